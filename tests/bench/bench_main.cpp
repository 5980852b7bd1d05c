// loket-bench: the speed of what a counter waits for, on a store that is full. Figures go to standard output, one JSON
// object a line; see README. Nothing here is a test: it never fails because it was slow.
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include "bench/bench.h"

namespace {

void print(const Measurement& m) {
  QJsonObject object{{QStringLiteral("name"), m.name}, {QStringLiteral("n"), m.n}};
  if (m.p50Ms) object.insert(QStringLiteral("p50_ms"), *m.p50Ms);
  if (m.p95Ms) object.insert(QStringLiteral("p95_ms"), *m.p95Ms);
  if (m.p99Ms) object.insert(QStringLiteral("p99_ms"), *m.p99Ms);
  if (m.perSecond) object.insert(QStringLiteral("per_second"), *m.perSecond);
  if (m.bytes) object.insert(QStringLiteral("bytes"), *m.bytes);
  if (!m.note.isEmpty()) object.insert(QStringLiteral("note"), m.note);
  QTextStream(stdout) << QJsonDocument(object).toJson(QJsonDocument::Compact) << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  // Papers need fonts, and no screen.
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QGuiApplication application(argc, argv);
  QCommandLineParser parser;
  const QCommandLineOption list(QStringLiteral("list"), QStringLiteral("names of the benches"));
  const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("one JSON object a line (the only form)"));
  const QCommandLineOption dir(QStringLiteral("dir"), QStringLiteral("the store that `prepare` made"), QStringLiteral("D"),
                               QStringLiteral("bench-store"));
  const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("full: 1,000,000 tickets and cases; small: 20,000"),
                                QStringLiteral("size"), QStringLiteral("small"));
  parser.addOptions({list, json, dir, size});
  parser.addPositionalArgument(QStringLiteral("name"), QStringLiteral("prepare, or a name of --list"));
  parser.addHelpOption();
  parser.process(application);

  QTextStream out(stdout);
  if (parser.isSet(list)) {
    for (const Bench& bench : benches()) out << bench.name << '\n';
    return 0;
  }
  const QString name = parser.positionalArguments().value(0);
  if (name == QLatin1String("prepare")) {
    const int cases = parser.value(size) == QLatin1String("full") ? 1'000'000 : 20'000;
    const auto done = prepareStore(parser.value(dir), cases);
    if (!done) {
      QTextStream(stderr) << done.error().detail << '\n';
      return 1;
    }
    print(*done);
    return 0;
  }
  bool isFound = false;
  for (const Bench& bench : benches()) {
    if (!name.isEmpty() && name != QLatin1String("all") && name != bench.name) continue;
    isFound = true;
    const auto measured = bench.run(parser.value(dir));
    if (!measured) {
      QTextStream(stderr) << bench.name << ": " << measured.error().detail << '\n';
      return 1;
    }
    for (const Measurement& m : *measured) print(m);
  }
  if (!isFound) QTextStream(stderr) << "no bench of this name; see --list\n";
  return isFound ? 0 : 2;
}
