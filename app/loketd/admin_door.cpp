#include "loketd/admin_door.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include "loketd/admin_commands.h"
#include "loketd/hall_folder.h"
#include "server/admin_client.h"

Result<AdminDoor> AdminDoor::load(const QString& folder) {
  QFile file(QDir(folder).filePath(fileName()));
  if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::NotFound, file.fileName());
  const QList<QByteArray> words = file.readAll().trimmed().split(' ');
  bool isNumber = false;
  const ushort port = words.value(0).toUShort(&isNumber);
  if (words.size() != 2 || !isNumber || words[1].size() != 64) return failure(ErrorCode::Invalid, file.fileName());
  return AdminDoor{port, words[1]};
}

Done AdminDoor::save(const QString& folder) const {
  QSaveFile file(QDir(folder).filePath(fileName()));
  if (!file.open(QIODevice::WriteOnly)) return failure(ErrorCode::ReadOnly, file.fileName());
  file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  file.write(QByteArray::number(port) + ' ' + secret + '\n');
  if (!file.commit()) return failure(ErrorCode::ReadOnly, file.fileName());
  return {};
}

void AdminDoor::remove(const QString& folder) { QFile::remove(QDir(folder).filePath(fileName())); }

Result<QJsonObject> askHall(const QString& folder, const QJsonObject& command) {
  const QByteArray bytes = QJsonDocument(command).toJson(QJsonDocument::Compact);
  if (const auto door = AdminDoor::load(folder)) {
    const auto answer = admin_client::ask(door->port, door->secret, bytes);
    if (answer) return admin_commands::readAnswer(*answer);
    // A server that was killed leaves its file; the lock says whether somebody lives.
    if (answer.error().code == ErrorCode::Io) return tl::unexpected(answer.error());
  }
  HallFolder hall(folder);
  if (!hall.hasStore()) return failure(ErrorCode::NotFound, folder, QStringLiteral("store"));
  if (auto done = hall.claim(); !done) return tl::unexpected(done.error());
  auto store = hall.openHub();
  if (!store) return tl::unexpected(store.error());
  auto hub = Hub::open(**store);
  if (!hub) return tl::unexpected(hub.error());
  return admin_commands::perform(**hub, command);
}
