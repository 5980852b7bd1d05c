#include "domain/npwp.h"

#include <array>
#include <utility>

#include "domain/nik.h"
#include "domain/typed_digits.h"

namespace {

constexpr std::array<std::pair<NpwpProblem, const char16_t*>, 4> kProblems{
    {{NpwpProblem::Length, u"npwp.length"},
     {NpwpProblem::NotDigits, u"npwp.not_digits"},
     {NpwpProblem::CheckDigit, u"npwp.check_digit"},
     {NpwpProblem::NotNik, u"npwp.not_nik"}}};

tl::unexpected<Error> refuse(NpwpProblem problem) {
  return failure(ErrorCode::Invalid, toKey(problem), QStringLiteral("npwp"));
}

bool passesLuhn(QStringView nine) {
  int sum = 0;
  for (qsizetype i = 0; i < nine.size(); ++i) {
    int value = digitsValue(nine, i, 1);
    if (i % 2 == 1) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 == 0;
}

QString inFours(const QString& digits) {
  QString text;
  for (qsizetype i = 0; i < digits.size(); ++i) {
    if (i > 0 && i % 4 == 0) text += QLatin1Char(' ');
    text += digits[i];
  }
  return text;
}

}  // namespace

Result<Npwp> readNpwp(QStringView text, QDate today) {
  const auto digits = typedDigits(text);
  if (!digits) return refuse(NpwpProblem::NotDigits);
  switch (digits->size()) {
    case 15:
      if (!passesLuhn(QStringView(*digits).left(9))) return refuse(NpwpProblem::CheckDigit);
      return Npwp{*digits, NpwpKind::Old15};
    case 16:
    case 22: {
      const bool isOther = digits->startsWith(QLatin1Char('0'));
      if (isOther && !passesLuhn(QStringView(*digits).mid(1, 9))) return refuse(NpwpProblem::CheckDigit);
      if (!isOther && !readNik(QStringView(*digits).left(16), today)) return refuse(NpwpProblem::NotNik);
      if (digits->size() == 22) return Npwp{*digits, NpwpKind::Branch22};
      return Npwp{*digits, isOther ? NpwpKind::Other16 : NpwpKind::Person16};
    }
    default:
      return refuse(NpwpProblem::Length);
  }
}

QString npwpText(const Npwp& npwp) {
  if (npwp.kind != NpwpKind::Old15) return inFours(npwp.digits);
  QString text = npwp.digits;
  for (const auto& [at, mark] : {std::pair(12, '.'), {9, '-'}, {8, '.'}, {5, '.'}, {2, '.'}})
    text.insert(at, QLatin1Char(mark));
  return text;
}

QString toKey(NpwpProblem problem) {
  for (const auto& [value, key] : kProblems)
    if (value == problem) return QString::fromUtf16(key);
  return {};
}

std::optional<NpwpProblem> npwpProblem(const Error& error) {
  for (const auto& [value, key] : kProblems)
    if (error.detail == QString::fromUtf16(key)) return value;
  return std::nullopt;
}
