#include "store/case_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "store/case_keys.h"
#include "store/order_key.h"

#define CASE_COLUMNS                                                                                          \
  "id, stream, code, service_id, service_name, standard_version, status, nik, name, phone, level, form, "     \
  "ticks, missing, ticket_id, ticket_label, counter_id, officer_id, created_at, registered_at, promised_at, " \
  "fee, reason, updated_at, attachments, edits, conflicts, handover"
namespace {

QString jsonText(const QJsonObject& object) {
  return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}
QJsonObject jsonObject(const QString& text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QString jsonText(const QStringList& texts) {
  return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}
QStringList jsonTexts(const QString& text) {
  QStringList texts;
  const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
  for (const auto& item : array) texts.append(item.toString());
  return texts;
}

/// What the taker told, and beside it what the log adds.
QJsonObject jsonOf(const Handover& handover) {
  return {{QStringLiteral("told"), handover.toJson()},         {QStringLiteral("officer"), handover.officerId},
          {QStringLiteral("counter"), handover.counterId},     {QStringLiteral("receipt"), handover.receiptId},
          {QStringLiteral("label"), handover.receiptLabel},    {QStringLiteral("at"), handover.atMs}};
}
Result<Handover> handoverOf(const QJsonObject& json) {
  auto handover = Handover::fromJson(json.value(QLatin1String("told")).toObject());
  if (!handover) return failure(ErrorCode::Corrupt, handover.error().field, QStringLiteral("handover"));
  handover->officerId = json.value(QLatin1String("officer")).toString();
  handover->counterId = json.value(QLatin1String("counter")).toString();
  handover->receiptId = json.value(QLatin1String("receipt")).toString();
  handover->receiptLabel = json.value(QLatin1String("label")).toString();
  handover->atMs = json.value(QLatin1String("at")).toInteger();
  return handover;
}

Result<CaseRow> caseOf(const Statement& row) {
  CaseRecord record;
  record.id = CaseId::parse(row.text(0)).value_or(CaseId{});
  record.stream = row.text(1);
  record.code = row.text(2);
  record.serviceId = row.text(3);
  record.serviceName = row.text(4);
  record.standardVersion = row.number(5);
  record.state = caseStateFromKey(row.text(6)).value_or(CaseState::Draft);
  record.nik = row.text(7);
  record.name = row.text(8);
  record.phone = row.text(9);
  record.level = identityLevelFromKey(row.text(10)).value_or(IdentityLevel::Typed);
  record.form = jsonObject(row.text(11));
  record.ticks = jsonObject(row.text(12));
  record.missing = jsonTexts(row.text(13));
  record.ticketId = row.text(14);
  record.ticketLabel = row.text(15);
  record.counterId = row.text(16);
  record.officerId = row.text(17);
  record.createdAtMs = row.integer(18);
  record.registeredAtMs = row.optionalInteger(19);
  record.promisedAtMs = row.optionalInteger(20);
  record.feeRupiah = row.integer(21);
  record.reason = row.text(22);
  record.updatedAtMs = row.integer(23);
  if (const QString attachments = row.text(24); !attachments.isEmpty()) {
    auto set = AttachmentSet::fromJson(jsonObject(attachments));
    if (!set) return tl::unexpected(set.error());
    record.attachments = std::move(*set);
  }
  if (const QString text = row.text(25); !text.isEmpty()) {
    auto edits = CaseEdits::fromJson(jsonObject(text));
    if (!edits) return tl::unexpected(edits.error());
    record.edits = std::move(*edits);
  }
  if (const QString text = row.text(27); !text.isEmpty()) {
    auto handover = handoverOf(jsonObject(text));
    if (!handover) return tl::unexpected(handover.error());
    record.handover = std::move(*handover);
  }
  return CaseRow{record, {Uuid::fromBytes(row.blob(28)).value_or(Uuid()), orderKeyFromBytes(row.blob(29))}};
}

Result<std::optional<CaseRow>> one(Statement& statement) {
  if (auto done = statement.run(); !done) return tl::unexpected(done.error());
  if (!statement.next()) {
    if (auto done = statement.fault(); !done) return tl::unexpected(done.error());
    return std::optional<CaseRow>();
  }
  auto row = caseOf(statement);
  if (!row) return tl::unexpected(row.error());
  return std::optional<CaseRow>(std::move(*row));
}

/// What the word indexes know of a row. They keep no texts of their own: to take a row out of them one must say what was
/// put in.
struct CaseWords {
  qint64 rowNumber = 0;
  QString name;
  QString service;
  QString form;
};

Result<std::optional<CaseWords>> wordsOf(Database& database, const CaseId& id) {
  auto statement = database.prepare("SELECT rowno, name, service_name, form FROM case_record WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(id.toString()).run(); !done) return tl::unexpected(done.error());
  if (statement->next())
    return std::optional<CaseWords>({statement->integer(0), statement->text(1), statement->text(2), statement->text(3)});
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<CaseWords>();
}

Done enter(Database& database, const CaseWords& words) {
  auto statement = database.prepare("INSERT INTO case_words (rowid, name, service) VALUES (?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(words.rowNumber).bind(words.name).bind(words.service).run(); !done) return done;
  auto keys = database.prepare("INSERT INTO case_names (rowid, keys) VALUES (?, ?)");
  if (!keys) return tl::unexpected(keys.error());
  return keys->bind(words.rowNumber).bind(caseKeys(words.name, words.form)).run();
}

Done forget(Database& database, const CaseWords& words) {
  auto statement =
      database.prepare("INSERT INTO case_words (case_words, rowid, name, service) VALUES ('delete', ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(words.rowNumber).bind(words.name).bind(words.service).run(); !done) return done;
  auto keys = database.prepare("INSERT INTO case_names (case_names, rowid, keys) VALUES ('delete', ?, ?)");
  if (!keys) return tl::unexpected(keys.error());
  return keys->bind(words.rowNumber).bind(caseKeys(words.name, words.form)).run();
}

}  // namespace

Result<std::optional<CaseRow>> CaseTable::row(const CaseId& id) const {
  auto statement = m_database.prepare("SELECT " CASE_COLUMNS ", last_op, order_key FROM case_record WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(id.toString());
  return one(*statement);
}

Result<std::optional<CaseRow>> CaseTable::byCode(const QString& code) const {
  auto statement = m_database.prepare("SELECT " CASE_COLUMNS
                                      ", last_op, order_key FROM case_record WHERE code = ? ORDER BY rowno LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(code);
  return one(*statement);
}

Result<std::optional<CaseRow>> CaseTable::byTicket(const QString& ticketId) const {
  auto statement = m_database.prepare(
      "SELECT " CASE_COLUMNS
      ", last_op, order_key FROM case_record WHERE ticket_id = ? ORDER BY rowno DESC LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(ticketId);
  return one(*statement);
}

Done CaseTable::write(const CaseRow& row, Standing standing) const {
  const CaseRecord& c = row.record;
  const QString form = jsonText(c.form);
  std::optional<CaseWords> before;
  if (standing == Standing::Unknown) {
    auto known = wordsOf(m_database, c.id);
    if (!known) return tl::unexpected(known.error());
    before = std::move(*known);
  }
  const bool isIndexed = before && before->name == c.name && before->service == c.serviceName && before->form == form;
  if (before && !isIndexed) {
    if (auto done = forget(m_database, *before); !done) return done;
  }
  auto statement = m_database.prepare(
      "INSERT INTO case_record (" CASE_COLUMNS
      ", last_op, order_key) VALUES "
      "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (id) DO UPDATE SET stream = excluded.stream, code = excluded.code, "
      "service_id = excluded.service_id, service_name = excluded.service_name, "
      "standard_version = excluded.standard_version, status = excluded.status, nik = excluded.nik, "
      "name = excluded.name, phone = excluded.phone, level = excluded.level, form = excluded.form, "
      "ticks = excluded.ticks, missing = excluded.missing, ticket_id = excluded.ticket_id, "
      "ticket_label = excluded.ticket_label, counter_id = excluded.counter_id, officer_id = excluded.officer_id, "
      "created_at = excluded.created_at, registered_at = excluded.registered_at, "
      "promised_at = excluded.promised_at, fee = excluded.fee, reason = excluded.reason, "
      "updated_at = excluded.updated_at, attachments = excluded.attachments, edits = excluded.edits, "
      "conflicts = excluded.conflicts, handover = excluded.handover, last_op = excluded.last_op, order_key = excluded.order_key");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(c.id.toString()).bind(c.stream).bind(c.code).bind(c.serviceId).bind(c.serviceName);
  statement->bind(c.standardVersion).bind(toKey(c.state)).bind(c.nik).bind(c.name).bind(c.phone).bind(toKey(c.level));
  statement->bind(form).bind(jsonText(c.ticks)).bind(jsonText(c.missing)).bind(c.ticketId);
  statement->bind(c.ticketLabel).bind(c.counterId).bind(c.officerId).bind(c.createdAtMs).bind(c.registeredAtMs);
  statement->bind(c.promisedAtMs).bind(c.feeRupiah).bind(c.reason).bind(c.updatedAtMs);
  statement->bind(c.attachments.isEmpty() ? QStringLiteral("") : jsonText(c.attachments.toJson()));
  statement->bind(c.edits.isEmpty() ? QStringLiteral("") : jsonText(c.edits.toJson()));
  statement->bind(static_cast<qint64>(c.edits.conflicts().size()));
  statement->bind(c.handover ? jsonText(jsonOf(*c.handover)) : QStringLiteral(""));
  statement->bind(QVariant(row.mark.lastOperation.toBytes())).bind(QVariant(toBytes(row.mark.key)));
  if (auto done = statement->run(); !done) return done;
  if (isIndexed || standing == Standing::Rebuilding) return {};
  return enter(m_database, {before ? before->rowNumber : statement->lastRowId(), c.name, c.serviceName, form});
}

Done CaseTable::indexWords() const {
  // In the index's own memory words are sorted before they are written: 64 MB of it write a tenth of the segments that
  // the usual 1 MB does (sqlite.org/fts5.html, "fts5 configuration options").
  for (const char* sql :
       {"INSERT INTO case_words (case_words, rank) VALUES ('hashsize', 67108864)",
        "INSERT INTO case_words (rowid, name, service) SELECT rowno, name, service_name FROM case_record ORDER BY rowno",
        "INSERT INTO case_words (case_words, rank) VALUES ('hashsize', 1048576)",
        "INSERT INTO case_names (case_names, rank) VALUES ('hashsize', 67108864)",
        "INSERT INTO case_names (rowid, keys) SELECT rowno, case_keys(name, form) FROM case_record ORDER BY rowno",
        "INSERT INTO case_names (case_names, rank) VALUES ('hashsize', 1048576)"}) {
    if (auto done = m_database.run(sql); !done) return done;
  }
  return {};
}

Done CaseTable::remove(const CaseId& id) const {
  const auto known = wordsOf(m_database, id);
  if (!known) return tl::unexpected(known.error());
  if (!*known) return {};
  if (auto done = forget(m_database, **known); !done) return done;
  auto statement = m_database.prepare("DELETE FROM case_record WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(id.toString()).run();
}

Result<int> CaseTable::countLate(const QString& officerId, qint64 nowMs) const {
  auto statement = m_database.prepare(
      "SELECT count(*) FROM case_record WHERE officer_id = ? AND promised_at < ? AND status IN " CASE_OPEN_STATES);
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(officerId).bind(nowMs).run(); !done) return tl::unexpected(done.error());
  return statement->next() ? statement->number(0) : 0;
}

Result<QSet<QString>> CaseTable::attachedContents() const {
  auto statement = m_database.prepare("SELECT attachments FROM case_record WHERE attachments <> ''");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  QSet<QString> contents;
  while (statement->next()) {
    const auto set = AttachmentSet::fromJson(jsonObject(statement->text(0)));
    if (!set) return tl::unexpected(set.error());
    for (const Attachment& attachment : set->present()) contents.insert(attachment.file.sha256);
  }
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return contents;
}

// One list of columns, in the order in which the mapper reads them.
#define MILESTONE_COLUMNS "case_id, service_id, status, promised_at, updated_at, registered_at, code_hash"

namespace {

Milestone milestoneOf(const Statement& statement) {
  return {statement.text(0),
          statement.text(1),
          caseStateFromKey(statement.text(2)).value_or(CaseState::Registered),
          statement.optionalInteger(3),
          statement.integer(4),
          statement.optionalInteger(5),
          statement.blob(6)};
}

}  // namespace

Result<std::optional<MilestoneRow>> MilestoneTable::row(const QString& caseId) const {
  auto statement = m_database.prepare(
      "SELECT " MILESTONE_COLUMNS ", last_op, order_key FROM milestone WHERE case_id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(caseId).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) return std::optional<MilestoneRow>();
  return std::optional<MilestoneRow>(
      MilestoneRow{milestoneOf(*statement),
                   {Uuid::fromBytes(statement->blob(7)).value_or(Uuid()), orderKeyFromBytes(statement->blob(8))}});
}

Done MilestoneTable::write(const MilestoneRow& row) const {
  auto statement = m_database.prepare(
      "INSERT OR REPLACE INTO milestone (" MILESTONE_COLUMNS ", last_op, order_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  const Milestone& m = row.milestone;
  statement->bind(m.caseId).bind(m.serviceId).bind(toKey(m.state)).bind(m.promisedAtMs).bind(m.updatedAtMs);
  statement->bind(m.registeredAtMs).bind(m.codeHash.isEmpty() ? QVariant() : QVariant(m.codeHash));
  statement->bind(QVariant(row.mark.lastOperation.toBytes())).bind(QVariant(toBytes(row.mark.key)));
  return statement->run();
}

Done MilestoneTable::remove(const QString& caseId) const {
  auto statement = m_database.prepare("DELETE FROM milestone WHERE case_id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(caseId).run();
}

Result<MilestoneTable::Due> MilestoneTable::due(qint64 fromMs, qint64 toMs) const {
  auto statement = m_database.prepare(
      "SELECT count(*), coalesce(sum(status NOT IN ('ready', 'collected', 'rejected', 'cancelled')), 0) "
      "FROM milestone WHERE promised_at >= ? AND promised_at < ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(fromMs).bind(toMs).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) return Due{};
  return Due{statement->number(0), statement->number(1)};
}

Result<std::optional<Milestone>> MilestoneTable::firstNotReady(qint64 fromMs, qint64 toMs) const {
  auto statement = m_database.prepare(
      "SELECT " MILESTONE_COLUMNS " FROM milestone "
      "WHERE promised_at >= ? AND promised_at < ? AND status NOT IN ('ready', 'collected', 'rejected', 'cancelled') "
      "ORDER BY promised_at, case_id LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(fromMs).bind(toMs).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) {
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
    return std::optional<Milestone>();
  }
  return std::optional<Milestone>(milestoneOf(*statement));
}

Result<std::optional<Milestone>> MilestoneTable::byCode(const QByteArray& codeHash) const {
  auto statement = m_database.prepare("SELECT " MILESTONE_COLUMNS " FROM milestone WHERE code_hash = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(QVariant(codeHash)).run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return std::optional<Milestone>(milestoneOf(*statement));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<Milestone>();
}

Result<std::optional<ApplicantRow>> ApplicantTable::row(const QString& id) const {
  auto statement = m_database.prepare(
      "SELECT id, stream, nik, name, phone, level, updated_at, last_op, order_key FROM applicant WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(id).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) return std::optional<ApplicantRow>();
  return std::optional<ApplicantRow>(
      ApplicantRow{{statement->text(0), statement->text(1), statement->text(2), statement->text(3),
                    statement->text(4), identityLevelFromKey(statement->text(5)).value_or(IdentityLevel::Typed),
                    statement->integer(6)},
                   {Uuid::fromBytes(statement->blob(7)).value_or(Uuid()), orderKeyFromBytes(statement->blob(8))}});
}

Result<std::optional<Applicant>> ApplicantTable::byNik(const QString& stream, const QString& nik) const {
  auto statement = m_database.prepare(
      "SELECT id, stream, nik, name, phone, level, updated_at FROM applicant WHERE nik = ? AND stream = ? "
      "ORDER BY updated_at DESC, id LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(nik).bind(stream).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) return std::optional<Applicant>();
  return std::optional<Applicant>(Applicant{
      statement->text(0), statement->text(1), statement->text(2), statement->text(3), statement->text(4),
      identityLevelFromKey(statement->text(5)).value_or(IdentityLevel::Typed), statement->integer(6)});
}

Done ApplicantTable::write(const ApplicantRow& row) const {
  auto statement = m_database.prepare(
      "INSERT OR REPLACE INTO applicant (id, stream, nik, name, phone, level, updated_at, last_op, order_key) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  const Applicant& a = row.applicant;
  statement->bind(a.id).bind(a.stream).bind(a.nik).bind(a.name).bind(a.phone).bind(toKey(a.level)).bind(a.updatedAtMs);
  statement->bind(QVariant(row.mark.lastOperation.toBytes())).bind(QVariant(toBytes(row.mark.key)));
  return statement->run();
}

Done ApplicantTable::remove(const QString& id) const {
  auto statement = m_database.prepare("DELETE FROM applicant WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(id).run();
}
