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
  switch (method) {
    case PaymentMethod::Cash:
      return CashWords::tr("Tunai");
    case PaymentMethod::Transfer:
      return CashWords::tr("Transfer");
    case PaymentMethod::Qris:
      return CashWords::tr("QRIS");
    case PaymentMethod::Billing:
      return CashWords::tr("Kode billing");
  }
  return {};
}

QString referenceName(PaymentMethod method) {
  switch (method) {
    case PaymentMethod::Qris:
      return CashWords::tr("Referensi QRIS");
    case PaymentMethod::Billing:
      return CashWords::tr("NTPN");
    default:
      return CashWords::tr("Referensi bank");
  }
}

ChipValue paymentState(const Payment& payment, qint64 nowMs) {
  if (payment.isOverdue(nowMs)) return {CashWords::tr("Kedaluwarsa"), Icon::Warning, Tone::Warn};
  switch (payment.state) {
    case PaymentState::Pending:
      return {CashWords::tr("Menunggu"), Icon::Hourglass, Tone::Waiting};
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
      return CashWords::tr("Isi nomor referensi pada pemberitahuan pembayarannya.");
    case PaymentProblem::MerchantMissing:
      return CashWords::tr("Kantor belum punya QRIS. Administrator mengisinya di Setelan, bagian Kantor.");
    case PaymentProblem::CodeMissing:
      return CashWords::tr("Isi atau pindai kode billing pada tagihannya.");
    case PaymentProblem::CodeWrong:
      return CashWords::tr("Kode billing PNBP terdiri atas 15 angka dan diawali 7, 8, atau 9. Periksa tagihannya.");
    case PaymentProblem::NtpnWrong:
      return CashWords::tr("NTPN terdiri atas 16 huruf dan angka. Periksa bukti penerimaan negaranya.");
    case PaymentProblem::ConfirmedTooSoon:
      return CashWords::tr("Tampilkan kode QRIS dahulu. Pembayaran dikonfirmasi setelah kodenya dipindai.");
  }
  return {};
}

QString cashFailure(const Error& error) {
  if (const auto problem = ::paymentProblem(error)) return paymentProblem(*problem);
  if (error.code == ErrorCode::Conflict && error.field == QLatin1String("shift"))
    return error.detail == QLatin1String("open") ? CashWords::tr("Laci di loket ini sudah dibuka.")
                                                 : CashWords::tr("Laci belum dibuka. Buka laci dan isi modal awalnya.");
  if (error.code == ErrorCode::Conflict && error.field == QLatin1String("reference"))
    return error.detail.isEmpty() ? CashWords::tr("Referensi itu sudah dipakai pada pembayaran lain.")
                                  : CashWords::tr("Referensi itu sudah dipakai pada bukti %1.").arg(error.detail);
  if (error.code == ErrorCode::Conflict && error.field == QLatin1String("code"))
    return error.detail.isEmpty() ? CashWords::tr("Kode billing itu sudah dicatat dan menunggu konfirmasi.")
                                  : CashWords::tr("Kode billing itu sudah dibayar dengan bukti %1.").arg(error.detail);
  if (error.code == ErrorCode::Invalid && error.field == QLatin1String("qris"))
    return CashWords::tr("QRIS kantor tidak bisa dipakai. Administrator memeriksanya di Setelan, bagian Kantor.");
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
