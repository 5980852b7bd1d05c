#pragma once

#include <QDir>
#include <QString>
#include <QStringList>

#include <boost/test/unit_test.hpp>

/// The words before a program that shall see another wall clock, "+3650d" off; its monotonic one stays. By libfaketime,
/// loaded directly: the program "faketime" would stand between us and the process that we kill.
inline QStringList otherClock(const QString& offset) {
  const QDir lib(QStringLiteral("/usr/lib"));
  QString library;
  for (const QString& folder : lib.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    const QString path = lib.filePath(folder + QStringLiteral("/faketime/libfaketimeMT.so.1"));
    if (QFile::exists(path)) library = path;
  }
  BOOST_REQUIRE_MESSAGE(!library.isEmpty(), "libfaketime is missing; installer/setup deps installs it");
  return {QStringLiteral("env"), QStringLiteral("FAKETIME_DONT_FAKE_MONOTONIC=1"), QLatin1String("FAKETIME=") + offset,
          QLatin1String("LD_PRELOAD=") + library};
}
