#include "domain/paper_record.h"

#include <array>
#include <utility>

namespace {

constexpr std::array<std::pair<PaperKind, const char16_t*>, 9> kKinds{
    {{PaperKind::Ticket, u"ticket"},
     {PaperKind::IntakeReceipt, u"intake_receipt"},
     {PaperKind::MissingSlip, u"missing_slip"},
     {PaperKind::PaymentReceipt, u"payment_receipt"},
     {PaperKind::PaymentReversal, u"payment_reversal"},
     {PaperKind::CashReport, u"cash_report"},
     {PaperKind::HandoverReceipt, u"handover_receipt"},
     {PaperKind::RequirementSheet, u"requirement_sheet"},
     {PaperKind::TestPage, u"test_page"}}};

constexpr std::array<std::pair<PrintState, const char16_t*>, 4> kStates{{{PrintState::Queued, u"queued"},
                                                                        {PrintState::Printed, u"printed"},
                                                                        {PrintState::Failed, u"failed"},
                                                                        {PrintState::Dismissed, u"dismissed"}}};

template <typename Table, typename Value>
QString keyIn(const Table& table, Value value) {
  for (const auto& [known, key] : table)
    if (known == value) return QString::fromUtf16(key);
  return {};
}

}  // namespace

QString toKey(PaperKind kind) { return keyIn(kKinds, kind); }
QString toKey(PrintState state) { return keyIn(kStates, state); }

std::optional<PaperKind> paperKindFromKey(QStringView key) {
  for (const auto& [kind, text] : kKinds)
    if (key == QStringView(text)) return kind;
  return std::nullopt;
}

std::optional<PrintState> printStateFromKey(QStringView key) {
  for (const auto& [state, text] : kStates)
    if (key == QStringView(text)) return state;
  return std::nullopt;
}
