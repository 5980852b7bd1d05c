#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <boost/test/unit_test.hpp>

/// What a program that came to its end has left.
struct Ended {
  int code = -1;  ///< -1: it was killed, or did not end in time
  QString out;
  QString err;
};

/// Runs one of our programs to its end. The test fails when it cannot be started or takes longer than half a minute.
inline Ended runProgram(const char* name, const QStringList& arguments, const QString& folder = {}) {
  QProcess process;
  if (!folder.isEmpty()) process.setWorkingDirectory(folder);
  process.start(QStringLiteral(LOKET_BIN_DIR "/") + QLatin1String(name), arguments);
  BOOST_REQUIRE_MESSAGE(process.waitForStarted(), name << " cannot be started");
  if (!process.waitForFinished(30'000)) {
    process.kill();
    process.waitForFinished();
    BOOST_FAIL(name << " does not end: " << arguments.join(QLatin1Char(' ')).toStdString());
  }
  Ended ended;
  ended.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
  ended.out = QString::fromUtf8(process.readAllStandardOutput());
  ended.err = QString::fromUtf8(process.readAllStandardError());
  return ended;
}

inline Ended loketd(const QStringList& arguments, const QString& folder = {}) {
  return runProgram("loketd", arguments, folder);
}
