#include "domain/rupiah.h"

#include <QList>

#include <algorithm>
#include <array>
#include <utility>

namespace {

constexpr std::array<std::pair<RupiahProblem, const char16_t*>, 6> kProblems{
    {{RupiahProblem::Empty, u"rupiah.empty"},
     {RupiahProblem::NotANumber, u"rupiah.not_a_number"},
     {RupiahProblem::Grouping, u"rupiah.grouping"},
     {RupiahProblem::Fraction, u"rupiah.fraction"},
     {RupiahProblem::Negative, u"rupiah.negative"},
     {RupiahProblem::TooLarge, u"rupiah.too_large"}}};

tl::unexpected<Error> refuse(RupiahProblem problem) {
  return failure(ErrorCode::Invalid, toKey(problem), QStringLiteral("rupiah"));
}

bool isDigits(QStringView text) {
  return std::ranges::all_of(text, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

bool isMinus(QChar c) { return c == QLatin1Char('-') || c == QChar(0x2212); }

/// What follows the comma: nothing but zeros, or the hyphen of "Rp 350.000,-".
std::optional<RupiahProblem> problemOfFraction(QStringView fraction) {
  if (fraction == QLatin1String("-") || fraction == QChar(0x2013)) return std::nullopt;
  if (fraction.isEmpty() || !isDigits(fraction)) return RupiahProblem::NotANumber;
  const bool isZero = std::ranges::all_of(fraction, [](QChar c) { return c == QLatin1Char('0'); });
  return isZero && fraction.size() <= 2 ? std::nullopt : std::optional(RupiahProblem::Fraction);
}

}  // namespace

Result<Rupiah> readRupiah(QStringView text) {
  QStringView rest = text.trimmed();
  bool isNegative = !rest.isEmpty() && isMinus(rest.front());
  if (isNegative) rest = rest.mid(1).trimmed();
  if (rest.startsWith(QLatin1String("rp"), Qt::CaseInsensitive)) {
    rest = rest.mid(2);
    if (rest.startsWith(QLatin1Char('.'))) rest = rest.mid(1);
    rest = rest.trimmed();
  }
  if (!isNegative && !rest.isEmpty() && isMinus(rest.front())) {
    isNegative = true;
    rest = rest.mid(1).trimmed();
  }
  if (rest.isEmpty()) return refuse(isNegative ? RupiahProblem::NotANumber : RupiahProblem::Empty);

  const qsizetype comma = rest.indexOf(QLatin1Char(','));
  const QStringView whole = comma < 0 ? rest : rest.left(comma);
  const auto groups = whole.split(QLatin1Char('.'));
  for (const QStringView group : groups)
    if (!isDigits(group)) return refuse(RupiahProblem::NotANumber);
  for (qsizetype i = 0; i < groups.size(); ++i) {
    const qsizetype size = groups[i].size();
    if (size == 0 || (groups.size() > 1 && (i == 0 ? size > 3 : size != 3)))
      return refuse(whole.isEmpty() ? RupiahProblem::NotANumber : RupiahProblem::Grouping);
  }
  if (comma >= 0)
    if (const auto problem = problemOfFraction(rest.mid(comma + 1))) return refuse(*problem);
  if (isNegative) return refuse(RupiahProblem::Negative);

  qint64 amount = 0;
  for (const QStringView group : groups)
    for (const QChar c : group) {
      amount = amount * 10 + (c.unicode() - u'0');
      if (amount > kLargestRupiah.amount) return refuse(RupiahProblem::TooLarge);
    }
  return Rupiah{amount};
}

QString rupiahText(Rupiah amount) {
  // The smallest qint64 has no positive twin, so the digits are taken one by one from the unsigned value.
  const bool isNegative = amount.amount < 0;
  quint64 rest = isNegative ? ~static_cast<quint64>(amount.amount) + 1 : static_cast<quint64>(amount.amount);
  QString digits;
  int count = 0;
  do {
    if (count > 0 && count % 3 == 0) digits.prepend(QLatin1Char('.'));
    digits.prepend(QLatin1Char(static_cast<char>('0' + rest % 10)));
    rest /= 10;
    ++count;
  } while (rest > 0);
  return (isNegative ? QStringLiteral("-Rp") : QStringLiteral("Rp")) + digits;
}

QString toKey(RupiahProblem problem) {
  for (const auto& [value, key] : kProblems)
    if (value == problem) return QString::fromUtf16(key);
  return {};
}

std::optional<RupiahProblem> rupiahProblem(const Error& error) {
  for (const auto& [value, key] : kProblems)
    if (error.detail == QString::fromUtf16(key)) return value;
  return std::nullopt;
}
