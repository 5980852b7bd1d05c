#include "print/papers/reprint.h"

#include "print/papers/cash_report.h"
#include "print/papers/frozen.h"
#include "print/papers/handover_receipt.h"
#include "print/papers/intake_receipt.h"
#include "print/papers/missing_slip.h"
#include "print/papers/payment_code.h"
#include "print/papers/payment_receipt.h"
#include "print/papers/requirement_sheet.h"
#include "print/papers/reversal_receipt.h"
#include "print/papers/test_page.h"
#include "print/papers/ticket_paper.h"
#include "print/template/arrangement.h"

namespace {

template <typename First, typename... Others>
Result<Paper> composeAs(const QJsonObject& json, PaperSize size) {
  if (json.value(QLatin1String("paper")).toString() == QString::fromUtf16(First::kKind))
    return fromJson<First>(json).and_then([&](const First& paper) { return compose(paper, size); });
  if constexpr (sizeof...(Others) > 0) {
    return composeAs<Others...>(json, size);
  } else {
    return failure(ErrorCode::Unsupported, QStringLiteral("an unknown kind of paper"), QStringLiteral("paper"));
  }
}

}  // namespace

Result<Paper> composeFrozen(const QJsonObject& json, PaperSize size) {
  QJsonObject bare = json;
  const QJsonValue wish = bare.take(arrangement::kKey);
  auto paper = composeAs<TicketPaper, IntakeReceipt, MissingSlip, PaymentReceipt, ReversalReceipt, PaymentCode,
                         CashReport, HandoverReceipt, RequirementSheet, TestPage>(bare, size);
  if (!paper || wish.isUndefined()) return paper;
  return arrangement::arranged(std::move(*paper), wish.toObject());
}
