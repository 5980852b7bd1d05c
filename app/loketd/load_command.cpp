#include "loketd/load_command.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>
#include <QSaveFile>
#include <QTemporaryDir>

#include "hub/parcel_intake.h"
#include "loketd/admin_door.h"
#include "loketd/error_words.h"
#include "loketd/server_files.h"

namespace {

constexpr const char* kNoFile = "file";

Result<QByteArray> bytesOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return failure(ErrorCode::NotFound, path + QLatin1String(": ") + file.errorString(), QLatin1String(kNoFile));
  if (file.size() > wire::kMaxParcelBytes)
    return failure(ErrorCode::Invalid, QString::number(file.size()), QStringLiteral("size"));
  QByteArray bytes = file.readAll();
  if (file.error() != QFileDevice::NoError)
    return failure(ErrorCode::Io, path + QLatin1String(": ") + file.errorString(), QLatin1String(kNoFile));
  return bytes;
}

QString problemWords(const QString& code) {
  if (code == QLatin1String("gap")) return QStringLiteral("ada catatan sebelumnya yang belum sampai ke hub");
  if (code == QLatin1String("not-granted")) return QStringLiteral("kelompok data itu bukan hak PC ini");
  if (code == QLatin1String("log-reset"))
    return QStringLiteral("hub sudah berganti catatan sejak berkas dibuat; sambungkan PC itu sekali");
  if (code == QLatin1String("chain-fork")) return QStringLiteral("ada PC lain yang memakai data PC ini; PC dibekukan");
  if (code == QLatin1String("bad-signature")) return QStringLiteral("tanda tangannya tidak cocok");
  return code;
}

}  // namespace

Result<QJsonObject> load_command::perform(Hub& hub, const QJsonObject& command) {
  const auto bytes = bytesOf(command.value(QLatin1String("path")).toString());
  if (!bytes) return tl::unexpected(bytes.error());
  ParcelIntake intake(hub);
  const auto receipt = intake.take(*bytes);
  if (!receipt) return tl::unexpected(receipt.error());
  QJsonObject answer{{QStringLiteral("device"), receipt->device.id},
                     {QStringLiteral("name"), receipt->device.name},
                     {QStringLiteral("state"), toKey(receipt->device.state)},
                     {QStringLiteral("made_at"), receipt->madeAtMs},
                     {QStringLiteral("operations"), receipt->operations},
                     {QStringLiteral("taken"), receipt->taken},
                     {QStringLiteral("known"), receipt->known},
                     {QStringLiteral("rejected"), receipt->rejected},
                     {QStringLiteral("aside"), receipt->aside},
                     {QStringLiteral("left"), receipt->left},
                     {QStringLiteral("problems"), QJsonArray::fromStringList(receipt->problems)},
                     {QStringLiteral("answered"), false}};
  const auto parcel = intake.answer(*receipt);
  if (!parcel) {
    // What came is taken; only nothing goes back.
    answer.insert(QStringLiteral("answer_fault"), parcel.error().field);
    return answer;
  }
  if (auto done = writeServerFile(command.value(QLatin1String("answer")).toString(), *parcel, false); !done) {
    answer.insert(QStringLiteral("answer_fault"), done.error().detail);
    return answer;
  }
  answer.insert(QStringLiteral("answered"), true);
  return answer;
}

Result<QJsonObject> load_command::run(const Asked& asked) {
  const auto bytes = bytesOf(asked.file);
  if (!bytes) return tl::unexpected(bytes.error());
  // What is no parcel, or a damaged one, does not bother the hub.
  if (const auto read = wire::readParcel(*bytes); !read) return tl::unexpected(read.error());
  const QTemporaryDir desk(QDir(asked.folder).filePath(QStringLiteral("muat-XXXXXX")));
  if (!desk.isValid()) return failure(ErrorCode::ReadOnly, asked.folder);
  const QString here = desk.filePath(QStringLiteral("datang"));
  const QString back = desk.filePath(QStringLiteral("jawaban"));
  if (auto done = writeServerFile(here, *bytes, false); !done) return tl::unexpected(done.error());
  auto answer = askHall(asked.folder, {{QStringLiteral("command"), QStringLiteral("load")},
                                       {QStringLiteral("path"), here},
                                       {QStringLiteral("answer"), back}});
  if (!answer || !answer->value(QLatin1String("answered")).toBool()) return answer;
  const QFileInfo file(asked.file);
  const QString target = !asked.answer.isEmpty()
                             ? asked.answer
                             : file.dir().filePath(file.completeBaseName() + QStringLiteral("-jawaban.loket"));
  const auto packed = bytesOf(back);
  const Done done = packed ? writeServerFile(target, *packed, false) : Done(tl::unexpected(packed.error()));
  if (done)
    answer->insert(QStringLiteral("answer"), target);
  else
    answer->insert(QStringLiteral("answer_fault"), done.error().detail);
  return answer;
}

QString load_command::words(const QJsonObject& answer) {
  const QLocale locale(QLocale::Indonesian);
  const auto number = [&](const char* key) { return locale.toString(answer.value(QLatin1String(key)).toInteger()); };
  const auto isSome = [&](const char* key) { return answer.value(QLatin1String(key)).toInteger() > 0; };
  QString words =
      QStringLiteral("Dari %1 (%2), dibuat %3: %4 catatan.\n")
          .arg(answer.value(QLatin1String("name")).toString(), answer.value(QLatin1String("device")).toString(),
               QDateTime::fromMSecsSinceEpoch(answer.value(QLatin1String("made_at")).toInteger())
                   .toString(QStringLiteral("yyyy-MM-dd HH.mm")),
               number("operations")) +
      QStringLiteral("Baru: %1. Sudah ada: %2.\n").arg(number("taken"), number("known"));
  if (isSome("rejected")) words += QStringLiteral("Disimpan tanpa berlaku: %1.\n").arg(number("rejected"));
  if (isSome("aside"))
    words += QStringLiteral("PC itu sudah dicabut: %1 catatan disisihkan untuk diperiksa, tidak dipakai.\n")
                 .arg(number("aside"));
  if (isSome("left")) words += QStringLiteral("Belum termuat dalam berkas: %1 catatan.\n").arg(number("left"));
  for (const auto& problem : answer.value(QLatin1String("problems")).toArray())
    words += QStringLiteral("Tidak diterima: %1.\n").arg(problemWords(problem.toString()));
  if (answer.contains(QLatin1String("answer")))
    words += QStringLiteral("Jawaban untuk PC itu: %1\n").arg(answer.value(QLatin1String("answer")).toString());
  else
    words +=
        QStringLiteral("Tanpa jawaban: %1\n").arg(problemWords(answer.value(QLatin1String("answer_fault")).toString()));
  return words;
}
