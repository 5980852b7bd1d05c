#include "domain/paper_record.h"

#include "domain/key_table.h"

namespace {

constexpr KeyTable<PaperKind, 10> kKinds{{{PaperKind::Ticket, u"ticket"},
                                          {PaperKind::IntakeReceipt, u"intake_receipt"},
                                          {PaperKind::MissingSlip, u"missing_slip"},
                                          {PaperKind::PaymentReceipt, u"payment_receipt"},
                                          {PaperKind::PaymentReversal, u"payment_reversal"},
                                          {PaperKind::PaymentCode, u"payment_code"},
                                          {PaperKind::CashReport, u"cash_report"},
                                          {PaperKind::HandoverReceipt, u"handover_receipt"},
                                          {PaperKind::RequirementSheet, u"requirement_sheet"},
                                          {PaperKind::TestPage, u"test_page"}}};

constexpr KeyTable<PrintState, 4> kStates{{{PrintState::Queued, u"queued"},
                                           {PrintState::Printed, u"printed"},
                                           {PrintState::Failed, u"failed"},
                                           {PrintState::Dismissed, u"dismissed"}}};

}  // namespace

QString toKey(PaperKind kind) { return keyIn(kKinds, kind); }
QString toKey(PrintState state) { return keyIn(kStates, state); }

std::optional<PaperKind> paperKindFromKey(QStringView key) { return valueIn(kKinds, key); }

std::optional<PrintState> printStateFromKey(QStringView key) { return valueIn(kStates, key); }
