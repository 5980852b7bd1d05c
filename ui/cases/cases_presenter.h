#pragma once

#include <QObject>

#include <map>
#include <optional>
#include <vector>

#include "cases/files/file_taker.h"
#include "cases/intake/intake_state.h"
#include "session/session.h"

/// A step that may follow in the life of a case.
struct CaseStep {
  CaseState to = CaseState::Draft;
  QString action;        ///< "Verifikasi"
  QString question;      ///< what must be written first (a reason); empty when nothing must
  bool opensForm = false;  ///< the handover, which has a form of its own
  QString obstacle;      ///< what stands in the way; empty when it may be done
  bool isUsual = false;  ///< the one that Ctrl+Enter does
  bool resumes = false;  ///< no step of its own: the form opens again where the slip left it
  bool operator==(const CaseStep&) const = default;
};

/// How one case took a step that was asked of several.
struct CaseOutcome {
  QString code;
  QString name;
  QString words;  ///< the new state, or why it did not change
  bool isDone = false;
  bool operator==(const CaseOutcome&) const = default;
};

/// What the Permohonan page shows. A value; UI thread.
struct CasesState {
  CaseFilter::Which which = CaseFilter::Which::Open;
  CaseOrder order;
  QString filter;
  CaseCounts counts;
  std::vector<CaseListLine> lines;
  bool hasMore = false;
  bool hasLoaded = false;
  QString selected;  ///< id of a case; empty: none
  std::optional<CaseDetail> detail;
  std::vector<CaseStep> steps;
  std::vector<CaseId> chosen;         ///< more than one: what the next step is done to
  std::vector<CaseStep> commonSteps;  ///< that every chosen one allows now
  bool hasCommonSteps = false;        ///< they have been read for what is chosen
  bool showsNik = false;
  IntakeNote failure;
  std::map<QString, FileStanding> fileStandings;  ///< of the open case, by content; empty without a hall
  IntakeNote fileNote;                            ///< what came of the last file, or how far it is
  bool isBusy = false;
};

/// The list of applications and the one that is open. Reads again when cases or prints change, at most one question
/// under way; late answers are dropped. UI thread.
class CasesPresenter : public QObject {
  Q_OBJECT

 public:
  static constexpr int kPageSize = 200;
  static constexpr int kMostChosen = 200;

  explicit CasesPresenter(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const CasesState& state() const { return m_state; }
  [[nodiscard]] Session& session() const { return m_session; }

  void refresh();
  /// A page that nobody looks at reads nothing; all is read when it is shown. Active from the start.
  void setActive(bool isActive);
  void show(CaseFilter::Which which);
  void setFilter(const QString& words);
  void sort(const CaseOrder& order);
  /// What the list shows now.
  [[nodiscard]] CaseFilter filter() const;
  /// Reads the next page alone and puts it behind what is there.
  void fetchMore();
  /// Several rows are marked; one or none ends it. At most kMostChosen, the first ones.
  void choose(std::vector<CaseId> ids);
  /// The same step for all that are chosen; each by itself, so that one that is refused does not hold the others.
  void stepAll(CaseState to, const QString& written);
  void openCase(const CaseId& id);
  /// Shows the whole NIK of the open case; that is written into its history.
  void revealNik();
  void step(CaseState to, const QString& written);
  /// Asks for what the handover of the open case begins with; `handoverBegun` or a failure answers.
  void beginHandover();
  /// Goes on with a case that was given back.
  void resume();
  void addNote(const QString& text);
  /// Chooses one side of what two officers wrote differently.
  void settle(const QString& operationId, bool keepsOther);
  /// Files for a requirement of the open case; an empty id means the application as a whole.
  void attach(const QString& requirementId, const QStringList& paths);
  void attachPicture(const QString& requirementId, const QImage& picture);
  void detach(const Attachment& attachment);
  /// Fetches a file that another PC of the hall has taken in.
  void wantFile(const Attachment& attachment);
  /// The newest paper of the open case once more, or one of its papers.
  void printAgain(const QString& paperId = {});

 Q_SIGNALS:
  void stateChanged();
  void handoverBegun(const HandoverStart& start);
  /// What was missing has been brought: this slip's code leads back into its form.
  void resumeRequested(const QString& code);
  void allStepped(const std::vector<CaseOutcome>& outcomes);

 private:
  void followList();
  void readChoices();
  void loadDetail();
  void loadStandings();
  void takeDetail(const CaseDetail& detail);
  [[nodiscard]] bool beginFiles();
  void takeFile(const Attachment& attachment);
  void noteFile(const IntakeNote& note);
  template <typename Question>
  void command(Question question);

  Session& m_session;
  CasesState m_state;
  int m_wanted = kPageSize;
  bool m_isReading = false;
  bool m_mustRead = false;
  bool m_mustFollow = false;  ///< another question was put to the list; what is open must be an answer to it
  bool m_isActive = true;
  int m_detailRequest = 0;
  int m_choicesRequest = 0;
  FileTaker m_files;
  CaseId m_fileCase;  ///< whose files are under way; the person may look at another one meanwhile
};
