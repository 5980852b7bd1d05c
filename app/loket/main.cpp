#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <array>

#include "loket/demo/demo_office.h"
#include "loket/desktop.h"
#include "platform/device_secret.h"
#include "platform/log_file.h"
#include "platform/single_instance.h"
#include "theme/fonts.h"

namespace {

QByteArray bytesOf(const char* path) {
  QFile file(QString::fromLatin1(path));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int complain(const QString& words) {
  QTextStream(stderr) << words << '\n';
  return 1;
}

/// Fills an empty example office before the window opens. Absent when all went well, else what went wrong.
std::optional<Error> furnish(const Office::Options& options, StoryClock& clock) {
  auto office = Office::open(options);
  if (!office) return office.error();
  if ((*office)->almanac().isEmpty()) {
    if (auto done = DemoOffice::furnish(**office, clock, 1); !done) return done.error();
  } else {
    clock.set(std::max(DemoOffice::openingMs(), (*office)->store().newestMs()));
  }
  return std::nullopt;
}

}  // namespace

int main(int argc, char** argv) {
  // A tour, or a machine without a display, paints into memory; that is asked for before Qt chooses.
  for (int i = 1; i < argc; ++i) {
    if (QByteArrayView(argv[i]) == "--tour" && qEnvironmentVariableIsEmpty("DISPLAY") &&
        qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
      qputenv("QT_QPA_PLATFORM", "offscreen");
  }
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
                                    QStringLiteral("id"));
  const QCommandLineOption counter(QStringLiteral("counter"), QStringLiteral("Loket di PC ini."), QStringLiteral("nomor"));
  parser.addOptions({demo, dir, tour, theme, language, counter});
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

  SystemClock wall;
  StoryClock story(DemoOffice::openingMs());
  Desktop::Options options;
  options.office.store = {folder, secret->device, secret->seed, isDemo ? static_cast<Clock*>(&story) : &wall, &random};
  options.office.regions = {bytesOf(":/regions/provinces.csv"), bytesOf(":/regions/regencies.csv"),
                            bytesOf(":/regions/districts.csv"), bytesOf(":/regions/districts_retired.csv")};
  options.counterId = parser.isSet(counter) ? parser.value(counter)
                      : isDemo              ? DemoOffice::counterId()
                                            : QStringLiteral("1");
  options.papersFolder = QDir(folder).filePath(QStringLiteral("cetakan"));
  options.isDemo = isDemo;
  if (isDemo) {
    options.hint = QStringLiteral("Kantor contoh, semua orang dan angka rekaan. PIN semua petugas: %1").arg(DemoOffice::pin());
    if (const auto problem = furnish(options.office, story))
      return complain(QStringLiteral("Kantor contoh tidak bisa disiapkan: %1 %2").arg(problem->field, problem->detail));
    story.run();
  }

  Desktop desktop(look, isDemo ? static_cast<Clock&>(story) : wall, options);
  desktop.setLanguage(parser.value(language));
  QObject::connect(&instance, &SingleInstance::raised, &desktop, &Desktop::raise);
  desktop.window().resize(1366, 768);
  desktop.start();
  desktop.window().show();
  return QApplication::exec();
}
