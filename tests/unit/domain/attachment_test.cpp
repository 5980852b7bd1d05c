#include "domain/attachment.h"

#include <QJsonArray>

#include <boost/test/unit_test.hpp>

#include "support/require.h"
#include "support/sample_files.h"

namespace {

using sample::raw;

std::string verdict(const QByteArray& bytes) {
  const auto kind = readFileKind(bytes);
  return (kind ? toKey(*kind) : kind.error().detail).toStdString();
}

Attachment attachment(const char* operation, char content, const char* requirement, qint64 at) {
  return {{QString(64, QLatin1Char(content)), FileKind::Pdf, 10},
          QStringLiteral("a.pdf"),
          QLatin1String(requirement),
          at,
          QStringLiteral("novita"),
          QLatin1String(operation)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(attachment_rules)

BOOST_AUTO_TEST_CASE(a_file_is_what_its_bytes_say) {
  struct Vector {
    const char* what;
    QByteArray bytes;
    const char* verdict;
  };
  const Vector vectors[] = {
      {"pdf", sample::pdf(), "pdf"},
      {"pdf behind a few bytes", "\n\n" + sample::pdf(), "pdf"},
      {"png, whatever it is called", sample::png(), "png"},
      {"jpeg", sample::jpeg(), "jpeg"},
      {"tiff", sample::tiff(), "tiff"},
      {"webp", sample::webp(), "webp"},
      {"0 bytes", {}, "file.empty"},
      {"one byte too many", QByteArray(kMaxAttachmentBytes + 1, 'x'), "file.too_large"},
      {"Windows program", raw("MZ\x90\0\x03\0\0\0"), "file.program"},
      {"Linux program",
       raw("\x7f"
           "ELF\x02\x01\x01"),
       "file.program"},
      {"macOS program", raw("\xcf\xfa\xed\xfe\x07\0\0\x01"), "file.program"},
      {"universal macOS program", raw("\xca\xfe\xba\xbe\0\0\0\x02"), "file.program"},
      {"shell script", "#!/bin/sh\nrm -rf /\n", "file.script"},
      {"batch file", "\r\n@ECHO off\r\n", "file.script"},
      {"web page", "\xef\xbb\xbf<!DOCTYPE html><script>", "file.script"},
      {"drawing with scripts", "<svg onload='x()'/>", "file.script"},
      {"zip called .pdf", raw("PK\x03\x04\x14\0\0\0\x08\0") + "surat.txt" + QByteArray(200, 'z'), "file.archive"},
      {"rar", raw("Rar!\x1a\x07\x01\0"), "file.archive"},
      {"7z", raw("7z\xbc\xaf\x27\x1c\0\x04"), "file.archive"},
      {"gzip", raw("\x1f\x8b\x08\0"), "file.archive"},
      {"docx", raw("PK\x03\x04\x14\0\x06\0\x08\0") + "[Content_Types].xml", "file.office"},
      {"odt", raw("PK\x03\x04\x14\0\0\x08\0\0") + "mimetypeapplication/vnd.oasis.opendocument.text", "file.office"},
      {"doc", raw("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(504, '\0'), "file.office"},
      {"rtf", "{\\rtf1\\ansi surat}", "file.office"},
      {"iPhone picture",
       raw("\0\0\0\x18"
           "ftypheic\0\0\0\0mif1heic"),
       "file.heic"},
      {"script that says %PDF- in a comment", "#!/bin/sh\n# %PDF-1.4\nrm -rf ~\n# %%EOF\n", "file.script"},
      {"web page that says %PDF- in a comment", "<html><!-- %PDF-1.4 %%EOF --></html>", "file.script"},
      {"plain text", "Surat keterangan", "file.unknown"},
      {"gif", raw("GIF89a\x01\0\x01\0"), "file.unknown"},
      {"a jpeg of two bytes", raw("\xff\xd8"), "file.unknown"},
      {"jpeg head alone", raw("\xff\xd8\xff\xe0"), "file.truncated"},
  };
  for (const Vector& vector : vectors) BOOST_TEST(verdict(vector.bytes) == vector.verdict, vector.what);
}

BOOST_AUTO_TEST_CASE(a_file_cut_anywhere_behind_its_head_is_refused) {
  const QByteArray whole[] = {sample::jpeg(), sample::png(), sample::tiff(), sample::webp()};
  for (const QByteArray& bytes : whole) {
    BOOST_REQUIRE(readFileKind(bytes).has_value());
    for (qsizetype end = 12; end < bytes.size() - 4; ++end)
      BOOST_TEST(!readFileKind(bytes.first(end)).has_value(), "cut at " << end << " of " << bytes.size());
  }
  const QByteArray pdf = sample::pdf(QByteArray(5000, 'p'));
  BOOST_TEST(verdict(pdf.first(pdf.size() / 2)) == "file.truncated");
  const QByteArray jpeg = sample::jpeg();
  BOOST_TEST(verdict(jpeg.first(jpeg.size() / 2)) == "file.truncated");
}

BOOST_AUTO_TEST_CASE(junk_behind_a_good_head_never_reads_beyond_its_end) {
  const QByteArray heads[] = {raw("\xff\xd8\xff"), raw("\x89PNG\r\n\x1a\n"),        raw("II*\0"),
                              raw("MM\0*"),        raw("RIFF\xff\xff\xff\xffWEBP"), raw("PK\x03\x04"),
                              raw("%PDF-")};
  quint32 state = 7;
  for (const QByteArray& head : heads) {
    for (int n = 0; n < 3000; ++n) {
      QByteArray bytes = head;
      const int length = n % 70;
      for (int i = 0; i < length; ++i) {
        state = state * 1664525u + 1013904223u;
        bytes += static_cast<char>(state >> 24);
      }
      const auto kind = readFileKind(bytes);
      BOOST_TEST((kind || fileProblem(kind.error())));
    }
  }
}

BOOST_AUTO_TEST_CASE(every_problem_and_kind_has_its_key) {
  for (const char* key : {"file.empty", "file.too_large", "file.program", "file.script", "file.archive", "file.office",
                          "file.heic", "file.truncated", "file.unknown"}) {
    const auto problem = fileProblem({ErrorCode::Invalid, QLatin1String(key), false, QStringLiteral("file"), 0});
    BOOST_REQUIRE(problem.has_value());
    BOOST_TEST(toKey(*problem).toStdString() == key);
  }
  BOOST_TEST(!fileProblem({ErrorCode::Invalid, QStringLiteral("nik.length"), false, QStringLiteral("nik"), 0}));
  for (const FileKind kind : {FileKind::Pdf, FileKind::Jpeg, FileKind::Png, FileKind::Tiff, FileKind::WebP})
    BOOST_TEST((fileKindFromKey(toKey(kind)) == kind));
  BOOST_TEST(!fileKindFromKey(u"exe"));
}

BOOST_AUTO_TEST_CASE(names_lose_what_could_mislead) {
  const auto clean = [](const QString& name) { return cleanFileName(name).toStdString(); };
  BOOST_TEST(clean(QStringLiteral("KK-suami.pdf")) == "KK-suami.pdf");
  BOOST_TEST(clean(QStringLiteral("C:\\Users\\loket\\KTP Budi.jpg")) == "KTP Budi.jpg");
  BOOST_TEST(clean(QStringLiteral("../../etc/passwd")) == "passwd");
  BOOST_TEST(clean(QStringLiteral("surat\u202Egpj.exe")) == "suratgpj.exe");
  BOOST_TEST(clean(QStringLiteral("a\tb\nc\x01.pdf")) == "abc.pdf");
  BOOST_TEST(clean(QStringLiteral("apa?:\"itu\".pdf")) == "apa___itu_.pdf");
  BOOST_TEST(clean(QStringLiteral("..")) == "berkas");
  BOOST_TEST(clean(QStringLiteral("folder/")) == "berkas");
  BOOST_TEST(clean(QString()) == "berkas");
  const QString longName = cleanFileName(QString(300, QLatin1Char('n')) + QStringLiteral(".pdf"));
  BOOST_TEST(longName.size() == 120);
  BOOST_TEST(longName.endsWith(QStringLiteral("n.pdf")));
}

BOOST_AUTO_TEST_CASE(the_set_knows_content_and_paper_and_forgets_no_removal) {
  AttachmentSet set;
  set.add(attachment("op1", 'a', "kk", 10));
  set.add(attachment("op2", 'a', "kk", 20));  // the same, from another PC
  set.add(attachment("op3", 'a', "ktp", 5));
  set.add(attachment("op3", 'b', "ktp", 5));  // an operation is applied once
  BOOST_REQUIRE(set.present().size() == 2u);
  BOOST_TEST(set.present()[0].operationId.toStdString() == "op3");
  BOOST_TEST(set.present()[1].operationId.toStdString() == "op1");
  set.remove(QStringLiteral("op1"));
  BOOST_TEST(set.present().size() == 2u);
  set.remove(QStringLiteral("op2"));
  BOOST_TEST(set.present().size() == 1u);
  set.remove(QStringLiteral("op9"));  // its addition comes later
  set.add(attachment("op9", 'c', "", 1));
  BOOST_TEST(set.present().size() == 1u);
  const auto again = AttachmentSet::fromJson(set.toJson());
  require(again);
  BOOST_TEST((*again == set));
  QJsonObject broken = set.toJson();
  broken.insert(QStringLiteral("added"), QJsonArray{QJsonObject{{QStringLiteral("sha256"), QStringLiteral("short")}}});
  BOOST_TEST(!AttachmentSet::fromJson(broken).has_value());
  BOOST_TEST(!AttachmentSet::fromJson({}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
