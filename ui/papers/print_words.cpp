#include "papers/print_words.h"

#include <QCoreApplication>

namespace {
struct PrintWords {
  Q_DECLARE_TR_FUNCTIONS(PrintWords)
};
}  // namespace

namespace words {

QString paperKind(PaperKind kind) {
  switch (kind) {
    case PaperKind::Ticket:
      return PrintWords::tr("Karcis");
    case PaperKind::IntakeReceipt:
      return PrintWords::tr("Tanda terima berkas");
    case PaperKind::MissingSlip:
      return PrintWords::tr("Slip kurang berkas");
    case PaperKind::PaymentReceipt:
      return PrintWords::tr("Bukti pembayaran");
    case PaperKind::PaymentReversal:
      return PrintWords::tr("Bukti pembatalan");
    case PaperKind::CashReport:
      return PrintWords::tr("Laporan tutup kas");
    case PaperKind::HandoverReceipt:
      return PrintWords::tr("Tanda serah terima");
    case PaperKind::RequirementSheet:
      return PrintWords::tr("Lembar syarat");
    case PaperKind::TestPage:
      return PrintWords::tr("Halaman uji");
  }
  return {};
}

QString paperSize(PaperSize size) {
  switch (size) {
    case PaperSize::Roll80:
      return PrintWords::tr("80 mm");
    case PaperSize::Roll58:
      return PrintWords::tr("58 mm");
    case PaperSize::A5:
      return QStringLiteral("A5");
    case PaperSize::A4:
      return QStringLiteral("A4");
  }
  return {};
}

QString printer(const QString& name) {
  if (name.isEmpty() || name.startsWith(QLatin1String("pdf:"))) return PrintWords::tr("Berkas PDF");
  return name;
}

QString printFailure(const QString& reason, const QString& name) {
  if (reason == QLatin1String("printer_missing"))
    return PrintWords::tr("Pencetak %1 tidak ada di PC ini. Nyalakan dan sambungkan, atau pilih pencetak lain.")
        .arg(printer(name));
  if (reason == QLatin1String("printer_refused"))
    return PrintWords::tr("%1 menolak pekerjaan ini. Periksa kertas dan kabelnya, lalu cetak lagi.").arg(printer(name));
  if (reason == QLatin1String("folder_unwritable"))
    return PrintWords::tr("Folder PDF tidak bisa ditulisi. Periksa ruang dan izin folder itu, lalu cetak lagi.");
  if (reason == QLatin1String("paper_unreadable"))
    return PrintWords::tr("Isi surat ini tidak bisa dibaca oleh Loket versi ini. Perbarui Loket, lalu cetak lagi.");
  if (reason == QLatin1String("interrupted"))
    return PrintWords::tr(
        "Loket tertutup sebelum pencetak menjawab. Lihat apakah surat sudah keluar; bila belum, cetak lagi.");
  if (reason.isEmpty())
    return PrintWords::tr("Pencetak tidak memberi sebab. Periksa kertas dan kabelnya, lalu cetak lagi.");
  return reason;
}

ChipValue printState(const PrintJob& job) {
  switch (job.state) {
    case PrintState::Queued:
      return {PrintWords::tr("Antre"), Icon::Clock, Tone::Waiting};
    case PrintState::Failed:
      return {PrintWords::tr("Gagal"), Icon::Warning, Tone::Late};
    case PrintState::Dismissed:
      return {PrintWords::tr("Dibatalkan"), Icon::CrossCircle, Tone::Muted};
    case PrintState::Printed:
      if (job.copy > 0) return {PrintWords::tr("Salinan ke-%1").arg(job.copy), Icon::Printer, Tone::Info};
      return {PrintWords::tr("Tercetak"), Icon::Check, Tone::Ok};
  }
  return {};
}

}  // namespace words
