#include "print/template/template_text.h"

#include <QStringList>

namespace {

using template_text::FactOf;
using template_text::kLongestResult;
using template_text::Pieces;

class Expansion {
 public:
  Expansion(const Pieces& pieces, const FactOf& factOf) : m_pieces(pieces), m_factOf(factOf) {}

  Done run(const QString& words) {
    for (qsizetype at = 0; at < words.size(); ++at) {
      const QChar c = words.at(at);
      const bool isTwice = at + 1 < words.size() && words.at(at + 1) == c;
      if (c == QLatin1Char('{') && !isTwice) {
        const qsizetype end = words.indexOf(QLatin1Char('}'), at);
        if (end < 0) return fault(QStringLiteral("brace %1").arg(at + 1));
        if (auto done = name(words.mid(at + 1, end - at - 1).trimmed()); !done) return done;
        at = end;
        continue;
      }
      if (c == QLatin1Char('}') && !isTwice) return fault(QStringLiteral("brace %1").arg(at + 1));
      if (c == QLatin1Char('{') || c == QLatin1Char('}')) ++at;
      if (auto done = add(c); !done) return done;
    }
    return {};
  }

  QString result;

 private:
  static Done fault(const QString& detail) { return failure(ErrorCode::Invalid, detail); }

  Done add(const QString& more) {
    // Checked while it grows: pieces of pieces double with each level.
    if (result.size() + more.size() > kLongestResult) return fault(QStringLiteral("too long"));
    result += more;
    return {};
  }

  Done name(const QString& name) {
    const auto piece = m_pieces.find(name);
    if (piece == m_pieces.end()) {
      const auto value = m_factOf(name);
      return value ? add(*value) : fault(QLatin1String("name ") + name);
    }
    if (m_way.contains(name))
      return fault(QLatin1String("loop ") + (m_way + QStringList{name}).join(QStringLiteral(" > ")));
    m_way.append(name);
    const Done done = run(piece->second);
    m_way.removeLast();
    return done;
  }

  const Pieces& m_pieces;
  const FactOf& m_factOf;
  QStringList m_way;
};

}  // namespace

Result<QString> template_text::expand(const QString& words, const Pieces& pieces, const FactOf& factOf) {
  Expansion expansion(pieces, factOf);
  if (auto done = expansion.run(words); !done) return tl::unexpected(done.error());
  return expansion.result;
}
