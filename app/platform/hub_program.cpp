#include "platform/hub_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QProcess>
#include <QTimer>

namespace {

const QString kProgram = QStringLiteral("program");

tl::unexpected<Error> missing() { return failure(ErrorCode::NotFound, QStringLiteral("loketd"), kProgram); }

}  // namespace

QString HubProgram::path() {
#ifdef Q_OS_WIN
  const QString name = QStringLiteral("loketd.exe");
#else
  const QString name = QStringLiteral("loketd");
#endif
  const QFileInfo file(QDir(QCoreApplication::applicationDirPath()).filePath(name));
  return file.isExecutable() ? file.absoluteFilePath() : QString();
}

void HubProgram::run(const QStringList& arguments, int timeoutMs, Ended ended) {
  const QString program = path();
  if (program.isEmpty()) return ended(missing());
  auto* process = new QProcess(this);
  auto* timer = new QTimer(process);
  timer->setSingleShot(true);
  connect(timer, &QTimer::timeout, process, &QProcess::kill);
  const auto answer = [process, ended = std::move(ended)](bool isWhole) {
    const QByteArray printed = process->readAllStandardOutput();
    const QString complaint = QString::fromUtf8(process->readAllStandardError()).trimmed().right(1000);
    process->deleteLater();
    if (isWhole && !printed.isEmpty()) return ended(printed);
    if (isWhole && complaint.isEmpty()) return ended(QByteArray());
    ended(failure(ErrorCode::Io, complaint, kProgram));
  };
  connect(process, &QProcess::finished, process,
          [answer](int, QProcess::ExitStatus status) { answer(status == QProcess::NormalExit); });
  connect(process, &QProcess::errorOccurred, process, [answer](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) answer(false);
  });
  process->setStandardInputFile(QProcess::nullDevice());
  process->start(program, arguments, QIODevice::ReadOnly);
  timer->start(timeoutMs);
}

Done HubProgram::startDetached(const QStringList& arguments, const QString& logPath) {
  const QString program = path();
  if (program.isEmpty()) return missing();
  QProcess process;
  process.setProgram(program);
  process.setArguments(arguments);
  process.setWorkingDirectory(QFileInfo(logPath).absolutePath());
  process.setStandardInputFile(QProcess::nullDevice());
  process.setStandardOutputFile(logPath, QIODevice::Append);
  process.setStandardErrorFile(logPath, QIODevice::Append);
  if (process.startDetached()) return {};
  return failure(ErrorCode::Io, process.errorString(), kProgram);
}

bool HubProgram::isFolderInUse(const QString& folder) {
  QLockFile lock(QDir(folder).filePath(QStringLiteral("loket.lock")));
  lock.setStaleLockTime(0);
  return !lock.tryLock(0);
}
