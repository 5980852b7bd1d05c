#include "services/identity_desk.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

#include "domain/nik.h"
#include "domain/person_name.h"
#include "services/identity_protocol.h"
#include "store/identity_table.h"
#include "store/preference_table.h"

namespace {

const QString kAddressKey = QStringLiteral("identity.address");
constexpr qint64 kLongestWaitMs = 7LL * 24 * 3600 * 1000;
constexpr int kCountedWaiting = 1000;
constexpr qsizetype kLongestToken = 4096;

/// What stands in an HTTP header as it is.
bool isToken(const QString& text) {
  return text.size() <= kLongestToken &&
         std::ranges::all_of(text, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F; });
}

}  // namespace

Result<IdentityCheck> IdentityDesk::ask(const Seat& seat, const Intake& intake) {
  const QDate today = m_almanac.office().zone.day(m_store.nowMs());
  const auto nik = readNik(intake.nik, today);
  if (!nik) return tl::unexpected(nik.error());
  const auto name = readPersonName(intake.name);
  if (!name) return failure(ErrorCode::Invalid, name.error().detail, QStringLiteral("name"));
  const IdentitySubject subject{nik->nik, *name, nik->birthDate};
  const auto known = of(intake.caseId);
  if (!known) return tl::unexpected(known.error());
  const bool mayAskAgain = !*known || (*known)->subject != subject ||
                           (*known)->answer.outcome == IdentityOutcome::Expired ||
                           (*known)->answer.outcome == IdentityOutcome::Refused;
  if (!mayAskAgain) return failure(ErrorCode::Conflict, toKey((*known)->answer.outcome), QStringLiteral("identity"));

  OperationDraft draft;
  const QString id = m_store.newId().toString();
  draft.stream = m_almanac.streamOf(intake.serviceId);
  draft.entity = QLatin1String("identity:") + id;
  draft.type = QStringLiteral("identity.ask");
  draft.isNewEntity = true;
  draft.plain = {{QStringLiteral("at"), m_store.nowMs()},
                 {QStringLiteral("case"), intake.caseId.toString()},
                 {QStringLiteral("counter"), seat.counterId}};
  draft.personal = {{QStringLiteral("nik"), subject.nik},
                    {QStringLiteral("name"), subject.name},
                    {QStringLiteral("birth_date"), subject.birthDate.toString(Qt::ISODate)}};
  if (auto committed = m_store.append(seat.officerId, {draft}); !committed) return tl::unexpected(committed.error());
  const auto row = IdentityTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::Internal, QStringLiteral("a question is not in its table"));
  tryNow();
  return (*row)->check;
}

Result<std::optional<IdentityCheck>> IdentityDesk::of(const CaseId& id) const {
  auto all = historyOf(id);
  if (!all) return tl::unexpected(all.error());
  return all->empty() ? std::nullopt : std::optional<IdentityCheck>(all->front());
}

Result<std::vector<IdentityCheck>> IdentityDesk::historyOf(const CaseId& id) const {
  return IdentityTable(m_store.database()).ofCase(id.toString());
}

Result<std::vector<IdentityCheck>> IdentityDesk::waiting(int limit) {
  auto all = IdentityTable(m_store.database()).waiting(enrolledDevice(m_store.device()), limit);
  if (!all) return all;
  std::vector<IdentityCheck> open;
  for (IdentityCheck& check : *all) {
    if (m_store.nowMs() - check.askedAtMs < kLongestWaitMs) {
      open.push_back(std::move(check));
    } else if (auto done = take(check.id, {IdentityOutcome::Expired, {}, {}, {}}); !done) {
      return tl::unexpected(done.error());
    }
  }
  return open;
}

OperationDraft IdentityDesk::answerDraft(const IdentityCheck& check, const IdentityAnswer& answer) const {
  OperationDraft draft;
  draft.stream = check.stream;
  draft.entity = QLatin1String("identity:") + check.id;
  draft.type = QStringLiteral("identity.answer");
  draft.plain = {{QStringLiteral("at"), m_store.nowMs()},
                 {QStringLiteral("outcome"), toKey(answer.outcome)},
                 {QStringLiteral("reference"), answer.reference},
                 {QStringLiteral("reason"), answer.reason}};
  draft.personal = {{QStringLiteral("differing"), QJsonArray::fromStringList(answer.differing)}};
  return draft;
}

Done IdentityDesk::take(const QString& id, const IdentityAnswer& answer) {
  const auto row = IdentityTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id, QStringLiteral("identity"));
  const IdentityCheck& check = (*row)->check;
  if (check.answer.outcome != IdentityOutcome::Waiting)
    return failure(ErrorCode::Conflict, toKey(check.answer.outcome), QStringLiteral("identity"));
  OperationDraft draft = answerDraft(check, answer);
  draft.seen = {(*row)->mark.lastOperation};
  // In the name of whoever asked: a machine carries the answer, a person wanted it.
  if (auto committed = m_store.append(check.officerId, {draft}); !committed) return tl::unexpected(committed.error());
  return {};
}

Result<IdentityServer> IdentityDesk::server() const {
  const auto address = PreferenceTable(m_store.database()).get({}, kAddressKey);
  if (!address) return tl::unexpected(address.error());
  if (!*address || (*address)->isEmpty()) return IdentityServer{};
  auto token = m_vault.read();
  if (!token) return tl::unexpected(token.error());
  return IdentityServer{**address, std::move(*token)};
}

Done IdentityDesk::setServer(const Seat& seat, const IdentityServer& server) {
  if (auto done = m_roster.checkAdministrator(seat); !done) return done;
  QString address;
  if (!server.address.trimmed().isEmpty()) {
    auto read = identity_protocol::readAddress(server.address);
    if (!read) return tl::unexpected(read.error());
    address = std::move(*read);
    if (server.token.isEmpty()) return failure(ErrorCode::Invalid, QStringLiteral("required"), QStringLiteral("token"));
    if (!isToken(server.token))
      return failure(ErrorCode::Invalid, QStringLiteral("token.shape"), QStringLiteral("token"));
  }
  // The token first: an address without one would be asked in vain.
  if (auto done = m_vault.keep(address.isEmpty() ? QString() : server.token); !done) return done;
  if (auto done = PreferenceTable(m_store.database()).set({}, kAddressKey, address); !done) return done;
  m_trouble = IdentityTrouble::None;
  m_triedAtMs.reset();
  tryNow();
  return {};
}

Result<IdentityLine> IdentityDesk::line() const {
  const auto address = PreferenceTable(m_store.database()).get({}, kAddressKey);
  if (!address) return tl::unexpected(address.error());
  const auto open = IdentityTable(m_store.database()).waiting(enrolledDevice(m_store.device()), kCountedWaiting);
  if (!open) return tl::unexpected(open.error());
  const bool isSetUp = *address && !(*address)->isEmpty();
  return IdentityLine{isSetUp, static_cast<int>(open->size()), m_trouble, m_triedAtMs, m_nextAtMs};
}

void IdentityDesk::noteLine(IdentityTrouble trouble, std::optional<qint64> nextAtMs) {
  m_trouble = trouble;
  m_nextAtMs = nextAtMs;
  m_triedAtMs = m_store.nowMs();
}

void IdentityDesk::tryNow() {
  m_nextAtMs.reset();
  if (m_wake) m_wake();
}
