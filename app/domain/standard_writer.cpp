#include "domain/standard_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "domain/assessment.h"
#include "domain/standard_loader.h"

namespace {

/// A JSON text whose members stand in the order in which they are added; QJsonObject would sort them by name.
class OrderedJson {
 public:
  void begin(char bracket) {
    m_bytes += bracket;
    ++m_depth;
    m_isFirst = true;
  }
  void end(char bracket) {
    --m_depth;
    if (!m_isFirst) newLine();
    m_bytes += bracket;
    m_isFirst = false;
  }
  void key(const char* name) {
    item();
    m_bytes += '"' + QByteArray(name) + "\": ";
  }
  /// The next value of a list.
  void item() {
    if (!m_isFirst) m_bytes += ',';
    newLine();
    m_isFirst = false;
  }
  void text(const QString& value) {
    // Qt escapes one text only as part of a list.
    const QByteArray listed = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    m_bytes += listed.mid(1, listed.size() - 2);
  }
  void number(qint64 value) { m_bytes += QByteArray::number(value); }
  void flag(bool value) { m_bytes += value ? "true" : "false"; }

  void member(const char* name, const QString& value) {
    key(name);
    text(value);
  }
  /// Left out while empty, as the reader wants it.
  void optionalMember(const char* name, const QString& value) {
    if (!value.isEmpty()) member(name, value);
  }
  void member(const char* name, const QStringList& values) {
    key(name);
    begin('[');
    for (const QString& value : values) {
      item();
      text(value);
    }
    end(']');
  }
  void member(const char* name, qint64 value) {
    key(name);
    number(value);
  }
  void member(const char* name, bool value) {
    key(name);
    flag(value);
  }
  void member(const char* name, const QDate& value) { member(name, value.toString(Qt::ISODate)); }

  [[nodiscard]] QByteArray take() { return std::move(m_bytes) + '\n'; }

 private:
  void newLine() { m_bytes += '\n' + QByteArray(2 * m_depth, ' '); }

  QByteArray m_bytes;
  int m_depth = 0;
  bool m_isFirst = true;
};

struct PaperWord {
  const char* word;
  bool Requirement::*part;
};
constexpr PaperWord kPaperWords[]{{"originalShown", &Requirement::isOriginalShown},
                                  {"copyHandedIn", &Requirement::isCopyHandedIn},
                                  {"originalKept", &Requirement::isOriginalKept},
                                  {"form", &Requirement::isForm}};

void write(OrderedJson& json, const Requirement& requirement) {
  json.begin('{');
  json.member("id", requirement.id);
  json.member("name", requirement.name);
  json.optionalMember("detail", requirement.detail);
  QStringList papers;
  for (const auto& [word, part] : kPaperWords)
    if (requirement.*part) papers.append(QLatin1String(word));
  json.member("papers", papers);
  json.optionalMember("alternativeGroup", requirement.alternativeGroup);
  if (!requirement.condition.isEmpty()) {
    json.key("condition");
    json.begin('{');
    json.member("field", requirement.condition);
    json.member("value", requirement.conditionValue);
    json.member("text", requirement.conditionText);
    json.end('}');
  }
  json.end('}');
}

/// What fields and columns have in common.
void writeKind(OrderedJson& json, const FormField& field) {
  json.member("id", field.id);
  json.member("label", field.label);
  json.member("kind", toKey(field.kind));
  json.member("isRequired", field.isRequired);
  json.optionalMember("help", field.help);
  if (field.kind != FieldKind::Choice) return;
  json.key("choices");
  json.begin('[');
  for (const auto& [key, label] : field.choices) {
    json.item();
    json.begin('{');
    json.member("key", key);
    json.member("label", label);
    json.end('}');
  }
  json.end(']');
}

void write(OrderedJson& json, const FormField& field) {
  json.begin('{');
  writeKind(json, field);
  if (field.kind == FieldKind::Persons) {
    json.key("columns");
    json.begin('[');
    for (const FormField& column : field.columns) {
      json.item();
      json.begin('{');
      writeKind(json, column);
      json.end('}');
    }
    json.end(']');
  }
  if (!field.condition.isEmpty()) {
    json.key("condition");
    json.begin('{');
    json.member("field", field.condition);
    json.member("value", field.conditionValue);
    json.end('}');
  }
  json.member("row", static_cast<qint64>(field.row));
  json.end('}');
}

void write(OrderedJson& json, const TariffPenalty& penalty) {
  json.begin('{');
  json.member("since", penalty.since);
  json.member("per", toKey(penalty.per));
  if (penalty.isPart()) {
    json.member("basisPoints", static_cast<qint64>(penalty.basisPoints));
    json.member("of", penalty.of);
    json.member("rounding", toKey(penalty.rounding));
  } else {
    json.member("amountRupiah", penalty.amountRupiah);
  }
  if (penalty.mostUnits > 0) json.member("mostUnits", static_cast<qint64>(penalty.mostUnits));
  if (penalty.mostRupiah > 0) json.member("mostRupiah", penalty.mostRupiah);
  json.end('}');
}

void writePrice(OrderedJson& json, const TariffLine& line) {
  if (!line.classField.isEmpty()) {
    json.key("classes");
    json.begin('{');
    json.member("field", line.classField);
    json.key("amounts");
    json.begin('[');
    for (const auto& [key, amount] : line.amounts) {
      json.item();
      json.begin('{');
      json.member("key", key);
      json.member("amountRupiah", amount);
      json.end('}');
    }
    json.end(']');
    json.end('}');
  } else if (!line.amountField.isEmpty()) {
    json.member("amountField", line.amountField);
  } else {
    json.member("amountRupiah", line.amountRupiah);
  }
  if (line.quantityField.isEmpty()) return;
  json.key("quantity");
  json.begin('{');
  json.member("field", line.quantityField);
  json.optionalMember("unit", line.unit);
  json.end('}');
}

void write(OrderedJson& json, const TariffLine& line) {
  json.begin('{');
  json.member("id", line.id);
  json.member("name", line.name);
  if (line.penalty) {
    json.key("penalty");
    write(json, *line.penalty);
  } else {
    writePrice(json, line);
  }
  if (!line.condition.isEmpty()) {
    json.key("condition");
    json.begin('{');
    json.member("field", line.condition);
    json.member("value", line.conditionValue);
    json.end('}');
  }
  json.end('}');
}

template <typename Part>
void writeList(OrderedJson& json, const char* name, const std::vector<Part>& parts) {
  json.key(name);
  json.begin('[');
  for (const Part& part : parts) {
    json.item();
    write(json, part);
  }
  json.end(']');
}

void write(OrderedJson& json, const ServiceStandard& standard) {
  json.begin('{');
  json.member("id", standard.id);
  json.member("version", static_cast<qint64>(standard.version));
  json.member("validFrom", standard.validFrom);
  json.member("decree", standard.decree);
  json.member("name", standard.name);
  json.member("agencyId", standard.agencyId);
  json.member("series", standard.series);
  json.member("counterMinutes", static_cast<qint64>(standard.counterMinutes));
  writeList(json, "requirements", standard.requirements);
  json.member("procedure", standard.procedure);
  json.key("time");
  json.begin('{');
  json.member("amount", static_cast<qint64>(standard.time.amount));
  json.member("unit", toKey(standard.time.unit));
  json.end('}');
  json.key("fee");
  json.begin('{');
  if (standard.fee.lines.empty()) json.member("amountRupiah", standard.fee.amountRupiah);
  json.member("text", standard.fee.text);
  json.member("accountCode", standard.fee.accountCode);
  if (!standard.fee.lines.empty()) writeList(json, "lines", standard.fee.lines);
  json.end('}');
  json.member("product", standard.product);
  json.member("complaints", standard.complaints);
  json.member("legalBasis", standard.legalBasis);
  json.member("facilities", standard.facilities);
  json.member("competence", standard.competence);
  json.member("supervision", standard.supervision);
  json.member("staffing", standard.staffing);
  json.member("guarantee", standard.guarantee);
  json.member("security", standard.security);
  json.member("evaluation", standard.evaluation);
  writeList(json, "form", standard.form);
  json.member("everydayWords", standard.everydayWords);
  json.member("source", standard.source);
  json.member("sourceDate", standard.sourceDate);
  json.member("verifiedBy", standard.verifiedBy);
  json.member("isExample", standard.isExample);
  json.end('}');
}

QString textOf(const QJsonObject& object, const char* key) { return object.value(QLatin1String(key)).toString(); }

QStringList textsOf(const QJsonObject& object, const char* key) {
  QStringList texts;
  const QJsonArray values = object.value(QLatin1String(key)).toArray();
  for (const auto& value : values) texts.append(value.toString());
  return texts;
}

QDate dateOf(const QJsonObject& object, const char* key) { return QDate::fromString(textOf(object, key), Qt::ISODate); }

Requirement draftedRequirement(const QJsonObject& object) {
  Requirement requirement;
  requirement.id = textOf(object, "id");
  requirement.name = textOf(object, "name");
  requirement.detail = textOf(object, "detail");
  const QStringList papers = textsOf(object, "papers");
  for (const auto& [word, part] : kPaperWords) requirement.*part = papers.contains(QLatin1String(word));
  requirement.alternativeGroup = textOf(object, "alternativeGroup");
  const QJsonObject condition = object.value(QLatin1String("condition")).toObject();
  requirement.condition = textOf(condition, "field");
  requirement.conditionValue = textOf(condition, "value");
  requirement.conditionText = textOf(condition, "text");
  return requirement;
}

FormField draftedField(const QJsonObject& object) {
  FormField field;
  field.id = textOf(object, "id");
  field.label = textOf(object, "label");
  field.kind = fieldKindFromKey(textOf(object, "kind")).value_or(FieldKind::Text);
  field.isRequired = object.value(QLatin1String("isRequired")).toBool();
  field.help = textOf(object, "help");
  const QJsonArray choices = object.value(QLatin1String("choices")).toArray();
  for (const auto& choice : choices)
    field.choices.emplace_back(textOf(choice.toObject(), "key"), textOf(choice.toObject(), "label"));
  field.row = object.value(QLatin1String("row")).toInt();
  const QJsonObject condition = object.value(QLatin1String("condition")).toObject();
  field.condition = textOf(condition, "field");
  field.conditionValue = textOf(condition, "value");
  const QJsonArray columns = object.value(QLatin1String("columns")).toArray();
  for (const auto& column : columns) field.columns.push_back(draftedField(column.toObject()));
  return field;
}

TariffLine draftedLine(const QJsonObject& object) {
  TariffLine line;
  line.id = textOf(object, "id");
  line.name = textOf(object, "name");
  line.amountRupiah = object.value(QLatin1String("amountRupiah")).toInteger();
  line.amountField = textOf(object, "amountField");
  const QJsonObject classes = object.value(QLatin1String("classes")).toObject();
  line.classField = textOf(classes, "field");
  const QJsonArray amounts = classes.value(QLatin1String("amounts")).toArray();
  for (const auto& amount : amounts)
    line.amounts.emplace_back(textOf(amount.toObject(), "key"),
                              amount.toObject().value(QLatin1String("amountRupiah")).toInteger());
  const QJsonObject quantity = object.value(QLatin1String("quantity")).toObject();
  line.quantityField = textOf(quantity, "field");
  line.unit = textOf(quantity, "unit");
  const QJsonObject condition = object.value(QLatin1String("condition")).toObject();
  line.condition = textOf(condition, "field");
  line.conditionValue = textOf(condition, "value");
  if (!object.contains(QLatin1String("penalty"))) return line;
  const QJsonObject told = object.value(QLatin1String("penalty")).toObject();
  TariffPenalty penalty;
  penalty.since = textOf(told, "since");
  penalty.per = lateUnitFromKey(textOf(told, "per")).value_or(LateUnit::Month);
  penalty.amountRupiah = told.value(QLatin1String("amountRupiah")).toInteger();
  penalty.basisPoints = told.value(QLatin1String("basisPoints")).toInt();
  penalty.of = textsOf(told, "of");
  penalty.rounding = roundingFromKey(textOf(told, "rounding")).value_or(Rounding::Down);
  penalty.mostUnits = told.value(QLatin1String("mostUnits")).toInt();
  penalty.mostRupiah = told.value(QLatin1String("mostRupiah")).toInteger();
  line.penalty = std::move(penalty);
  return line;
}

}  // namespace

QByteArray writeStandard(const ServiceStandard& standard) {
  OrderedJson json;
  write(json, standard);
  return json.take();
}

QByteArray writeStandards(const std::vector<ServiceStandard>& standards) {
  OrderedJson json;
  json.begin('{');
  writeList(json, "standards", standards);
  json.end('}');
  return json.take();
}

ServiceStandard readStandardDraft(QByteArrayView json) {
  const QJsonObject root = QJsonDocument::fromJson(json.toByteArray()).object();
  ServiceStandard standard;
  standard.id = textOf(root, "id");
  standard.version = root.value(QLatin1String("version")).toInt();
  standard.validFrom = dateOf(root, "validFrom");
  standard.decree = textOf(root, "decree");
  standard.name = textOf(root, "name");
  standard.agencyId = textOf(root, "agencyId");
  standard.series = textOf(root, "series");
  standard.counterMinutes = root.value(QLatin1String("counterMinutes")).toInt();
  const QJsonArray requirements = root.value(QLatin1String("requirements")).toArray();
  for (const auto& item : requirements) standard.requirements.push_back(draftedRequirement(item.toObject()));
  standard.procedure = textsOf(root, "procedure");
  const QJsonObject time = root.value(QLatin1String("time")).toObject();
  standard.time.amount = time.value(QLatin1String("amount")).toInt();
  standard.time.unit = timeUnitFromKey(textOf(time, "unit")).value_or(TimeUnit::WorkingDays);
  const QJsonObject fee = root.value(QLatin1String("fee")).toObject();
  standard.fee.amountRupiah = fee.value(QLatin1String("amountRupiah")).toInteger();
  standard.fee.text = textOf(fee, "text");
  standard.fee.accountCode = textOf(fee, "accountCode");
  const QJsonArray lines = fee.value(QLatin1String("lines")).toArray();
  for (const auto& line : lines) standard.fee.lines.push_back(draftedLine(line.toObject()));
  standard.product = textOf(root, "product");
  standard.complaints = textOf(root, "complaints");
  standard.legalBasis = textsOf(root, "legalBasis");
  standard.facilities = textOf(root, "facilities");
  standard.competence = textOf(root, "competence");
  standard.supervision = textOf(root, "supervision");
  standard.staffing = textOf(root, "staffing");
  standard.guarantee = textOf(root, "guarantee");
  standard.security = textOf(root, "security");
  standard.evaluation = textOf(root, "evaluation");
  const QJsonArray form = root.value(QLatin1String("form")).toArray();
  for (const auto& item : form) standard.form.push_back(draftedField(item.toObject()));
  standard.everydayWords = textsOf(root, "everydayWords");
  standard.source = textOf(root, "source");
  standard.sourceDate = dateOf(root, "sourceDate");
  standard.verifiedBy = textOf(root, "verifiedBy");
  standard.isExample = root.value(QLatin1String("isExample")).toBool();
  return standard;
}
