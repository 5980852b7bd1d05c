#include "session/error_words.h"

#include <QCoreApplication>

QString errorWords(const Error& error) {
  auto say = [](const char* text) { return QCoreApplication::translate("ErrorWords", text); };
  switch (error.code) {
    case ErrorCode::Invalid:
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Isian belum benar. Periksa kolom yang ditandai."));
    case ErrorCode::NotFound:
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Tidak ditemukan. Periksa nomor atau kodenya."));
    case ErrorCode::Conflict:
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Keadaannya sudah berubah, jadi langkah ini tidak bisa. Lihat keadaan terbaru di layar."));
    case ErrorCode::Duplicate:
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Sudah ada yang sama. Pakai yang sudah ada."));
    case ErrorCode::Denied:
      if (error.field == QLatin1String("key"))
        return say(
            QT_TRANSLATE_NOOP("ErrorWords",
                              "Kunci untuk data ini tidak ada di PC ini, jadi nama dan NIK di dalamnya tidak bisa "
                              "dibuka. Salin berkas data.kunci dari PC asalnya ke folder data, lalu coba lagi."));
      if (error.field == QLatin1String("from-centre"))
        return say(QT_TRANSLATE_NOOP("ErrorWords", "Ini datang dari pusat dan diubah di sana. Minta pusat menerbitkan yang baru."));
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Anda tidak berhak melakukan ini. Minta bantuan penyelia."));
    case ErrorCode::Locked:
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Terkunci sebentar karena PIN salah lima kali. Tunggu lima menit."));
    case ErrorCode::Busy:
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Penyimpanan sedang dipakai program lain. Tidak ada yang hilang, coba lagi."));
    case ErrorCode::DiskFull:
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Penyimpanan PC ini penuh, jadi langkah terakhir belum tersimpan. Kosongkan ruang, lalu ulangi."));
    case ErrorCode::ReadOnly:
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Folder data tidak bisa ditulisi, jadi langkah terakhir belum tersimpan. Minta admin TI memberi izin tulis."));
    case ErrorCode::Corrupt:
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Data di PC ini rusak. Tutup lalu buka lagi Loket: berkas rusak disisihkan dan isinya diselamatkan."));
    case ErrorCode::Unsupported:
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Dibuat oleh Loket yang lebih baru. Perbarui Loket di PC ini."));
    case ErrorCode::Io:
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Penyimpanan tidak bisa dibaca atau ditulis. Periksa disk, lalu coba lagi."));
    case ErrorCode::Internal:
      return say(QT_TRANSLATE_NOOP("ErrorWords", "Ada kesalahan di program. Langkah terakhir belum tersimpan, coba lagi."));
  }
  return {};
}
