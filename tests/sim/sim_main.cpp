// loket-sim --seeds N --from S [--minutes M] [--steps K] [--counters C]: plays halls until something breaks, and then
// tells the shortest history that breaks the same.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

#include "sim/hall_sim.h"

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  QCommandLineParser parser;
  const auto option = [&](const char* name, const char* words, const char* value) {
    QCommandLineOption made(QLatin1String(name), QLatin1String(words), QStringLiteral("n"), QLatin1String(value));
    parser.addOption(made);
    return made;
  };
  const auto seeds = option("seeds", "How many.", "20");
  const auto from = option("from", "The first.", "1");
  const auto minutes = option("minutes", "Stop after so long.", "-1");
  const auto steps = option("steps", "Of each history.", "250");
  const auto counters = option("counters", "In each hall, 1 to 60.", "12");
  const QCommandLineOption whole(QStringLiteral("whole"), QStringLiteral("Do not shrink what fails."));
  parser.addOption(whole);
  parser.addHelpOption();
  parser.process(application);

  QElapsedTimer passed;
  passed.start();
  const qint64 limitMs = parser.value(minutes).toLongLong() * 60'000;
  qint64 events = 0;
  int played = 0;
  int violations = 0;
  for (int i = 0; i < parser.value(seeds).toInt(); ++i) {
    if (limitMs >= 0 && passed.elapsed() > limitMs) break;
    SimOptions options;
    options.seed = parser.value(from).toULongLong() + static_cast<quint64>(i);
    options.steps = parser.value(steps).toInt();
    options.counters = std::clamp(parser.value(counters).toInt(), 1, 60);
    const auto history = makeHistory(options);
    const SimReport report = runHall(options, history);
    events += report.events;
    ++played;
    violations += static_cast<int>(report.violations.size());
    for (const QString& violation : report.violations)
      std::printf("seed %llu: %s\n", static_cast<unsigned long long>(options.seed), qPrintable(violation));
    std::fflush(stdout);  // shrinking takes its time
    if (!report.violations.isEmpty() && !parser.isSet(whole)) {
      const auto shortest = shrink(options, history, report.violations.front());
      std::printf("seed %llu, %zu of %zu steps break it:\n", static_cast<unsigned long long>(options.seed),
                  shortest.size(), history.size());
      for (const SimStep& step : shortest) std::printf("  %s\n", qPrintable(step.words()));
    }
    std::fflush(stdout);
  }
  std::printf("sim seeds=%d events=%lld violations=%d\n", played, static_cast<long long>(events), violations);
  return violations == 0 ? 0 : 1;
}
