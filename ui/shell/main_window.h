#pragma once

#include <QDateTime>
#include <QHash>
#include <QVector>
#include <QWidget>

#include <memory>

#include "shell/window_values.h"
#include "widgets/chip.h"

class CounterModeButton;
class KeyButton;
class RailEntry;
namespace Ui {
class MainWindow;
}

/// A button of the banner; `id` comes back in bannerActionRequested(). The key is printed; a page or the program
/// listens to it.
struct BannerAction {
  QString id;
  QString words;
  QKeySequence key;
};

/// The window: rail, top bar, banner and the pages between. It shows what it is told and says what was asked for; it
/// never switches a page or a state by itself. UI thread.
///
/// Keys: Ctrl+1 … Ctrl+7 pages, Ctrl+B state of the counter, Ctrl+K search, Ctrl+L lock.
class MainWindow : public QWidget {
  Q_OBJECT

 public:
  explicit MainWindow(QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Takes the page; it lies within the window's margins.
  void addPage(PageKey key, QWidget* page);
  void showPage(PageKey key);
  [[nodiscard]] PageKey currentPage() const { return m_current; }
  /// Puts a widget of the page's own where the state of the counter stands else (Penyelia's segments).
  void setPageTool(PageKey key, QWidget* tool);
  /// What the officer's role may see.
  void setVisiblePages(const QVector<PageKey>& pages);

  /// Covers the whole window, for sign-in and lock; takes the widget.
  void setSignIn(QWidget* page);
  void showSignIn();
  void showWork();
  [[nodiscard]] bool isLocked() const;

  void setOffice(const QString& title, const QString& office);
  void setCounterMode(CounterMode mode);
  /// Local time of the office and the name of its zone; the caller ticks.
  void setClock(const QDateTime& local, const QString& zone);
  void setBadge(PageKey key, int count);
  void setStatus(const ChipValue& status);
  void setOfficer(const QString& initials, const QString& name);
  void showBanner(Tone tone, const QString& title, const QString& words, const QVector<BannerAction>& actions = {});
  void hideBanner();

  [[nodiscard]] WindowRoom room() const { return m_room; }

 Q_SIGNALS:
  void pageRequested(PageKey key);
  void counterModeRequested(CounterMode mode);
  void searchEdited(const QString& words);
  void searchRequested(const QString& words);
  void statusClicked();
  void officerClicked();
  void lockRequested();
  void bannerActionRequested(const QString& id);
  void roomChanged(const WindowRoom& room);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void addShortcuts();
  void updateTool();
  void applyRoom();
  /// Back to where the focus of the page was, else to its first field.
  void focusPage();

  std::unique_ptr<Ui::MainWindow> m_ui;
  CounterModeButton* m_mode = nullptr;
  QWidget* m_signIn = nullptr;
  QHash<PageKey, QWidget*> m_pages;
  QHash<PageKey, QWidget*> m_pageTools;
  QVector<KeyButton*> m_bannerButtons;
  PageKey m_current = PageKey::Counter;
  WindowRoom m_room;
};
