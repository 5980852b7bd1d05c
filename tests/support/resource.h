#pragma once

#include <QFile>
#include <QString>

#include <boost/test/unit_test.hpp>

/// The bytes of a file of the source tree, "resources/regions/districts.csv"; a missing one fails the test.
inline QByteArray sourceBytes(const QString& path) {
  QFile file(QStringLiteral(LOKET_SOURCE_DIR "/") + path);
  BOOST_REQUIRE_MESSAGE(file.open(QIODevice::ReadOnly), "cannot open " << path.toStdString());
  return file.readAll();
}
