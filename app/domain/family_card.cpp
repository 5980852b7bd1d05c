#include "domain/family_card.h"

#include <array>
#include <utility>

#include "domain/typed_digits.h"

namespace {

constexpr std::array<std::pair<FamilyCardProblem, const char16_t*>, 3> kProblems{
    {{FamilyCardProblem::Length, u"kk.length"},
     {FamilyCardProblem::NotDigits, u"kk.not_digits"},
     {FamilyCardProblem::Serial, u"kk.serial"}}};

tl::unexpected<Error> refuse(FamilyCardProblem problem) {
  return failure(ErrorCode::Invalid, toKey(problem), QStringLiteral("kk"));
}

}  // namespace

Result<FamilyCardReading> readFamilyCard(QStringView text, QDate today, const Regions* regions) {
  const auto digits = typedDigits(text);
  if (!digits) return refuse(FamilyCardProblem::NotDigits);
  if (digits->size() != 16) return refuse(FamilyCardProblem::Length);

  FamilyCardReading reading;
  reading.number = *digits;
  reading.districtPrefix = digits->left(6);
  reading.serial = digitsValue(*digits, 12, 4);
  if (reading.serial == 0) return refuse(FamilyCardProblem::Serial);

  // Family cards with this number exist since the late 1990s: a year is one of this century, or of the last years
  // before it.
  const int newest = today.year() / 100 * 100 + digitsValue(*digits, 10, 2);
  const int day = digitsValue(*digits, 6, 2);
  const int month = digitsValue(*digits, 8, 2);
  const QDate thisCentury(newest, month, day);
  const QDate lastCentury(newest - 100, month, day);
  if (thisCentury.isValid() && thisCentury <= today) {
    reading.recordedOn = thisCentury;
  } else if (lastCentury.isValid() && digitsValue(*digits, 10, 2) >= 90) {
    reading.recordedOn = lastCentury;
  } else if (thisCentury.isValid()) {
    reading.recordedOn = thisCentury;
    reading.warnings.push_back(FamilyCardWarning::FutureDate);
  } else {
    reading.warnings.push_back(FamilyCardWarning::NoDate);
  }
  if (regions && !regions->knowsDistrict(reading.districtPrefix))
    reading.warnings.push_back(FamilyCardWarning::UnknownDistrict);
  return reading;
}

QString toKey(FamilyCardProblem problem) {
  for (const auto& [value, key] : kProblems)
    if (value == problem) return QString::fromUtf16(key);
  return {};
}

std::optional<FamilyCardProblem> familyCardProblem(const Error& error) {
  for (const auto& [value, key] : kProblems)
    if (error.detail == QString::fromUtf16(key)) return value;
  return std::nullopt;
}
