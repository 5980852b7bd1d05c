#pragma once

#include <QList>
#include <QWidget>

class KeyButton;
class QSplitter;

/// A list and what is open in it: side by side with a handle between them, and in a small window one at a time, with a
/// way back over the detail. UI thread; takes both widgets.
///
/// Keys, in a small window: Alt+Left goes back to the list.
class MasterDetail : public QWidget {
  Q_OBJECT

 public:
  MasterDetail(QWidget* list, QWidget* detail, QWidget* parent = nullptr);

  /// Widths of list and detail that stand until the handle is moved.
  void setUsualSizes(const QList<int>& sizes);
  void setBackWords(const QString& words);
  /// One at a time; begins with the list.
  void setSmall(bool isSmall);
  [[nodiscard]] bool isSmall() const { return m_isSmall; }
  [[nodiscard]] bool isDetailShown() const { return !m_isSmall || m_showsDetail; }

  /// In a small window; side by side both are shown anyway.
  void showDetail();
  void showList();

  /// As the handle was left; empty when it was never moved.
  [[nodiscard]] QList<int> chosenSizes() const { return m_chosen; }
  /// Empty: the usual ones.
  void chooseSizes(const QList<int>& sizes);

 Q_SIGNALS:
  void listShown();

 private:
  void apply();

  QSplitter* m_splitter = nullptr;
  QWidget* m_list = nullptr;
  QWidget* m_detail = nullptr;
  QWidget* m_bar = nullptr;
  KeyButton* m_back = nullptr;
  QList<int> m_usual;
  QList<int> m_chosen;
  bool m_isSmall = false;
  bool m_showsDetail = false;
};
