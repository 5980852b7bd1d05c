#pragma once

#include <QString>

#include <array>
#include <map>
#include <optional>
#include <vector>

#include "domain/payment.h"

/// Notes and coins that are in use, in rupiah, from the largest. Source: Bank Indonesia, notes of 2022 and 2016, the
/// note of 75.000 of 2020, coins of 1991 to 2016.
inline constexpr std::array<qint64, 12> kDenominations{100'000, 75'000, 50'000, 20'000, 10'000, 5'000,
                                                       2'000,   1'000,  500,    200,    100,    50};

/// How many pieces of each denomination lie in a drawer; what is absent is none.
using CashCount = std::map<qint64, int>;

/// More pieces of one kind than anybody counts by hand: a mistyped number.
inline constexpr int kMostPieces = 100'000;

/// Absent for an unknown denomination, a negative number of pieces or more than kMostPieces of one kind.
std::optional<qint64> sumOf(const CashCount& count);

/// Sums that a payer is likely to lay down for `total`: the sum itself, then the next round ones, rising, at most
/// `most`.
std::vector<qint64> likelyTenders(qint64 total, int most = 5);

/// A drawer from its opening to its count. A value; any thread. Times are ms UTC, money whole rupiah.
struct CashShift {
  ShiftId id;
  QString counterId;
  QString officerId;
  qint64 openedAtMs = 0;
  qint64 floatRupiah = 0;  ///< modal awal, the change that it began with
  std::optional<qint64> closedAtMs;
  CashCount counted;
  qint64 countedRupiah = 0;
  qint64 expectedRupiah = 0;  ///< float and what was booked in cash, at the count
  QString explanation;        ///< of a difference

  [[nodiscard]] bool isOpen() const { return !closedAtMs.has_value(); }
  [[nodiscard]] qint64 difference() const { return countedRupiah - expectedRupiah; }
  bool operator==(const CashShift&) const = default;
};

/// What went through one drawer.
struct ShiftSums {
  int cashCount = 0;
  qint64 cash = 0;  ///< taken, before reversals
  int transferCount = 0;
  qint64 transfer = 0;  ///< confirmed, as the two that follow
  int qrisCount = 0;
  qint64 qris = 0;
  int billingCount = 0;
  qint64 billing = 0;
  int pendingCount = 0;
  qint64 pending = 0;
  int reversalCount = 0;
  qint64 reversed = 0;  ///< cash that went back out
  /// Confirmed and not in the drawer, whatever the way.
  [[nodiscard]] int otherCount() const { return transferCount + qrisCount + billingCount; }
  [[nodiscard]] qint64 other() const { return transfer + qris + billing; }
  [[nodiscard]] qint64 expected(qint64 floatRupiah) const { return floatRupiah + cash - reversed; }
  bool operator==(const ShiftSums&) const = default;
};
/// `payments`: all that were booked in this drawer or reversed out of it.
ShiftSums shiftSums(const QString& shiftId, std::span<const Payment> payments);
