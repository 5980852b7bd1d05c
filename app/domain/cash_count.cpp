#include "domain/cash_count.h"

#include <algorithm>

std::optional<qint64> sumOf(const CashCount& count) {
  qint64 sum = 0;
  for (const auto& [denomination, pieces] : count) {
    if (std::ranges::find(kDenominations, denomination) == kDenominations.end()) return std::nullopt;
    if (pieces < 0 || pieces > kMostPieces) return std::nullopt;
    sum += denomination * pieces;
  }
  return sum;
}

std::vector<qint64> likelyTenders(qint64 total, int most) {
  std::vector<qint64> tenders;
  if (total <= 0) return tenders;
  tenders.push_back(total);
  // The next sum that can be laid down in notes of one kind, from small notes to large ones.
  for (const qint64 note : {1'000LL, 5'000LL, 10'000LL, 20'000LL, 50'000LL, 100'000LL}) {
    const qint64 round = (total + note - 1) / note * note;
    if (round <= kLargestPayment) tenders.push_back(round);
  }
  std::ranges::sort(tenders);
  tenders.erase(std::unique(tenders.begin(), tenders.end()), tenders.end());
  // The largest round sum is the likeliest of all; of those between, the smaller ones stay.
  if (static_cast<int>(tenders.size()) > most && most >= 2)
    tenders.erase(tenders.begin() + most - 1, tenders.end() - 1);
  return tenders;
}

ShiftSums shiftSums(const QString& shiftId, std::span<const Payment> payments) {
  ShiftSums sums;
  for (const Payment& payment : payments) {
    const bool isHere = payment.shiftId == shiftId;
    if (isHere && payment.method == PaymentMethod::Cash) {
      ++sums.cashCount;
      sums.cash += payment.total();
    }
    if (isHere && payment.state == PaymentState::Paid) {
      switch (payment.method) {
        case PaymentMethod::Cash:
          break;
        case PaymentMethod::Transfer:
          ++sums.transferCount;
          sums.transfer += payment.total();
          break;
        case PaymentMethod::Qris:
          ++sums.qrisCount;
          sums.qris += payment.total();
          break;
        case PaymentMethod::Billing:
          ++sums.billingCount;
          sums.billing += payment.total();
          break;
      }
    }
    if (isHere && payment.state == PaymentState::Pending) {
      ++sums.pendingCount;
      sums.pending += payment.total();
    }
    if (payment.reversal && payment.reversal->shiftId == shiftId) {
      ++sums.reversalCount;
      if (payment.method == PaymentMethod::Cash) sums.reversed += payment.total();
    }
  }
  return sums;
}
