#pragma once

#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>

#include "domain/ids.h"

/// The papers that leave the counter.
enum class PaperKind {
  Ticket,
  IntakeReceipt,
  MissingSlip,
  PaymentReceipt,
  PaymentReversal,  ///< bukti pembatalan, the second half of a receipt that was taken back
  PaymentCode,      ///< kode bayar, a QRIS to be scanned; proves nothing
  CashReport,       ///< laporan tutup kas
  HandoverReceipt,  ///< tanda serah terima
  RequirementSheet,
  TestPage
};

inline constexpr std::array kPaperKinds{PaperKind::Ticket,           PaperKind::IntakeReceipt,   PaperKind::MissingSlip,
                                        PaperKind::PaymentReceipt,   PaperKind::PaymentReversal, PaperKind::PaymentCode,
                                        PaperKind::CashReport,       PaperKind::HandoverReceipt,
                                        PaperKind::RequirementSheet, PaperKind::TestPage};

/// An issued paper. Immutable; its content is frozen, so that a reprint says the same. A value; any thread.
struct PaperRecord {
  PaperId id;
  QString stream;
  PaperKind kind = PaperKind::Ticket;
  QString device;
  int year = 0;
  int number = 0;       ///< without gaps per kind, device and year
  QString label;        ///< "03-000431", for tickets the ticket's own
  QString subject;      ///< id of the case or ticket
  QJsonObject content;  ///< what print needs to lay it out
  QString officerId;
  QString counterId;
  qint64 issuedAtMs = 0;
  bool operator==(const PaperRecord&) const = default;
};

enum class PrintState { Queued, Printed, Failed, Dismissed };

/// One attempt to bring a paper to a printer. A value; any thread.
struct PrintJob {
  QString id;
  QString paperId;
  PaperKind kind = PaperKind::Ticket;
  QString label;
  QString subject;
  QString printer;
  int copy = 0;  ///< 0 = the original, n = SALINAN ke-n
  PrintState state = PrintState::Queued;
  QString reason;  ///< what the printer said
  QString officerId;
  QString counterId;
  qint64 queuedAtMs = 0;
  std::optional<qint64> endedAtMs;
  bool operator==(const PrintJob&) const = default;
};

QString toKey(PaperKind kind);
QString toKey(PrintState state);
std::optional<PaperKind> paperKindFromKey(QStringView key);
std::optional<PrintState> printStateFromKey(QStringView key);
