#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "services/case_views.h"
#include "services/identity_verifier.h"
#include "services/roster_desk.h"
#include "store/almanac.h"
#include "store/store.h"

/// Where the server is that speaks for Dukcapil.
struct IdentityServer {
  QString address;  ///< "https://verifikasi.bitungkota.go.id"; empty: none is set up
  QString token;
  bool operator==(const IdentityServer&) const = default;
};

/// How the way to Dukcapil stands, for the settings and beside a question that waits.
struct IdentityLine {
  bool isSetUp = false;
  int waiting = 0;
  IdentityTrouble trouble = IdentityTrouble::None;  ///< of the last attempt
  std::optional<qint64> triedAtMs;
  std::optional<qint64> nextAtMs;
  bool operator==(const IdentityLine&) const = default;
};

/// Verification of identities by Dukcapil (level L3): questions that are durable at once and wait for a connection, and
/// the answers as they came. Nothing here claims what was not answered. Backend thread.
///
/// Errors: Invalid with the field that is wrong, Conflict when the same is asked already, Denied, and the store's.
class IdentityDesk {
 public:
  /// The secrets of this PC; durable when `keep` returns.
  struct Vault {
    std::function<Result<QString>()> read = [] { return Result<QString>(QString()); };
    std::function<Done(const QString& token)> keep = [](const QString&) -> Done {
      return failure(ErrorCode::Unsupported, QStringLiteral("no place for secrets"), QStringLiteral("token"));
    };
  };

  IdentityDesk(Store& store, const Almanac& almanac, const RosterDesk& roster, Vault vault)
      : m_store(store), m_almanac(almanac), m_roster(roster), m_vault(std::move(vault)) {}

  /// Asks for the person on a form. Conflict, field "identity", when this very person waits or has an answer already.
  Result<IdentityCheck> ask(const Seat& seat, const Intake& intake);
  /// The newest question about an application.
  Result<std::optional<IdentityCheck>> of(const CaseId& id) const;
  Result<std::vector<IdentityCheck>> historyOf(const CaseId& id) const;

  /// What this PC has still to carry, the oldest first. Those that waited for a week are ended here and left out.
  Result<std::vector<IdentityCheck>> waiting(int limit);
  /// The server has spoken. Conflict when the question has its answer.
  [[nodiscard]] Done take(const QString& id, const IdentityAnswer& answer);

  Result<IdentityServer> server() const;
  /// By an administrator; an empty address takes the server away and its token with it.
  [[nodiscard]] Done setServer(const Seat& seat, const IdentityServer& server);

  Result<IdentityLine> line() const;
  /// By whoever carries the questions.
  void noteLine(IdentityTrouble trouble, std::optional<qint64> nextAtMs);
  /// Called after every question and every change of the server; empty takes it away.
  void setCarrier(std::function<void()> wake) { m_wake = std::move(wake); }
  /// Somebody wants it now.
  void tryNow();

 private:
  [[nodiscard]] OperationDraft answerDraft(const IdentityCheck& check, const IdentityAnswer& answer) const;

  Store& m_store;
  const Almanac& m_almanac;
  const RosterDesk& m_roster;
  Vault m_vault;
  std::function<void()> m_wake;
  IdentityTrouble m_trouble = IdentityTrouble::None;
  std::optional<qint64> m_triedAtMs;
  std::optional<qint64> m_nextAtMs;
};
