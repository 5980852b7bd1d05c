#pragma once

#include <boost/test/unit_test.hpp>

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <functional>
#include <map>
#include <vector>

#include "hub/sealed_files.h"
#include "support/manual_clock.h"
#include "support/require.h"
#include "support/sample_files.h"
#include "support/test_keys.h"
#include "sync/blob_courier.h"

/// A content of a size that does not get smaller by packing.
inline QByteArray noiseOf(qsizetype size, quint64 seed = 1) {
  QByteArray bytes = sample::pdf();
  SplitMix chance(seed);
  QByteArray middle(size, Qt::Uninitialized);
  for (char& byte : middle) byte = static_cast<char>(chance.next());
  return sample::pdf(middle + '\n');
}

/// A PC's files in memory, in the manner of its outbox.
struct FilesInMemory final : FileSource {
  KeyRing keys = testKeys();
  std::map<FileId, QByteArray> here;
  std::vector<FileId> waiting;
  bool failsToRemember = false;

  FileId add(const QByteArray& content, const QString& stream = QStringLiteral("g:pemkot")) {
    const FileId file{stream,
                      QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())};
    here[file] = content;
    waiting.push_back(file);
    return file;
  }
  Result<std::vector<Outgoing>> outgoing(int limit) override {
    std::vector<Outgoing> files;
    for (const FileId& file : waiting)
      if (static_cast<int>(files.size()) < limit) files.push_back({file, here.contains(file) ? here[file].size() : 0});
    return files;
  }
  Done delivered(const FileId& file) override {
    if (failsToRemember) return failure(ErrorCode::DiskFull, QStringLiteral("test"));
    std::erase(waiting, file);
    return {};
  }
  [[nodiscard]] QStringList namesOf(const FileId& file) const override { return file_seal::namesOf(file, keys); }
};

/// The endpoints for files over the wire's own bytes, without HTTP and without rights.
inline SyncAnswer serveBlob(const SealedFiles& files, const SyncRequest& request, const QString& device) {
  SyncAnswer answer;
  answer.id = request.id;
  answer.outcome = SyncAnswer::Outcome::Answered;
  answer.status = 200;
  const auto refuse = [&answer](const Error& error) {
    Problem problem = problemOf(error);
    if (error.code == ErrorCode::Conflict) problem = {409, QStringLiteral("offset"), error.detail, {}, {}};
    if (error.field == QLatin1String("sha256")) problem = {422, QStringLiteral("content"), {}, {}, {}};
    answer.status = problem.status;
    answer.body = problem.toJson();
    return answer;
  };
  const QString name = request.path.section(QLatin1Char('/'), -1);
  if (request.endpoint == Endpoint::BlobLook) {
    const auto look = wire::readBlobLook(request.body);
    require(look);
    std::vector<BlobTag> found;
    for (const QString& one : look->names)
      if (const auto tag = files.find(look->stream, one)) found.push_back(*tag);
    answer.body = wire::writeBlobsFound(found);
  } else if (request.endpoint == Endpoint::BlobBegin) {
    const auto tag = wire::readBlobTag(request.body);
    require(tag);
    const auto standing = files.begin(device, *tag);
    if (!standing) return refuse(standing.error());
    answer.body = wire::writeBlobStanding(*standing);
  } else if (request.endpoint == Endpoint::BlobAdd) {
    const auto span = wire::readBlobQuery(name, request.query);
    require(span);
    const auto standing = files.add(device, *span, request.body);
    if (!standing) return refuse(standing.error());
    answer.body = wire::writeBlobStanding(*standing);
  } else {
    const auto span = wire::readBlobQuery(name, request.query);
    require(span);
    auto bytes = files.read(span->tag, request.rangeFrom, request.rangeTo - request.rangeFrom + 1);
    if (!bytes) return refuse(bytes.error());
    answer.status = 206;
    answer.body = std::move(*bytes);
  }
  return answer;
}

/// A PC with its courier, whose requests go through `carry`.
struct BlobMember {
  FilesInMemory files;
  ManualClock clock{1'700'000'000'000};
  SeededRandom random{5};
  std::function<SyncAnswer(const SyncRequest&)> carry;
  BlobCourier courier;
  int requests = 0;
  qint64 bytesSent = 0;  ///< of chunks

  explicit BlobMember(const QString& site = QStringLiteral("mpp-bitung"))
      : courier({files, clock, random}, site, SyncTuning::ofHall()) {}

  void connect() { courier.setLine(true, true, QStringLiteral("token")); }

  /// Until nobody has anything to do at this moment.
  void run() {
    for (int round = 0; round < 5000; ++round) {
      bool didSomething = false;
      courier.takeCancelled();
      for (const SyncRequest& request : courier.takeRequests()) {
        ++requests;
        if (request.endpoint == Endpoint::BlobAdd) bytesSent += request.body.size();
        didSomething = true;
        courier.answered(carry(request));
      }
      if (const auto job = courier.takeSealJob()) {
        didSomething = true;
        const auto content = files.here.find(job->file);
        if (content == files.here.end()) {
          courier.sealed(job->file, failure(ErrorCode::NotFound, job->file.sha256, QStringLiteral("file")));
        } else {
          courier.sealed(job->file,
                         file_seal::close(job->file, content->second, *files.keys.current(job->file.stream)));
        }
      }
      if (const auto job = courier.takeOpenJob()) {
        didSomething = true;
        courier.opened(job->file, keep(*job));
      }
      if (!didSomething) return;
    }
    BOOST_FAIL("the courier never rests");
  }
  /// The clock goes on to the courier's next try, again and again.
  void runFor(qint64 ms) {
    const qint64 end = clock.nowMs() + ms;
    run();
    for (int turn = 0; turn < 5000; ++turn) {
      const auto at = courier.nextWakeMs();
      if (!at || *at > end) break;
      clock.set(std::max(*at, clock.nowMs() + 1));
      courier.wake();
      run();
    }
    clock.set(end);
    courier.wake();
    run();
  }

 private:
  Done keep(const BlobCourier::OpenJob& job) {
    if (QCryptographicHash::hash(job.sealed, QCryptographicHash::Sha256).toHex() != job.sha256.toLatin1())
      return failure(ErrorCode::Corrupt, QStringLiteral("sealed"));
    auto content = file_seal::open(job.file, job.sealed, files.keys);
    if (!content) return tl::unexpected(content.error());
    files.here[job.file] = std::move(*content);
    return {};
  }
};
