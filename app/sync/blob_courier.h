#pragma once

#include <QByteArray>

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "domain/file_standing.h"
#include "journal/clock.h"
#include "journal/file_source.h"
#include "journal/random.h"
#include "journal/wire/blobs.h"
#include "journal/wire/problem.h"
#include "sync/back_off.h"
#include "sync/sync_message.h"

/// Brings the files of applications to the hub and fetches those of other PCs. Backend thread.
///
/// A state machine without I/O, as SyncEngine: it is told what happened and leaves what is to be done, requests for the
/// network and jobs for a thread that may read files and seal them. One request at a time; what a person waits for goes
/// before what waits by itself, and both go on where the last cut has left them.
class BlobCourier {
 public:
  struct Ports {
    FileSource& files;
    Clock& clock;
    Random& random;
  };
  /// Work that takes long, done elsewhere; one at a time of each kind.
  struct SealJob {
    FileId file;
  };
  struct OpenJob {
    FileId file;
    QString sha256;  ///< of the sealed bytes, as the hub has said
    QByteArray sealed;
  };

  BlobCourier(Ports ports, QString site, SyncTuning tuning);

  /// How things stand with the hub: connected at all, nothing else to do there, and with what this device proves
  /// itself. To be told after every event of the engine.
  void setLine(bool isOpen, bool isQuiet, const QString& token);
  /// Operations were appended or came in.
  void appended();
  void wake();
  void answered(const SyncAnswer& answer);
  void tryNow();
  /// Somebody wants to see it. Until `kWantedMs` after the last such call it is asked for again and again.
  void want(const FileId& file);

  /// What came of a job. Errors of sealing: NotFound and Corrupt (it is not here or not whole), Denied (no key); of
  /// opening: Corrupt, Denied, those of the disk.
  void sealed(const FileId& file, Result<SealedFile> result);
  void opened(const FileId& file, const Done& result);

  std::vector<SyncRequest> takeRequests();
  std::vector<quint64> takeCancelled();
  std::optional<SealJob> takeSealJob();
  std::optional<OpenJob> takeOpenJob();
  /// Files that have come since this was last asked.
  std::vector<FileId> takeArrived();
  [[nodiscard]] std::optional<qint64> nextWakeMs() const;
  /// Of a file that is not here, Away where nobody wants it; `isWaiting` of one that is to be sent.
  [[nodiscard]] FileStanding standing(const FileId& file) const;
  [[nodiscard]] FileTraffic traffic() const;
  [[nodiscard]] qint64 chunkBytes() const { return m_chunk; }

  static constexpr qint64 kWantedMs = 10LL * 60'000;
  static constexpr qint64 kAwaitedMs = 5'000;      ///< how often a file is asked for that the hub does not have yet
  static constexpr qint64 kFarMs = 30LL * 60'000;  ///< until what cannot be done now is tried again

 private:
  struct Flight {
    Endpoint endpoint = Endpoint::BlobLook;
    FileId file;
    qint64 sentMs = 0;
    qint64 bytes = 0;                  ///< of the chunk
    std::vector<FileId> offered = {};  ///< of a look before sending
    bool isFetch = false;
  };
  /// A file on its way here.
  struct Fetch {
    qint64 wantedMs = 0;
    qint64 retryAtMs = 0;
    std::optional<BlobTag> tag;
    QByteArray bytes;
    bool isOpening = false;
    int damaged = 0;  ///< times in a row
    FileStanding::At at = FileStanding::At::Asked;
    FileStanding::Trouble trouble = FileStanding::Trouble::None;
  };
  /// The file that is being sent.
  struct Parcel {
    FileId file;
    std::optional<SealedFile> sealed;
    bool isBegun = false;
    qint64 offset = 0;
    int restarts = 0;
  };

  void proceed();
  [[nodiscard]] bool proceedFetch(qint64 now);
  void proceedParcel(qint64 now);
  [[nodiscard]] bool chooseParcel(qint64 now);
  SyncRequest request(Endpoint endpoint, const QString& path) const;
  void send(SyncRequest request, Flight flight);
  void look(const FileId& file, const QStringList& names, Flight flight);

  void onFetchLook(const FileId& file, const SyncAnswer& answer);
  void onRead(const Flight& flight, const SyncAnswer& answer);
  void onOfferLook(const Flight& flight, const SyncAnswer& answer);
  void onStanding(const Flight& flight, const SyncAnswer& answer);
  void onProblem(const Flight& flight, const SyncAnswer& answer);
  void onSilence(const Flight& flight);
  void putOffFetch(Fetch& fetch, FileStanding::Trouble trouble, qint64 waitMs);
  void putOffParcel(const FileId& file, qint64 waitMs);
  void pause(FileStanding::Trouble trouble, std::optional<int> retryAfterSeconds);
  void deliver(const FileId& file);
  void adapt(qint64 tookMs);
  void halve();

  Ports m_ports;
  QString m_site;
  SyncTuning m_tuning;
  BackOff m_backOff;
  bool m_isOpen = false;
  bool m_isQuiet = false;
  QString m_token;
  qint64 m_chunk = wire::kLeastChunkBytes;
  int m_growAfter = 0;  ///< chunks that must go well before they grow again

  quint64 m_nextId = 1;
  std::map<quint64, Flight> m_flights;  ///< one at most
  std::vector<SyncRequest> m_outbox;
  std::vector<quint64> m_cancelled;
  std::vector<FileId> m_arrived;
  std::optional<SealJob> m_sealJob;
  std::optional<OpenJob> m_openJob;
  bool m_isSealing = false;

  std::map<FileId, Fetch> m_fetches;
  std::optional<Parcel> m_parcel;
  std::vector<FileSource::Outgoing> m_queue;  ///< as of the last look at the log
  std::set<FileId> m_lacking;                 ///< of the queue: the hub has said that it does not have them
  std::map<FileId, qint64> m_putOff;          ///< of the queue: not before
  bool m_isQueueStale = true;
  std::optional<qint64> m_retryAtMs;  ///< nothing at all before this
  FileStanding::Trouble m_trouble = FileStanding::Trouble::None;
  bool m_isDiskFull = false;
};
