#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <iostream>
#include <memory>

/// A PostgreSQL of one test program: its own cluster in a temporary folder, reached by a socket in it and by nothing
/// else. Without an installed server `shared` is empty, and says so aloud.
class PostgresCluster {
 public:
  static PostgresCluster* shared() {
    static const std::unique_ptr<PostgresCluster> kCluster = start();
    return kCluster.get();
  }
  ~PostgresCluster() { command(QStringLiteral("pg_ctl"), {"-D", data(), "-m", "immediate", "-w", "stop"}); }

  /// The address of a new, empty database.
  QString newDatabase() {
    static std::atomic<int> count{0};
    const QString name = QStringLiteral("centre%1").arg(++count);
    BOOST_REQUIRE(command(QStringLiteral("createdb"), {"-h", m_folder.path(), "-p", kPort, "-U", "loket", name}));
    return QStringLiteral("postgresql://loket@localhost:%1/%2?host=%3").arg(kPort, name, m_folder.path());
  }

 private:
  static inline const QString kPort = QStringLiteral("54329");
  [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("data")); }

  static QString binaries() {
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString& version : found)
      if (QFile::exists(versions.filePath(version + QLatin1String("/bin/initdb"))))
        return versions.filePath(version + QLatin1String("/bin"));
    const QString path = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    return path.isEmpty() ? QString() : QFileInfo(path).absolutePath();
  }
  /// The server refuses to run as root.
  bool command(const QString& program, const QStringList& arguments) const {
    QString first = m_binaries + QLatin1Char('/') + program;
    QStringList all = arguments;
    if (m_isRoot) {
      all = QStringList{"-u", "postgres", "--", first} + arguments;
      first = QStringLiteral("runuser");
    }
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    // A server that is started goes on; it must not hold our pipes open.
    process.setStandardOutputFile(m_folder.filePath(QStringLiteral("out")), QIODevice::Append);
    process.setStandardErrorFile(m_folder.filePath(QStringLiteral("out")), QIODevice::Append);
    process.start(first, all);
    return process.waitForFinished(60'000) && process.exitCode() == 0;
  }
  static std::unique_ptr<PostgresCluster> start() {
    std::unique_ptr<PostgresCluster> cluster(new PostgresCluster);
    cluster->m_binaries = binaries();
    if (cluster->m_binaries.isEmpty()) {
      std::cerr << "\n*** NO POSTGRESQL SERVER IS INSTALLED: the centre is tested over SQLite alone. ***\n"
                   "*** installer/setup deps installs it (postgresql-15).                          ***\n\n";
      return nullptr;
    }
    QProcess who;
    who.start(QStringLiteral("id"), {QStringLiteral("-u")});
    who.waitForFinished();
    cluster->m_isRoot = who.readAllStandardOutput().trimmed() == "0";
    if (cluster->m_isRoot)
      QFile::setPermissions(cluster->m_folder.path(), static_cast<QFileDevice::Permissions>(0x7777));
    const bool isUp =
        cluster->command(QStringLiteral("initdb"), {"-D", cluster->data(), "-A", "trust", "-U", "loket", "-N"}) &&
        cluster->command(
            QStringLiteral("pg_ctl"),
            {"-D", cluster->data(), "-w", "-l", cluster->data() + "/log", "-o",
             QStringLiteral("-k %1 -p %2 -c listen_addresses='' -c fsync=off").arg(cluster->m_folder.path(), kPort),
             "start"});
    if (isUp) return cluster;
    QFile said(cluster->m_folder.filePath(QStringLiteral("out")));
    if (said.open(QIODevice::ReadOnly)) std::cerr << said.readAll().toStdString();
    BOOST_FAIL("PostgreSQL is installed but does not start");
    return nullptr;
  }
  PostgresCluster() = default;

  QTemporaryDir m_folder;
  QString m_binaries;
  bool m_isRoot = false;
};
