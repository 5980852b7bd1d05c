#include <boost/test/unit_test.hpp>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QString>

#include <map>

namespace {

/// Who may know whom: the table of the architecture. Every layer knows itself.
const std::map<QString, QSet<QString>>& table() {
  static const std::map<QString, QSet<QString>> kTable{
      {QStringLiteral("domain"), {}},
      {QStringLiteral("journal"), {QStringLiteral("domain")}},
      {QStringLiteral("store"), {QStringLiteral("domain"), QStringLiteral("journal")}},
      {QStringLiteral("sync"), {QStringLiteral("domain"), QStringLiteral("journal")}},
      {QStringLiteral("net"), {QStringLiteral("sync")}},
      {QStringLiteral("hub"), {QStringLiteral("domain"), QStringLiteral("journal"), QStringLiteral("store")}},
      {QStringLiteral("server"), {QStringLiteral("hub")}},
      {QStringLiteral("print"), {QStringLiteral("domain")}},
      {QStringLiteral("insight"), {QStringLiteral("domain")}},
      {QStringLiteral("services"),
       {QStringLiteral("domain"), QStringLiteral("journal"), QStringLiteral("store"), QStringLiteral("print"),
        QStringLiteral("insight")}},
      {QStringLiteral("platform"), {QStringLiteral("domain")}},
      {QStringLiteral("ui"),
       {QStringLiteral("services"), QStringLiteral("domain"), QStringLiteral("print"), QStringLiteral("insight")}},
  };
  return kTable;
}

/// Qt modules and libraries that only some layers may touch, by how their headers begin.
struct Foreign {
  const char* prefix;
  QSet<QString> layers;
};
const std::vector<Foreign>& foreign() {
  static const std::vector<Foreign> kForeign{
      {"QSql", {QStringLiteral("store"), QStringLiteral("loket")}},
      {"sqlite3", {QStringLiteral("store")}},
      {"QNetwork", {QStringLiteral("net")}},
      {"QLocalS", {QStringLiteral("platform")}},
      {"QTcp", {QStringLiteral("net")}},
      {"QtWidgets", {QStringLiteral("ui"), QStringLiteral("loket")}},
      {"QWidget", {QStringLiteral("ui"), QStringLiteral("loket")}},
      {"QApplication", {QStringLiteral("ui"), QStringLiteral("loket")}},
      {"QChart", {QStringLiteral("ui")}},
      {"QPdfDocument", {QStringLiteral("ui")}},
      {"QPrinter", {QStringLiteral("ui"), QStringLiteral("loket")}},
      {"QPainter", {QStringLiteral("print"), QStringLiteral("ui")}},
      {"QFont", {QStringLiteral("print"), QStringLiteral("ui")}},
      {"sodium", {QStringLiteral("journal")}},
      {"zstd", {QStringLiteral("journal")}},
      {"qrencode", {QStringLiteral("print")}},
      {"xlsxwriter", {QStringLiteral("services")}},
      {"boost/", {QStringLiteral("server"), QStringLiteral("hub")}},
      {"windows.h", {QStringLiteral("platform")}},
      {"unistd.h", {QStringLiteral("platform")}},
      {"sys/", {QStringLiteral("platform")}},
  };
  return kForeign;
}

QSet<QString> childFolders(const QString& root) {
  QSet<QString> names;
  const QStringList entries = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
  for (const QString& name : entries) names.insert(name);
  return names;
}

/// All edges of one file that the table does not have, as sentences.
QStringList wrongEdges(const QString& path, const QString& layer, const QString& text, const QSet<QString>& appFolders,
                       const QSet<QString>& uiFolders) {
  static const QRegularExpression kInclude(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
                                           QRegularExpression::MultilineOption);
  const bool isMain = layer == QLatin1String("loket") || layer == QLatin1String("loketd");
  QStringList wrong;
  auto matches = kInclude.globalMatch(text);
  while (matches.hasNext()) {
    const auto match = matches.next();
    const QString header = match.captured(2);
    if (match.captured(1) == QLatin1String("\"")) {
      if (header.contains(QLatin1String(".."))) wrong.append(path + QLatin1String(" climbs with ") + header);
      const QString folder = header.section(QLatin1Char('/'), 0, 0);
      const QString target = appFolders.contains(folder) ? folder
                             : uiFolders.contains(folder) ? QStringLiteral("ui")
                                                          : QString();
      if (target.isEmpty() || target == layer || isMain) continue;
      if (target == QLatin1String("loket") || target == QLatin1String("loketd") ||
          !table().at(layer).contains(target))
        wrong.append(QStringLiteral("%1 (%2) includes %3").arg(path, layer, header));
      continue;
    }
    for (const Foreign& entry : foreign()) {
      if (!header.startsWith(QLatin1String(entry.prefix))) continue;
      if (!isMain && !entry.layers.contains(layer))
        wrong.append(QStringLiteral("%1 (%2) includes <%3>").arg(path, layer, header));
    }
  }
  return wrong;
}

QString textOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(architecture)

BOOST_AUTO_TEST_CASE(no_include_lies_outside_the_table) {
  const QString root = QStringLiteral(LOKET_SOURCE_DIR);
  const QSet<QString> app = childFolders(root + QLatin1String("/app"));
  const QSet<QString> ui = childFolders(root + QLatin1String("/ui"));
  QStringList wrong;
  int files = 0;
  for (const char* side : {"app", "ui"}) {
    QDirIterator it(root + QLatin1Char('/') + QLatin1String(side), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                    QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
      const QString path = it.next();
      const QString below = path.mid(root.size() + 1);
      const QString layer =
          QLatin1String(side) == QLatin1String("ui") ? QStringLiteral("ui") : below.section(QLatin1Char('/'), 1, 1);
      wrong += wrongEdges(below, layer, textOf(path), app, ui);
      ++files;
    }
  }
  BOOST_TEST(files > 100);
  BOOST_TEST(wrong.isEmpty(), wrong.join(QLatin1Char('\n')).toStdString());
}

BOOST_AUTO_TEST_CASE(a_planted_edge_is_found) {
  const QSet<QString> app{QStringLiteral("domain"), QStringLiteral("store"), QStringLiteral("loket")};
  const QSet<QString> ui{QStringLiteral("shell")};
  auto count = [&](const char* layer, const char* line) {
    return wrongEdges(QStringLiteral("x.h"), QLatin1String(layer), QLatin1String(line), app, ui).size();
  };
  BOOST_TEST(count("domain", "#include \"store/store.h\"") == 1);
  BOOST_TEST(count("ui", "#include \"store/store.h\"") == 1);
  BOOST_TEST(count("domain", "#include \"shell/main_window.h\"") == 1);
  BOOST_TEST(count("store", "#include \"loket/desktop.h\"") == 1);
  BOOST_TEST(count("services", "#include <QSqlQuery>") == 1);
  BOOST_TEST(count("print", "#include <QWidget>") == 1);
  BOOST_TEST(count("store", "#include \"../domain/ids.h\"") == 1);
  BOOST_TEST(count("store", "#include \"domain/ids.h\"\n#include <QSqlQuery>") == 0);
}

BOOST_AUTO_TEST_CASE(sql_is_written_in_the_store_alone) {
  static const QRegularExpression kSql(QStringLiteral("\"\\s*(SELECT [a-z*(]|INSERT (OR|INTO) |UPDATE [a-z_]+ SET|DELETE FROM )"));
  QStringList wrong;
  for (const char* side : {"app", "ui"}) {
    QDirIterator it(QStringLiteral(LOKET_SOURCE_DIR) + QLatin1Char('/') + QLatin1String(side),
                    {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
      const QString path = it.next();
      if (path.contains(QLatin1String("/app/store/"))) continue;
      if (kSql.match(textOf(path)).hasMatch()) wrong.append(path);
    }
  }
  BOOST_TEST(wrong.isEmpty(), wrong.join(QLatin1Char('\n')).toStdString());
}

BOOST_AUTO_TEST_SUITE_END()
