#include "domain/standard_loader.h"

#include <algorithm>
#include <array>
#include <limits>

#include "domain/asked_fields.h"
#include "domain/json_text.h"
#include "domain/person_rows.h"
#include "domain/rupiah.h"
#include "domain/standard_parts.h"
#include "domain/tariff_loader.h"

namespace {

constexpr std::size_t kMostColumns = 8;

const QStringList& unitWords() {
  static const QStringList kWords{QStringLiteral("minutes"), QStringLiteral("hours"), QStringLiteral("calendarDays"),
                                  QStringLiteral("workingDays")};
  return kWords;
}

const QStringList& kindWords() {
  static const QStringList kWords{QStringLiteral("text"),   QStringLiteral("longText"), QStringLiteral("number"),
                                  QStringLiteral("rupiah"), QStringLiteral("date"),     QStringLiteral("choice"),
                                  QStringLiteral("flag"),   QStringLiteral("region"),   QStringLiteral("nik"),
                                  QStringLiteral("kk"),     QStringLiteral("npwp"),     QStringLiteral("phone"),
                                  QStringLiteral("persons")};
  return kWords;
}

void readChoices(JsonFields& fields, FormField& field) {
  std::size_t index = 0;
  for (const JsonNode* node : fields.list("choices", 2)) {
    JsonFields choice(*node, fields.path(indexed("choices", index++)));
    const QString key = readId(choice, "key");
    if (std::ranges::any_of(field.choices, [&](const auto& other) { return other.first == key; }))
      choice.refuse(QStringLiteral("key"), QStringLiteral("choice stands twice: ") + key);
    field.choices.emplace_back(key, choice.text("label"));
    fields.take(choice.done());
  }
}

/// The columns of a table of persons: as fields, but without a place in the form and without a condition.
void readColumns(JsonFields& fields, FormField& table) {
  static constexpr std::array kKinds{FieldKind::Text, FieldKind::Nik, FieldKind::Date, FieldKind::Choice};
  for (const JsonNode* node : fields.list("columns", 1)) {
    JsonFields part(*node, fields.path(indexed("columns", table.columns.size())));
    FormField column;
    column.id = readId(part, "id");
    column.label = part.text("label");
    column.kind = static_cast<FieldKind>(part.oneOf("kind", kindWords()));
    column.isRequired = part.flag("isRequired");
    if (column.kind == FieldKind::Choice) readChoices(part, column);
    if (std::ranges::find(kKinds, column.kind) == kKinds.end())
      part.refuse(QStringLiteral("kind"), QStringLiteral("not of a column: ") + toKey(column.kind));
    if (std::ranges::count(table.columns, column.id, &FormField::id) > 0)
      part.refuse(QStringLiteral("id"), QStringLiteral("id stands twice: ") + column.id);
    fields.take(part.done());
    table.columns.push_back(std::move(column));
  }
  const auto name = std::ranges::find(table.columns, kPersonNameColumn, &FormField::id);
  if (name == table.columns.end() || name->kind != FieldKind::Text || !name->isRequired)
    fields.refuse(QStringLiteral("columns"), QStringLiteral("no required text column: ") + kPersonNameColumn);
  if (table.columns.size() > kMostColumns)
    fields.refuse(QStringLiteral("columns"), QString::number(table.columns.size()));
}

FormField readField(JsonFields& fields) {
  FormField field;
  field.id = readId(fields, "id");
  field.label = fields.text("label");
  field.kind = static_cast<FieldKind>(fields.oneOf("kind", kindWords()));
  field.isRequired = fields.flag("isRequired");
  field.help = fields.optionalText("help");
  field.row = static_cast<int>(fields.integer("row", 0, 100));
  if (field.kind == FieldKind::Choice) readChoices(fields, field);
  if (field.kind == FieldKind::Persons) readColumns(fields, field);
  // What it names may stand further down: readForm looks at it once all are read.
  if (const JsonNode* node = fields.optionalObject("condition")) {
    JsonFields condition(*node, fields.path(QStringLiteral("condition")));
    field.condition = condition.text("field");
    field.conditionValue = condition.text("value");
    fields.take(condition.done());
  }
  return field;
}

void readPapers(JsonFields& fields, Requirement& requirement) {
  for (const QString& paper : fields.texts("papers", 1)) {
    bool Requirement::*part = nullptr;
    if (paper == QLatin1String("originalShown")) part = &Requirement::isOriginalShown;
    if (paper == QLatin1String("copyHandedIn")) part = &Requirement::isCopyHandedIn;
    if (paper == QLatin1String("originalKept")) part = &Requirement::isOriginalKept;
    if (paper == QLatin1String("form")) part = &Requirement::isForm;
    if (!part) {
      fields.refuse(QStringLiteral("papers"), QStringLiteral("unknown word: ") + paper);
    } else if (requirement.*part) {
      fields.refuse(QStringLiteral("papers"), QStringLiteral("word stands twice: ") + paper);
    } else {
      requirement.*part = true;
    }
  }
  if (requirement.isOriginalShown && requirement.isOriginalKept)
    fields.refuse(QStringLiteral("papers"), QStringLiteral("an original is shown or kept, not both"));
}

/// Whether the condition of a field hangs on itself in the end.
bool isInCircle(const std::vector<FormField>& form, const FormField& start) {
  QString next = start.condition;
  for (std::size_t step = 0; step < form.size() && !next.isEmpty(); ++step) {
    if (next == start.id) return true;
    const auto field = std::ranges::find(form, next, &FormField::id);
    next = field == form.end() ? QString() : field->condition;
  }
  return false;
}

void readCondition(const JsonNode& node, const QString& path, const std::vector<FormField>& form, JsonFields& fields,
                   Requirement& requirement) {
  JsonFields condition(node, path);
  requirement.condition = condition.text("field");
  requirement.conditionValue = condition.text("value");
  requirement.conditionText = condition.text("text");
  checkCondition(condition, form, requirement.condition, requirement.conditionValue);
  fields.take(condition.done());
}

Requirement readRequirement(JsonFields& fields, const std::vector<FormField>& form) {
  Requirement requirement;
  requirement.id = readId(fields, "id");
  requirement.name = fields.text("name");
  requirement.detail = fields.optionalText("detail");
  readPapers(fields, requirement);
  requirement.alternativeGroup = fields.optionalText("alternativeGroup");
  if (const JsonNode* condition = fields.optionalObject("condition"))
    readCondition(*condition, fields.path(QStringLiteral("condition")), form, fields, requirement);
  return requirement;
}

void readForm(JsonFields& root, std::vector<FormField>& form) {
  for (const JsonNode* node : root.list("form")) {
    JsonFields fields(*node, indexed("form", form.size()));
    FormField field = readField(fields);
    if (std::ranges::count(form, field.id, &FormField::id) > 0)
      fields.refuse(QStringLiteral("id"), QStringLiteral("id stands twice: ") + field.id);
    root.take(fields.done());
    form.push_back(std::move(field));
  }
  if (!root.isGood()) return;
  std::size_t index = 0;
  for (const JsonNode* node : root.list("form")) {
    const FormField& field = form[index];
    const QString path = indexed("form", index++) + QLatin1String(".condition");
    if (field.condition.isEmpty()) continue;
    JsonFields condition(*node->find(u"condition"), path);
    checkCondition(condition, form, field.condition, field.conditionValue);
    if (isInCircle(form, field))
      condition.refuse(QStringLiteral("field"), QStringLiteral("goes in a circle: ") + field.condition);
    // The parts were asked for above; here only what they mean.
    if (!condition.isGood()) root.take(condition.done());
  }
}

void readRequirements(JsonFields& root, ServiceStandard& standard) {
  const auto nodes = root.list("requirements", 1);
  for (const JsonNode* node : nodes) {
    JsonFields fields(*node, indexed("requirements", standard.requirements.size()));
    Requirement requirement = readRequirement(fields, standard.form);
    if (std::ranges::count(standard.requirements, requirement.id, &Requirement::id) > 0)
      fields.refuse(QStringLiteral("id"), QStringLiteral("id stands twice: ") + requirement.id);
    root.take(fields.done());
    standard.requirements.push_back(std::move(requirement));
  }
  if (!root.isGood()) return;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const QString& group = standard.requirements[i].alternativeGroup;
    if (group.isEmpty() || std::ranges::count(standard.requirements, group, &Requirement::alternativeGroup) > 1)
      continue;
    JsonFields alone(*nodes[i], indexed("requirements", i));
    alone.refuse(QStringLiteral("alternativeGroup"), QStringLiteral("a group of one: ") + group);
    root.take(alone.done());
  }
}

void readTimeAndFee(JsonFields& root, ServiceStandard& standard) {
  if (const JsonNode* node = root.object("time")) {
    JsonFields time(*node, QStringLiteral("time"));
    standard.time.amount = static_cast<int>(time.integer("amount", 1, 100'000));
    standard.time.unit = static_cast<TimeUnit>(time.oneOf("unit", unitWords()));
    root.take(time.done());
  }
  if (const JsonNode* node = root.object("fee")) {
    JsonFields fee(*node, QStringLiteral("fee"));
    const bool hasLines = node->find(u"lines") != nullptr;
    if (!hasLines) standard.fee.amountRupiah = fee.integer("amountRupiah", 0, kLargestRupiah.amount);
    standard.fee.text = fee.textOrEmpty("text");
    standard.fee.accountCode = fee.textOrEmpty("accountCode");
    if (hasLines) standard.fee.lines = readTariff(fee, standard.form);
    root.take(fee.done());
  }
}

}  // namespace

Result<ServiceStandard> readStandard(QByteArrayView json) {
  const auto node = readJson(json);
  if (!node) return tl::unexpected(node.error());
  return readStandard(*node);
}

Result<ServiceStandard> readStandard(const JsonNode& node) {
  JsonFields root(node, {});
  ServiceStandard standard;
  standard.id = readId(root, "id");
  standard.version = static_cast<int>(root.integer("version", 1, std::numeric_limits<int>::max()));
  standard.validFrom = root.date("validFrom");
  standard.decree = root.text("decree");
  standard.name = root.text("name");
  standard.agencyId = readId(root, "agencyId");
  standard.series = root.text("series");
  standard.counterMinutes = static_cast<int>(root.integer("counterMinutes", 1, 600));
  readForm(root, standard.form);
  readRequirements(root, standard);
  standard.procedure = root.texts("procedure", 1);
  readTimeAndFee(root, standard);
  standard.product = root.text("product");
  standard.complaints = root.text("complaints");
  standard.legalBasis = root.texts("legalBasis", 1);
  standard.facilities = root.text("facilities");
  standard.competence = root.text("competence");
  standard.supervision = root.text("supervision");
  standard.staffing = root.text("staffing");
  standard.guarantee = root.text("guarantee");
  standard.security = root.text("security");
  standard.evaluation = root.text("evaluation");
  standard.everydayWords = root.texts("everydayWords");
  standard.source = root.text("source");
  standard.sourceDate = root.date("sourceDate");
  standard.verifiedBy = root.text("verifiedBy");
  standard.isExample = root.flag("isExample");
  if (auto done = root.done(); !done) return tl::unexpected(done.error());
  return standard;
}

Result<std::vector<ServiceStandard>> readStandards(QByteArrayView json) {
  const auto node = readJson(json);
  if (!node) return tl::unexpected(node.error());
  if (!node->find(u"standards")) {
    auto one = readStandard(*node);
    if (!one) return tl::unexpected(one.error());
    return std::vector{std::move(*one)};
  }
  JsonFields root(*node, {});
  std::vector<ServiceStandard> standards;
  for (const JsonNode* item : root.list("standards", 1)) {
    const QString prefix = indexed("standards", standards.size()) + QLatin1Char('.');
    auto standard = readStandard(*item);
    if (!standard) {
      Error error = standard.error();
      error.field.prepend(prefix);
      return tl::unexpected(std::move(error));
    }
    if (std::ranges::any_of(standards, [&](const ServiceStandard& other) {
          return other.id == standard->id && other.version == standard->version;
        }))
      return tl::unexpected(Error{ErrorCode::Invalid, QStringLiteral("version stands twice: ") + standard->id, false,
                                  prefix + QStringLiteral("version"), item->line});
    standards.push_back(std::move(*standard));
  }
  if (auto done = root.done(); !done) return tl::unexpected(done.error());
  return standards;
}

std::optional<TimeUnit> timeUnitFromKey(const QString& key) {
  const qsizetype at = unitWords().indexOf(key);
  return at < 0 ? std::nullopt : std::optional(static_cast<TimeUnit>(at));
}

std::optional<FieldKind> fieldKindFromKey(const QString& key) {
  const qsizetype at = kindWords().indexOf(key);
  return at < 0 ? std::nullopt : std::optional(static_cast<FieldKind>(at));
}

QString toKey(TimeUnit unit) { return unitWords().at(static_cast<int>(unit)); }

QString toKey(FieldKind kind) { return kindWords().at(static_cast<int>(kind)); }
