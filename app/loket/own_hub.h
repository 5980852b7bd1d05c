#pragma once

#include <QObject>
#include <QTimer>

#include <optional>

#include "platform/hub_program.h"
#include "platform/login_item.h"
#include "services/backend.h"
#include "session/hub_host.h"

/// The hub that this PC runs for its hall: a folder beside the office's data, made and served by the hub's own program,
/// so that both ways of making one are the same. It outlives this program, comes back when somebody signs in to the PC,
/// and is looked after at every start of this one. UI thread.
class OwnHub : public QObject, public HubHost {
  Q_OBJECT

 public:
  struct Parts {
    Backend& backend;
    QString dataFolder;
    quint16 firstPort = 8443;  ///< as the hub's program takes it by itself
    int ports = 10;            ///< so many from there on are tried, as others like this one too
  };
  explicit OwnHub(const Parts& parts, QObject* parent = nullptr);

  [[nodiscard]] bool isHere() const override;
  [[nodiscard]] bool isStartedAtLogin() const override { return loginItem().isSet(); }
  void make(const Seat& seat, std::function<void(const Done&)> made) override;
  void invite(const Seat& seat, const HubGuest& guest,
              std::function<void(const Result<HubInvitation>&)> invited) override;
  void load(const QString& path, std::function<void(const Result<HubLoad>&)> loaded) override;
  /// Starts the hub of this PC if it does not run; where there is none, nothing happens.
  void ensureRunning();

 private:
  /// What of the office the steps need.
  struct Plan {
    Seat seat;
    quint16 port = 0;
    QString counterName;
    QStringList streams;
    std::function<void(const Done&)> made;
  };
  void prepare(Plan plan);
  void copyStore(const Plan& plan);
  void init(const Plan& plan, const QString& backupPath);
  [[nodiscard]] std::optional<quint16> freePort() const;
  void start(const Plan& plan);
  void awaitDoor(const Plan& plan, int triesLeft);
  void join(const Plan& plan);
  using Answered = std::function<void(const Result<QJsonObject>&)>;
  /// A command of the hub's program that answers in JSON.
  void command(const QStringList& arguments, Answered answered);
  void code(const HubGuest& guest, const QString& host, std::function<void(const Result<HubInvitation>&)> invited);
  [[nodiscard]] Done serve() const;
  [[nodiscard]] LoginItem loginItem() const;
  [[nodiscard]] QString lastWords() const;

  Parts m_parts;
  QString m_folder;
  HubProgram m_program;
  bool m_isMaking = false;
};
