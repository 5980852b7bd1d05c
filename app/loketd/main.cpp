// loketd: the hub of a hall, and its administrator's commands.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QNetworkInterface>
#include <QTextStream>

#include "domain/device.h"
#include "domain/invitation.h"
#include "loketd/admin_door.h"
#include "loketd/centre_commands.h"
#include "loketd/centre_home.h"
#include "loketd/config.h"
#include "loketd/hall_folder.h"
#include "loketd/hall_init.h"
#include "loketd/json_log.h"
#include "loketd/serve.h"
#include "loketd/server_files.h"
#include "loketd/terminal_qr.h"
#include "server/certificate.h"

namespace {

constexpr int kFailed = 1;
constexpr int kWrongUse = 2;

const char* const kUsage =
    "loketd: hub antrean sebuah balai pelayanan, atau pusat banyak balai.\n\n"
    "  loketd init --dir D --name \"MPP Kota ...\" [--prefix BTG] [--zone WITA] [--counters N]\n"
    "  loketd init --dir D --from-store CADANGAN      dari cadangan loket yang selama ini bekerja sendiri\n"
    "  loketd init --dir D --demo                     kantor contoh\n"
    "  loketd serve --dir D | --config D/loketd.conf  jalankan; Ctrl+C untuk berhenti\n"
    "  loketd enrol-code --dir D --role counter --name \"Loket 3\" --streams hall,g:disdukcapil [--host 10.0.0.5]\n"
    "  loketd devices --dir D                         perangkat yang terdaftar\n"
    "  loketd revoke --dir D PERANGKAT                cabut haknya, berlaku seketika\n"
    "  loketd grant --dir D PERANGKAT --streams hall,g:disdukcapil\n"
    "  loketd status --dir D\n"
    "  loketd verify --dir D                          periksa seluruh rantai dan tanda tangan\n"
    "  loketd backup --dir D BERKAS                   salinan utuh, juga selagi hub berjalan\n"
    "  loketd restore --dir D BERKAS                  hanya selagi hub berhenti; isi lama disisihkan\n"
    "  loketd import-standards --dir D BERKAS...      standar pelayanan baru\n"
    "  loketd join --dir D UNDANGAN                   hub ini mengirim salinannya ke pusat\n\n"
    "Pusat (menghimpun banyak balai; serve, devices, revoke, status, dan verify seperti di atas):\n"
    "  loketd init --centre --dir P [--database postgresql://...]   tanpa --database: satu berkas SQLite\n"
    "  loketd enrol-code --dir P --role hub --site BTG [--name \"MPP Bitung\"] [--host pusat.contoh.go.id]\n\n"
    "Semua perintah selain init, serve, dan restore juga bekerja selagi hub berjalan. --json mencetak jawaban "
    "mentah.\n";

QTextStream& out() {
  static QTextStream stream(stdout);
  return stream;
}

int complain(const QString& words, int code = kFailed) {
  QTextStream(stderr) << "loketd: " << words << '\n';
  return code;
}

/// What a person can do about it, by code and field.
QString wordsOf(const Error& error) {
  const QString where = error.field.isEmpty() ? QString() : QLatin1String(" (") + error.field + QLatin1Char(')');
  switch (error.code) {
    case ErrorCode::Busy:
      return QStringLiteral(
          "folder ini sedang dipakai program lain; tutup Loket atau hentikan loketd yang memakainya.");
    case ErrorCode::NotFound:
      if (error.field == QLatin1String("store"))
        return QStringLiteral("belum ada hub di sini; jalankan \"loketd init\" dahulu.");
      if (error.field == QLatin1String("device"))
        return QStringLiteral("tidak ada perangkat %1; lihat \"loketd devices\".").arg(error.detail);
      return QStringLiteral("tidak ditemukan: %1").arg(error.detail);
    case ErrorCode::Conflict:
      if (error.field == QLatin1String("store"))
        return QStringLiteral("folder ini sudah berisi data; pilih folder lain.");
      return QStringLiteral("bertentangan dengan keadaan sekarang%1: %2").arg(where, error.detail);
    case ErrorCode::Invalid:
      if (error.line > 0)
        return QStringLiteral("baris %1, \"%2\": %3").arg(QString::number(error.line), error.field, error.detail);
      return QStringLiteral("nilai yang tidak bisa dipakai%1: %2").arg(where, error.detail);
    case ErrorCode::Denied:
      return QStringLiteral("ditolak%1: %2").arg(where, error.detail);
    case ErrorCode::Io:
      if (error.field == QLatin1String("connection"))
        return QStringLiteral("basis data tidak terjangkau: %1").arg(error.detail);
      return QStringLiteral("tidak terjangkau atau tidak terbaca: %1").arg(error.detail);
    case ErrorCode::DiskFull:
      return QStringLiteral("diska penuh; kosongkan tempat lalu ulangi.");
    case ErrorCode::ReadOnly:
      return QStringLiteral("tidak bisa ditulis: %1").arg(error.detail);
    case ErrorCode::Corrupt:
      return QStringLiteral("berkas rusak: %1").arg(error.detail);
    case ErrorCode::Unsupported:
      return QStringLiteral("dibuat oleh Loket yang lebih baru; perbarui program ini dahulu.");
    default:
      return QStringLiteral("gagal%1: %2").arg(where, error.detail);
  }
}

QString timeText(qint64 ms) {
  return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("yyyy-MM-dd HH.mm.ss"));
}

QStringList listOf(const QJsonArray& array) {
  QStringList list;
  for (const auto& item : array) list.append(item.toString());
  return list;
}

/// As the screens show it, so that the two can be compared.
QString fingerprintText(const QByteArray& fingerprint) { return groupedHex(fingerprint); }

/// The address of this PC that others in the hall most likely reach.
QString ownAddress() {
  const auto addresses = QNetworkInterface::allAddresses();
  for (const QHostAddress& address : addresses)
    if (!address.isLoopback() && address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLinkLocal())
      return address.toString();
  return QStringLiteral("127.0.0.1");
}

/// A centre keeps nothing in memory: a command opens its database as a server does.
Result<QJsonObject> askCentre(const Config& config, const QJsonObject& command) {
  SystemClock clock;
  SystemRandom random;
  auto centre = Centre::open(config.centreDatabase(), {clock, random});
  if (!centre) return tl::unexpected(centre.error());
  return centre_commands::perform(**centre, command);
}

/// One run of the program.
class Command {
 public:
  explicit Command(const QStringList& arguments);
  int run();

 private:
  int init();
  int serve();
  int enrolCode();
  int devices();
  int changeDevice();
  int status();
  int verify();
  int backup();
  int restore();
  int importStandards();
  int join();
  int initCentre();
  int centreStatus(const QJsonObject& answer);
  [[nodiscard]] bool isCentre() const {
    const auto config = Config::load(configPath());
    return config && config->isCentre();
  }

  [[nodiscard]] QString folder() const;
  [[nodiscard]] QString configPath() const;
  /// Asks the hall; with --json the answer is printed and absent comes back. Errors are printed too.
  std::optional<QJsonObject> ask(QJsonObject command);
  [[nodiscard]] QJsonArray streams() const {
    return QJsonArray::fromStringList(
        m_parser.value(QStringLiteral("streams")).split(QLatin1Char(','), Qt::SkipEmptyParts));
  }

  QCommandLineParser m_parser;
  QStringList m_words;
  int m_code = 0;
};

Command::Command(const QStringList& arguments) {
  for (const char* name : {"dir", "config", "name", "prefix", "zone", "counters", "from-store", "role", "streams",
                           "host", "site", "database"})
    m_parser.addOption(QCommandLineOption(QLatin1String(name), {}, QStringLiteral("nilai")));
  for (const char* name : {"demo", "centre", "json", "help", "version"})
    m_parser.addOption(QCommandLineOption(QLatin1String(name)));
  if (!m_parser.parse(arguments)) m_code = complain(m_parser.errorText(), kWrongUse);
  m_words = m_parser.positionalArguments();
}

QString Command::configPath() const {
  if (m_parser.isSet(QStringLiteral("config")))
    return QDir().absoluteFilePath(m_parser.value(QStringLiteral("config")));
  return QDir(folder()).filePath(Config::fileName());
}

QString Command::folder() const {
  if (m_parser.isSet(QStringLiteral("dir"))) return QDir().absoluteFilePath(m_parser.value(QStringLiteral("dir")));
  if (m_parser.isSet(QStringLiteral("config"))) return QFileInfo(configPath()).absolutePath();
  return QDir::currentPath();
}

std::optional<QJsonObject> Command::ask(QJsonObject command) {
  command.insert(QStringLiteral("command"), m_words.first());
  const auto config = Config::load(configPath());
  const auto answer = config && config->isCentre() ? askCentre(*config, command) : askHall(folder(), command);
  if (!answer) {
    m_code = complain(wordsOf(answer.error()));
    return std::nullopt;
  }
  if (!m_parser.isSet(QStringLiteral("json"))) return *answer;
  out() << QJsonDocument(*answer).toJson(QJsonDocument::Compact) << '\n';
  return std::nullopt;
}

int Command::initCentre() {
  Config config;
  config.folder = folder();
  config.database = m_parser.isSet(QStringLiteral("database")) ? m_parser.value(QStringLiteral("database"))
                                                               : QStringLiteral("sqlite");
  if (QFile::exists(configPath())) return complain(QStringLiteral("folder ini sudah berisi data; pilih folder lain."));
  if (!QDir().mkpath(config.folder)) return complain(QStringLiteral("tidak bisa ditulis: %1").arg(config.folder));
  // Whether the database can be reached is best known now.
  const auto made = askCentre(config, {{QStringLiteral("command"), QStringLiteral("status")}});
  if (!made) return complain(wordsOf(made.error()));
  const auto fingerprint = writeServerFiles(config, QDateTime::currentMSecsSinceEpoch());
  if (!fingerprint) return complain(wordsOf(fingerprint.error()));
  out() << QStringLiteral("Pusat siap.\nKonfigurasi:  %1\n").arg(configPath())
        << QStringLiteral("Sidik jari:   %1\n").arg(fingerprintText(*fingerprint))
        << QStringLiteral("\nJalankan:     loketd serve --dir %1\n").arg(folder());
  return 0;
}

int Command::join() {
  if (m_words.size() != 2) return complain(QStringLiteral("sebutkan satu undangan dari pusat."), kWrongUse);
  if (!HallFolder(folder()).hasStore())
    return complain(wordsOf({ErrorCode::NotFound, folder(), false, QStringLiteral("store"), 0}));
  const auto home = joinCentre(folder(), m_words[1]);
  if (!home) return complain(wordsOf(home.error()));
  out() << QStringLiteral("Terdaftar di pusat sebagai %1.\nJalankan ulang \"loketd serve\" agar pengiriman dimulai.\n")
               .arg(home->device);
  return 0;
}

int Command::init() {
  if (m_parser.isSet(QStringLiteral("centre"))) return initCentre();
  HallPlan plan;
  plan.folder = folder();
  plan.name = m_parser.value(QStringLiteral("name"));
  plan.isExample = m_parser.isSet(QStringLiteral("demo"));
  plan.hasStory = plan.isExample;
  plan.codePrefix = m_parser.isSet(QStringLiteral("prefix")) ? m_parser.value(QStringLiteral("prefix")).toUpper()
                                                             : QStringLiteral("MPP");
  plan.zone =
      m_parser.isSet(QStringLiteral("zone")) ? m_parser.value(QStringLiteral("zone")).toUpper() : QStringLiteral("WIB");
  plan.backupPath = m_parser.value(QStringLiteral("from-store"));
  if (m_parser.isSet(QStringLiteral("counters"))) plan.counters = m_parser.value(QStringLiteral("counters")).toInt();
  if (plan.counters < 1 || plan.counters > 500) return complain(QStringLiteral("--counters: 1 sampai 500."), kWrongUse);
  if (plan.name.isEmpty() && plan.backupPath.isEmpty() && !plan.isExample)
    return complain(QStringLiteral("sebutkan --name, --from-store, atau --demo."), kWrongUse);
  const auto facts = initHall(plan);
  if (!facts) return complain(wordsOf(facts.error()));
  out() << QStringLiteral("Hub untuk %1 siap.\n").arg(facts->office)
        << QStringLiteral("Konfigurasi:  %1\n").arg(facts->configPath)
        << QStringLiteral("Sidik jari:   %1\n").arg(fingerprintText(facts->fingerprint))
        << QStringLiteral("\nJalankan:     loketd serve --dir %1\n").arg(folder());
  return 0;
}

int Command::serve() {
  const auto config = Config::load(configPath());
  if (!config) return complain(wordsOf(config.error()));
  json_log::install();
  const auto done = ::serve(*config);
  return done ? 0 : complain(wordsOf(done.error()));
}

int Command::enrolCode() {
  const auto config = Config::load(configPath());
  if (!config) return complain(wordsOf(config.error()));
  Invitation invitation;
  QFile certificate(config->certificateFile);
  const auto fingerprint = certificate.open(QIODevice::ReadOnly)
                               ? Certificate::fingerprintOf(certificate.readAll())
                               : Result<QByteArray>(failure(ErrorCode::NotFound, config->certificateFile));
  if (!fingerprint) return complain(wordsOf(fingerprint.error()));
  const QString given =
      m_parser.isSet(QStringLiteral("host")) ? m_parser.value(QStringLiteral("host")) : config->publicAddress;
  const QUrl address(QLatin1String("https://") + (given.isEmpty() ? ownAddress() : given));
  if (!address.isValid() || address.host().isEmpty())
    return complain(QStringLiteral("--host: alamat, boleh dengan :porta."), kWrongUse);
  invitation.server.base.setScheme(QStringLiteral("https"));
  invitation.server.base.setHost(address.host());
  invitation.server.base.setPort(address.port(config->listenPort));
  invitation.server.fingerprint = *fingerprint;

  const auto answer =
      ask({{QStringLiteral("role"), m_parser.value(QStringLiteral("role"))},
           {QStringLiteral("name"), m_parser.value(QStringLiteral("name"))},
           {QStringLiteral("site"), m_parser.value(QStringLiteral("site"))},
           {QStringLiteral("streams"),
            m_parser.isSet(QStringLiteral("streams")) ? streams() : QJsonArray{QStringLiteral("hall")}}});
  if (!answer) return m_code;
  invitation.code = answer->value(QLatin1String("code")).toString();
  out() << QStringLiteral("Kode:      %1   (sekali pakai, berlaku sampai %2)\n")
               .arg(invitation.code, timeText(answer->value(QLatin1String("expires_at")).toInteger()))
        << QStringLiteral("Undangan:  %1\n\n").arg(invitation.toText()) << terminalQr(invitation.toText());
  return 0;
}

int Command::devices() {
  const auto answer = ask({});
  if (!answer) return m_code;
  const QJsonArray list = answer->value(QLatin1String("devices")).toArray();
  if (list.isEmpty()) out() << QStringLiteral("Belum ada perangkat; buat kode dengan \"loketd enrol-code\".\n");
  for (const auto& item : list) {
    const QJsonObject device = item.toObject();
    out() << device.value(QLatin1String("id")).toString().leftJustified(14)
          << device.value(QLatin1String("state")).toString().leftJustified(9)
          << device.value(QLatin1String("role")).toString().leftJustified(15)
          << device.value(QLatin1String("suffix")).toString().leftJustified(6)
          << listOf(device.value(QLatin1String("streams")).toArray()).join(QLatin1Char(',')).leftJustified(26) << ' '
          << device.value(QLatin1String("name")).toString() << '\n';
  }
  return 0;
}

int Command::changeDevice() {
  if (m_words.size() != 2)
    return complain(QStringLiteral("sebutkan satu perangkat; lihat \"loketd devices\"."), kWrongUse);
  const auto answer = ask({{QStringLiteral("device"), m_words[1]}, {QStringLiteral("streams"), streams()}});
  if (!answer) return m_code;
  const QJsonObject device = answer->value(QLatin1String("device")).toObject();
  out() << QStringLiteral("%1 (%2): %3, %4\n")
               .arg(device.value(QLatin1String("name")).toString(), device.value(QLatin1String("id")).toString(),
                    device.value(QLatin1String("state")).toString(),
                    listOf(device.value(QLatin1String("streams")).toArray()).join(QLatin1Char(',')));
  return 0;
}

int Command::centreStatus(const QJsonObject& answer) {
  const QJsonArray sites = answer.value(QLatin1String("sites")).toArray();
  if (sites.isEmpty()) out() << QStringLiteral("Belum ada balai; buat kode dengan \"loketd enrol-code --role hub\".\n");
  const QLocale locale(QLocale::Indonesian);
  for (const auto& item : sites) {
    const QJsonObject site = item.toObject();
    const qint64 contact = site.value(QLatin1String("contact_at")).toInteger();
    out() << QStringLiteral("%1  %2\n")
                 .arg(site.value(QLatin1String("site")).toString(), site.value(QLatin1String("name")).toString())
          << QStringLiteral("  Kontak terakhir: %1\n").arg(contact > 0 ? timeText(contact) : QStringLiteral("belum"))
          << QStringLiteral("  Operasi:         %1, masa %2\n")
                 .arg(locale.toString(site.value(QLatin1String("operations")).toInteger()),
                      locale.toString(site.value(QLatin1String("epoch")).toInteger()));
    const QJsonObject streams = site.value(QLatin1String("streams")).toObject();
    for (auto it = streams.begin(); it != streams.end(); ++it)
      out() << QStringLiteral("    %1 sampai %2\n").arg(it.key(), locale.toString(it->toInteger()));
    if (const qint64 lost = site.value(QLatin1String("superseded")).toInteger(); lost > 0)
      out() << QStringLiteral("  Hilang di hub:   %1 operasi yang hanya ada di sini\n").arg(locale.toString(lost));
  }
  return 0;
}

int Command::status() {
  const auto answer = ask({});
  if (!answer) return m_code;
  if (isCentre()) return centreStatus(*answer);
  const auto number = [&](const char* key) {
    return QLocale(QLocale::Indonesian).toString(answer->value(QLatin1String(key)).toInteger());
  };
  const auto text = [&](const char* key) { return answer->value(QLatin1String(key)).toString(); };
  out() << QStringLiteral("Kantor:     %1\n").arg(text("office"))
        << QStringLiteral("Site:       %1\n").arg(text("site"))
        << QStringLiteral("Log:        %1, masa %2\n").arg(text("log_id"), number("epoch"))
        << QStringLiteral("Operasi:    %1, %2 bita\n").arg(number("operations"), number("bytes"))
        << QStringLiteral("Terakhir:   %1\n").arg(timeText(answer->value(QLatin1String("newest_at")).toInteger()))
        << QStringLiteral("Perangkat:  %1\nLoket:      %2\nLayanan:    %3\n")
               .arg(number("devices"), number("counters"), number("services"));
  const QJsonObject uplink = answer->value(QLatin1String("uplink")).toObject();
  if (uplink.isEmpty()) {
    const auto home = CentreHome::load(folder());
    if (home) out() << QStringLiteral("Pusat:      %1, tidak terhubung selama hub berhenti\n").arg(home->site);
    return 0;
  }
  const qint64 contact = uplink.value(QLatin1String("contact_at")).toInteger();
  out() << QStringLiteral("Pusat:      %1, kontak terakhir %2 %3\n")
               .arg(uplink.value(QLatin1String("state")).toString(),
                    contact > 0 ? timeText(contact) : QStringLiteral("belum"),
                    uplink.value(QLatin1String("detail")).toString());
  const QJsonObject here = answer->value(QLatin1String("streams")).toObject();
  const QJsonObject there = uplink.value(QLatin1String("streams")).toObject();
  for (auto it = here.begin(); it != here.end(); ++it)
    out() << QStringLiteral("    %1: %2 dari %3 %4\n")
                 .arg(it.key(), QString::number(there.value(it.key()).toInteger()), QString::number(it->toInteger()),
                      uplink.value(QLatin1String("problems")).toObject().value(it.key()).toString());
  if (const qint64 lost = uplink.value(QLatin1String("superseded")).toInteger(); lost > 0)
    out() << QStringLiteral("    %1 operasi hanya ada di pusat, hilang dari hub ini\n").arg(lost);
  return 0;
}

int Command::verify() {
  const auto answer = ask({});
  if (!answer) return m_code;
  const QString fault = answer->value(QLatin1String("fault")).toString();
  if (!fault.isEmpty()) return complain(QStringLiteral("log TIDAK utuh: %1").arg(fault));
  out() << QStringLiteral("Utuh: %1 operasi, %2 tanda tangan diperiksa.\n")
               .arg(answer->value(QLatin1String("operations")).toInteger())
               .arg(answer->value(QLatin1String("signatures")).toInteger());
  return 0;
}

int Command::backup() {
  if (m_words.size() != 2) return complain(QStringLiteral("sebutkan berkas tujuan yang belum ada."), kWrongUse);
  const auto answer = ask({{QStringLiteral("path"), QDir().absoluteFilePath(m_words[1])}});
  if (!answer) return m_code;
  out() << QStringLiteral("Cadangan: %1 (%2 bita). Kunci dan sertifikat tidak ikut; simpan terpisah.\n")
               .arg(answer->value(QLatin1String("path")).toString())
               .arg(answer->value(QLatin1String("bytes")).toInteger());
  return 0;
}

int Command::restore() {
  if (m_words.size() != 2) return complain(QStringLiteral("sebutkan satu berkas cadangan."), kWrongUse);
  HallFolder hall(folder());
  if (auto done = hall.claim(); !done) return complain(wordsOf(done.error()));
  QString site;
  if (hall.hasStore()) {
    auto store = hall.open();
    if (!store) return complain(wordsOf(store.error()));
    auto hub = Hub::open(**store);
    if (!hub) return complain(wordsOf(hub.error()));
    site = (*hub)->almanac().office().siteId;
  }
  const auto aside = Store::restore(folder(), QDir().absoluteFilePath(m_words[1]), site, hall.nowMs());
  if (!aside) return complain(wordsOf(aside.error()));
  out() << QStringLiteral("Cadangan dipasang. ")
        << (aside->isEmpty() ? QString() : QStringLiteral("Isi lama: %1. ").arg(*aside))
        << QStringLiteral("Perangkat akan mengirim lagi apa yang belum ada di sini.\n");
  return 0;
}

int Command::importStandards() {
  QJsonArray files;
  for (const QString& path : m_words.mid(1)) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return complain(path + QLatin1String(": ") + file.errorString());
    files.append(QJsonObject{{QStringLiteral("name"), QFileInfo(path).fileName()},
                             {QStringLiteral("text"), QString::fromUtf8(file.readAll())}});
  }
  if (files.isEmpty()) return complain(QStringLiteral("sebutkan berkas standar pelayanan."), kWrongUse);
  const auto answer = ask({{QStringLiteral("files"), files}});
  if (!answer) return m_code;
  for (const QString& line : listOf(answer->value(QLatin1String("imported")).toArray())) out() << line << '\n';
  return 0;
}

int Command::run() {
  if (m_code != 0) return m_code;
  if (m_parser.isSet(QStringLiteral("version"))) {
    out() << "loketd " LOKET_VERSION "\n";
    return 0;
  }
  const QString name = m_words.value(0);
  using Work = int (Command::*)();
  const std::pair<const char*, Work> works[]{{"init", &Command::init},
                                             {"serve", &Command::serve},
                                             {"enrol-code", &Command::enrolCode},
                                             {"devices", &Command::devices},
                                             {"revoke", &Command::changeDevice},
                                             {"grant", &Command::changeDevice},
                                             {"status", &Command::status},
                                             {"verify", &Command::verify},
                                             {"backup", &Command::backup},
                                             {"restore", &Command::restore},
                                             {"import-standards", &Command::importStandards},
                                             {"join", &Command::join}};
  for (const auto& [key, work] : works)
    if (name == QLatin1String(key)) return (this->*work)();
  out() << QString::fromUtf8(kUsage);
  return m_parser.isSet(QStringLiteral("help")) ? 0 : kWrongUse;
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("loketd"));
  return Command(QCoreApplication::arguments()).run();
}
