#include "loketd/error_words.h"

#include <utility>

namespace {

/// Errors that need other words than their code has.
QString fieldWords(const Error& error) {
  struct Known {
    ErrorCode code;
    const char* field;
    const char* words;
  };
  static constexpr Known kKnown[]{
      {ErrorCode::NotFound, "store", "belum ada hub di sini; jalankan \"loketd init\" dahulu."},
      {ErrorCode::NotFound, "device", "tidak ada perangkat %1; lihat \"loketd devices\"."},
      {ErrorCode::Conflict, "store", "folder ini sudah berisi data; pilih folder lain."},
      {ErrorCode::Conflict, "authority",
       "isi folder ini bukan hub: milik sebuah loket, atau sisa penyimpanan yang rusak. Pasang cadangan hub dengan "
       "\"loketd restore\", atau buat hub di folder lain dengan \"loketd init\"."},
      {ErrorCode::Conflict, "site", "cadangan ini milik kantor lain (%1)."},
      {ErrorCode::Conflict, "state", "perangkat itu sudah dicabut; undang lagi dengan \"loketd enrol-code\"."},
      {ErrorCode::Corrupt, "store",
       "penyimpanan hub rusak dan disisihkan: %1. Pasang cadangan terakhir dengan \"loketd restore\"; perangkat akan "
       "mengirim lagi yang sesudahnya."},
      {ErrorCode::Invalid, "code_prefix",
       "\"%1\" tidak bisa menjadi awalan kode: tepat tiga huruf, tanpa I, L, O, S, dan U."},
      {ErrorCode::Invalid, "zone", "\"%1\" bukan zona waktu: WIB, WITA, atau WIT."},
      {ErrorCode::Invalid, "role", "\"%1\" bukan peran: counter, kiosk, board, atau administrator."},
      {ErrorCode::Invalid, "name", "sebutkan --name, 1 sampai 64 huruf."},
      {ErrorCode::Invalid, "streams", "--streams: %1."},
      {ErrorCode::Invalid, "tls",
       "sertifikat atau kuncinya tidak bisa dipakai (%1); periksa certificate_file dan key_file."},
      {ErrorCode::Invalid, "site", "cadangan itu tidak berisi kantor; tidak bisa menjadi hub."},
      {ErrorCode::Duplicate, "version", "versi standar itu sudah ada (%1); naikkan \"version\" dalam berkasnya."},
      {ErrorCode::Io, "address", "tidak bisa mendengarkan di %1; ubah listen_address atau listen_port."},
      {ErrorCode::Io, "connection", "basis data tidak terjangkau: %1"},
      {ErrorCode::Denied, "officer", "tidak ada administrator yang aktif di kantor ini."},
  };
  for (const Known& known : kKnown) {
    if (error.code != known.code || error.field != QLatin1String(known.field) || error.line > 0) continue;
    const QString words = QString::fromUtf8(known.words);
    return words.contains(QLatin1String("%1")) ? words.arg(error.detail) : words;
  }
  return {};
}

/// What is wrong with a line of a configuration.
QString detailWords(const QString& detail) {
  static constexpr std::pair<const char*, const char*> kWords[]{
      {"not key = value", "bukan \"kunci = nilai\""},
      {"unknown key", "tidak ada kunci ini"},
      {"repeated key", "kunci ini sudah disebut di atas"},
      {"not a value of this key", "kunci ini tidak bisa bernilai demikian"}};
  for (const auto& [key, words] : kWords)
    if (detail == QLatin1String(key)) return QString::fromUtf8(words);
  return detail;
}

}  // namespace

QString errorWords(const Error& error) {
  if (error.detail == QLatin1String("required")) return QStringLiteral("sebutkan --%1.").arg(error.field);
  if (const QString words = fieldWords(error); !words.isEmpty()) return words;
  const QString where = error.field.isEmpty() ? QString() : QLatin1String(" (") + error.field + QLatin1Char(')');
  switch (error.code) {
    case ErrorCode::Busy:
      return QStringLiteral(
          "folder ini sedang dipakai program lain; tutup Loket atau hentikan loketd yang memakainya.");
    case ErrorCode::NotFound:
      return QStringLiteral("tidak ditemukan: %1").arg(error.detail);
    case ErrorCode::Conflict:
      return QStringLiteral("bertentangan dengan keadaan sekarang%1: %2").arg(where, error.detail);
    case ErrorCode::Invalid:
      if (error.line > 0)
        return QStringLiteral("baris %1%2: %3").arg(QString::number(error.line), where, detailWords(error.detail));
      return QStringLiteral("nilai yang tidak bisa dipakai%1: %2").arg(where, error.detail);
    case ErrorCode::DiskFull:
      return QStringLiteral("diska penuh; kosongkan tempat lalu ulangi.");
    case ErrorCode::ReadOnly:
      return QStringLiteral("tidak bisa ditulis: %1").arg(error.detail);
    case ErrorCode::Corrupt:
      return QStringLiteral("berkas rusak: %1").arg(error.detail);
    case ErrorCode::Unsupported:
      return QStringLiteral("dibuat oleh Loket yang lebih baru; perbarui program ini dahulu.");
    case ErrorCode::Denied:
      return QStringLiteral("ditolak%1: %2").arg(where, error.detail);
    case ErrorCode::Io:
      return QStringLiteral("tidak terjangkau atau tidak terbaca: %1").arg(error.detail);
    default:
      return QStringLiteral("gagal%1: %2").arg(where, error.detail);
  }
}
