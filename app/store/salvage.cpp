#include "store/salvage.h"

#include <QFile>

#include <map>
#include <tuple>

#include "journal/codec.h"
#include "store/database.h"

namespace {

using Found = std::map<std::tuple<QString, QString, qint64>, Operation>;

void keep(Found& found, QByteArrayView bytes) {
  auto operation = codec::decode(bytes);
  if (!operation) return;
  auto key = std::make_tuple(operation->stream, operation->device, operation->seq);
  found.try_emplace(std::move(key), std::move(*operation));
}

/// Where the JSON object that begins at `from` ends; -1 if it does not within the limit.
qsizetype endOfObject(const QByteArray& bytes, qsizetype from) {
  int depth = 0;
  bool isInText = false;
  const qsizetype end = std::min(bytes.size(), from + codec::kMaxBytes);
  for (qsizetype i = from; i < end; ++i) {
    const char c = bytes[i];
    if (isInText) {
      if (c == '\\') {
        ++i;
      } else if (c == '"') {
        isInText = false;
      } else if (static_cast<unsigned char>(c) < 0x20) {
        return -1;
      }
    } else if (c == '"') {
      isInText = true;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      return i + 1;
    }
  }
  return -1;
}

void carveFile(Found& found, const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return;
  constexpr qint64 kWindow = 16 * 1024 * 1024;
  QByteArray window;
  while (true) {
    const QByteArray fresh = file.read(kWindow);
    window += fresh;
    static const QByteArray kStart("{\"l\":\"");
    qsizetype at = 0;
    while ((at = window.indexOf(kStart, at)) >= 0) {
      const qsizetype end = endOfObject(window, at);
      if (end > 0) {
        keep(found, QByteArrayView(window).sliced(at, end - at));
        at = end;
      } else {
        ++at;
      }
    }
    if (fresh.isEmpty()) return;
    window = window.right(codec::kMaxBytes);  // an operation may lie across two windows
  }
}

void readThroughSql(Found& found, const QString& path) {
  auto database = Database::open(path, Database::Mode::ReadOnly);
  if (!database) return;
  qint64 last = 0;
  {
    auto statement = (*database)->prepare("SELECT max(pos) FROM log");
    if (!statement || !statement->run() || !statement->next()) return;
    last = statement->integer(0);
  }
  // A torn page ends a walk; the next one begins behind it.
  constexpr qint64 kStep = 64;
  qint64 from = 0;
  while (from <= last) {
    auto statement = (*database)->prepare("SELECT pos, bytes FROM log WHERE pos > ? ORDER BY pos LIMIT 64");
    if (!statement) return;
    qint64 reached = from;
    if (statement->bind(from).run()) {
      while (statement->next()) {
        reached = statement->integer(0);
        keep(found, statement->blob(1));
      }
    }
    const bool isWhole = reached > from && statement->fault();
    from = isWhole ? reached : std::max(reached, from) + (reached > from ? 1 : kStep);
  }
}

}  // namespace

std::vector<Operation> carveOperations(const QString& path) {
  Found found;
  carveFile(found, path);
  carveFile(found, path + QLatin1String("-wal"));
  readThroughSql(found, path);
  std::vector<Operation> operations;
  operations.reserve(found.size());
  for (auto& [key, operation] : found) operations.push_back(std::move(operation));
  return operations;
}
