#include "domain/billing_code.h"

#include <algorithm>

#include "domain/key_table.h"

namespace {

constexpr KeyTable<BillingProblem, 4> kProblems{{{BillingProblem::Empty, u"empty"},
                                                 {BillingProblem::Character, u"character"},
                                                 {BillingProblem::Length, u"length"},
                                                 {BillingProblem::NotFee, u"not_fee"}}};

constexpr qsizetype kFigures = 15, kNtpn = 16;

tl::unexpected<Error> problem(BillingProblem problem) {
  return failure(ErrorCode::Invalid, toKey(problem), QStringLiteral("billing"));
}

bool isFigure(QChar c) { return c >= u'0' && c <= u'9'; }

/// What people write between groups.
QString joined(QStringView text) {
  QString kept;
  for (const QChar c : text)
    if (!c.isSpace() && c != u'-' && c != u'.') kept += c;
  return kept;
}

}  // namespace

Result<QString> readBillingCode(QStringView text) {
  const QString digits = joined(text);
  if (digits.isEmpty()) return problem(BillingProblem::Empty);
  if (!std::ranges::all_of(digits, isFigure)) return problem(BillingProblem::Character);
  if (digits.size() != kFigures) return problem(BillingProblem::Length);
  if (digits.front() < u'7') return problem(BillingProblem::NotFee);
  return digits;
}

QString billingText(const QString& digits) {
  if (digits.size() != kFigures) return digits;
  return QStringLiteral("%1 %2 %3 %4").arg(digits.left(3), digits.mid(3, 4), digits.mid(7, 4), digits.mid(11, 4));
}

Result<QString> readNtpn(QStringView text) {
  const QString number = joined(text).toUpper();
  const bool isNtpn = number.size() == kNtpn &&
                      std::ranges::all_of(number, [](QChar c) { return isFigure(c) || (c >= u'A' && c <= u'Z'); });
  if (!isNtpn)
    return failure(ErrorCode::Invalid, QStringLiteral("sixteen letters and figures"), QStringLiteral("ntpn"));
  return number;
}

QString toKey(BillingProblem problem) { return keyIn(kProblems, problem); }

std::optional<BillingProblem> billingProblem(const Error& error) {
  if (error.field != QLatin1String("billing")) return std::nullopt;
  return valueIn(kProblems, error.detail);
}
