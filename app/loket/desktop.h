#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

#include "dialogs/dialog_prompter.h"
#include "services/backend.h"
#include "session/session.h"
#include "session/sign_in_controller.h"
#include "shell/main_window.h"
#include "shell/search_popup.h"
#include "shell/sign_in_page.h"
#include "theme/theme.h"

class CasesPage;
class CasesPresenter;
class CashPage;
class CashPresenter;
class CounterPage;
class CounterPresenter;
class FirstStartFlow;
class FreeIntake;
class HallPanel;
class HallPresenter;
class HelpWindow;
class InformationPage;
class InformationPresenter;
class IntakePanel;
class IntakePresenter;
class OfficerMemory;
class OwnHub;
class PapersPage;
class LostTicketsPresenter;
class PapersPresenter;
class PrintRunner;
class RawPrinters;
class SettingsPage;
class SettingsPresenter;
class SupervisorPage;
class SupervisorPresenter;
class TransferFormAsker;
class UsbPresenter;

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
    bool canHostHub = true;  ///< the folder of this office stays, so that a hub may live beside it
    /// Of an example office in a hall: takes that many ms off its clock, so that both tell the same story.
    std::function<void(qint64 aheadMs)> followHub = {};
    bool hasFixedSize = false;  ///< a tour or a measurement: what officers left is neither used nor kept
  };

  Desktop(Theme& theme, Clock& clock, Options options, QObject* parent = nullptr);
  ~Desktop() override;

  /// Opens the store and shows the first page; what goes wrong is told in the window.
  void start();
  void raise();
  /// Signs the first officer in without a PIN; for measuring alone.
  void enter();
  [[nodiscard]] MainWindow& window() { return *m_window; }
  [[nodiscard]] Backend& backend() { return m_backend; }
  [[nodiscard]] Session& session() { return *m_session; }
  [[nodiscard]] CounterPresenter& counter() { return *m_counterPresenter; }
  [[nodiscard]] IntakePresenter& intake() { return *m_intakePresenter; }
  [[nodiscard]] InformationPresenter& information() { return *m_informationPresenter; }
  [[nodiscard]] CasesPresenter& cases() { return *m_casesPresenter; }

 Q_SIGNALS:
  /// The sign-in page stands, with its officers.
  void opened();
  /// Another language was chosen: the window must be built anew.
  void languageChosen();

 private:
  void take(const Result<Store::Opening>& opening);
  void readOffice();
  void buildPages();
  void buildFreeIntake();
  void buildPapers();
  void openCase(const CaseId& id);
  void countBadges();
  void connectWindow();
  void connectSignIn();
  void buildHall();
  void showHall();
  void openHall();
  void followHub();
  void showHelp();
  void showFirstStart();
  /// The first start is over: its administrator signs in.
  void enterNewOffice(const QString& counterId);
  void showSignIn();
  void showWork(const Officer& officer);
  void showPage(PageKey key);
  [[nodiscard]] PageKey firstPage() const;
  void buildMemory();
  /// Every page, also one that was built late, gets the room of the window.
  void giveRoom(const WindowRoom& room);
  void showPresence();
  void setPresence(CounterMode mode);
  void lock();
  void restore(const QString& path);
  void tellOpening(const Store::Opening& opening);
  void tell(const Error& error);
  void setTheme(const QString& theme);
  void showClock(qint64 nowMs);

  Theme& m_theme;
  Clock& m_clock;
  Options m_options;
  Backend m_backend;
  DialogPrompter m_prompter;
  std::unique_ptr<Session> m_session;
  std::unique_ptr<OwnHub> m_ownHub;
  std::unique_ptr<MainWindow> m_window;
  QPointer<SignInPage> m_signIn;
  FirstStartFlow* m_firstStart = nullptr;
  std::unique_ptr<SignInController> m_signInController;
  SearchPopup* m_search = nullptr;
  std::unique_ptr<TransferFormAsker> m_transfers;
  CounterPresenter* m_counterPresenter = nullptr;
  CounterPage* m_counter = nullptr;
  IntakePresenter* m_intakePresenter = nullptr;
  IntakePanel* m_intake = nullptr;
  FreeIntake* m_freeIntake = nullptr;
  CasesPresenter* m_casesPresenter = nullptr;
  CasesPage* m_cases = nullptr;
  CashPresenter* m_cashPresenter = nullptr;
  CashPage* m_cash = nullptr;
  PapersPresenter* m_papersPresenter = nullptr;
  PapersPage* m_papers = nullptr;
  LostTicketsPresenter* m_lostTickets = nullptr;
  InformationPresenter* m_informationPresenter = nullptr;
  InformationPage* m_information = nullptr;
  SupervisorPresenter* m_supervisorPresenter = nullptr;
  SupervisorPage* m_supervisor = nullptr;
  SettingsPresenter* m_settingsPresenter = nullptr;
  SettingsPage* m_settings = nullptr;
  std::unique_ptr<RawPrinters> m_rawPrinters;
  PrintRunner* m_runner = nullptr;
  OfficerMemory* m_memory = nullptr;
  HallPresenter* m_hall = nullptr;
  UsbPresenter* m_usb = nullptr;
  QPointer<HallPanel> m_hallPanel;
  std::optional<qint64> m_followedAtMs;  ///< the contact whose time was taken over last
  QString m_bannerShown;  ///< its words; a banner is built anew only when they change
  QPointer<HelpWindow> m_help;
  QTimer m_opening;  ///< runs while the store is being opened without a word
  bool m_mustFocusForm = false;  ///< the form is on its way; the cursor goes there when it stands
};
