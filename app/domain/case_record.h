#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

#include "domain/attachment.h"
#include "domain/case_edits.h"
#include "domain/case_state.h"
#include "domain/handover.h"
#include "domain/identity_level.h"
#include "domain/ids.h"

/// One application and all that is known of it so far. A value; any thread. Times are ms UTC, money whole rupiah.
struct CaseRecord {
  CaseId id;
  QString stream;            ///< the data group whose devices may hold it
  QString code;              ///< tracking code, or the code of the missing-documents slip
  QString serviceId;
  QString serviceName;
  int standardVersion = 0;   ///< pinned when the case began
  CaseState state = CaseState::Draft;
  QString nik;
  QString name;
  QString phone;             ///< E.164
  IdentityLevel level = IdentityLevel::Typed;
  QJsonObject form;          ///< field id to value
  QJsonObject ticks;         ///< requirement id to {"original", "copy", "kept", "form"}
  QStringList missing;       ///< ids of the requirements that are missing
  QString ticketId;
  QString ticketLabel;
  QString counterId;
  QString officerId;
  qint64 createdAtMs = 0;
  std::optional<qint64> registeredAtMs;
  std::optional<qint64> promisedAtMs;
  qint64 feeRupiah = 0;
  QString reason;            ///< why it was rejected, cancelled or waits for the applicant
  AttachmentSet attachments;
  CaseEdits edits;           ///< corrections since it was registered
  std::optional<Handover> handover;  ///< to whom it was handed out; absent where a program of before did it
  qint64 updatedAtMs = 0;
  bool operator==(const CaseRecord&) const = default;
};

/// What every device of the hall knows of a case: no person in it (sync.md, "Streams").
struct Milestone {
  QString caseId;
  QString serviceId;
  CaseState state = CaseState::Registered;
  std::optional<qint64> promisedAtMs;
  qint64 updatedAtMs = 0;
  std::optional<qint64> registeredAtMs;  ///< absent: not yet, or written by a program of before
  QByteArray codeHash;                   ///< trackingCodeHash; empty where a program of before wrote it
  bool operator==(const Milestone&) const = default;
};

/// A person who has applied before, known within one data group.
struct Applicant {
  QString id;
  QString stream;
  QString nik;
  QString name;
  QString phone;  ///< E.164
  IdentityLevel level = IdentityLevel::Typed;
  qint64 updatedAtMs = 0;
  bool operator==(const Applicant&) const = default;
};
