#pragma once

#include <QObject>
#include <QPointer>
#include <QTranslator>

#include <memory>

#include "dialogs/dialog_prompter.h"
#include "services/backend.h"
#include "session/session.h"
#include "session/sign_in_controller.h"
#include "settings/first_start_page.h"
#include "shell/main_window.h"
#include "shell/search_popup.h"
#include "shell/sign_in_page.h"
#include "theme/theme.h"

class CounterPage;
class CounterPresenter;
class IntakePanel;
class IntakePresenter;
class PrintRunner;
class TransferFormAsker;

/// Joins the window, its pages and the backend: who is signed in, which page shows, what a page asks of another. Builds
/// the parts and decides nothing else. UI thread.
class Desktop : public QObject {
  Q_OBJECT

 public:
  struct Options {
    Office::Options office;
    QString counterId;
    QString papersFolder;   ///< where papers go that have no printer
    QString hint;           ///< a line on the sign-in page of an example office
    bool isDemo = false;
  };

  Desktop(Theme& theme, Clock& clock, Options options, QObject* parent = nullptr);
  ~Desktop() override;

  /// Opens the store and shows the first page; what goes wrong is told in the window.
  void start();
  void raise();
  [[nodiscard]] MainWindow& window() { return *m_window; }
  [[nodiscard]] Backend& backend() { return m_backend; }
  [[nodiscard]] Session& session() { return *m_session; }
  void setLanguage(const QString& language);

 Q_SIGNALS:
  /// The sign-in page stands, with its officers.
  void opened();

 private:
  void take(const Result<Store::Opening>& opening);
  void readOffice();
  void buildPages();
  void connectWindow();
  void connectSignIn();
  void showHelp();
  void showFirstStart();
  void showSignIn();
  void showWork(const Officer& officer);
  void showPage(PageKey key);
  void showPresence();
  void setPresence(CounterMode mode);
  void lock();
  void restore(const QString& path);
  void tellOpening(const Store::Opening& opening);
  void tell(const Error& error);
  void showClock(qint64 nowMs);

  Theme& m_theme;
  Clock& m_clock;
  Options m_options;
  Backend m_backend;
  DialogPrompter m_prompter;
  std::unique_ptr<Session> m_session;
  std::unique_ptr<MainWindow> m_window;
  QPointer<SignInPage> m_signIn;
  std::unique_ptr<SignInController> m_signInController;
  SearchPopup* m_search = nullptr;
  std::unique_ptr<TransferFormAsker> m_transfers;
  CounterPresenter* m_counterPresenter = nullptr;
  CounterPage* m_counter = nullptr;
  IntakePresenter* m_intakePresenter = nullptr;
  IntakePanel* m_intake = nullptr;
  PrintRunner* m_runner = nullptr;
  QTranslator m_translator;
  QTranslator m_qtTranslator;
};
