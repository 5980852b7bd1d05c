#include "print/template/paper_template.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include "print/template/arrangement.h"
#include "print/template/template_text.h"

namespace {

constexpr int kVersion = 1;
const QString kTemplateKey = QStringLiteral("template");
const QString kPaperKey = QStringLiteral("paper");
const QString kBlocksKey = QStringLiteral("blocks");
const QString kTextsKey = QStringLiteral("texts");
const QString kNotesKey = QStringLiteral("notes");
const QString kPiecesKey = QStringLiteral("pieces");

tl::unexpected<Error> fault(const QString& field, const QString& detail) {
  return tl::unexpected(Error{ErrorCode::Invalid, detail, false, field, 0});
}

bool isName(const QString& name) {
  static const QRegularExpression kName(QStringLiteral("^[a-z0-9][a-z0-9_-]{0,23}$"));
  return kName.match(name).hasMatch();
}

std::optional<PaperKind> kindOf(const QString& paper) {
  for (const PaperKind kind : kPaperKinds) {
    const TemplateScheme* scheme = templateSchemeOf(kind);
    if (scheme && scheme->paper == paper) return kind;
  }
  return std::nullopt;
}

QJsonObject toJson(const std::map<QString, TemplateWords>& words) {
  QJsonObject object;
  for (const auto& [key, both] : words)
    object.insert(key, QJsonObject{{QStringLiteral("id"), both.id}, {QStringLiteral("en"), both.en}});
  return object;
}

Done readWords(const QJsonObject& json, const QString& key, std::map<QString, TemplateWords>& words) {
  const QJsonValue value = json.value(key);
  if (value.isUndefined()) return {};
  if (!value.isObject()) return fault(key, QStringLiteral("no object"));
  const QJsonObject object = value.toObject();
  for (auto it = object.begin(); it != object.end(); ++it) {
    const QString place = key + QLatin1Char('.') + it.key();
    if (!it->isObject()) return fault(place, QStringLiteral("no object"));
    const QJsonObject both = it->toObject();
    for (auto language = both.begin(); language != both.end(); ++language) {
      const QString at = place + QLatin1Char('.') + language.key();
      if (language.key() != QLatin1String("id") && language.key() != QLatin1String("en"))
        return fault(at, QStringLiteral("unknown"));
      if (!language->isString()) return fault(at, QStringLiteral("no text"));
    }
    words[it.key()] = {both.value(QLatin1String("id")).toString(), both.value(QLatin1String("en")).toString()};
  }
  return {};
}

/// A field of a frozen paper by its path of one or two names.
QJsonValue fieldOf(const QJsonObject& paper, const QString& path) {
  const QString inner = path.section(QLatin1Char('.'), 1);
  const QJsonValue outer = paper.value(path.section(QLatin1Char('.'), 0, 0));
  return inner.isEmpty() ? outer : outer.toObject().value(inner);
}

void setField(QJsonObject& paper, const QString& path, const QJsonValue& value) {
  const QString name = path.section(QLatin1Char('.'), 0, 0);
  const QString inner = path.section(QLatin1Char('.'), 1);
  if (inner.isEmpty()) {
    paper.insert(name, value);
    return;
  }
  QJsonObject object = paper.value(name).toObject();
  object.insert(inner, value);
  paper.insert(name, object);
}

template_text::Pieces piecesIn(const std::map<QString, TemplateWords>& pieces, Language language) {
  template_text::Pieces words;
  for (const auto& [name, both] : pieces) words.emplace(name, both.in(language));
  return words;
}

}  // namespace

PaperTemplate PaperTemplate::shipped(PaperKind kind) {
  PaperTemplate made;
  made.kind = kind;
  if (const TemplateScheme* scheme = templateSchemeOf(kind))
    for (const TemplateScheme::Part& part : scheme->parts) made.blocks.append(part.key);
  return made;
}

Result<PaperTemplate> PaperTemplate::fromBytes(const QByteArray& bytes) {
  if (bytes.size() > kLargestFile) return fault({}, QStringLiteral("too long"));
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
  if (error.error != QJsonParseError::NoError) {
    const qsizetype line = bytes.left(error.offset).count('\n') + 1;
    return fault(QStringLiteral("line %1").arg(line), error.errorString());
  }
  if (!document.isObject()) return fault(QStringLiteral("line 1"), QStringLiteral("no object"));
  return fromJson(document.object());
}

Result<PaperTemplate> PaperTemplate::fromJson(const QJsonObject& json) {
  for (auto it = json.begin(); it != json.end(); ++it)
    if (!QStringList{kTemplateKey, kPaperKey, kBlocksKey, kTextsKey, kNotesKey, kPiecesKey}.contains(it.key()))
      return fault(it.key(), QStringLiteral("unknown"));
  if (!json.value(kTemplateKey).isDouble()) return fault(kTemplateKey, QStringLiteral("missing"));
  if (json.value(kTemplateKey).toInt() != kVersion)
    return failure(ErrorCode::Unsupported, QString::number(json.value(kTemplateKey).toDouble()), kTemplateKey);
  const auto kind = kindOf(json.value(kPaperKey).toString());
  if (!kind) return fault(kPaperKey, QStringLiteral("unknown"));
  PaperTemplate made;
  made.kind = *kind;
  if (!json.value(kBlocksKey).isArray()) return fault(kBlocksKey, QStringLiteral("missing"));
  int index = 0;
  for (const QJsonValue entry : json.value(kBlocksKey).toArray()) {
    if (!entry.isString()) return fault(QStringLiteral("blocks[%1]").arg(index), QStringLiteral("no text"));
    made.blocks.append(entry.toString());
    ++index;
  }
  if (auto done = readWords(json, kTextsKey, made.sentences); !done) return tl::unexpected(done.error());
  if (auto done = readWords(json, kNotesKey, made.notes); !done) return tl::unexpected(done.error());
  if (auto done = readWords(json, kPiecesKey, made.pieces); !done) return tl::unexpected(done.error());
  if (auto done = made.check(); !done) return tl::unexpected(done.error());
  return made;
}

QJsonObject PaperTemplate::toJson() const {
  const TemplateScheme* scheme = templateSchemeOf(kind);
  return {{kTemplateKey, kVersion},
          {kPaperKey, scheme ? scheme->paper : QString()},
          {kBlocksKey, QJsonArray::fromStringList(blocks)},
          {kTextsKey, ::toJson(sentences)},
          {kNotesKey, ::toJson(notes)},
          {kPiecesKey, ::toJson(pieces)}};
}

Done PaperTemplate::check() const {
  const TemplateScheme* scheme = templateSchemeOf(kind);
  if (!scheme) return fault(kPaperKey, QStringLiteral("unknown"));
  QStringList seen;
  for (qsizetype i = 0; i < blocks.size(); ++i) {
    const QString place = QStringLiteral("blocks[%1]").arg(i);
    const QString& key = blocks.at(i);
    const bool isNote = key.startsWith(noteMark());
    if (isNote ? !notes.contains(key.mid(noteMark().size())) : !scheme->part(key))
      return fault(place, QLatin1String("unknown ") + key);
    if (seen.contains(key)) return fault(place, QLatin1String("twice ") + key);
    seen.append(key);
  }
  for (const TemplateScheme::Part& part : scheme->parts)
    if (part.isRequired && !seen.contains(part.key)) return fault(kBlocksKey, QLatin1String("missing ") + part.key);
  if (std::ssize(notes) > kMostNotes) return fault(kNotesKey, QStringLiteral("too many"));
  if (std::ssize(pieces) > kMostPieces) return fault(kPiecesKey, QStringLiteral("too many"));
  for (const auto& [key, words] : sentences)
    if (!scheme->sentence(key)) return fault(kTextsKey + QLatin1Char('.') + key, QStringLiteral("unknown"));
  for (const auto* named : {&notes, &pieces})
    for (const auto& [name, words] : *named)
      if (!isName(name))
        return fault((named == &notes ? kNotesKey : kPiecesKey) + QLatin1Char('.') + name, QStringLiteral("unknown"));

  // Every fact as if it were there and empty: what is wrong is wrong for every paper.
  const template_text::FactOf anyFact = [&](const QString& name) -> std::optional<QString> {
    return scheme->fact(name) ? std::optional<QString>(QString()) : std::nullopt;
  };
  const std::pair<const QString&, const std::map<QString, TemplateWords>&> all[]{
      {kPiecesKey, pieces}, {kTextsKey, sentences}, {kNotesKey, notes}};
  for (const Language language : {Language::Id, Language::En}) {
    const auto words = piecesIn(pieces, language);
    for (const auto& [section, texts] : all) {
      for (const auto& [key, both] : texts) {
        const QString place = section + QLatin1Char('.') + key + QLatin1Char('.') + toKey(language);
        const QString& text = language == Language::Id ? both.id : both.en;
        if (language == Language::Id && text.trimmed().isEmpty()) return fault(place, QStringLiteral("missing"));
        if (text.size() > kLongestWords) return fault(place, QStringLiteral("too long"));
        // By its own name, so that a circle is told from where it begins.
        const bool isPiece = &texts == &pieces;
        const auto expanded =
            template_text::expand(isPiece ? QLatin1Char('{') + key + QLatin1Char('}') : text, words, anyFact);
        if (!expanded) return fault(place, expanded.error().detail);
      }
    }
  }
  return {};
}

Result<QJsonObject> PaperTemplate::applyTo(const QJsonObject& paper) const {
  const TemplateScheme* scheme = templateSchemeOf(kind);
  if (!scheme || paper.value(QLatin1String("paper")).toString() != scheme->paper)
    return fault(kPaperKey, QStringLiteral("another kind of paper"));
  if (paper.contains(arrangement::kKey)) return fault(arrangement::kKey, QStringLiteral("twice"));
  const Language language =
      paper.value(QLatin1String("language")).toString() == toKey(Language::En) ? Language::En : Language::Id;
  const auto words = piecesIn(pieces, language);
  const template_text::FactOf factOf = [&](const QString& name) -> std::optional<QString> {
    const TemplateScheme::Fact* fact = scheme->fact(name);
    return fact ? std::optional<QString>(fieldOf(paper, fact->field).toString()) : std::nullopt;
  };
  QJsonObject made = paper;
  for (const auto& [key, both] : sentences) {
    const TemplateScheme::Sentence* sentence = scheme->sentence(key);
    const auto text = template_text::expand(both.in(language), words, factOf);
    if (!sentence) return fault(kTextsKey + QLatin1Char('.') + key, QStringLiteral("unknown"));
    if (!text) return fault(kTextsKey + QLatin1Char('.') + key, text.error().detail);
    const QJsonValue value =
        sentence->isList ? QJsonValue(QJsonArray::fromStringList(text->split(QLatin1Char('\n'), Qt::SkipEmptyParts)))
                         : QJsonValue(text->simplified());
    setField(made, sentence->field, value);
  }
  QJsonObject finished;
  for (const auto& [name, both] : notes) {
    const auto text = template_text::expand(both.in(language), words, factOf);
    if (!text) return fault(kNotesKey + QLatin1Char('.') + name, text.error().detail);
    finished.insert(name, *text);
  }
  made.insert(arrangement::kKey, QJsonObject{{kBlocksKey, QJsonArray::fromStringList(blocks)}, {kNotesKey, finished}});
  return made;
}
