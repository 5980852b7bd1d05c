#include "platform/key_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace {

constexpr qsizetype kKeyBytes = 32;

std::optional<KeyFile> parse(const QByteArray& text) {
  KeyFile file;
  const QList<QByteArray> lines = text.trimmed().split('\n');
  for (const QByteArray& line : lines) {
    const QList<QByteArray> words = line.trimmed().split(' ');
    const QByteArray secret = QByteArray::fromHex(words.last());
    if (secret.size() != kKeyBytes || words.last().size() != 2 * kKeyBytes) return std::nullopt;
    if (words.size() == 2 && words[0] == "akar" && file.root.isEmpty()) {
      file.root = secret;
    } else if (words.size() == 4 && words[0] == "kunci") {
      file.received.push_back({QString::fromUtf8(words[1]), QString::fromLatin1(words[2]), secret});
    } else {
      return std::nullopt;
    }
  }
  return file.root.isEmpty() ? std::nullopt : std::optional(file);
}

}  // namespace

Result<KeyFile> KeyFile::load(const QString& folder, const QByteArray& random) {
  if (!QDir().mkpath(folder)) return failure(ErrorCode::ReadOnly, folder);
  const QString path = QDir(folder).filePath(fileName());
  QFile file(path);
  if (file.exists()) {
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, path + QLatin1String(": ") + file.errorString());
    if (auto keys = parse(file.readAll())) return *keys;
    file.close();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString aside = path + QLatin1String(".rusak-") + stamp;
    for (int i = 2; QFile::exists(aside); ++i)
      aside = path + QLatin1String(".rusak-") + stamp + QLatin1Char('-') + QString::number(i);
    if (!file.rename(aside)) return failure(ErrorCode::Io, path);
  }
  if (random.size() != kKeyBytes) return failure(ErrorCode::Internal, QStringLiteral("too little chance"));
  const KeyFile fresh{random, {}};
  if (auto done = fresh.save(folder); !done) return tl::unexpected(done.error());
  return fresh;
}

Done KeyFile::keep(const QString& folder, const Received& key) {
  QFile file(QDir(folder).filePath(fileName()));
  if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, file.fileName() + QLatin1String(": ") + file.errorString());
  auto keys = parse(file.readAll());
  file.close();
  if (!keys) return failure(ErrorCode::Corrupt, file.fileName(), QStringLiteral("key"));
  std::erase_if(keys->received, [&](const Received& known) { return known.stream == key.stream && known.id == key.id; });
  keys->received.push_back(key);
  return keys->save(folder);
}

Done KeyFile::save(const QString& folder) const {
  const QString path = QDir(folder).filePath(fileName());
  QSaveFile target(path);
  if (!target.open(QIODevice::WriteOnly)) return failure(ErrorCode::ReadOnly, path);
  target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  QByteArray text = "akar " + root.toHex() + '\n';
  for (const Received& key : received)
    text += "kunci " + key.stream.toUtf8() + ' ' + key.id.toLatin1() + ' ' + key.secret.toHex() + '\n';
  if (target.write(text) != text.size() || !target.commit())
    return failure(ErrorCode::Io, path + QLatin1String(": ") + target.errorString());
  return {};
}
