#include "services/table_file.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "support/require.h"
#include "support/zip_reader.h"

namespace {

TableSheet sample() {
  TableSheet sheet;
  sheet.name = QStringLiteral("Permohonan");
  sheet.columns = {{QStringLiteral("NIK"), 20},
                   {QStringLiteral("Nama"), 20},
                   {QStringLiteral("Tanggal"), 12},
                   {QStringLiteral("Janji"), 16},
                   {QStringLiteral("Tarif"), 12}};
  sheet.rows = {{QStringLiteral("7172065402940001"), QStringLiteral("=HYPERLINK(\"x\")"), QDate(2026, 11, 23),
                 QDateTime(QDate(2026, 11, 24), QTime(15, 0)), qint64{150'000}},
                {QStringLiteral("7172********0001"), QStringLiteral("Éva; \"Ani\""), std::monostate(), std::monostate(),
                 qint64{-5}}};
  return sheet;
}

QByteArray contents(const QString& path) {
  QFile file(path);
  BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table_file)

BOOST_AUTO_TEST_CASE(csv_keeps_digits_names_and_formulas_as_texts) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("daftar.csv"));
  require(writeTable(sample(), path));
  BOOST_TEST((contents(path) ==
              QByteArray("\xEF\xBB\xBF"
                         "NIK;Nama;Tanggal;Janji;Tarif\r\n"
                         "7172 0654 0294 0001;\"'=HYPERLINK(\"\"x\"\")\";2026-11-23;2026-11-24 15:00;150000\r\n"
                         "7172********0001;\"Éva; \"\"Ani\"\"\";;;-5\r\n")));
}

BOOST_AUTO_TEST_CASE(xlsx_keeps_the_kind_of_every_cell) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("daftar.xlsx"));
  require(writeTable(sample(), path));
  const QByteArray sheet = fileInZip(path, "xl/worksheets/sheet1.xml");
  const QByteArray texts = fileInZip(path, "xl/sharedStrings.xml");
  BOOST_TEST(texts.contains("<t>7172065402940001</t>"));
  BOOST_TEST(texts.contains("<t>=HYPERLINK(&quot;x&quot;)</t>") + texts.contains("<t>=HYPERLINK(\"x\")</t>") == 1);
  BOOST_TEST(texts.contains("Éva; "));
  BOOST_TEST(!sheet.contains("<f>"));
  // A text refers to the shared ones, a date is the days since 1900 with a format, money a number with one.
  BOOST_TEST(sheet.contains("<c r=\"A2\" t=\"s\">"));
  BOOST_TEST(sheet.contains("<c r=\"B2\" t=\"s\">"));
  const auto numberIn = [&](const char* cell) {
    const QRegularExpression pattern(QStringLiteral("<c r=\"%1\" s=\"\\d+\"><v>([^<]+)</v>").arg(QLatin1String(cell)));
    return pattern.match(QString::fromUtf8(sheet)).captured(1).toDouble();
  };
  BOOST_TEST(numberIn("C2") == static_cast<double>(QDate(1899, 12, 30).daysTo(QDate(2026, 11, 23))));
  BOOST_TEST(numberIn("D2") == static_cast<double>(QDate(1899, 12, 30).daysTo(QDate(2026, 11, 24))) + 15.0 / 24);
  BOOST_TEST(numberIn("E2") == 150'000.0);
  BOOST_TEST(!sheet.contains("<c r=\"C3\""));
  BOOST_TEST(fileInZip(path, "xl/workbook.xml").contains("name=\"Permohonan\""));
}

BOOST_AUTO_TEST_CASE(an_old_file_is_replaced_whole) {
  const QTemporaryDir folder;
  for (const char* name : {"daftar.xlsx", "daftar.csv"}) {
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile old(path);
    BOOST_REQUIRE(old.open(QIODevice::WriteOnly));
    old.write(QByteArray(100'000, 'x'));
    old.close();
    require(writeTable(sample(), path));
    BOOST_TEST(!contents(path).contains("xxx"));
  }
  BOOST_TEST(QDir(folder.path()).entryList(QDir::Files).size() == 2);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_leaves_nothing_and_says_why) {
  const QTemporaryDir folder;
  // A folder that is not there, and one in the place of the file.
  for (const char* name : {"tidak-ada/daftar.xlsx", "tidak-ada/daftar.csv"}) {
    const Done done = writeTable(sample(), folder.filePath(QString::fromLatin1(name)));
    BOOST_REQUIRE_MESSAGE(!done, name);
    BOOST_TEST(!done.error().detail.isEmpty());
  }
  for (const char* name : {"a.xlsx", "a.csv"}) {
    BOOST_REQUIRE(QDir(folder.path()).mkpath(QString::fromLatin1(name) + QStringLiteral("/b")));
    BOOST_TEST(!writeTable(sample(), folder.filePath(QString::fromLatin1(name))));
  }
  BOOST_TEST(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
