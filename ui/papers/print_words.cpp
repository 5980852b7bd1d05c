#include "papers/print_words.h"

#include <QCoreApplication>

#include "print/escpos/raw_printer.h"

namespace {
struct PrintWords {
  Q_DECLARE_TR_FUNCTIONS(PrintWords)
};
}  // namespace

namespace {

/// Of a printer that is spoken to directly; empty for another reason.
QString rawFailure(const QString& reason, const QString& name) {
  if (reason == QLatin1String("printer_unreachable"))
    return PrintWords::tr("%1 tidak menjawab. Periksa listrik, kabel, dan alamatnya di Setelan, lalu cetak lagi.")
        .arg(name);
  if (reason == QLatin1String("paper_out"))
    return PrintWords::tr("Kertas %1 habis. Pasang gulungan baru, lalu cetak lagi.").arg(name);
  if (reason == QLatin1String("cover_open"))
    return PrintWords::tr("Tutup %1 terbuka. Tutup sampai berbunyi klik, lalu cetak lagi.").arg(name);
  if (reason == QLatin1String("printer_offline"))
    return PrintWords::tr("%1 sedang tidak siap. Lihat lampunya, tekan tombol umpan sekali, lalu cetak lagi.").arg(name);
  if (reason == QLatin1String("line_broken"))
    return PrintWords::tr("Sambungan ke %1 terputus. Periksa kabel jaringan atau USB-nya, lalu cetak lagi.").arg(name);
  if (reason == QLatin1String("line_stalled"))
    return PrintWords::tr("%1 berhenti menerima. Periksa kertas dan tutupnya, lalu cetak lagi.").arg(name);
  if (reason == QLatin1String("printer_silent"))
    return PrintWords::tr("%1 tidak memberi kabar selesai. Periksa pencetaknya, lalu cetak lagi.").arg(name);
  return {};
}

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
    case PaperKind::PaymentCode:
      return PrintWords::tr("Kode bayar");
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
  return name.startsWith(RawPrinter::prefix()) ? name.mid(RawPrinter::prefix().size()) : name;
}

QString partialSuffix() { return QStringLiteral("_partial"); }

bool mayHaveComeOut(const QString& reason) {
  return reason.endsWith(partialSuffix()) || reason == QLatin1String("interrupted");
}

QString calledByName(const QString& name) { return PrintWords::tr("Tanpa karcis, panggil: %1").arg(name.trimmed()); }

QString printFailure(const QString& full, const QString& name) {
  const bool isPartial = full.endsWith(partialSuffix());
  const QString reason = isPartial ? full.chopped(partialSuffix().size()) : full;
  if (const QString direct = rawFailure(reason, printer(name)); !direct.isEmpty())
    return isPartial ? PrintWords::tr("%1 Lihat dulu apakah surat sudah keluar utuh.").arg(direct) : direct;
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
  if (reason == QLatin1String("not_sent"))
    return PrintWords::tr("Loket tertutup sebelum surat ini dikirim, jadi belum keluar. Cetak lagi bila masih perlu.");
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
