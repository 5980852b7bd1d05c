#pragma once

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

#include "loket/file_link.h"
#include "loket/history_link.h"
#include "net/http_transport.h"
#include "services/backend.h"
#include "sync/successor_search.h"
#include "sync/sync_engine.h"

/// Joins the sync engine, its HTTP hands and the desks of one office. Backend thread; made anew with each opening of
/// the store. A PC that belongs to no hall has one too, which waits for an invitation.
class HallLink : public QObject, public HallLine {
  Q_OBJECT

 public:
  struct Parts {
    Backend& backend;
    Office& office;
    Clock& clock;
    Random& random;
    QString device;
    QByteArray seed;
  };
  explicit HallLink(const Parts& parts);
  ~HallLink() override;

  void issue(const IssueCommand& command, Granted granted) override;
  void claim(const ClaimCommand& command, Granted granted) override;
  [[nodiscard]] bool isReachable() const override { return m_engine && m_engine->isQueueReachable(); }
  Result<LinkStatus> status() override;
  void tryNow() override;
  void wantFile(const FileId& file) override;
  [[nodiscard]] FileStanding standingOf(const FileId& file) const override;
  [[nodiscard]] FileTraffic fileTraffic() const override;
  void look(const Invitation& invitation, Looked looked) override;
  void join(const Invitation& invitation, Joined joined) override;

 private:
  /// Where the hub is and which site it has; beside the store's own facts, as a device is moved with its store.
  struct Home {
    ServerAddress server;
    QString site;
  };
  std::optional<Home> home() const;
  [[nodiscard]] Done remember(const Home& home) const;
  void begin(const Home& home);
  void enrolled(const Invitation& invitation, const SyncAnswer& answer, const Joined& joined);
  /// One question to a hub that this PC does not belong to.
  using Heard = std::function<void(const SyncAnswer&)>;
  void askGuest(const ServerAddress& server, const SyncRequest& request, Heard heard);
  /// How far the centre is, for "di pusat"; pages hear of it when it has moved.
  void noteCentre(const QByteArray& text);
  /// Carries out what the engine has left to do; after everything that was told to it.
  void pump();
  /// While the hub does not answer: asks the standby whether it leads now, and goes over to it.
  void search();
  void goOver(const SuccessorSearch::Found& found);

  Parts m_parts;
  std::unique_ptr<SyncEngine> m_engine;
  std::unique_ptr<HttpTransport> m_transport;
  std::unique_ptr<FileLink> m_files;
  std::unique_ptr<HistoryLink> m_history;
  std::unique_ptr<HttpTransport> m_guest;
  Heard m_guestHeard;  ///< set while its answer is awaited
  std::map<Uuid, Granted> m_asked;
  SuccessorSearch m_search;
  std::unique_ptr<HttpTransport> m_scout;  ///< carries the question of the search
  QTimer m_timer;
  QTimer m_searchTimer;
  QByteArray m_centre;
  LinkState m_told = LinkState::Connecting;
  bool m_toldGathering = false;
  qint64 m_toldWaiting = -1;
};
