#pragma once

#include <QObject>

#include <optional>

#include "services/hall_desk.h"
#include "session/hub_host.h"

class Session;

/// What the section "Aula" shows.
struct HallSettingsState {
  bool isRead = false;
  HallOverview overview;
  std::optional<HallPreview> preview;  ///< where the invitation leads; a person has not agreed yet
  QString working;                     ///< what is under way; empty when nothing is
  QString problem;                     ///< what was wrong with the last step, in words
  bool isAboutInvitation = false;      ///< the problem stands beside the field
  bool isAboutHub = false;             ///< the problem stands below the button that makes a hub
  QString done;                        ///< what the last step has done
  bool canHostHub = false;             ///< the program could run a hub here
  bool isHubHere = false;              ///< and does
  bool isStartedAtLogin = false;       ///< it comes back by itself after the PC was off
};

/// Decides for the section "Aula" of the settings: an invitation is looked at before it is followed, and followed once;
/// a device gets keys after its fingerprint was compared; this PC becomes the hub where there is none yet. Holds no widget. UI thread.
class HallSettings : public QObject {
  Q_OBJECT

 public:
  HallSettings(Session& session, HubHost* host, QObject* parent = nullptr);

  [[nodiscard]] const HallSettingsState& state() const { return m_state; }
  /// While it is seen it follows the link second by second.
  void setActive(bool isActive);
  void refresh();

  /// Asks the hub of an invitation who it is; the answer is the preview.
  void look(const QString& typed);
  /// Another invitation, or none.
  void forgetPreview();
  void join();
  /// The fingerprint of that device was compared with the one on its own screen.
  void approve(const QString& deviceId);
  void changeKey(const QString& stream);
  /// This PC becomes the hub of its hall and the first counter of it.
  void makeHub();
  /// Answers with `invited`.
  void invite(const HubGuest& guest);

  [[nodiscard]] const HallDevice* device(const QString& id) const;
  /// The groups of this PC, with or without another device in them.
  [[nodiscard]] std::vector<DataGroup> ownGroups() const;
  /// "14.02" today, "Jum 10.31" before.
  [[nodiscard]] QString moment(qint64 atMs) const;

 Q_SIGNALS:
  void stateChanged();
  void invited(const HubGuest& guest, const HubInvitation& invitation);

 private:
  void noteHost();
  void begin(const QString& working);
  void fail(const Error& error);
  void followLink();
  [[nodiscard]] QString wordsFor(const Error& error) const;
  template <typename Command>
  void run(const QString& working, const QString& done, Command command);

  Session& m_session;
  HubHost* m_host;
  HallSettingsState m_state;
  QString m_typed;  ///< of the last look
  bool m_isActive = false;
  bool m_isAsking = false;
  bool m_isStale = false;
};
