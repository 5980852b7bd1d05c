#include "settings/templates/template_editing.h"

#include <QJsonArray>

#include <algorithm>

#include "papers/print_words.h"
#include "print/papers/reprint.h"
#include "services/template_desk.h"
#include "session/error_words.h"
#include "session/session.h"
#include "settings/templates/template_words.h"

namespace {

QString nameOf(const QString& note) { return note.mid(PaperTemplate::noteMark().size()); }

/// The beginning of what it says, for a row.
QString firstWords(const TemplateWords& words) {
  QString line = words.id.simplified();
  if (line.size() > 60) line = line.left(59) + QChar(0x2026);
  return line;
}

}  // namespace

TemplateEditing::TemplateEditing(Session& session, TemplateStart start, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_start(std::move(start)),
      m_current(m_start.inForce),
      m_scheme(*templateSchemeOf(m_current.kind)) {}

QString TemplateEditing::shippedSentence(const QString& key) const {
  const TemplateScheme::Sentence* sentence = m_scheme.sentence(key);
  if (!sentence) return {};
  QJsonValue value = m_start.sample.value(sentence->field.section(QLatin1Char('.'), 0, 0));
  const QString inner = sentence->field.section(QLatin1Char('.'), 1);
  if (!inner.isEmpty()) value = value.toObject().value(inner);
  if (!sentence->isList) return value.toString();
  QStringList lines;
  for (const QJsonValue line : value.toArray()) lines.append(line.toString());
  return lines.join(QLatin1Char('\n'));
}

std::vector<TemplateEditing::Row> TemplateEditing::rows(List list) const {
  std::vector<Row> rows;
  switch (list) {
    case List::Blocks: {
      const auto add = [&](const QString& key, bool isPrinted) {
        Row row{key, {}, {}, isNote(key), isPrinted};
        row.title = isNote(key) ? tr("Catatan: %1").arg(nameOf(key)) : words::templatePart(key);
        row.detail = !isPrinted    ? tr("tidak dicetak")
                     : isNote(key) ? firstWords(m_current.notes.at(nameOf(key)))
                                   : QString();
        rows.push_back(std::move(row));
      };
      for (const QString& key : m_current.blocks) add(key, true);
      for (const TemplateScheme::Part& part : m_scheme.parts)
        if (!m_current.blocks.contains(part.key)) add(part.key, false);
      for (const auto& [name, words] : m_current.notes)
        if (const QString key = PaperTemplate::noteMark() + name; !m_current.blocks.contains(key)) add(key, false);
      break;
    }
    case List::Sentences:
      for (const TemplateScheme::Sentence& sentence : m_scheme.sentences) {
        Row row{
            sentence.key, words::templateSentence(sentence.key), {}, m_current.sentences.contains(sentence.key), true};
        row.detail = row.isChanged ? firstWords(wordsOf(list, sentence.key)) : tr("seperti bawaan");
        rows.push_back(std::move(row));
      }
      break;
    case List::Pieces:
      for (const auto& [name, words] : m_current.pieces)
        rows.push_back({name, QLatin1Char('{') + name + QLatin1Char('}'), firstWords(words), true, true});
      break;
  }
  return rows;
}

bool TemplateEditing::isOptional(const QString& block) const {
  const TemplateScheme::Part* part = m_scheme.part(block);
  return !part || !part->isRequired;
}

TemplateWords TemplateEditing::wordsOf(List list, const QString& key) const {
  const auto& from = list == List::Sentences ? m_current.sentences
                     : list == List::Pieces  ? m_current.pieces
                                             : m_current.notes;
  const auto found = from.find(list == List::Blocks ? nameOf(key) : key);
  if (found != from.end()) return found->second;
  return {list == List::Sentences ? shippedSentence(key) : QString(), {}};
}

QStringList TemplateEditing::names() const {
  QStringList names;
  for (const TemplateScheme::Fact& fact : m_scheme.facts) names.append(QLatin1Char('{') + fact.name + QLatin1Char('}'));
  for (const auto& [name, words] : m_current.pieces) names.append(QLatin1Char('{') + name + QLatin1Char('}'));
  return names;
}

void TemplateEditing::setWords(List list, const QString& key, const TemplateWords& words) {
  if (words == wordsOf(list, key)) return;
  if (list == List::Sentences && words == TemplateWords{shippedSentence(key), {}}) {
    m_current.sentences.erase(key);
  } else if (list == List::Sentences) {
    m_current.sentences[key] = words;
  } else if (list == List::Pieces) {
    m_current.pieces[key] = words;
  } else {
    m_current.notes[nameOf(key)] = words;
  }
  Q_EMIT changed();
}

void TemplateEditing::move(const QString& block, int by) {
  const qsizetype from = m_current.blocks.indexOf(block);
  const qsizetype to = from + by;
  if (from < 0 || to < 0 || to >= m_current.blocks.size()) return;
  m_current.blocks.move(from, to);
  Q_EMIT changed();
}

void TemplateEditing::setPrinted(const QString& block, bool isPrinted) {
  if (m_current.blocks.contains(block) == isPrinted || (!isPrinted && !isOptional(block))) return;
  isPrinted ? m_current.blocks.append(block) : static_cast<void>(m_current.blocks.removeAll(block));
  Q_EMIT changed();
}

std::optional<QString> TemplateEditing::addNote(const QString& name) {
  const QString key = words::templateName(name);
  if (key.isEmpty() || m_current.notes.contains(key)) return std::nullopt;
  m_current.notes[key] = {name.trimmed(), {}};
  m_current.blocks.append(PaperTemplate::noteMark() + key);
  Q_EMIT changed();
  return PaperTemplate::noteMark() + key;
}

std::optional<QString> TemplateEditing::addPiece(const QString& name) {
  const QString key = words::templateName(name);
  // A piece with the name of a fact would hide it.
  if (key.isEmpty() || m_current.pieces.contains(key) || m_scheme.fact(key)) return std::nullopt;
  m_current.pieces[key] = {name.trimmed(), {}};
  Q_EMIT changed();
  return key;
}

void TemplateEditing::remove(List list, const QString& key) {
  switch (list) {
    case List::Blocks:
      if (!isNote(key)) return;
      m_current.notes.erase(nameOf(key));
      m_current.blocks.removeAll(key);
      break;
    case List::Sentences:
      m_current.sentences.erase(key);
      break;
    case List::Pieces:
      m_current.pieces.erase(key);
      break;
  }
  Q_EMIT changed();
}

void TemplateEditing::reset() {
  m_current = PaperTemplate::shipped(m_current.kind);
  Q_EMIT changed();
}

std::optional<Error> TemplateEditing::problem() const {
  const Done done = m_current.check();
  return done ? std::nullopt : std::optional(done.error());
}

Result<Paper> TemplateEditing::preview(PaperSize size) const {
  return m_current.applyTo(m_start.sample).and_then([&](const QJsonObject& frozen) {
    return composeFrozen(frozen, size);
  });
}

void TemplateEditing::save() {
  if (m_isBusy) return;
  if (const auto wrong = problem()) return Q_EMIT refused(words::templateProblem(*wrong));
  m_isBusy = true;
  m_session.backend()
      .ask([seat = m_session.seat(), wanted = m_current](Office& office) -> Result<bool> {
        if (auto done = TemplateDesk(office.store(), office.almanac()).save(seat, wanted); !done)
          return tl::unexpected(done.error());
        return true;
      })
      .then(this, [this](const Result<bool>& done) {
        m_isBusy = false;
        if (done) {
          m_start.inForce = m_current;
          return Q_EMIT saved(
              tr("%1 dicetak begini mulai kertas berikutnya, di semua loket.").arg(words::paperKind(m_current.kind)));
        }
        Q_EMIT refused(done.error().code == ErrorCode::Denied
                           ? tr("Hanya admin yang boleh mengubah kertas. Minta admin masuk lebih dahulu.")
                           : errorWords(done.error()));
      });
}
