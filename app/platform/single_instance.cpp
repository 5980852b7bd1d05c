#include "platform/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

namespace {
constexpr int kAnswerMs = 2000;
}

SingleInstance::SingleInstance(QString folder, QObject* parent) : QObject(parent), m_folder(std::move(folder)) {}

QString SingleInstance::serverName() const {
  const QByteArray path = QFileInfo(m_folder).canonicalFilePath().toUtf8();
  return QLatin1String("loket-") +
         QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
}

Result<bool> SingleInstance::claim() {
  if (!QDir().mkpath(m_folder)) return failure(ErrorCode::ReadOnly, m_folder);
  m_lock = std::make_unique<QLockFile>(QDir(m_folder).filePath(QStringLiteral("loket.lock")));
  // A lock is stale only when its process is gone, never by its age: a counter runs for weeks.
  m_lock->setStaleLockTime(0);
  if (m_lock->tryLock(0)) {
    listen();
    return true;
  }
  if (m_lock->error() == QLockFile::PermissionError) return failure(ErrorCode::ReadOnly, m_folder);
  QLocalSocket socket;
  socket.connectToServer(serverName());
  if (socket.waitForConnected(kAnswerMs)) {
    socket.write("raise\n");
    socket.waitForBytesWritten(kAnswerMs);
    socket.disconnectFromServer();
  }
  return false;
}

void SingleInstance::listen() {
  m_server.setSocketOptions(QLocalServer::UserAccessOption);
  QLocalServer::removeServer(serverName());
  connect(&m_server, &QLocalServer::newConnection, this, [this] {
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
      connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
      Q_EMIT raised();
    }
  });
  if (!m_server.listen(serverName()))
    qWarning("a second start will not raise this window: %s", qPrintable(m_server.errorString()));
}
