#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

/// What lateness is counted in; a unit that has begun counts whole.
enum class LateUnit { Day, Month };

/// Where a part of a sum falls between two rupiah.
enum class Rounding { Down, Up };

/// Denda: what lateness costs, as a sum or as a part of other lines for each day or month begun.
struct TariffPenalty {
  QString since;  ///< id of a date field of the form: the last day that is in time
  LateUnit per = LateUnit::Month;
  qint64 amountRupiah = 0;  ///< for each unit; 0 where a part is taken
  int basisPoints = 0;      ///< of the lines in `of`, for each unit; 100 are one per cent
  QStringList of;           ///< ids of lines that are no penalties themselves
  /// Once, of the whole product. An office that has no rule of its own rounds down: nobody owes the part of a rupiah
  /// that no regulation asks for.
  Rounding rounding = Rounding::Down;
  int mostUnits = 0;      ///< no more units than this are counted; 0 = no limit
  qint64 mostRupiah = 0;  ///< no more than this is asked; 0 = no limit
  [[nodiscard]] bool isPart() const { return !of.isEmpty(); }
  bool operator==(const TariffPenalty&) const = default;
};

/// One line of a tariff: a price (a sum, a sum for each answer to a choice, or what was typed into a field of money),
/// times a quantity where there is one; or a penalty. Money in whole rupiah.
struct TariffLine {
  QString id;
  QString name;
  qint64 amountRupiah = 0;                          ///< the price, where it is one sum
  QString amountField;                              ///< id of a rupiah field that says the price
  QString classField;                               ///< id of a choice that decides it …
  std::vector<std::pair<QString, qint64>> amounts;  ///< … with a price for each of its answers, by key
  QString quantityField;  ///< id of a number, or of a table of persons that are counted; empty = once
  QString unit;           ///< "lembar"; may be empty
  QString condition;      ///< id of a flag or choice that makes the line due; empty = always
  QString conditionValue;
  std::optional<TariffPenalty> penalty;
  bool operator==(const TariffLine&) const = default;
};

inline constexpr std::size_t kMostTariffLines = 40;

/// Component 4 of a standard: one sum, or lines that depend on the form.
struct Fee {
  qint64 amountRupiah = 0;  ///< where there are no lines
  QString text;             ///< how it is counted, where it is not one sum
  QString accountCode;      ///< kode rekening, where there is one
  std::vector<TariffLine> lines;

  /// Nothing is asked for, and nothing is said about it.
  [[nodiscard]] bool isFree() const { return amountRupiah == 0 && text.isEmpty() && lines.empty(); }
  /// No sum stands in the standard: an SKRD or the agency itself says it.
  [[nodiscard]] bool isToldElsewhere() const { return amountRupiah == 0 && !text.isEmpty() && lines.empty(); }
  bool operator==(const Fee&) const = default;
};
