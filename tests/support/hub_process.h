#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

#include "support/program.h"

/// The real loketd over a folder of its own, with the example office, on a port of this machine that nobody else has.
class HubProcess {
 public:
  QTemporaryDir root;
  quint16 port = 0;
  QStringList wrapper;  ///< a program before it and its words: limits, another clock

  HubProcess() {
    const Ended made = loketd({QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("--live"), QStringLiteral("--dir"), folder()});
    BOOST_REQUIRE_MESSAGE(made.code == 0, made.err.toStdString());
    set(QStringLiteral("listen_address"), QStringLiteral("127.0.0.1"));
    set(QStringLiteral("listen_port"), QStringLiteral("0"));
    set(QStringLiteral("enrol_per_minute"), QStringLiteral("100000"));
    set(QStringLiteral("token_per_minute"), QStringLiteral("100000"));
  }
  ~HubProcess() { kill(); }
  HubProcess(const HubProcess&) = delete;
  HubProcess& operator=(const HubProcess&) = delete;

  [[nodiscard]] QString folder() const { return m_folder.isEmpty() ? root.filePath(QStringLiteral("hub")) : m_folder; }
  /// From now on it works in this folder, which has a copy of everything.
  void moveTo(const QString& folder) { m_folder = folder; }
  [[nodiscard]] QString file(const char* name) const { return folder() + QLatin1Char('/') + QLatin1String(name); }

  /// Writes one key of the configuration anew.
  void set(const QString& key, const QString& value) const {
    QFile conf(file("loketd.conf"));
    BOOST_REQUIRE(conf.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(conf.readAll()).split(QLatin1Char('\n'));
    conf.close();
    bool isThere = false;
    for (QString& line : lines) {
      if (!line.startsWith(key + QLatin1String(" ="))) continue;
      line = key + QLatin1String(" = ") + value;
      isThere = true;
    }
    BOOST_REQUIRE_MESSAGE(isThere, key.toStdString());
    BOOST_REQUIRE(conf.open(QIODevice::WriteOnly | QIODevice::Truncate));
    conf.write(lines.join(QLatin1Char('\n')).toUtf8());
  }

  /// Starts it and waits until it says that it serves. After the first start it keeps its port.
  void start() { BOOST_REQUIRE_MESSAGE(tryStart(), log.toStdString()); }
  /// False when it ended instead; `log` tells why.
  bool tryStart() {
    log.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedOutputChannel);
    const QStringList words = wrapper + QStringList{QStringLiteral(LOKET_BIN_DIR "/loketd"), QStringLiteral("serve"),
                                                    QStringLiteral("--dir"), folder()};
    m_process->setReadChannel(QProcess::StandardError);
    m_process->start(words.first(), words.mid(1));
    BOOST_REQUIRE(m_process->waitForStarted());
    while (true) {
      while (m_process->canReadLine()) {
        const QByteArray line = m_process->readLine();
        log += QString::fromUtf8(line);
        const QString message = QJsonDocument::fromJson(line).object().value(QLatin1String("message")).toString();
        if (!message.startsWith(QLatin1String("serving on "))) continue;
        port = message.section(QLatin1Char(':'), 1).section(QLatin1Char(','), 0, 0).toUShort();
        BOOST_REQUIRE(port != 0);
        set(QStringLiteral("listen_port"), QString::number(port));
        return true;
      }
      if (m_process->waitForReadyRead(20'000)) continue;
      log += QString::fromUtf8(m_process->readAllStandardError());
      m_process->waitForFinished(1'000);
      return false;
    }
  }
  [[nodiscard]] bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
  [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }
  /// As a power cut does it.
  void kill() {
    if (!m_process) return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
  }
  /// As an administrator does it; its exit code.
  int stop() {
    BOOST_REQUIRE(m_process);
    m_process->terminate();
    BOOST_REQUIRE_MESSAGE(m_process->waitForFinished(20'000), "the hub does not end");
    const int code = m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    log += QString::fromUtf8(m_process->readAllStandardError());
    m_process.reset();
    return code;
  }

  /// A command of the administrator on this folder.
  Ended command(const QStringList& words) const {
    return loketd(words.mid(0, 1) + QStringList{QStringLiteral("--dir"), folder()} + words.mid(1));
  }
  /// The same, which must go well; its answer.
  QJsonObject answer(const QStringList& words) const {
    const Ended ended = command(words + QStringList{QStringLiteral("--json")});
    BOOST_REQUIRE_MESSAGE(ended.code == 0, words.join(QLatin1Char(' ')).toStdString()
                                               << ": " << ended.err.toStdString());
    return QJsonDocument::fromJson(ended.out.toUtf8()).object();
  }
  /// The text of an invitation for one more device.
  [[nodiscard]] QString invite(const QString& name, const QString& streams = QStringLiteral("hall,g:pemkot")) const {
    const Ended ended = command({QStringLiteral("enrol-code"), QStringLiteral("--role"), QStringLiteral("counter"),
                                 QStringLiteral("--name"), name, QStringLiteral("--streams"), streams,
                                 QStringLiteral("--host"), QStringLiteral("127.0.0.1")});
    BOOST_REQUIRE_MESSAGE(ended.code == 0, ended.err.toStdString());
    const qsizetype at = ended.out.indexOf(QLatin1String("loket://"));
    BOOST_REQUIRE(at >= 0);
    return ended.out.mid(at, ended.out.indexOf(QLatin1Char('\n'), at) - at).trimmed();
  }

  QString log;  ///< what it wrote until it served, and after a stop the rest

 private:
  std::unique_ptr<QProcess> m_process;
  QString m_folder;
};
