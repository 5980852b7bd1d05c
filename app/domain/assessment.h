#pragma once

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "domain/result.h"
#include "domain/service_standard.h"

// What one application costs by the tariff of its standard: exact whole rupiah, nothing rounded but a percentage, and
// that by the rule which stands in the standard. Pure; any thread.

/// One line of a tariff as it came out.
struct AssessedLine {
  QString id;
  QString name;
  QString detail;         ///< the answer that decided the price, "Elektronik 10 tahun"
  qint64 quantity = 1;    ///< how often; of a penalty the days or months begun
  QString unit;           ///< "lembar"; may be empty
  qint64 unitRupiah = 0;  ///< of one; of a percentage what it is taken of
  int basisPoints = 0;    ///< of a percentage
  qint64 amountRupiah = 0;
  std::optional<LateUnit> late;  ///< of a penalty: what `quantity` counts
  [[nodiscard]] bool isPenalty() const { return late.has_value(); }
  /// Something was multiplied, so that a reader wants to see what.
  [[nodiscard]] bool isCounted() const { return quantity != 1 || !unit.isEmpty() || isPenalty(); }
  bool operator==(const AssessedLine&) const = default;
};

struct Assessment {
  std::vector<AssessedLine> lines;  ///< none where the standard has one sum
  qint64 totalRupiah = 0;
  [[nodiscard]] qint64 penaltyRupiah() const;
  bool operator==(const Assessment&) const = default;
};

enum class TariffProblem {
  Unanswered,  ///< the price hangs on a field in which nothing stands
  Unreadable,  ///< no answer that the field can have
  Negative,    ///< a quantity below nought
  TooLarge,    ///< above what one payment may carry
};

/// The fee of an application with these answers. Lateness is counted up to `day`: the day on which the application is
/// registered, in the office's zone; what the applicant does about it later costs no more. A field that is not asked
/// for (its condition does not hold) makes its line fall away, and so does a quantity of nought. Errors: Invalid with
/// the field and the key of a TariffProblem.
[[nodiscard]] Result<Assessment> assess(const ServiceStandard& standard, const QHash<QString, QString>& answers,
                                        QDate day);

/// The fee as far as the answers tell it, for a form that is being filled.
struct FeeOutlook {
  Assessment known;
  QStringList open;  ///< ids of the fields that the rest hangs on, in the order of the lines
  [[nodiscard]] bool isWhole() const { return open.isEmpty(); }
  bool operator==(const FeeOutlook&) const = default;
};
[[nodiscard]] FeeOutlook outlookOn(const ServiceStandard& standard, const QHash<QString, QString>& answers, QDate day);

/// The days or months that have begun between the last day in time and `day`; 0 when it is not late. A month ends on
/// the same day of the next, or on its last where it has no such day (31 January, 28 February).
[[nodiscard]] qint64 lateUnits(QDate since, QDate day, LateUnit per);

/// "1%", "0,5%": what a number of basis points is called.
[[nodiscard]] QString percentText(int basisPoints);

QString toKey(LateUnit unit);
QString toKey(Rounding rounding);
QString toKey(TariffProblem problem);
std::optional<LateUnit> lateUnitFromKey(QStringView key);
std::optional<Rounding> roundingFromKey(QStringView key);
std::optional<TariffProblem> tariffProblemFromKey(QStringView key);
