#include "domain/nik.h"

#include <array>
#include <utility>

#include "domain/typed_digits.h"

namespace {

constexpr std::array<std::pair<NikProblem, const char16_t*>, 6> kProblems{{{NikProblem::Length, u"nik.length"},
                                                                           {NikProblem::NotDigits, u"nik.not_digits"},
                                                                           {NikProblem::Day, u"nik.day"},
                                                                           {NikProblem::Month, u"nik.month"},
                                                                           {NikProblem::Date, u"nik.date"},
                                                                           {NikProblem::Serial, u"nik.serial"}}};

tl::unexpected<Error> refuse(NikProblem problem) {
  return failure(ErrorCode::Invalid, toKey(problem), QStringLiteral("nik"));
}

}  // namespace

Result<NikReading> readNik(QStringView text, QDate today, const Regions* regions) {
  const auto digits = typedDigits(text);
  if (!digits) return refuse(NikProblem::NotDigits);
  if (digits->size() != 16) return refuse(NikProblem::Length);

  NikReading reading;
  reading.nik = *digits;
  reading.districtPrefix = digits->left(6);
  reading.provinceCode = digitsValue(*digits, 0, 2);
  reading.regencyCode = digitsValue(*digits, 0, 4);
  reading.districtCode = digitsValue(*digits, 0, 6);
  reading.serial = digitsValue(*digits, 12, 4);

  int day = digitsValue(*digits, 6, 2);
  reading.isFemale = day > 40;
  if (reading.isFemale) day -= 40;
  if (day < 1 || day > 31) return refuse(NikProblem::Day);
  const int month = digitsValue(*digits, 8, 2);
  if (month < 1 || month > 12) return refuse(NikProblem::Month);

  const int newest = today.year() / 100 * 100 + digitsValue(*digits, 10, 2);
  const QDate thisCentury(newest, month, day);
  const QDate lastCentury(newest - 100, month, day);
  if (!thisCentury.isValid() && !lastCentury.isValid()) return refuse(NikProblem::Date);
  if (thisCentury.isValid() && thisCentury <= today) {
    reading.birthDate = thisCentury;
  } else if (lastCentury.isValid()) {
    reading.birthDate = lastCentury;
  } else {
    reading.birthDate = thisCentury;
    reading.warnings.push_back(NikWarning::FutureDate);
  }
  if (reading.serial == 0) return refuse(NikProblem::Serial);

  if (reading.birthDate.addYears(100) < today) reading.warnings.push_back(NikWarning::OverHundred);
  if (regions && !regions->knowsDistrict(reading.districtPrefix))
    reading.warnings.push_back(NikWarning::UnknownDistrict);
  return reading;
}

QString toKey(NikProblem problem) {
  for (const auto& [value, key] : kProblems)
    if (value == problem) return QString::fromUtf16(key);
  return {};
}

std::optional<NikProblem> nikProblem(const Error& error) {
  for (const auto& [value, key] : kProblems)
    if (error.detail == QString::fromUtf16(key)) return value;
  return std::nullopt;
}
