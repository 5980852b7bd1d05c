#pragma once

#include <QObject>
#include <QTimer>

#include <map>

#include "cases/intake/intake_state.h"
#include "session/session.h"
#include "widgets/chip.h"

/// A printer of this PC and the kinds of paper that go to it.
struct PrinterLine {
  QString printer;  ///< as it is set; empty means files
  PaperSize size = PaperSize::Roll80;
  QVector<PaperKind> kinds;
  IntakeNote state;  ///< ready, failed, or how much waits
  bool operator==(const PrinterLine&) const = default;
};

/// What the Cetakan page shows. A value; UI thread.
struct PapersState {
  enum class Which { All, Failed, Queued, Copies, Dismissed };
  Which which = Which::All;
  QString filter;
  PrintJobTable::Counts counts;
  int dismissedCount = 0;
  std::vector<LedgerLine> lines;
  std::vector<LedgerLine> failures;  ///< newest first; at most three are shown
  std::vector<PrinterLine> printers;
  QStringList directPrinters;  ///< outlets of those that are spoken to directly
  QString selectedJob;
  std::optional<PaperView> paper;  ///< of the selected job
  std::optional<Paper> preview;
  PaperSize previewSize = PaperSize::Roll80;
  QString copyNote;    ///< whether SALINAN will stand on it, and why
  ChipValue verdict;   ///< of the last check
  IntakeNote failure;  ///< why the last command did nothing
  bool isBusy = false;
  bool hasLoaded = false;
};

/// The print ledger of today: what failed on top, every paper printable again, genuine ones told from altered. UI
/// thread; reads again when the ledger changes, at most one question under way.
class PapersPresenter : public QObject {
  Q_OBJECT

 public:
  explicit PapersPresenter(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const PapersState& state() const { return m_state; }

  void refresh();
  /// A page that nobody looks at reads nothing; all is read when it is shown. Active from the start.
  void setActive(bool isActive);
  void show(PapersState::Which which);
  void setFilter(const QString& words);
  void select(const QString& jobId);
  void check(const QString& scanned);
  /// The due one: the newest failure while there is one and no other row was chosen, else the selected paper.
  void printAgain();
  void printAgain(const QString& jobId, const QString& printer);
  /// A failed paper is here after all.
  void cameOut(const QString& jobId);
  /// What is done about a number without a paper, see LostTickets.
  void callByName(const QString& jobId, const QString& note);
  void cancelNumber(const QString& jobId);
  void testPage(const QString& printer);
  /// The printer that a test page is about without a choice: that of the newest failure, else the only one there is.
  [[nodiscard]] std::optional<QString> testPrinter() const;
  /// The job that another printer is chosen for: the newest failure unless another row was chosen, else that row.
  [[nodiscard]] QString dueJob() const { return m_state.selectedJob; }
  /// From now on this kind of paper goes there.
  void setOutlet(PaperKind kind, const QString& printer, PaperSize size);

 Q_SIGNALS:
  void stateChanged();

 private:
  [[nodiscard]] const PrintJob* jobOf(const QString& jobId) const;
  void loadPaper();
  template <typename Question>
  void command(Question question);

  Session& m_session;
  PapersState m_state;
  bool m_isReading = false;
  bool m_mustRead = false;
  bool m_isActive = true;
  bool m_wasChosen = false;  ///< by the person, not by the page
  int m_paperRequest = 0;
  int m_checkRequest = 0;
};
