#pragma once

#include <QAbstractButton>
#include <QVector>
#include <QWidget>

#include "shell/window_values.h"
#include "theme/icons.h"

class QVBoxLayout;
class QLabel;

/// One entry of the rail: an icon over a word, or the icon alone. UI thread.
class RailEntry : public QAbstractButton {
  Q_OBJECT

 public:
  RailEntry(Icon icon, const QString& word, QWidget* parent = nullptr);

  void setBadge(int count);
  [[nodiscard]] int badge() const { return m_badge; }
  void setNarrow(bool isNarrow);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void describe();

  Icon m_icon;
  int m_badge = 0;
  bool m_isNarrow = false;
};

/// The navigation at the left: mark, pages with badges, lock, officer. UI thread.
class NavigationRail : public QWidget {
  Q_OBJECT

 public:
  explicit NavigationRail(QWidget* parent = nullptr);

  void setCurrent(PageKey page);
  /// What this officer's role may see; the rest is hidden. The keys Ctrl+1 … stay with their pages.
  void setVisiblePages(const QVector<PageKey>& pages);
  void setBadge(PageKey page, int count);
  void setOfficer(const QString& initials, const QString& name);
  void setNarrow(bool isNarrow);
  [[nodiscard]] RailEntry* entry(PageKey page) const { return m_entries[static_cast<qsizetype>(page)]; }

 Q_SIGNALS:
  void pageRequested(PageKey page);
  void lockRequested();
  void officerClicked();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QVector<RailEntry*> m_entries;
  RailEntry* m_lock = nullptr;
  QAbstractButton* m_officer = nullptr;
  bool m_isNarrow = false;
};
