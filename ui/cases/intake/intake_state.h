#pragma once

#include <QHash>
#include <QString>
#include <QVector>

#include <optional>

#include "services/case_views.h"
#include "services/likeness_desk.h"
#include "session/fee_words.h"
#include "theme/icons.h"
#include "theme/tokens.h"
#include "widgets/requirement_list.h"

/// Where the file on the counter stands; the Loket page fills its one button by it (mock/README, table of states).
enum class IntakeStep {
  None,        ///< no file is open
  Open,        ///< form or checklist still to be filled
  Missing,     ///< a requirement is marked missing: the slip is due
  Complete,    ///< all there: register
  Registered,  ///< done, with a tracking code
  SlipPrinted  ///< given back with its slip
};

/// A line of words in its tone; empty words hide it.
struct IntakeNote {
  QString words;
  Icon icon = Icon::None;
  Tone tone = Tone::Muted;
  bool operator==(const IntakeNote&) const = default;
};

/// What is shown once the file is registered or given back.
struct IntakeResult {
  QString heading;         ///< "Permohonan terdaftar"
  QString code;            ///< tracking code of the case
  QString promise;         ///< "Dijanjikan selesai Selasa, 24 November 2026"
  QString paperName;       ///< "Tanda terima 03-000431"
  IntakeNote printState;   ///< printed, waiting for the printer, or why it did not come out
  QString printAction;     ///< words of Ctrl+P
  bool canReopen = false;  ///< given back: the missing paper may still come
  bool operator==(const IntakeResult&) const = default;
};

/// Everything that the intake panel shows. A value; UI thread.
struct IntakeState {
  enum class Phase { Empty, Loading, Form, Finished, Failed };

  Phase phase = Phase::Empty;
  IntakeStep step = IntakeStep::None;
  QString title;         ///< "Permohonan baru"
  QString subtitle;      ///< "Akta kelahiran · standar versi 7"
  IntakeNote applicant;  ///< chip: known, filled in
  IntakeNote draft;      ///< where the draft lies, or that it could not be saved
  IntakeNote failure;    ///< why the last command did nothing, or why the form cannot be shown

  ServiceStandard standard;
  Intake intake;
  int formRevision = 0;              ///< grows when values came from elsewhere than the fields: show them again
  IntakeNote nikFound;               ///< what the check of the NIK found
  IntakeNote nikUnchecked;           ///< how the identity was checked, and what was not
  bool canVerify = false;            ///< Dukcapil may be asked now
  bool isVerified = false;           ///< Dukcapil has confirmed this number and name
  IntakeNote nikOpenCase;            ///< the same service is already under way
  IntakeNote likenessNote;           ///< strip: somebody who may be the same person, or what of hers still runs
  LikenessFinding likeness;          ///< what it is about
  QHash<QString, QString> problems;  ///< field id ("nik", "name", "phone" or of the standard) to a sentence
  int problemCount = 0;              ///< also those that are not shown yet

  QVector<RequirementRow> rows;
  int satisfied = 0;
  int due = 0;
  QHash<QString, IntakeNote> fileNotes;  ///< requirement id to what came of its last file, or how far it is

  QString newScan;    ///< name of the newest file in the scanner's folder
  int moreScans = 0;  ///< how many lie there besides

  IntakeNote verdict;  ///< foot: what is missing, or that all is there
  QString promise;     ///< foot: promise if complete now, and what else is to be said of the fee
  RunningFee fee;      ///< as far as the form tells it
  bool isBusy = false;
  bool canRegister = false;
  QString registerHint;  ///< why not
  bool canSlip = false;
  QString slipHint;
  std::optional<IntakeResult> result;
};
