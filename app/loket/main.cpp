#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QMessageBox>
#include <QScreen>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTranslator>

#include <array>

#include "loket/demo/demo_office.h"
#include "loket/desktop.h"
#include "loket/stopwatch.h"
#include "loket/tour.h"
#include "platform/device_secret.h"
#include "platform/key_file.h"
#include "platform/log_file.h"
#include "platform/process_end.h"
#include "platform/secret_file.h"
#include "platform/single_instance.h"
#include "settings/settings_presenter.h"
#include "store/log_table.h"
#include "store/preference_table.h"
#include "theme/fonts.h"

namespace {

QByteArray bytesOf(const char* path) {
  QFile file(QString::fromLatin1(path));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What main() makes anew after another language was chosen.
constexpr int kAgain = 64;

/// Language and theme as they were last chosen on this PC.
struct Look {
  Theme::Mode mode = Theme::Mode::Light;
  QString language = QStringLiteral("id");
};

Look lookOf(const QString& folder) {
  Look look;
  const QString path = QDir(folder).filePath(Store::fileName());
  if (!QFile::exists(path)) return look;
  auto database = Database::open(path, Database::Mode::ReadOnly);
  if (!database) return look;  // the window will say what is wrong with it
  const PreferenceTable preferences(**database);
  if (const auto theme = preferences.get({}, SettingsPresenter::themeKey()); theme && *theme)
    look.mode = **theme == QLatin1String("dark")     ? Theme::Mode::Dark
                : **theme == QLatin1String("system") ? Theme::Mode::System
                                                     : Theme::Mode::Light;
  if (const auto language = preferences.get({}, SettingsPresenter::languageKey()); language && *language)
    look.language = **language;
  return look;
}

/// The catalogues of one language, as long as it lives. Qt speaks English by itself, and Indonesian through ours.
class Words {
 public:
  void install(const QString& language) {
    const bool isEnglish = language == QLatin1String("en");
    QLocale::setDefault(isEnglish ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                  : QLocale(QLocale::Indonesian, QLocale::Indonesia));
    if (m_own.load(isEnglish ? QStringLiteral(":/i18n/loket_en.qm") : QStringLiteral(":/i18n/loket_id.qm")))
      QCoreApplication::installTranslator(&m_own);
    if (!isEnglish && m_qt.load(QStringLiteral(":/i18n/qt_id.qm"))) QCoreApplication::installTranslator(&m_qt);
  }

 private:
  QTranslator m_own;
  QTranslator m_qt;
};

/// Says why the program cannot start: on the console, and in a window where somebody sits before one.
int complain(const QString& words) {
  QTextStream(stderr) << words << '\n';
  if (QGuiApplication::platformName() == QLatin1String("offscreen")) return 1;
  QMessageBox box(QMessageBox::Critical, QStringLiteral("Loket"), words);
  box.addButton(QStringLiteral("Tutup"), QMessageBox::AcceptRole);
  box.show();
  QApplication::exec();
  return 1;
}

Result<KeyRing> ringOf(const KeyFile& file) {
  auto ring = KeyRing::ofRoot(file.root);
  if (!ring) return ring;
  for (const KeyFile::Received& key : file.received) {
    // Which of them seal is for the desk of keys to say, once the store tells who gave them.
    if (auto done = ring->addOpener(key.stream, {key.id, key.secret}); !done) return tl::unexpected(done.error());
  }
  return ring;
}

/// When the newest operation of a store was made; absent where there is none yet.
std::optional<qint64> newestMs(const QString& folder) {
  const QString path = QDir(folder).filePath(Store::fileName());
  if (!QFile::exists(path)) return std::nullopt;
  auto database = Database::open(path, Database::Mode::ReadOnly);
  if (!database) return std::nullopt;
  const auto newest = LogTable(**database).newestEffective();
  if (!newest || !*newest) return std::nullopt;
  return HybridTime{static_cast<std::uint64_t>(**newest)}.unixMs();
}

/// Fills an empty example office before the window opens; in one that was used before, its time goes on. Absent when all
/// went well, else what went wrong.
std::optional<Error> furnish(const Office::Options& options, StoryClock& clock) {
  if (const auto newest = newestMs(options.store.folder)) {
    clock.set(std::max(DemoOffice::openingMs(), *newest));
    return std::nullopt;
  }
  auto office = Office::open(options);
  if (!office) return office.error();
  if (auto done = DemoOffice::furnish(**office, clock, 1); !done) return done.error();
  return std::nullopt;
}

/// Everything between the first and the last object of the program.
int run(int argc, char** argv) {
  // A tour, or a machine without a display, paints into memory; that is asked for before Qt chooses.
  for (int i = 1; i < argc; ++i) {
    const QByteArrayView argument(argv[i]);
    if ((argument == "--tour" || argument.startsWith("--measure")) && qEnvironmentVariableIsEmpty("DISPLAY") &&
        qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
      qputenv("QT_QPA_PLATFORM", "offscreen");
  }
  QElapsedTimer sinceStart;
  sinceStart.start();
  QApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("Loket"));
  QCoreApplication::setApplicationVersion(QStringLiteral(LOKET_VERSION));
  QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));

  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("Antrean, permohonan, dan tanda terima untuk loket pelayanan publik."));
  const QCommandLineOption demo(QStringLiteral("demo"), QStringLiteral("Buka kantor contoh."));
  const QCommandLineOption dir(QStringLiteral("dir"), QStringLiteral("Folder data."), QStringLiteral("folder"));
  const QCommandLineOption tour(QStringLiteral("tour"), QStringLiteral("Jalani satu kunjungan dan simpan gambarnya."),
                                QStringLiteral("folder"));
  const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("terang, gelap, atau sistem."),
                                 QStringLiteral("nama"));
  const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("id atau en."), QStringLiteral("kode"),
                                    QString());
  const QCommandLineOption counter(QStringLiteral("counter"), QStringLiteral("Loket di PC ini."), QStringLiteral("nomor"));
  QCommandLineOption measureStart(QStringLiteral("measure-start"));
  QCommandLineOption measureCalls(QStringLiteral("measure-call-next"), {}, QStringLiteral("n"));
  measureStart.setFlags(QCommandLineOption::HiddenFromHelp);
  measureCalls.setFlags(QCommandLineOption::HiddenFromHelp);
  parser.addOptions({demo, dir, tour, theme, language, counter, measureStart, measureCalls});
  parser.addHelpOption();
  parser.addVersionOption();
  parser.process(application);

  const bool isDemo = parser.isSet(demo);
  QTemporaryDir passing;
  QString folder = parser.value(dir);
  if (folder.isEmpty())
    folder = isDemo ? passing.path() : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
  folder = QDir(folder).absolutePath();
  if (!QDir().mkpath(folder)) return complain(QStringLiteral("Folder tidak bisa dibuat: %1").arg(folder));

  SingleInstance instance(folder);
  const auto isFirst = instance.claim();
  if (!isFirst)
    return complain(QStringLiteral("Folder data tidak bisa ditulisi: %1. Minta admin TI memberi izin tulis.").arg(folder));
  if (!*isFirst) return 0;  // the first one shows its window
  installLogFile(QDir(folder).filePath(QStringLiteral("log")));

  if (auto fonts = loadFonts(); !fonts) qWarning("%s", qPrintable(fonts.error().detail));
  const QString mode = parser.value(theme);
  Theme look(application, mode == QLatin1String("gelap")    ? Theme::Mode::Dark
                          : mode == QLatin1String("sistem") ? Theme::Mode::System
                                                            : Theme::Mode::Light);

  SystemRandom random;
  std::array<std::uint8_t, 38> chance{};
  random.fill(chance);
  const auto secret = DeviceSecret::load(
      folder, QByteArray(reinterpret_cast<const char*>(chance.data()), static_cast<qsizetype>(chance.size())));
  if (!secret) return complain(QStringLiteral("Kunci perangkat tidak bisa disimpan: %1").arg(secret.error().detail));

  std::array<std::uint8_t, GroupKey::kSecretBytes> keyChance{};
  random.fill(keyChance);
  const auto keyFile = KeyFile::load(
      folder, QByteArray(reinterpret_cast<const char*>(keyChance.data()), static_cast<qsizetype>(keyChance.size())));
  if (!keyFile) return complain(QStringLiteral("Kunci data tidak bisa disimpan: %1").arg(keyFile.error().detail));
  const auto keys = ringOf(*keyFile);
  if (!keys) return complain(QStringLiteral("Kunci data tidak bisa dibaca: %1").arg(keys.error().detail));

  SystemClock wall;
  StoryClock story(DemoOffice::openingMs());
  Desktop::Options options;
  options.office.store = {folder,  secret->device, secret->seed, isDemo ? static_cast<Clock*>(&story) : &wall,
                          &random, *keys};
  options.office.keepKey = [folder](const QString& stream, const GroupKey& key) {
    return KeyFile::keep(folder, {stream, key.id, key.secret});
  };
  const SecretFile identityToken(folder, QStringLiteral("verifikasi.kunci"));
  options.office.identityVault = {[identityToken] { return identityToken.read(); },
                                  [identityToken](const QString& token) { return identityToken.keep(token); }};
  options.office.regions = {bytesOf(":/regions/provinces.csv"), bytesOf(":/regions/regencies.csv"),
                            bytesOf(":/regions/districts.csv"), bytesOf(":/regions/districts_retired.csv")};
  options.counterId = parser.isSet(counter) ? parser.value(counter)
                      : isDemo              ? DemoOffice::counterId()
                                            : QStringLiteral("1");
  const QString tourFolder = parser.isSet(tour) ? QDir(parser.value(tour)).absolutePath() : QString();
  options.papersFolder = QDir(tourFolder.isEmpty() ? folder : tourFolder).filePath(QStringLiteral("cetakan"));
  options.isDemo = isDemo;
  options.canHostHub = !isDemo || parser.isSet(dir);
  options.hasFixedSize = parser.isSet(tour) || parser.isSet(measureStart) || parser.isSet(measureCalls);
  if (isDemo) {
    options.hint = QStringLiteral("Kantor contoh, semua orang dan angka rekaan. PIN semua petugas: %1").arg(DemoOffice::pin());
    if (const auto problem = furnish(options.office, story))
      return complain(QStringLiteral("Kantor contoh tidak bisa disiapkan: %1 %2").arg(problem->field, problem->detail));
    story.run();
    options.followHub = [&story](qint64 aheadMs) { story.set(story.nowMs() - aheadMs); };
  }

  // A window is built in one language; another one is another window, over the same store.
  int code = kAgain;
  while (code == kAgain) {
    const Look chosen = parser.isSet(tour) ? Look{} : lookOf(folder);
    Words words;
    words.install(parser.isSet(language) ? parser.value(language) : chosen.language);
    if (!parser.isSet(theme)) look.setMode(chosen.mode);

    // A window before this one may have been given keys.
    const auto nowFile = KeyFile::load(folder, keyFile->root);
    const auto nowKeys = nowFile ? ringOf(*nowFile) : Result<KeyRing>(tl::unexpected(nowFile.error()));
    if (!nowKeys) return complain(QStringLiteral("Kunci data tidak bisa dibaca: %1").arg(nowKeys.error().detail));
    options.office.store.keys = *nowKeys;

    Desktop desktop(look, isDemo ? static_cast<Clock&>(story) : wall, options);
    QObject::connect(&instance, &SingleInstance::raised, &desktop, &Desktop::raise);
    QObject::connect(&desktop, &Desktop::languageChosen, &application, [] { QCoreApplication::exit(kAgain); });
    desktop.window().resize(1366, 768);
    std::unique_ptr<Tour> guide;
    if (!tourFolder.isEmpty()) {
      guide = std::make_unique<Tour>(desktop, look, tourFolder);
      QObject::connect(guide.get(), &Tour::finished, &application, [](int result) { QCoreApplication::exit(result); });
    }
    std::unique_ptr<Stopwatch> stopwatch;
    if (parser.isSet(measureStart) || parser.isSet(measureCalls))
      stopwatch = std::make_unique<Stopwatch>(desktop, sinceStart, parser.value(measureCalls).toInt());
    desktop.start();
    // Most counters have 1366 x 768: there the window takes the whole screen. A tour has its size, screen or not.
    const QRect room = desktop.window().screen()->availableGeometry();
    if (!guide && !stopwatch && (room.width() < 1440 || room.height() < 840)) {
      desktop.window().showMaximized();
    } else {
      desktop.window().show();
    }
    if (guide) guide->start();
    code = QApplication::exec();
  }
  return code;
}

}  // namespace

int main(int argc, char** argv) { endProcess(run(argc, argv)); }
