#include "cases/files/file_words.h"

#include <QCoreApplication>
#include <QLocale>

#include "domain/file_kind.h"
#include "session/error_words.h"

namespace {
struct FileWords {
  Q_DECLARE_TR_FUNCTIONS(FileWords)
};

int percentOf(const FileStanding& standing) {
  return standing.total > 0 ? static_cast<int>(standing.bytes * 100 / standing.total) : 0;
}
}  // namespace

namespace words {

QString fileSize(qint64 bytes) {
  const QLocale locale;
  return locale.formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString fileFailure(const Error& error) {
  if (const auto problem = ::fileProblem(error)) {
    switch (*problem) {
      case FileProblem::Empty:
        return FileWords::tr("Berkas kosong (0 byte). Pindai ulang, lalu lampirkan lagi.");
      case FileProblem::TooLarge:
        return FileWords::tr("Lebih dari 25 MB. Pindai dengan 200 dpi, lalu lampirkan lagi.");
      case FileProblem::Program:
        return FileWords::tr("Ini program, bukan dokumen. Jangan dibuka; minta dokumen aslinya.");
      case FileProblem::Script:
        return FileWords::tr("Ini skrip atau halaman web. Simpan sebagai PDF, lalu lampirkan.");
      case FileProblem::Archive:
        return FileWords::tr("Ini arsip (ZIP atau RAR). Keluarkan isinya, lalu lampirkan satu per satu.");
      case FileProblem::Office:
        return FileWords::tr("Dokumen Office belum diterima. Simpan sebagai PDF, lalu lampirkan.");
      case FileProblem::Heic:
        return FileWords::tr("Foto HEIC dari iPhone. Kirim ulang sebagai JPEG, lalu lampirkan.");
      case FileProblem::Truncated:
        return FileWords::tr("Berkas terpotong, akhirnya hilang. Pindai atau kirim ulang.");
      case FileProblem::Unknown:
        return FileWords::tr("Hanya PDF, JPEG, PNG, TIFF, dan WebP. Simpan sebagai PDF, lalu lampirkan.");
    }
  }
  if (error.detail == QLatin1String("file.too_many"))
    return FileWords::tr("Sudah 100 berkas. Gabungkan menjadi satu PDF per syarat.");
  if (error.detail == QLatin1String("file.too_many_pixels"))
    return FileWords::tr("Gambar ini terlalu besar untuk ditampilkan di sini. Buka dengan program lain.");
  if (error.detail == QLatin1String("file.password"))
    return FileWords::tr("PDF ini terkunci kata sandi. Minta pemohon membukanya, atau buka dengan program lain.");
  if (error.detail == QLatin1String("file.not_shown"))
    return FileWords::tr("Isi berkas ini tidak bisa ditampilkan di sini. Buka dengan program lain.");
  if (error.field == QLatin1String("source"))
    return FileWords::tr("Berkas tidak terbaca sampai akhir. Periksa kabel atau stik, lalu lampirkan lagi.");
  if (error.field == QLatin1String("file")) {
    switch (error.code) {
      case ErrorCode::Duplicate:
        return FileWords::tr("Berkas yang sama sudah terlampir di syarat ini.");
      case ErrorCode::NotFound:
        return FileWords::tr("Menunggu berkas: isinya belum sampai di PC ini.");
      case ErrorCode::Corrupt:
        return FileWords::tr("Berkas ini rusak di disk. Lampirkan lagi aslinya, maka isinya pulih.");
      default:
        break;
    }
  }
  return errorWords(error);
}

QString fileStanding(const FileStanding& standing) {
  switch (standing.at) {
    case FileStanding::At::Here:
      return FileWords::tr("di PC ini");
    case FileStanding::At::Away:
      return FileWords::tr("di PC lain");
    case FileStanding::At::Asked:
      return FileWords::tr("diminta ke hub");
    case FileStanding::At::Fetching:
      return FileWords::tr("diambil, %1 %").arg(percentOf(standing));
    case FileStanding::At::Awaited:
      return FileWords::tr("menunggu berkas");
    case FileStanding::At::Failed:
      return FileWords::tr("belum bisa diambil");
  }
  return {};
}

QString fileAway(const FileStanding& standing) {
  switch (standing.at) {
    case FileStanding::At::Here:
      return {};
    case FileStanding::At::Away:
      return FileWords::tr("Berkas ini ada di PC lain. Buka lampirannya untuk mengambilnya.");
    case FileStanding::At::Asked:
      return FileWords::tr("Sedang diminta ke hub.");
    case FileStanding::At::Fetching:
      return FileWords::tr("Sedang diambil dari hub, %1 %.").arg(percentOf(standing));
    case FileStanding::At::Awaited:
      return FileWords::tr(
          "Menunggu berkas: PC yang menerimanya belum mengirimnya ke hub. Begitu sampai, isinya tampil di "
          "sini.");
    case FileStanding::At::Failed:
      break;
  }
  switch (standing.trouble) {
    case FileStanding::Trouble::None:
    case FileStanding::Trouble::Unreachable:
      return FileWords::tr("Belum bisa diambil: hub tidak terjangkau. Loket mencoba lagi sendiri.");
    case FileStanding::Trouble::Busy:
      return FileWords::tr("Belum bisa diambil: hub sedang penuh. Loket mencoba lagi sendiri.");
    case FileStanding::Trouble::NotAllowed:
      return FileWords::tr("Tidak bisa diambil: hub tidak mengizinkan PC ini. Tanyakan kepada admin.");
    case FileStanding::Trouble::NoKey:
      return FileWords::tr(
          "Belum bisa dibuka: PC ini belum punya kunci datanya. Minta admin memberi kunci di Setelan, bagian Aula.");
    case FileStanding::Trouble::Damaged:
      return FileWords::tr(
          "Yang datang dari hub rusak dan dibuang. Loket meminta lagi; bila terulang, buka di PC yang menerimanya.");
    case FileStanding::Trouble::Storage:
      return FileWords::tr("Belum bisa disimpan di PC ini. Periksa ruang disknya.");
    case FileStanding::Trouble::TooOld:
      return FileWords::tr("Hub ini belum menyimpan lampiran. Minta admin memperbarui program hub.");
  }
  return {};
}

QString fileFailure(const QString& name, const Error& error) {
  constexpr qsizetype kLongest = 30;
  const QString shown = name.size() <= kLongest ? name : name.left(kLongest - 11) + QChar(0x2026) + name.right(10);
  return FileWords::tr("%1: %2", "name of a file, what is wrong").arg(shown, fileFailure(error));
}

}  // namespace words
