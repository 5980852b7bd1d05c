#pragma once

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

#include "domain/result.h"
#include "session/session.h"

/// Keeps for each officer how they left the window: its place, the page, tabs, sorting, splitters. What is kept is one
/// JSON object on this PC, a member for each part of the window; it never holds what was typed, because names and NIK
/// do not belong there. UI thread.
///
/// Written when the officer leaves and, while they work, a few seconds after something changed, so that a power cut
/// costs little.
class OfficerMemory : public QObject {
  Q_OBJECT

 public:
  static constexpr int kEverySeconds = 5;

  explicit OfficerMemory(Session& session, QObject* parent = nullptr);

  /// A part of the window. `apply` gets an empty object for an officer of whom nothing is known: then it must show what
  /// a newcomer sees, so that nobody inherits the view of the officer before.
  struct Part {
    QString name;
    std::function<QJsonObject()> read;
    std::function<void(const QJsonObject&)> apply;
  };
  void add(Part part) { m_parts.push_back(std::move(part)); }

  /// Reads what is kept of the officer who has just signed in, puts it into the parts, then calls `shown`.
  void restore(const std::function<void()>& shown);
  /// Writes what has changed. Nothing happens before a restore has ended.
  void save();
  static QString key() { return QStringLiteral("window"); }

 Q_SIGNALS:
  /// It could not be read or written; said once for each sign-in. The window works without.
  void failed(const Error& error);

 private:
  [[nodiscard]] QString snapshot() const;
  void tell(const Error& error);

  Session& m_session;
  std::vector<Part> m_parts;
  std::optional<QString> m_officerId;  ///< whose view the window shows
  QString m_kept;                      ///< as it lies in the store
  int m_seconds = 0;
  bool m_hasTold = false;
};
