#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QtEndian>

#include <boost/test/unit_test.hpp>

/// Small whole files of every kind, made of their formats' smallest legal parts.
namespace sample {

/// Text with zero bytes in it.
template <std::size_t N>
QByteArray raw(const char (&text)[N]) {
  return QByteArray(text, static_cast<qsizetype>(N - 1));
}

inline QByteArray pdf(const QByteArray& body = "1 0 obj<<>>endobj\n") {
  return "%PDF-1.4\n" + body + "trailer<<>>\nstartxref\n9\n%%EOF\n";
}
/// One empty page that opens with the password "rahasia" alone (RC4, 40 bits).
inline QByteArray lockedPdf() {
  return QByteArray(
      "%PDF-1.4\n"
      "1 0 obj\n"
      "<< /Type /Catalog /Pages 2 0 R >>\n"
      "endobj\n"
      "2 0 obj\n"
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>\n"
      "endobj\n"
      "3 0 obj\n"
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\n"
      "endobj\n"
      "4 0 obj\n"
      "<< /Filter /Standard /V 1 /R 2 /O <46f8098140a9a1223ce17456855546cf2bf104102293f4b5681d56b945c14e18> /U <e48815a00f6d0d3e563ecddae19966d18635ccd640b7e8a537995b0c3f5df967> /P -4 >>\n"
      "endobj\n"
      "xref\n"
      "0 5\n"
      "0000000000 65535 f \n"
      "0000000009 00000 n \n"
      "0000000058 00000 n \n"
      "0000000115 00000 n \n"
      "0000000186 00000 n \n"
      "trailer\n"
      "<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<30313233343536373839616263646566> <30313233343536373839616263646566>] >>\n"
      "startxref\n"
      "381\n"
      "%%EOF\n");
}
inline QByteArray png(int payload = 10) {
  const auto chunk = [](const QByteArray& type, const QByteArray& data) {
    QByteArray length(4, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(data.size()), length.data());
    return length + type + data + QByteArray(4, 'c');
  };
  return raw("\x89PNG\r\n\x1a\n") + chunk("IHDR", QByteArray(13, '\1')) + chunk("IDAT", QByteArray(payload, 'i')) +
         chunk("IEND", {});
}
/// With a preview inside whose own end must not be taken for the end of the picture.
inline QByteArray jpeg(int payload = 200) {
  const QByteArray preview = raw("\xff\xd8\xff\xda\x00\x02zz\xff\xd9");
  QByteArray app = raw("\xff\xe1");
  app += static_cast<char>(0);
  app += static_cast<char>(preview.size() + 2);
  return raw("\xff\xd8") + app + preview + raw("\xff\xda\x00\x02") + QByteArray(payload, 'j') + raw("\xff\xd9");
}
inline QByteArray tiff() {
  QByteArray bytes = raw("II*\0\x10\0\0\0pixels!!");
  bytes += raw("\x02\0");                              // two entries
  bytes += raw("\x11\x01\x04\0\x01\0\0\0\x08\0\0\0");  // strip at 8
  bytes += raw("\x17\x01\x04\0\x01\0\0\0\x08\0\0\0");  // of 8 bytes
  return bytes + QByteArray(4, '\0');
}
inline QByteArray webp() { return raw("RIFF\x0c\0\0\0WEBPVP8 abcd"); }

inline QString write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
  BOOST_REQUIRE(file.write(bytes) == bytes.size());
  return path;
}

}  // namespace sample
