#include "domain/person_name.h"

#include <QList>

#include <array>
#include <utility>

namespace {

constexpr std::array<std::pair<NameProblem, const char16_t*>, 3> kProblems{
    {{NameProblem::Empty, u"name.empty"},
     {NameProblem::ControlCharacter, u"name.control_character"},
     {NameProblem::TooLong, u"name.too_long"}}};

tl::unexpected<Error> refuse(NameProblem problem) {
  return failure(ErrorCode::Invalid, toKey(problem), QStringLiteral("name"));
}

bool isUnseen(char32_t c) {
  // The two joiners shape letters of the Arabic and Indic scripts.
  if (c == U'\u200C' || c == U'\u200D') return false;
  switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
      return true;
    default:
      return false;
  }
}

bool hasLoneSurrogate(QStringView text) {
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (!text[i].isSurrogate()) continue;
    if (!text[i].isHighSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate()) return true;
    ++i;
  }
  return false;
}

}  // namespace

Result<QString> readPersonName(QStringView text) {
  if (hasLoneSurrogate(text)) return refuse(NameProblem::ControlCharacter);
  // simplified() also folds tabs and line ends, which come with a paste and mean a space.
  const QString name = text.toString().simplified().normalized(QString::NormalizationForm_C);
  if (name.isEmpty()) return refuse(NameProblem::Empty);
  const QList<uint> characters = name.toUcs4();
  for (const uint c : characters)
    if (isUnseen(c)) return refuse(NameProblem::ControlCharacter);
  if (characters.size() > kLongestName) return refuse(NameProblem::TooLong);
  return name;
}

QString toKey(NameProblem problem) {
  for (const auto& [value, key] : kProblems)
    if (value == problem) return QString::fromUtf16(key);
  return {};
}

std::optional<NameProblem> nameProblem(const Error& error) {
  for (const auto& [value, key] : kProblems)
    if (error.detail == QString::fromUtf16(key)) return value;
  return std::nullopt;
}
