#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QTime>

#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "domain/result.h"

struct JsonMember;

/// A value of a JSON text that knows its line, which QJsonDocument does not: what an office edits by hand must be able
/// to say where it is wrong. Any thread, a value.
struct JsonNode {
  enum class Kind { Null, Flag, Number, Text, List, Object };
  Kind kind = Kind::Null;
  int line = 0;
  bool flag = false;
  std::optional<qint64> integer;  ///< of a number without fraction or exponent that fits
  QString text;                   ///< of a text; of a number as it was written
  std::vector<JsonNode> items;
  std::vector<JsonMember> members;

  [[nodiscard]] const JsonNode* find(QStringView key) const;
};

struct JsonMember {
  QString key;
  JsonNode value;
};

/// Reads a whole text strictly after RFC 8259: valid UTF-8 without a byte order mark, no key twice in an object, at
/// most 64 levels, nothing behind the value. Error: Invalid with the line.
[[nodiscard]] Result<JsonNode> readJson(QByteArrayView bytes);

/// Takes an object apart, field by field: each must be there and of its kind, and none may be left over. The first
/// thing that is wrong stays as the error; what is asked for afterwards yields empty values, so that a reader is
/// written straight down and checks once, with done().
class JsonFields {
 public:
  /// `path` names the object in errors, "requirements[2]"; empty at the top.
  JsonFields(const JsonNode& node, QString path);

  QString text(const char* key);          ///< not empty
  QString textOrEmpty(const char* key);   ///< must be there, may be empty
  QString optionalText(const char* key);  ///< may be missing; not empty if there
  QStringList texts(const char* key, std::size_t atLeast = 0);
  qint64 integer(const char* key, qint64 least, qint64 most = std::numeric_limits<qint64>::max());
  bool flag(const char* key);
  QDate date(const char* key);  ///< "2026-11-23"
  QTime time(const char* key);  ///< "07:30"
  /// One of the words; its index.
  std::size_t oneOf(const char* key, const QStringList& words);
  /// A member of any kind; null with an error when missing.
  const JsonNode* object(const char* key);
  const JsonNode* optionalObject(const char* key);
  std::vector<const JsonNode*> list(const char* key, std::size_t atLeast = 0);

  /// Puts an error of the reader's own, if none stands yet; `key` may be empty for the object itself.
  void refuse(const QString& key, const QString& detail);
  /// Takes over the error of a part.
  void take(const Done& part);
  [[nodiscard]] QString path(const QString& key) const;
  [[nodiscard]] bool isGood() const { return !m_error; }
  /// The first error; else one for the first field that nobody asked for.
  [[nodiscard]] Done done();

 private:
  const JsonNode* member(const char* key, JsonNode::Kind kind, bool isRequired);

  const JsonNode& m_node;
  QString m_path;
  QStringList m_asked;
  std::optional<Error> m_error;
};
