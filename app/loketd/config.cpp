#include "loketd/config.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <functional>
#include <set>
#include <vector>

namespace {

/// One key: how it is read and written, and what a person must know. The order is that of the file.
struct Entry {
  const char* key;
  const char* words;
  std::function<QString(const Config&)> get;
  std::function<bool(Config&, const QString&)> set;
};

template <auto Member>
Entry text(const char* key, const char* words) {
  return {key, words, [](const Config& c) { return c.*Member; },
          [](Config& c, const QString& value) {
            c.*Member = value;
            return true;
          }};
}

template <auto Member>
Entry flag(const char* key, const char* words) {
  return {key, words, [](const Config& c) { return c.*Member ? QStringLiteral("on") : QStringLiteral("off"); },
          [](Config& c, const QString& value) {
            c.*Member = value == QLatin1String("on");
            return value == QLatin1String("on") || value == QLatin1String("off");
          }};
}

template <auto Member>
Entry limit(const char* key, const char* words, qint64 least, qint64 most) {
  return {key, words, [](const Config& c) { return QString::number(c.limits.*Member); },
          [least, most](Config& c, const QString& value) {
            bool isNumber = false;
            const qint64 number = value.toLongLong(&isNumber);
            if (!isNumber || number < least || number > most) return false;
            c.limits.*Member = static_cast<std::remove_reference_t<decltype(c.limits.*Member)>>(number);
            return true;
          }};
}

const std::vector<Entry>& entries() {
  static const std::vector<Entry> kEntries{
      {"database",
       "Kosong: komputer ini hub sebuah balai. Pusat: sqlite, atau postgresql://nama:sandi@tuan-rumah:5432/basis-data "
       "(soket Unix: postgresql://nama@localhost/basis-data?host=/run/postgresql).",
       [](const Config& c) { return c.database; },
       [](Config& c, const QString& value) {
         c.database = value;
         return value.isEmpty() || value == QLatin1String("sqlite") || value.startsWith(QLatin1String("postgresql://"));
       }},
      text<&Config::listenAddress>(
          "listen_address",
          "Alamat yang didengarkan; 0.0.0.0 berarti semua, 127.0.0.1 hanya komputer ini (di belakang proksi)."),
      {"listen_port", "Porta.", [](const Config& c) { return QString::number(c.listenPort); },
       [](Config& c, const QString& value) {
         bool isNumber = false;
         c.listenPort = value.toInt(&isNumber);
         return isNumber && c.listenPort >= 0 && c.listenPort <= 65'535;
       }},
      flag<&Config::hasTls>(
          "tls", "on: TLS dengan sertifikat di bawah. off: hanya bila ada proksi TLS di komputer yang sama."),
      text<&Config::certificateFile>(
          "certificate_file",
          "Sertifikat (PEM). Perangkat mengenali hub dari sidik jarinya. Di belakang proksi: sertifikat proksi."),
      text<&Config::keyFile>("key_file", "Kunci sertifikat (PEM). Rahasia."),
      text<&Config::publicAddress>(
          "public_address",
          "Alamat yang ditulis dalam undangan perangkat, misalnya 10.0.0.5:8443. Kosong: dicari sendiri."),
      flag<&Config::isBehindProxy>("behind_proxy",
                                   "on: alamat tamu diambil dari X-Forwarded-For milik proksi di komputer ini."),
      flag<&Config::hasOpenMetrics>("open_metrics", "on: /metrics boleh dibaca dari komputer lain."),
      {"log_requests", "Permintaan yang dicatat: none, problems (4xx, 5xx, lebih dari 1 detik), all.",
       [](const Config& c) { return c.logRequests; },
       [](Config& c, const QString& value) {
         c.logRequests = value;
         return value == QLatin1String("none") || value == QLatin1String("problems") || value == QLatin1String("all");
       }},
      limit<&ServerLimits::maxConnections>("max_connections", "Sambungan terbuka paling banyak.", 1, 60'000),
      limit<&ServerLimits::maxConnectionsPerAddress>("max_connections_per_address", "Dari satu alamat paling banyak.",
                                                     1, 60'000),
      limit<&ServerLimits::maxHeadBytes>("max_head_bytes", "Kepala permintaan paling besar, dalam bita.", 1024, 65'536),
      limit<&ServerLimits::handshakeSeconds>("handshake_seconds", "Batas waktu jabat tangan TLS.", 1, 120),
      limit<&ServerLimits::headSeconds>("head_seconds", "Batas waktu kepala permintaan pertama.", 1, 120),
      limit<&ServerLimits::idleSeconds>("idle_seconds", "Sambungan yang diam lebih lama ditutup.", 5, 600),
      limit<&ServerLimits::bodySeconds>("body_seconds", "Batas waktu isi permintaan.", 1, 600),
      limit<&ServerLimits::writeSeconds>("write_seconds", "Batas waktu pembaca yang lambat.", 1, 600),
      limit<&ServerLimits::stopSeconds>(
          "stop_seconds", "Waktu yang diberikan kepada permintaan yang sedang berjalan ketika hub dihentikan.", 0, 120),
      limit<&ServerLimits::enrolPerMinute>("enrol_per_minute", "Percobaan pendaftaran perangkat per alamat per menit.",
                                           1, 100'000),
      limit<&ServerLimits::tokenPerMinute>("token_per_minute", "Permintaan token per alamat per menit.", 1, 100'000),
      limit<&ServerLimits::proofPerMinute>("proof_per_minute",
                                           "Di pusat: permintaan bukti riwayat per alamat per menit.", 1, 100'000),
      limit<&ServerLimits::publicPerMinute>("public_per_minute", "Halaman /antrean dan /lacak per alamat per menit.", 1,
                                            100'000),
  };
  return kEntries;
}

tl::unexpected<Error> atLine(int line, const QString& key, const char* why) {
  return tl::unexpected<Error>({ErrorCode::Invalid, QLatin1String(why), false, key, line});
}

}  // namespace

QString Config::centreDatabase() const {
  return database == QLatin1String("sqlite") ? QDir(folder).filePath(QStringLiteral("pusat.sqlite")) : database;
}

QByteArray Config::toText() const {
  QByteArray text =
      "# Konfigurasi loketd. Satu \"kunci = nilai\" per baris; # memulai keterangan.\n"
      "# Nilai yang tertulis adalah nilai bawaan. Berlaku setelah loketd dijalankan lagi.\n";
  for (const Entry& entry : entries()) {
    text += QByteArray("\n# ") + entry.words + '\n' + entry.key + " = " + entry.get(*this).toUtf8();
    if (text.endsWith(' ')) text.chop(1);
    text += '\n';
  }
  return text;
}

Result<Config> Config::parse(const QByteArray& text, const QString& folder) {
  Config config;
  config.folder = folder;
  std::set<QString> seen;
  int number = 0;
  const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
  for (const QString& raw : lines) {
    ++number;
    const QString line = raw.trimmed();
    if (line.isEmpty() || line.startsWith(QLatin1Char('#'))) continue;
    const qsizetype sign = line.indexOf(QLatin1Char('='));
    const QString key = line.left(sign).trimmed();
    if (sign < 1) return atLine(number, line.left(40), "not key = value");
    const QString value = line.mid(sign + 1).trimmed();
    const auto found =
        std::ranges::find_if(entries(), [&](const Entry& entry) { return key == QLatin1String(entry.key); });
    if (found == entries().end()) return atLine(number, key, "unknown key");
    if (!seen.insert(key).second) return atLine(number, key, "repeated key");
    if (!found->set(config, value)) return atLine(number, key, "not a value of this key");
  }
  const QDir dir(folder);
  config.certificateFile = dir.absoluteFilePath(config.certificateFile);
  config.keyFile = dir.absoluteFilePath(config.keyFile);
  return config;
}

Result<Config> Config::load(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return failure(ErrorCode::NotFound, path + QLatin1String(": ") + file.errorString());
  return parse(file.readAll(), QFileInfo(path).absolutePath());
}
