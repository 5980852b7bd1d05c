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
      {ErrorCode::Conflict, "site", "berkas ini milik kantor lain (%1)."},
      {ErrorCode::Conflict, "state", "perangkat itu sudah dicabut; undang lagi dengan \"loketd enrol-code\"."},
      {ErrorCode::Corrupt, "store",
       "penyimpanan hub rusak dan disisihkan: %1. Pasang cadangan terakhir dengan \"loketd restore\"; perangkat akan "
       "mengirim lagi yang sesudahnya."},
      {ErrorCode::Invalid, "code_prefix",
       "\"%1\" tidak bisa menjadi awalan kode: tepat tiga huruf, tanpa I, L, O, S, dan U."},
      {ErrorCode::Invalid, "zone", "\"%1\" bukan zona waktu: WIB, WITA, atau WIT."},
      {ErrorCode::Invalid, "role", "\"%1\" bukan peran: counter, kiosk, board, administrator, atau standby."},
      {ErrorCode::Invalid, "name", "sebutkan --name, 1 sampai 64 huruf."},
      {ErrorCode::Invalid, "streams", "--streams: %1."},
      {ErrorCode::Invalid, "tls",
       "sertifikat atau kuncinya tidak bisa dipakai (%1); periksa certificate_file dan key_file."},
      {ErrorCode::Invalid, "site", "cadangan itu tidak berisi kantor; tidak bisa menjadi hub."},
      {ErrorCode::Invalid, "command", "\"%1\" dikerjakan di pusat, bukan di hub."},
      {ErrorCode::NotFound, "service", "tidak ada layanan %1 di kantor ini."},
      {ErrorCode::Invalid, "count", "--count: %1."},
      {ErrorCode::NotFound, "site", "pusat tidak mengenal balai %1; lihat \"loketd status\"."},
      {ErrorCode::Denied, "from-centre", "standar, kalender, atau petugas kantor ini datang dari pusat; ubahlah di sana."},
      {ErrorCode::Invalid, "records", "terlalu banyak untuk satu balai: %1."},
      {ErrorCode::Duplicate, "version", "versi standar itu sudah ada (%1); naikkan \"version\" dalam berkasnya."},
      {ErrorCode::Io, "address", "tidak bisa mendengarkan di %1; ubah listen_address atau listen_port."},
      {ErrorCode::Io, "connection", "basis data tidak terjangkau: %1"},
      {ErrorCode::Denied, "officer", "tidak ada administrator yang aktif di kantor ini."},
      {ErrorCode::NotFound, "standby",
       "folder ini bukan siaga; yang bisa dipromosikan hanya siaga (\"loketd standby\")."},
      {ErrorCode::Conflict, "promote", "server ini bukan siaga yang mengikuti hub; tidak ada yang perlu dipromosikan."},
      {ErrorCode::Conflict, "hub",
       "hub di %1 masih menjawab; hentikan dahulu. Bila hanya komputer ini yang masih bisa mencapainya: --force. Loket "
       "yang masih tersambung ke hub lama lalu bekerja terpisah sampai hub itu mundur."},
      {ErrorCode::Conflict, "behind",
       "siaga ini tertinggal, atau mungkin tertinggal: %1. Yang belum ada di sini baru kembali bila PC yang menulisnya "
       "atau hub lama tersambung lagi. Bila tetap ingin mempromosikannya: ulangi dengan --even-behind."},
      {ErrorCode::Conflict, "empty",
       "siaga ini belum mengambil apa pun dari hub, jadi belum bisa memimpin. Hidupkan lagi hub lama, atau pasang "
       "cadangannya dengan \"loketd restore\"."},
      {ErrorCode::Denied, "promote", "%1 bukan pengawas atau administrator."},
      {ErrorCode::Denied, "pin", "PIN salah; sisa %1 percobaan."},
      {ErrorCode::Denied, "role", "undangan ini untuk peran %1; buat di hub dengan --role standby."},
      {ErrorCode::NotFound, "pin", "petugas ini belum punya PIN di komputer ini; buat dengan \"loketd pin\"."},
      {ErrorCode::Conflict, "pin", "petugas ini sudah punya PIN di komputer ini; sebutkan juga PIN lamanya."},
      {ErrorCode::Invalid, "pin", "PIN terdiri atas enam angka, yang tidak semuanya sama atau berurutan."},
      {ErrorCode::Invalid, "pin-again", "kedua PIN tidak sama; ulangi."},
      {ErrorCode::NotFound, "pin-file", "berkas PIN tidak terbaca: %1"},
      {ErrorCode::NotFound, "officer", "tidak ada petugas %1 yang aktif."},
      {ErrorCode::NotFound, "terminal", "tidak ada terminal untuk mengetik PIN; pakai --pin-file."},
      {ErrorCode::Io, "hub", "hub tidak terjangkau: %1"},
      {ErrorCode::NotFound, "file", "berkas tidak terbaca: %1"},
      {ErrorCode::Io, "file", "berkas tidak terbaca sampai habis: %1. Pasang lagi USB-nya, lalu ulangi."},
      {ErrorCode::Invalid, "parcel", "ini bukan berkas USB Loket; yang dimuat di hub dibuat di Loket, bagian Hubungan."},
      {ErrorCode::Invalid, "head", "berkas USB itu tidak terbaca (%1); simpan lagi di PC asalnya."},
      {ErrorCode::Invalid, "size", "berkas USB itu terlalu besar; simpan lagi di PC asalnya."},
      {ErrorCode::Corrupt, "cut", "berkas USB itu terpotong; USB mungkin dicabut terlalu cepat. Simpan lagi."},
      {ErrorCode::Corrupt, "checksum", "isi berkas USB itu rusak; simpan lagi, bila perlu di USB lain."},
      {ErrorCode::Corrupt, "signature", "berkas ini tidak ditandatangani PC %1 yang terdaftar; jangan dipakai."},
      {ErrorCode::Conflict, "way", "berkas ini untuk PC %1, bukan untuk hub; muat di sana."},
      {ErrorCode::Conflict, "standing", "hub ini (%1) tidak memimpin aula; muat di hub yang memimpin."},
      {ErrorCode::Denied, "frozen", "hub membekukan PC itu, karena ada PC lain yang memakai datanya."},
      {ErrorCode::Conflict, "not-leading-standby", "\"%1\" dikerjakan di hub; komputer ini siaga."},
      {ErrorCode::Conflict, "not-leading-retired",
       "\"%1\" dikerjakan di hub yang baru; hub ini sudah digantikan (lihat \"loketd status\")."},
  };
  for (const Known& known : kKnown) {
    if (error.code != known.code || error.field != QLatin1String(known.field) || error.line > 0) continue;
    const QString words = QString::fromUtf8(known.words);
    return words.contains(QLatin1String("%1")) ? words.arg(error.detail) : words;
  }
  return {};
}

/// Why a hub takes in nobody with this invitation.
QString hubWords(const QString& code) {
  static constexpr std::pair<const char*, const char*> kWords[]{
      {"code-unknown", "hub tidak mengenal kode undangan ini; buat yang baru dengan \"loketd enrol-code\"."},
      {"code-expired", "kode undangan ini sudah kedaluwarsa; buat yang baru dengan \"loketd enrol-code\"."},
      {"code-used", "kode undangan ini sudah dipakai; buat yang baru dengan \"loketd enrol-code\"."},
      {"device-taken", "hub sudah mengenal komputer ini dengan peran lain; pakai folder yang baru."},
      {"standby-taken", "aula ini sudah punya siaga; cabut dahulu dengan \"loketd revoke\" di hub."}};
  for (const auto& [key, words] : kWords)
    if (code == QLatin1String(key)) return QString::fromUtf8(words);
  return QStringLiteral("hub menolak: %1").arg(code);
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
  if (error.code == ErrorCode::Denied && error.field == QLatin1String("hub")) return hubWords(error.detail);
  switch (error.code) {
    case ErrorCode::Locked:
      return QStringLiteral("terlalu banyak PIN yang salah; coba lagi beberapa menit lagi.");
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
