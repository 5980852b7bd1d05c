#include "services/case_desk.h"

#include <QJsonDocument>

#include "store/preference_table.h"

namespace {

QString entityOf(const CaseId& id) { return QLatin1String("case:") + id.toString(); }

}  // namespace

Done CaseDesk::saveDraft(const Intake& intake) {
  const QString body = QString::fromUtf8(QJsonDocument(intake.toJson()).toJson(QJsonDocument::Compact));
  const DraftTable drafts(m_store.database());
  if (!intake.ticketId.isEmpty()) {
    if (auto done = drafts.set(QLatin1String("ticket:") + intake.ticketId, body, m_store.nowMs()); !done) return done;
  }
  return drafts.set(entityOf(intake.caseId), body, m_store.nowMs());
}

Done CaseDesk::dropDraft(const CaseId& id) {
  const DraftTable drafts(m_store.database());
  const auto body = drafts.get(entityOf(id));
  if (!body) return tl::unexpected(body.error());
  if (*body) {
    const Intake intake = Intake::fromJson(QJsonDocument::fromJson((*body)->toUtf8()).object());
    if (auto done = drafts.remove(QLatin1String("ticket:") + intake.ticketId); !done) return done;
  }
  return drafts.remove(entityOf(id));
}

Result<std::vector<Intake>> CaseDesk::looseDrafts() const {
  const auto bodies = DraftTable(m_store.database()).bodies();
  if (!bodies) return tl::unexpected(bodies.error());
  std::vector<Intake> loose;
  for (const QString& body : *bodies) {
    Intake intake = Intake::fromJson(QJsonDocument::fromJson(body.toUtf8()).object());
    if (!intake.ticketId.isEmpty() || intake.caseId.isNull() || !m_almanac.catalogue().standard(intake.serviceId))
      continue;
    const auto known = CaseTable(m_store.database()).row(intake.caseId);
    if (!known) return tl::unexpected(known.error());
    if (!*known) loose.push_back(std::move(intake));
  }
  return loose;
}

Result<IntakeStart> CaseDesk::beginFromDraft(const CaseId& id) {
  const auto draft = DraftTable(m_store.database()).get(entityOf(id));
  if (!draft) return tl::unexpected(draft.error());
  if (!*draft) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("draft"));
  const QJsonObject json = QJsonDocument::fromJson((*draft)->toUtf8()).object();
  const Intake intake = Intake::fromJson(json);
  auto start = begin(intake.serviceId, intake.ticketId, intake.ticketLabel);
  if (!start) return start;
  start->caseId = id;
  start->draft = json;
  return start;
}

Result<QSet<QString>> CaseDesk::draftedFiles() const {
  const auto bodies = DraftTable(m_store.database()).bodies();
  if (!bodies) return tl::unexpected(bodies.error());
  QSet<QString> contents;
  for (const QString& body : *bodies) {
    const Intake intake = Intake::fromJson(QJsonDocument::fromJson(body.toUtf8()).object());
    for (const Attachment& file : intake.files) contents.insert(file.file.sha256);
  }
  return contents;
}
