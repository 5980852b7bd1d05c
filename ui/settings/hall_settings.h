#pragma once

#include <QObject>

#include <optional>

#include "services/hall_desk.h"

class Session;

/// What the section "Aula" shows.
struct HallSettingsState {
  bool isRead = false;
  HallOverview overview;
  std::optional<HallPreview> preview;  ///< where the invitation leads; a person has not agreed yet
  QString working;                     ///< what is under way; empty when nothing is
  QString problem;                     ///< what was wrong with the last step, in words
  bool isAboutInvitation = false;      ///< the problem stands beside the field
  QString done;                        ///< what the last step has done
};

/// Decides for the section "Aula" of the settings: an invitation is looked at before it is followed, and followed once;
/// a device gets keys after its fingerprint was compared. Holds no widget. UI thread.
class HallSettings : public QObject {
  Q_OBJECT

 public:
  explicit HallSettings(Session& session, QObject* parent = nullptr);

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

  [[nodiscard]] const HallDevice* device(const QString& id) const;
  /// The groups of this PC, with or without another device in them.
  [[nodiscard]] std::vector<DataGroup> ownGroups() const;
  /// "14.02" today, "Jum 10.31" before.
  [[nodiscard]] QString moment(qint64 atMs) const;

 Q_SIGNALS:
  void stateChanged();

 private:
  void begin(const QString& working);
  void fail(const Error& error);
  void followLink();
  [[nodiscard]] QString wordsFor(const Error& error) const;
  template <typename Command>
  void run(const QString& working, const QString& done, Command command);

  Session& m_session;
  HallSettingsState m_state;
  QString m_typed;  ///< of the last look
  bool m_isActive = false;
  bool m_isAsking = false;
  bool m_isStale = false;
};
