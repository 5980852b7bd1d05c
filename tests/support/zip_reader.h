#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <zlib.h>

#include <boost/test/unit_test.hpp>

/// One file out of a ZIP archive (APPNOTE 6.3: stored or deflated, no ZIP64); empty when it is not in it.
inline QByteArray fileInZip(const QString& path, const QByteArray& name) {
  QFile file(path);
  BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray zip = file.readAll();
  const auto number = [&](qsizetype at, int bytes) {
    quint32 value = 0;
    for (int i = bytes - 1; i >= 0; --i) value = value << 8 | static_cast<quint8>(zip[at + i]);
    return value;
  };
  const qsizetype end = zip.lastIndexOf(QByteArray("PK\x05\x06", 4));
  BOOST_REQUIRE(end >= 0);
  auto at = static_cast<qsizetype>(number(end + 16, 4));
  for (quint32 i = 0; i < number(end + 10, 2); ++i) {
    const auto packed = static_cast<qsizetype>(number(at + 20, 4));
    const auto whole = static_cast<qsizetype>(number(at + 24, 4));
    const auto length = static_cast<qsizetype>(number(at + 28, 2));
    const auto local = static_cast<qsizetype>(number(at + 42, 4));
    if (zip.mid(at + 46, length) == name) {
      const qsizetype from = local + 30 + number(local + 26, 2) + number(local + 28, 2);
      const QByteArray data = zip.mid(from, packed);
      if (number(at + 10, 2) == 0) return data;
      QByteArray text(whole, '\0');
      z_stream stream{};
      BOOST_REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.constData()));
      stream.avail_in = static_cast<uInt>(data.size());
      stream.next_out = reinterpret_cast<Bytef*>(text.data());
      stream.avail_out = static_cast<uInt>(text.size());
      const int result = inflate(&stream, Z_FINISH);
      inflateEnd(&stream);
      BOOST_REQUIRE(result == Z_STREAM_END);
      return text;
    }
    at += 46 + length + number(at + 30, 2) + number(at + 32, 2);
  }
  return {};
}
