#include "domain/tracking_code.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace {

constexpr std::string_view kAlphabet(kCodeAlphabet);
constexpr int kBase = 31;
static_assert(kAlphabet.size() == kBase);
constexpr int kRandomCharacters = 7;
constexpr qsizetype kPrefixLength = 3;
constexpr qsizetype kTicketLength = kRandomCharacters + 1;
constexpr qsizetype kTrackingLength = kPrefixLength + kTicketLength;

constexpr std::array<std::pair<CodeProblem, const char16_t*>, 3> kProblems{{{CodeProblem::Length, u"code.length"},
                                                                            {CodeProblem::Character, u"code.character"},
                                                                            {CodeProblem::Check, u"code.check"}}};

tl::unexpected<Error> refuse(CodeProblem problem) {
  return failure(ErrorCode::Invalid, toKey(problem), QStringLiteral("code"));
}

QChar character(int value) { return QLatin1Char(kAlphabet[static_cast<std::size_t>(value)]); }

std::optional<int> valueOf(QChar c) {
  const auto at = c.unicode() < 128 ? kAlphabet.find(static_cast<char>(c.unicode())) : std::string_view::npos;
  return at == std::string_view::npos ? std::nullopt : std::optional(static_cast<int>(at));
}

/// Sum of place × value, places counted from the right, beginning with `firstPlace`.
std::optional<int> weightedSum(QStringView text, int firstPlace) {
  int sum = 0;
  int place = firstPlace;
  for (qsizetype i = text.size() - 1; i >= 0; --i, ++place) {
    const auto value = valueOf(text[i]);
    if (!value) return std::nullopt;
    sum += place * *value;
  }
  return sum % kBase;
}

QString randomCharacters(std::span<const std::uint8_t, 8> random) {
  quint64 number = 0;
  for (const std::uint8_t byte : random) number = number << 8 | byte;
  QString text;
  for (int i = 0; i < kRandomCharacters; ++i) {
    text += character(static_cast<int>(number % kBase));
    number /= kBase;
  }
  return text;
}

QString withHyphens(const QString& code) {
  QString text = code;
  text.insert(code.size() - 4, QLatin1Char('-'));
  if (code.size() == kTrackingLength) text.insert(kPrefixLength, QLatin1Char('-'));
  return text;
}

/// What was typed, in capitals and without what groups it. Digits that look like letters cannot be meant in a prefix.
QString normalised(QStringView typed) {
  QString code;
  for (const QChar c : typed) {
    if (c.isSpace() || c == QLatin1Char('-') || c == QChar(0x2010) || c == QChar(0x2011) || c == QChar(0x2013))
      continue;
    switch (c.toUpper().unicode()) {
      case u'O':
        code += QLatin1Char('0');
        break;
      case u'I':
      case u'L':
        code += QLatin1Char('1');
        break;
      case u'S':
        code += QLatin1Char('5');
        break;
      default:
        code += c.toUpper();
    }
  }
  return code;
}

Result<QString> readCode(QStringView typed, qsizetype length) {
  const QString code = normalised(typed);
  const auto sum = weightedSum(code, 1);
  if (!sum) return refuse(CodeProblem::Character);
  if (code.size() != length) return refuse(CodeProblem::Length);
  if (length == kTrackingLength && !isOfficePrefix(QStringView(code).left(kPrefixLength)))
    return refuse(CodeProblem::Character);
  if (*sum != 0) return refuse(CodeProblem::Check);
  return withHyphens(code);
}

}  // namespace

bool isOfficePrefix(QStringView prefix) {
  return prefix.size() == kPrefixLength && std::ranges::all_of(prefix, [](QChar c) {
           const auto value = valueOf(c);
           return value && *value >= 10;
         });
}

QString groupedCode(QStringView typed) {
  QString code = normalised(typed);
  if (code.size() > kPrefixLength + 4) code.insert(kPrefixLength + 4, QLatin1Char('-'));
  if (code.size() > kPrefixLength) code.insert(kPrefixLength, QLatin1Char('-'));
  return code;
}

std::optional<QChar> codeCheckCharacter(QStringView body) {
  const auto sum = weightedSum(body, 2);
  return sum ? std::optional(character((kBase - *sum) % kBase)) : std::nullopt;
}

Result<QString> makeTrackingCode(QStringView prefix, std::span<const std::uint8_t, 8> random) {
  if (!isOfficePrefix(prefix))
    return failure(ErrorCode::Invalid, QStringLiteral("three letters without I, L, O, S, U"), QStringLiteral("prefix"));
  const QString body = prefix.toString() + randomCharacters(random);
  return withHyphens(body + *codeCheckCharacter(body));
}

QString makeTicketCode(std::span<const std::uint8_t, 8> random) {
  const QString body = randomCharacters(random);
  return withHyphens(body + *codeCheckCharacter(body));
}

Result<QString> readTrackingCode(QStringView typed) { return readCode(typed, kTrackingLength); }

Result<QString> readTicketCode(QStringView typed) { return readCode(typed, kTicketLength); }

QByteArray trackingCodeHash(const QString& code) {
  QByteArray text("loket-lacak\n");
  for (const QChar c : code)
    if (c != QLatin1Char('-')) text += c.toLatin1();
  return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

QString toKey(CodeProblem problem) {
  for (const auto& [value, key] : kProblems)
    if (value == problem) return QString::fromUtf16(key);
  return {};
}

std::optional<CodeProblem> codeProblem(const Error& error) {
  for (const auto& [value, key] : kProblems)
    if (error.detail == QString::fromUtf16(key)) return value;
  return std::nullopt;
}
