// A backup from a stick that somebody else has had in hand: three bytes of the input change one byte of a whole one.
// It is restored and opened, or refused; whatever was on the disk before is still there.

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

#include "insight/split_mix.h"
#include "store/store.h"

namespace {

class StillClock final : public Clock {
 public:
  [[nodiscard]] qint64 nowMs() const override { return 1'795'392'000'000; }
};
class PoorChance final : public Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override {
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(m_chance.next());
  }

 private:
  SplitMix m_chance{7};
};

Store::Options optionsOf(const QString& folder) {
  static StillClock clock;
  static PoorChance chance;
  return {folder, QStringLiteral("aabbccddeeff"), QByteArray(32, 'k'), &clock, &chance, {}};
}

/// A small store's backup, made once.
QByteArray backupBytes() {
  QTemporaryDir folder;
  auto store = Store::open(optionsOf(folder.path()));
  if (!store) std::abort();
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = QStringLiteral("office:office");
  draft.type = QStringLiteral("office.set");
  draft.plain = {{QStringLiteral("site"), QStringLiteral("mpp-bitung")}};
  for (int i = 0; i < 5; ++i)
    if (!(*store)->append(QStringLiteral("admin"), {draft})) std::abort();
  const QString path = folder.filePath(QStringLiteral("cadangan.sqlite"));
  if (!(*store)->backup(path)) std::abort();
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) std::abort();
  return file.readAll();
}

}  // namespace

// Qt finds its SQLite driver through the application.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  static QCoreApplication application(*argc, *argv);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const QByteArray whole = backupBytes();
  static QTemporaryDir place;
  QByteArray bytes = whole;
  for (std::size_t i = 0; i + 2 < size; i += 3) {
    const qsizetype at = (qsizetype{data[i]} << 8 | data[i + 1]) % bytes.size();
    bytes[at] = static_cast<char>(data[i + 2]);
  }
  const QString path = place.filePath(QStringLiteral("b.sqlite"));
  const QString folder = place.filePath(QStringLiteral("f"));
  QDir(folder).removeRecursively();
  if (!QDir().mkpath(folder)) std::abort();
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) std::abort();
  file.close();
  QFile old(folder + QLatin1Char('/') + Store::fileName());
  if (!old.open(QIODevice::WriteOnly) || old.write("old") != 3) std::abort();
  old.close();
  const auto aside = Store::restore(folder, path, {}, 1'795'392'000'000);
  if (!aside) {
    // Refused: the old file is where it was.
    QFile still(folder + QLatin1Char('/') + Store::fileName());
    if (!still.open(QIODevice::ReadOnly) || still.readAll() != "old") std::abort();
    return 0;
  }
  const QDir there(folder);
  bool isOldKept = false;
  for (const QString& name : there.entryList(QDir::Files)) {
    QFile kept(there.filePath(name));
    isOldKept = isOldKept || (kept.open(QIODevice::ReadOnly) && kept.read(4) == "old");
  }
  for (const QString& name : there.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    QFile kept(there.filePath(name + QLatin1Char('/') + Store::fileName()));
    isOldKept = isOldKept || (kept.open(QIODevice::ReadOnly) && kept.readAll() == "old");
  }
  if (!isOldKept) std::abort();
  (void)Store::open(optionsOf(folder));
  return 0;
}
