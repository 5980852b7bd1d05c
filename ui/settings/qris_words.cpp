#include "settings/qris_words.h"

#include <QCoreApplication>

namespace {
struct QrisWords {
  Q_DECLARE_TR_FUNCTIONS(QrisWords)
};
}  // namespace

namespace words {

QString qrisOwner(const QrisCode& code) {
  return QStringLiteral("%1, %2 (%3)").arg(code.merchant, code.city, code.nmid);
}

QString qrisFault(const QrisFault& fault) {
  switch (fault.problem) {
    case QrisProblem::Empty:
      return QrisWords::tr("Tempel isi kode QRIS.");
    case QrisProblem::Character:
      return QrisWords::tr("Huruf ke-%1 tidak mungkin ada di QRIS. Salin ulang isi kodenya.").arg(fault.position);
    case QrisProblem::Length:
      return QrisWords::tr("QRIS terpotong atau rusak mulai huruf ke-%1. Salin ulang seluruh isinya.")
          .arg(fault.position);
    case QrisProblem::Twice:
      return QrisWords::tr("Bagian %1 ada dua kali, di huruf ke-%2. Salin ulang isi kodenya.")
          .arg(fault.tag)
          .arg(fault.position);
    case QrisProblem::NotEmv:
      return QrisWords::tr("Ini bukan QRIS. Isi QRIS diawali 000201.");
    case QrisProblem::Checksum:
      return QrisWords::tr(
          "Ada huruf yang hilang atau berubah: angka pemeriksanya tidak cocok. Salin ulang isi kodenya.");
    case QrisProblem::Missing:
      return QrisWords::tr("Bagian %1 tidak ada. Minta QRIS yang lengkap dari bank.").arg(fault.tag);
    case QrisProblem::Value:
      return QrisWords::tr("Bagian %1 di huruf ke-%2 tidak sah. Minta QRIS yang benar dari bank.")
          .arg(fault.tag)
          .arg(fault.position);
    case QrisProblem::Country:
      return QrisWords::tr("Kode ini dari negara lain. Kantor hanya menerima QRIS Indonesia.");
    case QrisProblem::Currency:
      return QrisWords::tr("Kode ini bukan dalam rupiah.");
    case QrisProblem::NotQris:
      return QrisWords::tr("Kode pembayaran ini bukan QRIS. Minta QRIS dengan NMID dari bank.");
    case QrisProblem::OnePayment:
      return QrisWords::tr("Kode ini dibuat untuk satu pembayaran. Tempel QRIS statis milik kantor, tanpa jumlah.");
  }
  return {};
}

}  // namespace words
