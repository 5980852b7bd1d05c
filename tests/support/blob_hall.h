#pragma once

#include <boost/test/unit_test.hpp>

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <functional>
#include <map>
#include <vector>

#include "support/blob_endpoints.h"
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
