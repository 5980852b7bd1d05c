// loketd: the hub of a hall, and its administrator's commands.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTextStream>

#include <algorithm>

#include "domain/device.h"
#include "domain/error_names.h"
#include "domain/invitation.h"
#include "hub/sealed_files.h"
#include "loketd/admin_door.h"
#include "loketd/centre_cli.h"
#include "loketd/centre_commands.h"
#include "loketd/centre_home.h"
#include "loketd/config.h"
#include "loketd/error_words.h"
#include "loketd/hall_address.h"
#include "loketd/hall_folder.h"
#include "loketd/hall_init.h"
#include "loketd/json_log.h"
#include "loketd/load_command.h"
#include "loketd/serve.h"
#include "loketd/server_files.h"
#include "loketd/standby_cli.h"
#include "loketd/terminal_qr.h"
#include "platform/process_end.h"
#include "server/certificate.h"

namespace {

constexpr int kFailed = 1;
constexpr int kWrongUse = 2;

const char* const kUsage =
    "loketd: hub antrean sebuah balai pelayanan, atau pusat banyak balai.\n\n"
    "  loketd init --dir D --name \"MPP Kota ...\" [--prefix BTG] [--zone WITA] [--counters N] [--port 8443]\n"
    "  loketd init --dir D --from-store CADANGAN      dari cadangan loket yang selama ini bekerja sendiri\n"
    "  loketd init --dir D --demo [--live]            kantor contoh; dengan --live memakai jam komputer\n"
    "  loketd serve --dir D | --config D/loketd.conf  jalankan; Ctrl+C untuk berhenti\n"
    "  loketd enrol-code --dir D --role counter --name \"Loket 3\" --streams hall,g:pemkot [--host 10.0.0.5]\n"
    "  loketd devices --dir D                         perangkat yang terdaftar\n"
    "  loketd revoke --dir D PERANGKAT                cabut haknya, berlaku seketika\n"
    "  loketd grant --dir D PERANGKAT --streams hall,g:pemkot\n"
    "  loketd status --dir D\n"
    "  loketd verify --dir D                          periksa seluruh rantai dan tanda tangan\n"
    "  loketd backup --dir D BERKAS                   salinan utuh, juga selagi hub berjalan\n"
    "  loketd restore --dir D BERKAS                  hanya selagi hub berhenti; isi lama disisihkan\n"
    "  loketd import-standards --dir D BERKAS...      standar pelayanan baru\n"
    "  loketd issue --dir D --service akta-kelahiran [--count 40]   nomor antrean dari hub sendiri\n"
    "  loketd load --dir D BERKAS [--answer BERKAS]   berkas USB dari loket yang kabelnya putus, dan jawabannya\n"
    "  loketd join --dir D UNDANGAN                   hub ini mengirim salinannya ke pusat\n\n"
    "Siaga (komputer kedua yang siap menggantikan hub):\n"
    "  loketd enrol-code --dir D --role standby --name \"PC kedua\"\n"
    "  loketd standby --dir S --join UNDANGAN         jadikan folder ini siaga; lalu serve seperti hub\n"
    "  loketd pin --dir S --officer NAMA              PIN pengawas atau administrator di komputer ini\n"
    "  loketd promote --dir S --officer NAMA [--pin-file F] [--force] [--even-behind]\n"
    "                                                 siaga menjadi hub\n\n"
    "Pusat (menghimpun banyak balai; serve, devices, revoke, status, dan verify seperti di atas):\n"
    "  loketd init --centre --dir P [--database postgresql://...] [--port 9443]\n"
    "                                                 tanpa --database: satu berkas SQLite\n"
    "  loketd enrol-code --dir P --role hub --site BTG [--name \"MPP Bitung\"] [--host pusat.contoh.go.id]\n"
    "  loketd import-standards --dir P [--site BTG] BERKAS...   standar pelayanan untuk satu atau semua balai\n"
    "  loketd import-calendar --dir P [--site BTG] BERKAS...    hari libur dan cuti bersama\n"
    "  loketd import-officers --dir P --site BTG BERKAS         petugas dan perannya, tanpa PIN\n"
    "  loketd revoke --dir P BTG.PERANGKAT            hub sebuah balai, atau komputer di dalamnya\n\n"
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
  int importFiles();
  int load();
  int join();
  int issue();
  int standby();
  int promote();
  int pin();
  int print(const Result<QString>& words);
  /// In words on the console; with --json for the program that asks.
  int fail(const Error& error);
  [[nodiscard]] standby_cli::Asked asked() const;
  int initCentre();
  int centreStatus(const QJsonObject& answer);
  [[nodiscard]] bool isCentre() const {
    const auto config = Config::load(configPath());
    return config && config->isCentre();
  }

  /// Complains about options that this command does not have, and too few or too many words after it (-1: any number).
  bool isWellUsed(const QStringList& options, int leastWords, int mostWords, const char* missing);
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
                           "host", "site", "database", "port", "service", "count", "join", "officer", "pin-file", "answer"})
    m_parser.addOption(QCommandLineOption(QLatin1String(name), {}, QStringLiteral("nilai")));
  for (const char* name : {"demo", "live", "centre", "json", "force", "even-behind", "help", "version"})
    m_parser.addOption(QCommandLineOption(QLatin1String(name)));
  if (!m_parser.parse(arguments)) {
    const QStringList unknown = m_parser.unknownOptionNames();
    m_code = complain(unknown.isEmpty()
                          ? QStringLiteral("sebuah pilihan ditulis tanpa nilainya; lihat \"loketd --help\".")
                          : QStringLiteral("tidak ada pilihan \"%1\"; lihat \"loketd --help\".").arg(unknown.first()),
                      kWrongUse);
  }
  m_words = m_parser.positionalArguments();
}

bool Command::isWellUsed(const QStringList& options, int leastWords, int mostWords, const char* missing) {
  for (const QString& option : m_parser.optionNames()) {
    if (options.contains(option)) continue;
    m_code = complain(QStringLiteral("\"%1\" tidak mengenal --%2; lihat \"loketd --help\".").arg(m_words[0], option),
                      kWrongUse);
    return false;
  }
  const auto count = m_words.size() - 1;
  if (count >= leastWords && (mostWords < 0 || count <= mostWords)) return true;
  // What lacks its "--dir" would else be done to another folder than the one that was meant.
  m_code = mostWords == 0 ? complain(QStringLiteral("\"%1\" tidak mengenal \"%2\"; folder disebut dengan --dir.")
                                         .arg(m_words[0], m_words[1]),
                                     kWrongUse)
                          : complain(QString::fromUtf8(missing), kWrongUse);
  return false;
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
    m_code = complain(errorWords(answer.error()));
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
  if (m_parser.isSet(QStringLiteral("port"))) config.listenPort = m_parser.value(QStringLiteral("port")).toUShort();
  if (config.listenPort == 0) return complain(QStringLiteral("--port: 1 sampai 65535."), kWrongUse);
  if (QFile::exists(configPath())) return complain(QStringLiteral("folder ini sudah berisi data; pilih folder lain."));
  if (!QDir().mkpath(config.folder)) return complain(QStringLiteral("tidak bisa ditulis: %1").arg(config.folder));
  // Whether the database can be reached is best known now.
  const auto made = askCentre(config, {{QStringLiteral("command"), QStringLiteral("status")}});
  if (!made) return complain(errorWords(made.error()));
  const auto fingerprint = writeServerFiles(config, QDateTime::currentMSecsSinceEpoch());
  if (!fingerprint) return complain(errorWords(fingerprint.error()));
  out() << QStringLiteral("Pusat siap.\nKonfigurasi:  %1\n").arg(configPath())
        << QStringLiteral("Sidik jari:   %1\n").arg(fingerprintText(*fingerprint))
        << QStringLiteral("\nJalankan:     loketd serve --dir %1\n").arg(folder());
  return 0;
}

int Command::join() {
  if (!HallFolder(folder()).hasStore())
    return complain(errorWords({ErrorCode::NotFound, folder(), false, QStringLiteral("store"), 0}));
  const auto home = joinCentre(folder(), m_words[1]);
  if (!home) return complain(errorWords(home.error()));
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
  plan.hasStory = plan.isExample && !m_parser.isSet(QStringLiteral("live"));
  plan.codePrefix = m_parser.isSet(QStringLiteral("prefix")) ? m_parser.value(QStringLiteral("prefix")).toUpper()
                                                             : QStringLiteral("MPP");
  plan.zone =
      m_parser.isSet(QStringLiteral("zone")) ? m_parser.value(QStringLiteral("zone")).toUpper() : QStringLiteral("WIB");
  plan.backupPath = m_parser.value(QStringLiteral("from-store"));
  if (m_parser.isSet(QStringLiteral("counters"))) plan.counters = m_parser.value(QStringLiteral("counters")).toInt();
  if (plan.counters < 1 || plan.counters > 500) return complain(QStringLiteral("--counters: 1 sampai 500."), kWrongUse);
  if (m_parser.isSet(QStringLiteral("port"))) plan.port = m_parser.value(QStringLiteral("port")).toInt();
  if (plan.port < 1 || plan.port > 65'535) return complain(QStringLiteral("--port: 1 sampai 65535."), kWrongUse);
  const int sources = (m_parser.isSet(QStringLiteral("name")) ? 1 : 0) + (plan.isExample ? 1 : 0) +
                      (m_parser.isSet(QStringLiteral("from-store")) ? 1 : 0);
  if (sources != 1 || (plan.name.trimmed().isEmpty() && plan.backupPath.isEmpty() && !plan.isExample))
    return complain(QStringLiteral("sebutkan salah satu: --name, --from-store, atau --demo."), kWrongUse);
  for (const char* option : {"prefix", "zone", "counters"})
    if (plan.name.isEmpty() && m_parser.isSet(QLatin1String(option)))
      return complain(QStringLiteral("--%1 hanya bersama --name.").arg(QLatin1String(option)), kWrongUse);
  const auto facts = initHall(plan);
  if (!facts) return fail(facts.error());
  if (m_parser.isSet(QStringLiteral("json"))) {
    out() << QJsonDocument(QJsonObject{{QStringLiteral("office"), facts->office}, {QStringLiteral("site"), facts->site}})
                 .toJson(QJsonDocument::Compact)
          << '\n';
    return 0;
  }
  out() << QStringLiteral("Hub untuk %1 siap.\n").arg(facts->office)
        << QStringLiteral("Konfigurasi:  %1\n").arg(facts->configPath)
        << QStringLiteral("Sidik jari:   %1\n").arg(fingerprintText(facts->fingerprint))
        << QStringLiteral("\nJalankan:     loketd serve --dir %1\n").arg(folder());
  if (facts->devices > 0 && facts->isNewCertificate)
    out() << QStringLiteral(
        "\nPerangkat yang sudah terdaftar mengenali hub lama dari sertifikatnya dan akan menolak yang baru ini. Salin\n"
        "loketd.crt dan loketd.key yang lama ke folder ini, atau undang setiap perangkat lagi.\n");
  return 0;
}

int Command::fail(const Error& error) {
  if (m_parser.isSet(QStringLiteral("json")))
    out() << QJsonDocument(QJsonObject{{QStringLiteral("error"), toJson(error)}}).toJson(QJsonDocument::Compact) << '\n';
  return complain(errorWords(error));
}

int Command::print(const Result<QString>& words) {
  if (!words) return complain(errorWords(words.error()));
  out() << *words;
  return 0;
}

standby_cli::Asked Command::asked() const {
  return {folder(), m_parser.value(QStringLiteral("officer")).trimmed(), m_parser.value(QStringLiteral("pin-file")),
          m_parser.isSet(QStringLiteral("force")), m_parser.isSet(QStringLiteral("even-behind"))};
}

int Command::standby() {
  const QString invitation = m_parser.value(QStringLiteral("join"));
  if (invitation.isEmpty()) return complain(QStringLiteral("sebutkan --join dengan undangan dari hub."), kWrongUse);
  return print(standby_cli::join(folder(), invitation));
}

int Command::promote() {
  if (asked().officer.isEmpty()) return complain(QStringLiteral("sebutkan --officer."), kWrongUse);
  return print(standby_cli::promote(asked()));
}

int Command::pin() {
  if (asked().officer.isEmpty()) return complain(QStringLiteral("sebutkan --officer."), kWrongUse);
  return print(standby_cli::setPin(asked()));
}

int Command::serve() {
  const auto config = Config::load(configPath());
  if (!config) return complain(errorWords(config.error()));
  json_log::install();
  const auto done = ::serve(*config);
  return done ? 0 : complain(errorWords(done.error()));
}

int Command::enrolCode() {
  const auto config = Config::load(configPath());
  if (!config) return complain(errorWords(config.error()));
  Invitation invitation;
  QFile certificate(config->certificateFile);
  const auto fingerprint = certificate.open(QIODevice::ReadOnly)
                               ? Certificate::fingerprintOf(certificate.readAll())
                               : Result<QByteArray>(failure(ErrorCode::NotFound, config->certificateFile));
  if (!fingerprint) return complain(errorWords(fingerprint.error()));
  const QString given =
      m_parser.isSet(QStringLiteral("host")) ? m_parser.value(QStringLiteral("host")) : config->publicAddress;
  // "10.0.0.5", "hub.contoh.example:8443", "[fd00::5]:8443", or "fd00::5", which has no port.
  QString host = given.isEmpty() ? ownAddress() : given;
  if (host.count(QLatin1Char(':')) > 1 && !host.startsWith(QLatin1Char('[')))
    host = QLatin1Char('[') + host + QLatin1Char(']');
  const QUrl address(QLatin1String("https://") + host, QUrl::StrictMode);
  if (!address.isValid() || address.host().isEmpty() || !address.path().isEmpty() || address.hasQuery() ||
      address.hasFragment() || !address.userInfo().isEmpty() || host.endsWith(QLatin1Char(':')))
    return complain(QStringLiteral("--host: alamat, boleh dengan :porta, tanpa \"https://\"."), kWrongUse);
  invitation.server.base.setScheme(QStringLiteral("https"));
  invitation.server.base.setHost(address.host());
  invitation.server.base.setPort(address.port(config->listenPort));
  invitation.server.fingerprint = *fingerprint;

  QJsonObject command{
      {QStringLiteral("command"), m_words.first()},
      {QStringLiteral("role"), m_parser.value(QStringLiteral("role"))},
      {QStringLiteral("name"), m_parser.value(QStringLiteral("name"))},
      {QStringLiteral("site"), m_parser.value(QStringLiteral("site"))},
      {QStringLiteral("streams"),
       m_parser.isSet(QStringLiteral("streams")) ? streams() : QJsonArray{QStringLiteral("hall")}}};
  auto answer = config->isCentre() ? askCentre(*config, command) : askHall(folder(), command);
  if (!answer) return fail(answer.error());
  invitation.code = answer->value(QLatin1String("code")).toString();
  if (m_parser.isSet(QStringLiteral("json"))) {
    answer->insert(QStringLiteral("invitation"), invitation.toText());
    out() << QJsonDocument(*answer).toJson(QJsonDocument::Compact) << '\n';
    return 0;
  }
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
  out() << standby_cli::statusLines(*answer);
  out() << centre_cli::statusLines(*answer, folder());
  return 0;
}

int Command::verify() {
  const auto home = CentreHome::load(folder());
  const auto answer =
      ask({{QStringLiteral("bundle_key"), home ? QString::fromLatin1(home->bundleKey.toBase64()) : QString()}});
  if (!answer) return m_code;
  const QString fault = answer->value(QLatin1String("fault")).toString();
  if (!fault.isEmpty()) return complain(QStringLiteral("log TIDAK utuh: %1").arg(fault));
  out() << QStringLiteral("Utuh: %1 operasi, %2 tanda tangan diperiksa.\n")
               .arg(answer->value(QLatin1String("operations")).toInteger())
               .arg(answer->value(QLatin1String("signatures")).toInteger());
  if (const qint64 heads = answer->value(QLatin1String("heads")).toInteger(); heads > 0)
    out() << QStringLiteral("Utuh: urutan sama dengan %1 kepala pohon yang pernah ditandatangani %2 ini.\n")
                 .arg(heads)
                 .arg(isCentre() ? QStringLiteral("pusat") : QStringLiteral("hub"));
  if (const int bundles = answer->value(QLatin1String("bundles")).toInt(); bundles > 0)
    out() << QStringLiteral("Utuh: %1 paket dari pusat, tanda tangan dan isinya.\n").arg(bundles);
  const auto files = SealedFiles(folder()).verify();
  if (!files) return complain(errorWords(files.error()));
  if (files->files > 0) out() << QStringLiteral("Utuh: %1 lampiran tersegel.\n").arg(files->files);
  if (files->damaged == 0) return 0;
  return complain(QStringLiteral("%1 lampiran rusak dan dibuang; loket yang memilikinya akan mengirimnya lagi.")
                      .arg(files->damaged));
}

int Command::backup() {
  const QFileInfo target(QDir().absoluteFilePath(m_words[1]));
  if (target.exists())
    return complain(QStringLiteral("%1 sudah ada; sebutkan nama berkas yang baru.").arg(target.filePath()));
  if (!target.absoluteDir().exists())
    return complain(QStringLiteral("tidak ada folder %1; buatlah dahulu.").arg(target.absolutePath()));
  // The files first, by this process: whatever the log names that is already here is then beside it, and the hub goes on.
  const auto files = SealedFiles(folder()).copyAllTo(SealedFiles::besideBackup(target.filePath()));
  if (!files) return complain(errorWords(files.error()));
  const auto answer = ask({{QStringLiteral("path"), target.filePath()}});
  if (!answer) return m_code;
  if (*files > 0) out() << QStringLiteral("Lampiran tersegel: %1 disalin ke folder loket-berkas.\n").arg(*files);
  out() << QStringLiteral("Cadangan: %1 (%2 bita). Kunci dan sertifikat tidak ikut; simpan terpisah.\n")
               .arg(answer->value(QLatin1String("path")).toString())
               .arg(answer->value(QLatin1String("bytes")).toInteger());
  return 0;
}

int Command::restore() {
  HallFolder hall(folder());
  // An empty folder lacks what no backup holds: certificate, key and configuration.
  if (!hall.hasStore() && !QFileInfo::exists(configPath()))
    return complain(QStringLiteral("belum ada hub di sini; pakai \"loketd init --from-store %1\".").arg(m_words[1]));
  if (auto done = hall.claim(); !done) return complain(errorWords(done.error()));
  const QString path = QDir().absoluteFilePath(m_words[1]);
  const auto isHub = HallFolder::isHubStore(path);
  if (!isHub) return complain(errorWords(isHub.error()));
  if (!*isHub)
    return complain(
        QStringLiteral("cadangan ini dari sebuah loket, bukan dari hub. Untuk membuat hub darinya: \"loketd init\"."));
  QString site;
  if (hall.hasStore()) {
    // Only read: what lies there may be damaged, which is why somebody restores.
    const auto facts = Store::inspect(hall.filePath(Store::fileName()));
    if (facts) {
      site = facts->siteId;
    } else if (facts.error().code != ErrorCode::Corrupt) {
      return complain(errorWords(facts.error()));
    }
  }
  // First the files: with them but without the log nothing is lost.
  const auto files = SealedFiles::besideBackup(path).copyAllTo(SealedFiles(folder()));
  if (!files) return complain(errorWords(files.error()));
  const auto aside = Store::restore(folder(), path, site, hall.nowMs());
  if (!aside) return complain(errorWords(aside.error()));
  if (auto done = hall.dropPlainFiles(); !done) return complain(errorWords(done.error()));
  out() << QStringLiteral("Cadangan dipasang. ")
        << (aside->isEmpty() ? QString() : QStringLiteral("Isi lama: %1. ").arg(*aside))
        << QStringLiteral("Perangkat akan mengirim lagi apa yang belum ada di sini.\n");
  return 0;
}

int Command::importFiles() {
  QJsonArray files;
  for (const QString& path : m_words.mid(1)) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return complain(path + QLatin1String(": ") + file.errorString());
    const QByteArray bytes = file.readAll();
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes) return complain(path + QStringLiteral(": bukan teks UTF-8."));
    files.append(QJsonObject{{QStringLiteral("name"), QFileInfo(path).fileName()}, {QStringLiteral("text"), text}});
  }
  const QString site = m_parser.value(QStringLiteral("site"));
  if (!site.isEmpty() && !isCentre()) return complain(QStringLiteral("--site hanya di pusat."), kWrongUse);
  const auto answer = ask({{QStringLiteral("files"), files}, {QStringLiteral("site"), site}});
  if (!answer) return m_code;
  for (const QString& line : listOf(answer->value(QLatin1String("imported")).toArray())) out() << line << '\n';
  if (const qint64 version = answer->value(QLatin1String("version")).toInteger(); version > 0)
    out() << QStringLiteral("Paket versi %1 untuk %2; tiap hub mengambilnya sendiri.\n")
                 .arg(QString::number(version), site.isEmpty() ? QStringLiteral("semua balai") : site);
  return 0;
}

int Command::issue() {
  const auto answer = ask({{QStringLiteral("service"), m_parser.value(QStringLiteral("service"))},
                           {QStringLiteral("count"), m_parser.isSet(QStringLiteral("count"))
                                                         ? m_parser.value(QStringLiteral("count")).toInt()
                                                         : 1}});
  if (!answer) return m_code;
  out() << listOf(answer->value(QLatin1String("tickets")).toArray()).join(QLatin1Char(' ')) << '\n';
  return 0;
}

int Command::load() {
  if (isCentre()) return complain(QStringLiteral("berkas USB dimuat di hub sebuah balai, bukan di pusat."));
  const QString answerFile = m_parser.value(QStringLiteral("answer"));
  const auto answer = load_command::run({folder(), QDir().absoluteFilePath(m_words[1]),
                                         answerFile.isEmpty() ? QString() : QDir().absoluteFilePath(answerFile)});
  if (!answer) return fail(answer.error());
  if (m_parser.isSet(QStringLiteral("json")))
    out() << QJsonDocument(*answer).toJson(QJsonDocument::Compact) << '\n';
  else
    out() << load_command::words(*answer);
  return 0;
}

int Command::run() {
  if (m_code != 0) return m_code;
  if (m_parser.isSet(QStringLiteral("version"))) {
    out() << "loketd " LOKET_VERSION "\n";
    return 0;
  }
  const QString name = m_words.value(0);
  struct Known {
    const char* name;
    int (Command::*work)();
    QStringList options;  ///< besides --dir and --config
    int leastWords = 0;
    int mostWords = 0;
    const char* missing = "";
  };
  const QString json = QStringLiteral("json");
  const char* const oneDevice = "sebutkan satu perangkat; lihat \"loketd devices\".";
  const Known all[]{
      {"init",
       &Command::init,
       {QStringLiteral("name"), QStringLiteral("prefix"), QStringLiteral("zone"), QStringLiteral("counters"),
        QStringLiteral("from-store"), QStringLiteral("demo"), QStringLiteral("live"), QStringLiteral("centre"),
        QStringLiteral("database"), QStringLiteral("port"), json}},
      {"serve", &Command::serve, {}},
      {"enrol-code",
       &Command::enrolCode,
       {QStringLiteral("role"), QStringLiteral("name"), QStringLiteral("streams"), QStringLiteral("host"),
        QStringLiteral("site"), json}},
      {"devices", &Command::devices, {json}},
      {"revoke", &Command::changeDevice, {json}, 1, 1, oneDevice},
      {"grant", &Command::changeDevice, {QStringLiteral("streams"), json}, 1, 1, oneDevice},
      {"status", &Command::status, {json}},
      {"verify", &Command::verify, {json}},
      {"backup", &Command::backup, {json}, 1, 1, "sebutkan satu berkas tujuan yang belum ada."},
      {"restore", &Command::restore, {}, 1, 1, "sebutkan satu berkas cadangan."},
      {"import-standards", &Command::importFiles, {QStringLiteral("site"), json}, 1, -1,
       "sebutkan berkas standar pelayanan."},
      {"import-calendar", &Command::importFiles, {QStringLiteral("site"), json}, 1, -1, "sebutkan berkas kalender."},
      {"import-officers", &Command::importFiles, {QStringLiteral("site"), json}, 1, -1, "sebutkan berkas petugas."},
      {"issue", &Command::issue, {QStringLiteral("service"), QStringLiteral("count"), json}},
      {"load", &Command::load, {QStringLiteral("answer"), json}, 1, 1, "sebutkan satu berkas USB."},
      {"join", &Command::join, {}, 1, 1, "sebutkan satu undangan dari pusat."},
      {"standby", &Command::standby, {QStringLiteral("join")}},
      {"pin", &Command::pin, {QStringLiteral("officer"), QStringLiteral("pin-file")}},
      {"promote", &Command::promote, {QStringLiteral("officer"), QStringLiteral("pin-file"), QStringLiteral("force"),
        QStringLiteral("even-behind")}}};
  const auto known = std::ranges::find_if(all, [&](const Known& it) { return name == QLatin1String(it.name); });
  if (known != std::end(all) && !m_parser.isSet(QStringLiteral("help"))) {
    const QStringList options = known->options + QStringList{QStringLiteral("dir"), QStringLiteral("config")};
    return isWellUsed(options, known->leastWords, known->mostWords, known->missing) ? (this->*known->work)() : m_code;
  }
  if (!name.isEmpty() && known == std::end(all))
    return complain(QStringLiteral("tidak ada perintah \"%1\"; lihat \"loketd --help\".").arg(name), kWrongUse);
  out() << QString::fromUtf8(kUsage);
  return m_parser.isSet(QStringLiteral("help")) ? 0 : kWrongUse;
}

}  // namespace

int main(int argc, char** argv) {
  int code = 0;
  {
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("loketd"));
    code = Command(QCoreApplication::arguments()).run();
    out().flush();
  }
  endProcess(code);
}
