#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

#include "cases/intake/intake_files.h"
#include "cases/intake/intake_finish.h"
#include "cases/intake/intake_state.h"
#include "session/session.h"

struct PersonLook;

/// Takes one application at a time: form, checklist, draft, registering or giving back with a slip. Holds what the
/// panel shows and knows no widget. UI thread; asks the backend and drops answers that came too late.
///
/// The page of the counter begins it with the ticket in service and clears it when the ticket ends. Commands are safe
/// to press twice: while one is under way the next does nothing.
class IntakePresenter : public QObject {
  Q_OBJECT

 public:
  explicit IntakePresenter(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const IntakeState& state() const { return m_state; }
  [[nodiscard]] IntakeStep step() const { return m_state.step; }

  /// Opens the form for a ticket. What was begun with the same ticket is there again: draft, registered file or slip.
  void begin(const QString& serviceId, const QString& ticketId, const QString& ticketLabel);
  /// A slip was scanned or its code typed: the same file goes on, with the ticket in service if there is one.
  void resume(const QString& code, const QString& ticketId = {}, const QString& ticketLabel = {});
  /// Goes on with a form without a number that a power cut left open.
  void beginFromDraft(const CaseId& id);
  /// Saves the draft and shows nothing any more.
  void clear();
  /// Given back, and the missing paper has come after all.
  void reopen();
  /// Tries again what failed when the form was to be opened.
  void retry();

  // What the officer types; `id` is "nik", "name", "phone" or a field of the standard.
  void edit(const QString& id, const QString& value);
  /// The field was left: its problem may be shown now, and the draft is saved.
  void leave(const QString& id);
  void setLevel(IdentityLevel level);
  void searchRegions(const QString& fieldId, const QString& typed);

  /// Asks Dukcapil about the person on the form; the answer comes when it comes.
  void verify();
  /// The person on the form is this one: her number, name and telephone take the place of what was typed.
  void usePerson(const PersonView& person);
  /// The person on the form is another than the one of this number; recorded, and not asked again.
  void tellApart(const QString& otherNik);

  void tick(const QString& requirementId, RequirementRow::Box box, bool isTicked);
  /// All that the requirement asks for is there.
  void complete(const QString& requirementId);
  /// It is not there: marked missing, its boxes emptied.
  void markMissing(const QString& requirementId);
  /// The officer went on without ticking: what is not there is missing.
  void passOver(const QString& requirementId);
  void completeAll();

  /// Files for a requirement; an empty id means the application as a whole. What is wrong with one stands beside its row.
  void attach(const QString& requirementId, const QStringList& paths);
  void attachPicture(const QString& requirementId, const QImage& picture);
  void detach(const Attachment& attachment);
  /// The newest file of the scanner's folder.
  void attachScan(const QString& requirementId);
  /// It is not wanted here; it stays in the folder.
  void dismissScan();
  [[nodiscard]] ScanFolder& scans() { return m_files.scans(); }
  /// The files of a requirement, for the eye.
  [[nodiscard]] std::vector<AttachmentLine> filesOf(const QString& requirementId) const;
  [[nodiscard]] const Checklist& checklist() const { return m_checklist; }
  [[nodiscard]] Session& session() const { return m_session; }

  void saveDraft();
  /// While a file is still being copied the first press says so; the second goes on without it.
  void registerCase();
  void giveBack();
  /// Ctrl+P: the slip while the form is open, the paper once more when it is done.
  void print();

 Q_SIGNALS:
  void stateChanged();
  void stepChanged(IntakeStep step);
  void registered(const CaseId& id);
  void slipIssued(const CaseId& id);
  /// Where the hand should go: a field, or "requirement:<id>".
  void attentionWanted(const QString& id);
  void regionsFound(const QString& fieldId, const QStringList& names);

 private:
  void open(const std::function<Result<IntakeStart>(Office&)>& question);
  void openForm(const IntakeStart& start);
  void showFailure(const Error& error);
  void passAbove(const QString& requirementId);
  void changed();
  void refreshChecklist();
  void refreshFoot();
  void lookAgain();
  void look();
  void takePerson(const PersonLook& look);
  void askPerson(const std::function<Done(Office&)>& command);
  void takeProblems(const std::vector<FieldProblem>& problems);
  void showAllProblems(const std::vector<FieldProblem>& problems);
  void showDone(const IntakeFinish::Outcome& outcome);
  void refuse(const Error& error);
  void takeFile(const Attachment& attachment);
  void keepFiles();
  [[nodiscard]] bool mayAttach(const QString& requirementId) const;
  [[nodiscard]] bool mustWaitForFiles();
  void setStep(IntakeStep step);
  void publish();
  [[nodiscard]] const Requirement* requirement(const QString& id) const;
  [[nodiscard]] bool isEditable() const { return m_state.phase == IntakeState::Phase::Form && !m_state.isBusy; }

  Session& m_session;
  IntakeState m_state;
  IntakeStart m_start;
  Checklist m_checklist;
  std::vector<FieldProblem> m_found;  ///< as of the last look
  QSet<QString> m_left;               ///< fields whose problems may be shown
  QSet<QString> m_missing;            ///< requirements that were marked or passed over
  bool m_showsAll = false;            ///< registering was tried
  bool m_hasLooked = false;
  bool m_isLooking = false;
  bool m_mustLook = false;
  bool m_isDraftDirty = false;
  QString m_filledName;  ///< put there by us, so that another NIK may replace it
  QString m_filledPhone;
  IntakeFinish m_finish;
  IntakeFiles m_files;
  int m_request = 0;  ///< of the file: answers for an earlier one are dropped
  int m_regionRequest = 0;
  std::function<void()> m_retry;
  bool m_stepToTell = false;
  QTimer m_draftTimer;
};
