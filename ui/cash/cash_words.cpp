#include "cash/cash_words.h"

#include <QCoreApplication>

#include "domain/rupiah.h"
#include "session/error_words.h"

namespace {
struct CashWords {
  Q_DECLARE_TR_FUNCTIONS(CashWords)
};
}  // namespace

namespace words {

QString paymentMethod(PaymentMethod method) {
  return method == PaymentMethod::Cash ? CashWords::tr("Tunai") : CashWords::tr("Non-tunai");
}

ChipValue paymentState(const Payment& payment) {
  switch (payment.state) {
    case PaymentState::Pending:
      return {CashWords::tr("Menunggu bank"), Icon::Hourglass, Tone::Waiting};
    case PaymentState::Paid:
      return {CashWords::tr("Lunas"), Icon::CheckCircle, Tone::Ok};
    case PaymentState::Reversed:
      return {CashWords::tr("Dibatalkan"), Icon::CrossCircle, Tone::Late};
  }
  return {};
}

QString paymentProblem(PaymentProblem problem) {
  switch (problem) {
    case PaymentProblem::NothingToPay:
      return CashWords::tr("Isi jumlah yang dibayar.");
    case PaymentProblem::AboveOpen:
      return CashWords::tr("Pokok lebih besar daripada sisa tarif. Denda diisi di kolomnya sendiri.");
    case PaymentProblem::PenaltyNegative:
      return CashWords::tr("Denda tidak bisa kurang dari nol.");
    case PaymentProblem::TooLarge:
      return CashWords::tr("Satu bukti memuat paling banyak Rp999.999.999.999.");
    case PaymentProblem::AssessmentMissing:
      return CashWords::tr("Isi nomor SKRD: tarif layanan ini ditetapkan di sana.");
    case PaymentProblem::TenderedTooLittle:
      return CashWords::tr("Uang yang diterima kurang dari jumlahnya.");
    case PaymentProblem::ReferenceMissing:
      return CashWords::tr("Isi nomor referensi dari bank.");
  }
  return {};
}

QString cashFailure(const Error& error) {
  if (const auto problem = ::paymentProblem(error)) return paymentProblem(*problem);
  if (error.code == ErrorCode::Conflict && error.field == QLatin1String("shift"))
    return error.detail == QLatin1String("open") ? CashWords::tr("Laci di loket ini sudah dibuka.")
                                                 : CashWords::tr("Laci belum dibuka. Buka laci dan isi modal awalnya.");
  if (error.code == ErrorCode::Conflict && error.field == QLatin1String("reference"))
    return error.detail.isEmpty() ? CashWords::tr("Referensi bank itu sudah dipakai pada pembayaran lain.")
                                  : CashWords::tr("Referensi bank itu sudah dipakai pada bukti %1.").arg(error.detail);
  if (error.code == ErrorCode::Denied && error.field == QLatin1String("approver"))
    return CashWords::tr("Pembatalan perlu orang kedua: pilih penyelia atau administrator selain Anda.");
  if (error.code == ErrorCode::Denied && error.detail == QLatin1String("wrong PIN"))
    return CashWords::tr("PIN salah, sisa %n kali.", nullptr, error.field.toInt());
  if (error.code == ErrorCode::NotFound && error.field == QLatin1String("pin"))
    return CashWords::tr("Petugas itu belum punya PIN di PC ini. Ia membuatnya saat masuk pertama kali di sini.");
  if (error.code == ErrorCode::Invalid && error.field == QLatin1String("explanation")) {
    const qint64 difference = error.detail.toLongLong();
    return difference < 0 ? CashWords::tr("Kurang %1. Tulis penjelasannya.").arg(rupiahText(Rupiah{-difference}))
                          : CashWords::tr("Lebih %1. Tulis penjelasannya.").arg(rupiahText(Rupiah{difference}));
  }
  if (error.code == ErrorCode::Invalid && error.field == QLatin1String("reason"))
    return CashWords::tr("Tulis alasan pembatalan.");
  if (error.code == ErrorCode::Invalid && error.field == QLatin1String("float"))
    return CashWords::tr("Modal awal bukan jumlah uang yang sah.");
  return errorWords(error);
}

}  // namespace words
