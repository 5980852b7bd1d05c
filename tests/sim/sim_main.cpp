// loket-sim --seeds N --from S [--minutes M] [--steps K]: plays halls until something breaks.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

#include "sim/hall_sim.h"

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  QCommandLineParser parser;
  const QCommandLineOption seeds(QStringLiteral("seeds"), QStringLiteral("How many."), QStringLiteral("n"),
                                 QStringLiteral("20"));
  const QCommandLineOption from(QStringLiteral("from"), QStringLiteral("The first."), QStringLiteral("seed"),
                                QStringLiteral("1"));
  const QCommandLineOption minutes(QStringLiteral("minutes"), QStringLiteral("Stop after so long."),
                                   QStringLiteral("m"));
  const QCommandLineOption steps(QStringLiteral("steps"), QStringLiteral("Of each history."), QStringLiteral("k"),
                                 QStringLiteral("250"));
  parser.addOptions({seeds, from, minutes, steps});
  parser.addHelpOption();
  parser.process(application);

  QElapsedTimer passed;
  passed.start();
  const qint64 limitMs = parser.isSet(minutes) ? parser.value(minutes).toLongLong() * 60'000 : -1;
  qint64 events = 0;
  int played = 0;
  int violations = 0;
  for (int i = 0; i < parser.value(seeds).toInt(); ++i) {
    if (limitMs >= 0 && passed.elapsed() > limitMs) break;
    SimOptions options;
    options.seed = parser.value(from).toULongLong() + static_cast<quint64>(i);
    options.steps = parser.value(steps).toInt();
    const SimReport report = runHall(options);
    events += report.events;
    ++played;
    violations += static_cast<int>(report.violations.size());
    for (const QString& violation : report.violations)
      std::printf("seed %llu: %s\n", static_cast<unsigned long long>(options.seed), qPrintable(violation));
    std::fflush(stdout);
  }
  std::printf("sim seeds=%d events=%lld violations=%d\n", played, static_cast<long long>(events), violations);
  return violations == 0 ? 0 : 1;
}
