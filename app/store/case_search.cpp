#include "store/case_search.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

#include "domain/name_spelling.h"
#include "domain/near_code.h"
#include "domain/tracking_code.h"
#include "domain/typed_digits.h"

namespace {

constexpr int kMostNear = 3;
/// Fewer digits begin too many numbers of forms.
constexpr qsizetype kShortestNumber = 4;

#define SELECT_LINES "SELECT " CASE_LINE_COLUMNS " FROM case_record c "
constexpr const char kByNik[] = SELECT_LINES "WHERE c.nik >= ? AND c.nik < ? ORDER BY c.nik, c.rowno DESC LIMIT ?";
constexpr const char kByPhone[] =
    SELECT_LINES "WHERE c.phone >= ? AND c.phone < ? AND c.phone <> '' ORDER BY c.phone, c.rowno DESC LIMIT ?";
constexpr const char kByCode[] = SELECT_LINES "WHERE c.code >= ? AND c.code < ? ORDER BY c.code LIMIT ?";
constexpr const char kByThisCode[] = SELECT_LINES "WHERE c.code = ? ORDER BY c.rowno LIMIT 1";
constexpr const char kByWords[] = "SELECT " CASE_LINE_COLUMNS
                                  " FROM (SELECT rowid AS hit FROM case_words WHERE case_words MATCH ? "
                                  "ORDER BY rowid DESC LIMIT ?) JOIN case_record c ON c.rowno = hit ORDER BY hit DESC";
constexpr const char kByKeys[] = "SELECT " CASE_LINE_COLUMNS
                                 " FROM (SELECT rowid AS hit FROM case_names WHERE case_names MATCH ? "
                                 "ORDER BY rowid DESC LIMIT ?) JOIN case_record c ON c.rowno = hit ORDER BY hit DESC";

/// What a person typed as an FTS5 query: every word as the beginning of a word, all of them. Quotes keep the person's
/// characters from being read as operators. Empty when there is no word in it.
QString wordsQuery(const QString& typed) {
  QStringList words;
  QString word;
  for (const QChar c : typed + QLatin1Char(' ')) {
    if (c.isLetterOrNumber()) {
      word += c;
    } else if (!word.isEmpty()) {
      words.append(QLatin1Char('"') + word + QLatin1String("\"*"));
      word.clear();
    }
  }
  return words.join(QLatin1Char(' '));
}

/// Every word by one of its keys. Keys hold letters and digits alone.
QString keysQuery(const QString& typed) {
  QStringList parts;
  for (const NameWord& word : nameWords(typed)) {
    QStringList keys;
    for (const QString& key : word.whole) keys.append(QLatin1Char('"') + key + QLatin1Char('"'));
    for (const QString& key : word.beginnings) keys.append(QLatin1Char('"') + key + QLatin1String("\"*"));
    parts.append(QLatin1Char('(') + keys.join(QLatin1String(" OR ")) + QLatin1Char(')'));
  }
  return parts.join(QLatin1String(" AND "));
}

/// Whether a name has every typed word.
bool hasWords(const QString& name, const std::vector<NameWord>& words) {
  const QStringList keys = nameKeys(name);
  return std::ranges::all_of(words, [&](const NameWord& word) {
    return std::ranges::any_of(keys, [&](const QString& key) {
      return word.whole.contains(key) ||
             std::ranges::any_of(word.beginnings, [&](const QString& beginning) { return key.startsWith(beginning); });
    });
  });
}

/// Puts behind what is there what is not there yet.
void add(std::vector<CaseLine>& found, std::vector<CaseLine> more, SearchMatch match, int limit) {
  QSet<QString> known;
  for (const CaseLine& line : found) known.insert(line.id.toString());
  for (CaseLine& line : more) {
    if (static_cast<int>(found.size()) >= limit) return;
    if (known.contains(line.id.toString())) continue;
    known.insert(line.id.toString());
    line.match = match;
    found.push_back(std::move(line));
  }
}

struct TypedNumber {
  QString digits;
  bool isPhone = false;  ///< "+62…", "08…": nothing else begins so
};

std::optional<TypedNumber> numberOf(QString text) {
  const bool hasPlus = text.startsWith(QLatin1Char('+'));
  if (hasPlus) text.remove(0, 1);
  text.remove(QLatin1Char('(')).remove(QLatin1Char(')'));
  const auto digits = typedDigits(text);
  if (!digits || digits->isEmpty()) return std::nullopt;
  return TypedNumber{*digits, hasPlus || digits->startsWith(QLatin1Char('0'))};
}

/// "0812", "62812", "812" as the numbers are kept: "+62812".
QString phoneBeginning(const QString& digits) {
  QString national = digits;
  if (national.startsWith(QLatin1String("62"))) national.remove(0, 2);
  if (national.startsWith(QLatin1Char('0'))) national.remove(0, 1);
  return QLatin1String("+62") + national;
}

bool isCodeLike(const QString& text) {
  qsizetype characters = 0;
  bool hasDigit = false;
  for (const QChar c : text) {
    characters += c.isLetterOrNumber() ? 1 : 0;
    hasDigit = hasDigit || c.isDigit();
  }
  return text.contains(QLatin1Char('-')) || (characters >= 6 && hasDigit);
}

}  // namespace

CaseSearch::Lines CaseSearch::byRange(const char* sql, const QString& from, const QString& last, int limit) const {
  auto statement = m_database.prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(from).bind(last).bind(limit);
  return caseLines(*statement);
}

CaseSearch::Lines CaseSearch::byMatch(const char* sql, const QString& query, int limit) const {
  auto statement = m_database.prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(query).bind(limit);
  return caseLines(*statement);
}

CaseSearch::Lines CaseSearch::byDigits(const QString& digits, bool isPhone, int limit) const {
  // The end of a range is the beginning with its last digit raised, which no number of the range reaches.
  const QString above(QLatin1Char(':'));
  std::vector<CaseLine> found;
  if (!isPhone) {
    auto lines = byRange(kByNik, digits, digits + above, limit);
    if (!lines) return lines;
    add(found, std::move(*lines), SearchMatch::AsTyped, limit);
    if (digits.size() >= kShortestNumber) {
      lines = byMatch(kByKeys, QLatin1Char('"') + digits + QLatin1String("\"*"), limit);
      if (!lines) return lines;
      add(found, std::move(*lines), SearchMatch::AsTyped, limit);
    }
  }
  const bool mayBePhone = isPhone || digits.startsWith(QLatin1String("62")) || digits.startsWith(QLatin1Char('8'));
  if (mayBePhone) {
    const QString phone = phoneBeginning(digits);
    auto lines = byRange(kByPhone, phone, phone + above, limit);
    if (!lines) return lines;
    add(found, std::move(*lines), SearchMatch::AsTyped, limit);
  }
  return found;
}

CaseSearch::Lines CaseSearch::byWords(const QString& text, int limit) const {
  const QString query = wordsQuery(text);
  if (query.isEmpty()) return std::vector<CaseLine>{};
  auto found = byMatch(kByWords, query, limit);
  if (!found || static_cast<int>(found->size()) >= limit) return found;
  const QString keys = keysQuery(text);
  if (keys.isEmpty()) return found;
  // Nearly all that are there already are found once more.
  auto others = byMatch(kByKeys, keys, limit + static_cast<int>(found->size()));
  if (!others) return others;
  // A name that does not have the words is not what answered: a person in the form is. Those stand last.
  const auto words = nameWords(text);
  std::vector<CaseLine> inForm;
  std::erase_if(*others, [&](const CaseLine& line) {
    if (hasWords(line.name, words)) return false;
    inForm.push_back(line);
    return true;
  });
  add(*found, std::move(*others), SearchMatch::OtherSpelling, limit);
  add(*found, std::move(inForm), SearchMatch::InForm, limit);
  return found;
}

CaseSearch::Lines CaseSearch::nearCode(const QString& text) const {
  const NearCodes codes = nearCodes(text);
  std::vector<CaseLine> found;
  for (const QStringList* candidates : {&codes.bySlip, &codes.byTwoWrong}) {
    for (const QString& code : *candidates) {
      auto statement = m_database.prepare(kByThisCode);
      if (!statement) return tl::unexpected(statement.error());
      statement->bind(code);
      auto lines = caseLines(*statement);
      if (!lines) return lines;
      add(found, std::move(*lines), SearchMatch::NearCode, kMostNear);
    }
    if (!found.empty()) break;
  }
  return found;
}

CaseSearch::Lines CaseSearch::find(const QString& typed, int limit, int offset) const {
  const int wanted = limit + offset;
  const QString text = typed.trimmed();
  const auto read = [&]() -> Lines {
    if (const auto number = numberOf(text)) return byDigits(number->digits, number->isPhone, wanted);
    const bool mayBeCode = isCodeLike(text);
    if (mayBeCode) {
      const QString code = groupedCode(text);
      auto found = byRange(kByCode, code, code + QLatin1Char('~'), wanted);
      if (!found || !found->empty()) return found;
    }
    // The typed end tells whether the last word is finished.
    auto found = byWords(typed, wanted);
    if (!found || !found->empty() || !mayBeCode) return found;
    return nearCode(text);
  };
  auto found = read();
  if (found) found->erase(found->begin(), found->begin() + std::min<std::ptrdiff_t>(offset, std::ssize(*found)));
  return found;
}
