#include "domain/json_text.h"

#include <QStringDecoder>

namespace {

constexpr int kDeepest = 64;

/// Reads by recursive descent; stops at the first error.
class JsonReader {
 public:
  explicit JsonReader(QStringView text) : m_text(text) {}

  Result<JsonNode> readAll() {
    JsonNode node;
    if (!value(node, 0)) return tl::unexpected(m_error);
    skipSpace();
    if (m_at < m_text.size()) {
      refuse(QStringLiteral("text behind the value"));
      return tl::unexpected(m_error);
    }
    return node;
  }

 private:
  bool refuse(const QString& detail) {
    m_error = Error{ErrorCode::Invalid, detail, false, {}, m_line};
    return false;
  }

  [[nodiscard]] char16_t peek() const { return m_at < m_text.size() ? m_text[m_at].unicode() : u'\0'; }

  void skipSpace() {
    for (; m_at < m_text.size(); ++m_at) {
      const char16_t c = m_text[m_at].unicode();
      if (c == u'\n') {
        ++m_line;
      } else if (c != u' ' && c != u'\t' && c != u'\r') {
        return;
      }
    }
  }

  bool value(JsonNode& node, int depth) {
    if (depth > kDeepest) return refuse(QStringLiteral("nested too deep"));
    skipSpace();
    node.line = m_line;
    switch (peek()) {
      case u'{':
        return object(node, depth);
      case u'[':
        return list(node, depth);
      case u'"':
        node.kind = JsonNode::Kind::Text;
        return string(node.text);
      case u't':
        node.flag = true;
        return word(node, u"true", JsonNode::Kind::Flag);
      case u'f':
        return word(node, u"false", JsonNode::Kind::Flag);
      case u'n':
        return word(node, u"null", JsonNode::Kind::Null);
      default:
        return number(node);
    }
  }

  bool word(JsonNode& node, QStringView expected, JsonNode::Kind kind) {
    if (m_text.mid(m_at, expected.size()) != expected) return refuse(QStringLiteral("not a value"));
    m_at += expected.size();
    node.kind = kind;
    return true;
  }

  [[nodiscard]] qsizetype digitsFrom(qsizetype at) const {
    qsizetype end = at;
    while (end < m_text.size() && m_text[end] >= QLatin1Char('0') && m_text[end] <= QLatin1Char('9')) ++end;
    return end - at;
  }

  bool number(JsonNode& node) {
    const qsizetype start = m_at;
    qsizetype at = m_at;
    if (peek() == u'-') ++at;
    const qsizetype whole = digitsFrom(at);
    if (whole == 0 || (whole > 1 && m_text[at] == QLatin1Char('0'))) return refuse(QStringLiteral("not a value"));
    at += whole;
    bool isInteger = true;
    if (at < m_text.size() && m_text[at] == QLatin1Char('.')) {
      const qsizetype fraction = digitsFrom(at + 1);
      if (fraction == 0) return refuse(QStringLiteral("not a number"));
      at += 1 + fraction;
      isInteger = false;
    }
    if (at < m_text.size() && (m_text[at] == QLatin1Char('e') || m_text[at] == QLatin1Char('E'))) {
      ++at;
      if (at < m_text.size() && (m_text[at] == QLatin1Char('+') || m_text[at] == QLatin1Char('-'))) ++at;
      const qsizetype exponent = digitsFrom(at);
      if (exponent == 0) return refuse(QStringLiteral("not a number"));
      at += exponent;
      isInteger = false;
    }
    node.kind = JsonNode::Kind::Number;
    node.text = m_text.mid(start, at - start).toString();
    bool fits = false;
    const qint64 number = node.text.toLongLong(&fits);
    if (isInteger && fits) node.integer = number;
    m_at = at;
    return true;
  }

  bool escape(QString& out) {
    const char16_t c = peek();
    ++m_at;
    switch (c) {
      case u'"':
      case u'\\':
      case u'/':
        out += QChar(c);
        return true;
      case u'b':
        out += QLatin1Char('\b');
        return true;
      case u'f':
        out += QLatin1Char('\f');
        return true;
      case u'n':
        out += QLatin1Char('\n');
        return true;
      case u'r':
        out += QLatin1Char('\r');
        return true;
      case u't':
        out += QLatin1Char('\t');
        return true;
      case u'u': {
        char16_t unit = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
          const char16_t digit = QChar(peek()).toLower().unicode();
          if (digit >= u'0' && digit <= u'9') {
            unit = static_cast<char16_t>(unit * 16 + (digit - u'0'));
          } else if (digit >= u'a' && digit <= u'f') {
            unit = static_cast<char16_t>(unit * 16 + (digit - u'a' + 10));
          } else {
            return refuse(QStringLiteral("wrong \\u"));
          }
        }
        out += QChar(unit);
        return true;
      }
      default:
        return refuse(QStringLiteral("unknown escape"));
    }
  }

  bool string(QString& out) {
    for (++m_at; m_at < m_text.size();) {
      const QChar c = m_text[m_at++];
      if (c == QLatin1Char('"')) return true;
      if (c < QLatin1Char(' ')) return refuse(QStringLiteral("control character in a text"));
      if (c != QLatin1Char('\\')) {
        out += c;
      } else if (!escape(out)) {
        return false;
      }
    }
    return refuse(QStringLiteral("text not closed"));
  }

  bool list(JsonNode& node, int depth) {
    node.kind = JsonNode::Kind::List;
    ++m_at;
    skipSpace();
    if (peek() == u']') return ++m_at, true;
    while (true) {
      if (!value(node.items.emplace_back(), depth + 1)) return false;
      skipSpace();
      const char16_t c = peek();
      if (c != u',' && c != u']') return refuse(QStringLiteral("comma or ] expected"));
      ++m_at;
      if (c == u']') return true;
    }
  }

  bool object(JsonNode& node, int depth) {
    node.kind = JsonNode::Kind::Object;
    ++m_at;
    skipSpace();
    if (peek() == u'}') return ++m_at, true;
    while (true) {
      skipSpace();
      if (peek() != u'"') return refuse(QStringLiteral("key expected"));
      QString key;
      if (!string(key)) return false;
      if (node.find(key)) return refuse(QStringLiteral("key stands twice: ") + key);
      skipSpace();
      if (peek() != u':') return refuse(QStringLiteral("colon expected"));
      ++m_at;
      node.members.push_back({key, {}});
      if (!value(node.members.back().value, depth + 1)) return false;
      skipSpace();
      const char16_t c = peek();
      if (c != u',' && c != u'}') return refuse(QStringLiteral("comma or } expected"));
      ++m_at;
      if (c == u'}') return true;
    }
  }

  QStringView m_text;
  qsizetype m_at = 0;
  int m_line = 1;
  Error m_error;
};

}  // namespace

const JsonNode* JsonNode::find(QStringView key) const {
  for (const JsonMember& member : members)
    if (member.key == key) return &member.value;
  return nullptr;
}

Result<JsonNode> readJson(QByteArrayView bytes) {
  QStringDecoder decoder(QStringDecoder::Utf8,
                         QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
  const QString text = decoder.decode(bytes);
  if (decoder.hasError()) return tl::unexpected(Error{ErrorCode::Invalid, QStringLiteral("not UTF-8"), false, {}, 1});
  return JsonReader(text).readAll();
}

JsonFields::JsonFields(const JsonNode& node, QString path) : m_node(node), m_path(std::move(path)) {
  if (node.kind != JsonNode::Kind::Object) refuse({}, QStringLiteral("not an object"));
}

QString JsonFields::path(const QString& key) const {
  if (m_path.isEmpty() || key.isEmpty()) return m_path + key;
  return m_path + QLatin1Char('.') + key;
}

void JsonFields::refuse(const QString& key, const QString& detail) {
  if (m_error) return;
  const JsonNode* node = m_node.find(key);
  m_error = Error{ErrorCode::Invalid, detail, false, path(key), node ? node->line : m_node.line};
}

void JsonFields::take(const Done& part) {
  if (!part && !m_error) m_error = part.error();
}

Done JsonFields::done() {
  for (const JsonMember& entry : m_node.members)
    if (!m_asked.contains(entry.key)) refuse(entry.key, QStringLiteral("unknown field"));
  if (m_error) return tl::unexpected(*m_error);
  return {};
}

const JsonNode* JsonFields::member(const char* key, JsonNode::Kind kind, bool isRequired) {
  const QString name = QString::fromLatin1(key);
  m_asked += name;
  const JsonNode* node = m_node.find(name);
  if (!node) {
    if (isRequired) refuse(name, QStringLiteral("missing field"));
    return nullptr;
  }
  if (node->kind == kind) return node;
  refuse(name, QStringLiteral("wrong kind of value"));
  return nullptr;
}

QString JsonFields::text(const char* key) {
  const JsonNode* node = member(key, JsonNode::Kind::Text, true);
  if (node && node->text.trimmed().isEmpty()) refuse(QString::fromLatin1(key), QStringLiteral("empty"));
  return node ? node->text : QString();
}

QString JsonFields::textOrEmpty(const char* key) {
  const JsonNode* node = member(key, JsonNode::Kind::Text, true);
  return node ? node->text : QString();
}

QString JsonFields::optionalText(const char* key) {
  const JsonNode* node = member(key, JsonNode::Kind::Text, false);
  if (node && node->text.trimmed().isEmpty()) refuse(QString::fromLatin1(key), QStringLiteral("empty"));
  return node ? node->text : QString();
}

QStringList JsonFields::texts(const char* key, std::size_t atLeast) {
  QStringList out;
  for (const JsonNode* item : list(key, atLeast)) {
    if (item->kind != JsonNode::Kind::Text || item->text.trimmed().isEmpty()) {
      if (!m_error)
        m_error = Error{ErrorCode::Invalid, QStringLiteral("not a text, or empty"), false,
                        path(QString::fromLatin1(key)), item->line};
      return {};
    }
    out += item->text;
  }
  return out;
}

qint64 JsonFields::integer(const char* key, qint64 least, qint64 most) {
  const JsonNode* node = member(key, JsonNode::Kind::Number, true);
  if (!node) return 0;
  if (!node->integer || *node->integer < least || *node->integer > most) {
    refuse(QString::fromLatin1(key), QStringLiteral("out of range: ") + node->text);
    return 0;
  }
  return *node->integer;
}

bool JsonFields::flag(const char* key) {
  const JsonNode* node = member(key, JsonNode::Kind::Flag, true);
  return node && node->flag;
}

QDate JsonFields::date(const char* key) {
  const QString written = text(key);
  const QDate date = QDate::fromString(written, QStringLiteral("yyyy-MM-dd"));
  if (!date.isValid()) refuse(QString::fromLatin1(key), QStringLiteral("not a date: ") + written);
  return date;
}

QTime JsonFields::time(const char* key) {
  const QString written = text(key);
  const QTime time = QTime::fromString(written, QStringLiteral("HH:mm"));
  if (!time.isValid()) refuse(QString::fromLatin1(key), QStringLiteral("not a time: ") + written);
  return time;
}

std::size_t JsonFields::oneOf(const char* key, const QStringList& words) {
  const QString written = text(key);
  const qsizetype at = words.indexOf(written);
  if (at < 0) refuse(QString::fromLatin1(key), QStringLiteral("unknown word: ") + written);
  return at < 0 ? 0 : static_cast<std::size_t>(at);
}

const JsonNode* JsonFields::object(const char* key) { return member(key, JsonNode::Kind::Object, true); }

const JsonNode* JsonFields::optionalObject(const char* key) { return member(key, JsonNode::Kind::Object, false); }

std::vector<const JsonNode*> JsonFields::list(const char* key, std::size_t atLeast) {
  std::vector<const JsonNode*> out;
  const JsonNode* node = member(key, JsonNode::Kind::List, true);
  if (!node) return out;
  if (node->items.size() < atLeast) refuse(QString::fromLatin1(key), QStringLiteral("too few entries"));
  for (const JsonNode& item : node->items) out.push_back(&item);
  return out;
}
