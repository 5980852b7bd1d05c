#include "domain/phone.h"

#include <array>
#include <utility>

#include "domain/typed_digits.h"

namespace {

constexpr std::array<std::pair<PhoneProblem, const char16_t*>, 3> kProblems{
    {{PhoneProblem::NotDigits, u"phone.not_digits"},
     {PhoneProblem::NotMobile, u"phone.not_mobile"},
     {PhoneProblem::Length, u"phone.length"}}};

tl::unexpected<Error> refuse(PhoneProblem problem) {
  return failure(ErrorCode::Invalid, toKey(problem), QStringLiteral("phone"));
}

}  // namespace

Result<Phone> readPhone(QStringView text) {
  QString typed = text.trimmed().toString();
  const bool hasPlus = typed.startsWith(QLatin1Char('+'));
  if (hasPlus) typed.remove(0, 1);
  typed.remove(QLatin1Char('(')).remove(QLatin1Char(')'));
  const auto digits = typedDigits(typed);
  if (!digits) return refuse(PhoneProblem::NotDigits);

  QString national;  // without the leading 0 or country code
  if (digits->startsWith(QLatin1String("62"))) {
    national = digits->mid(2);
    // "+62 0812…" is a common slip.
    if (national.startsWith(QLatin1Char('0'))) national.remove(0, 1);
  } else if (!hasPlus && digits->startsWith(QLatin1Char('0'))) {
    national = digits->mid(1);
  } else {
    return refuse(digits->isEmpty() ? PhoneProblem::Length : PhoneProblem::NotMobile);
  }
  if (!national.startsWith(QLatin1Char('8'))) return refuse(PhoneProblem::NotMobile);
  if (national.size() < 9 || national.size() > 12) return refuse(PhoneProblem::Length);
  return Phone{QStringLiteral("+62") + national};
}

QString phoneText(const Phone& phone) {
  if (!phone.e164.startsWith(QLatin1String("+62"))) return phone.e164;
  QString text = QLatin1Char('0') + phone.e164.mid(3);
  text.insert(text.size() < 11 ? 7 : 8, QLatin1Char('-'));
  text.insert(4, QLatin1Char('-'));
  return text;
}

QString toKey(PhoneProblem problem) {
  for (const auto& [value, key] : kProblems)
    if (value == problem) return QString::fromUtf16(key);
  return {};
}

std::optional<PhoneProblem> phoneProblem(const Error& error) {
  for (const auto& [value, key] : kProblems)
    if (error.detail == QString::fromUtf16(key)) return value;
  return std::nullopt;
}
