#include "domain/name_spelling.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace {

using Letters = std::u16string;

/// Which of two readings of j, ch and z a key takes.
enum class Reading { Today, Other };

constexpr std::u16string_view kMuhammad = u"muhamad";

/// What Muhammad is written as once its letters are folded; a beginning of one that is typed stands for it.
constexpr std::array<std::u16string_view, 10> kMuhammads{u"muhamad", u"mohamad", u"muhamed", u"mohamed",  u"muhamat",
                                                         u"mohamat", u"muamad",  u"moamad",  u"muhammad", u"mohd"};

/// Abbreviations that stand for a name when another word follows.
constexpr std::array<std::pair<std::u16string_view, std::u16string_view>, 14> kShort{{{u"m", kMuhammad},
                                                                                      {u"moh", kMuhammad},
                                                                                      {u"muh", kMuhammad},
                                                                                      {u"mohd", kMuhammad},
                                                                                      {u"muhd", kMuhammad},
                                                                                      {u"mhd", kMuhammad},
                                                                                      {u"md", kMuhammad},
                                                                                      {u"md", u"made"},
                                                                                      {u"st", u"siti"},
                                                                                      {u"abd", u"abdul"},
                                                                                      {u"kt", u"ketut"},
                                                                                      {u"wy", u"wayan"},
                                                                                      {u"nym", u"nyoman"},
                                                                                      {u"gst", u"gusti"}}};

constexpr std::array<std::u16string_view, 11> kTitles{u"h",  u"hj",   u"haji", u"hajah", u"hajjah", u"drs",
                                                      u"dr", u"prof", u"ir",   u"alm",   u"almh"};

bool isVowel(char16_t c) { return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u'; }

bool isApostrophe(QChar c) {
  return c == QLatin1Char('\'') || c == QLatin1Char('`') || c == QChar(0x2018) || c == QChar(0x2019) ||
         c == QChar(0x02BC) || c == QChar(0x02BB);
}

/// The words of a name in small letters without marks; an apostrophe does not part a word.
std::vector<Letters> wordsOf(QStringView name) {
  std::vector<Letters> words;
  Letters word;
  const auto end = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  const auto take = [&](QChar c) {
    if (c.unicode() < 128) {
      const char16_t small = c.toLower().unicode();
      const bool isLetter = (small >= u'a' && small <= u'z') || (small >= u'0' && small <= u'9');
      if (isLetter)
        word += small;
      else if (!isApostrophe(c))
        end();
      return;
    }
    if (isApostrophe(c) || c.isMark()) return;
    if (!c.isLetterOrNumber() && !c.isSurrogate()) return end();
    const QString parts = c.decomposition();
    word += (parts.isEmpty() ? c : parts.front()).toLower().unicode();
  };
  for (const QChar c : name) take(c);
  end();
  return words;
}

Letters withoutDoubles(const Letters& text) {
  Letters single;
  single.reserve(text.size());
  for (const char16_t c : text)
    if (single.empty() || single.back() != c || (c >= u'0' && c <= u'9')) single += c;
  return single;
}

bool isOldSpelling(const Letters& s) {
  for (std::size_t i = 0; i + 1 < s.size(); ++i) {
    const char16_t a = s[i];
    const char16_t b = s[i + 1];
    if ((a == u'o' && b == u'e') || (b == u'j' && (a == u'd' || a == u't' || a == u's'))) return true;
  }
  return false;
}

/// Folds one word, letter by letter, to how it is said.
class WordFold {
 public:
  WordFold(const Letters& word, Reading reading) : m_in(withoutDoubles(word)), m_reading(reading) {}

  Letters key() {
    m_isOld = isOldSpelling(m_in);
    m_out.reserve(m_in.size() + 2);
    while (m_at < m_in.size()) step();
    m_out = withoutDoubles(m_out);
    if (m_out.size() > 2 && m_out.back() == u'h') m_out.pop_back();
    return std::move(m_out);
  }
  /// Whether the other reading can differ from this one.
  [[nodiscard]] bool isAmbiguous() const { return m_isAmbiguous; }

 private:
  [[nodiscard]] char16_t at(std::size_t ahead) const { return m_at + ahead < m_in.size() ? m_in[m_at + ahead] : u'\0'; }
  void put(char16_t c, std::size_t taken = 1) {
    m_out += c;
    m_at += taken;
  }
  [[nodiscard]] bool isAtStart() const { return m_out.empty(); }

  void step() {
    const char16_t c = m_in[m_at];
    const char16_t next = at(1);
    switch (c) {
      case u'a':
        // Zaenal, Zainal.
        if (next == u'e') m_out += u'a';
        return next == u'e' ? put(u'i', 2) : put(u'a');
      case u'o':
        return next == u'e' ? put(u'u', 2) : put(u'o');
      case u'u':
        // Suwarno, Suarno.
        return put(u'u', next == u'w' && isVowel(at(2)) ? 2 : 1);
      case u'i':
        return foldI();
      case u'y':
        return foldY();
      case u'j':
        return foldJ();
      case u'c':
        return foldC();
      case u'z':
        return foldZ();
      case u's':
        if ((next == u'y' || next == u'j') && isVowel(at(2))) return put(u's', 2);
        return put(u's', next == u'h' ? 2 : 1);
      case u't':
        if (next == u'j') return put(u'c', 2);
        if (next == u's') return put(u's', 2);
        return put(u't', next == u'h' ? 2 : 1);
      case u'd':
        if (next == u'j') return put(u'j', 2);
        if (next == u'z') return put(u's', 2);
        return put(u'd', next == u'h' ? 2 : 1);
      case u'n':
        if (next == u'y' && isVowel(at(2))) {
          m_out += u'n';
          return put(u'y', 2);
        }
        // No word of today begins with nj.
        if (isAtStart() && next == u'j') {
          m_out += u'n';
          return put(u'y', 2);
        }
        return put(u'n');
      case u'k':
        return next == u'h' ? put(u'h', 2) : put(u'k');
      case u'g':
        return put(u'g', next == u'h' ? 2 : 1);
      case u'p':
        return put(u'p', next == u'h' ? 2 : 1);
      case u'f':
      case u'v':
        return put(u'p');
      case u'q':
        return put(u'k');
      case u'x':
        m_out += u'k';
        return put(u's');
      default:
        return put(c);
    }
  }

  void foldI() {
    // Yenie, Arief, Daniel: at the end of a word, with a consonant behind it or without.
    const bool isIe = at(1) == u'e' && (at(2) == u'\0' || (!isVowel(at(2)) && at(3) == u'\0'));
    put(u'i', isIe ? 2 : 1);
  }

  void foldY() {
    if (isVowel(at(1))) {
      // Maryam, Mariam; Aliyah, Aliah; but Yeni, Wijaya.
      if (!isAtStart() && m_out.back() == u'i') {
        ++m_at;
        return;
      }
      return put(isAtStart() || isVowel(m_out.back()) ? u'y' : u'i');
    }
    // Rizky, Shirley.
    if (!isAtStart() && m_out.back() == u'e' && at(1) == u'\0') m_out.pop_back();
    put(u'i');
  }

  void foldJ() {
    if (!m_isOld) m_isAmbiguous = true;
    if (m_isOld || m_reading == Reading::Other) return foldY();
    put(u'j');
  }

  void foldC() {
    const char16_t next = at(1);
    if (next == u'k') return put(u'k', 2);
    if (next == u'h') {
      if (at(2) == u'r' || at(2) == u'l') return put(u'k', 2);
      m_isAmbiguous = true;
      return put(m_reading == Reading::Today ? u'h' : u'c', 2);
    }
    // Octavia, Eric.
    put(isVowel(next) || next == u'y' ? u'c' : u'k');
  }

  void foldZ() {
    if (at(1) == u'\0') return put(u's');
    m_isAmbiguous = true;
    put(m_reading == Reading::Today ? u's' : u'j');
  }

  Letters m_in;
  Letters m_out;
  Reading m_reading;
  std::size_t m_at = 0;
  bool m_isOld = false;
  bool m_isAmbiguous = false;
};

void add(std::vector<Letters>& keys, Letters key) {
  if (!key.empty() && std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
}

/// One or two keys of a word by its letters alone.
std::vector<Letters> keysOf(const Letters& word) {
  std::vector<Letters> keys;
  WordFold today(word, Reading::Today);
  Letters key = today.key();
  if (std::ranges::find(kMuhammads, std::u16string_view(key)) != kMuhammads.end()) {
    keys.emplace_back(kMuhammad);
    return keys;
  }
  const bool isAmbiguous = today.isAmbiguous();
  add(keys, std::move(key));
  if (isAmbiguous) add(keys, WordFold(word, Reading::Other).key());
  for (Letters& one : keys) {
    // Abdulrahman is Abdurrahman, Abdullah is a name of its own.
    if (one.size() > 6 && one.starts_with(u"abdul") && !isVowel(one[5])) one.erase(4, 1);
  }
  return keys;
}

/// "Nur Hayati" is "Nurhayati", "Abdul Rahman", "Abdur Rahman" and "Abdurrahman" are one.
std::optional<Letters> joined(const Letters& first, const Letters& second) {
  if (second.size() < 3) return std::nullopt;
  if (first == u"nur") return first + second;
  const bool isAbdul = first.size() == 5 && first.starts_with(u"abdu") && (first[4] == u'l' || first[4] == second[0]);
  if (!isAbdul) return std::nullopt;
  return (isVowel(second[0]) ? Letters(u"abdul") : Letters(u"abdu")) + second;
}

/// The keys of every word, with those of the abbreviation that it may be and those of two words written as one.
std::vector<std::vector<Letters>> keysOfWords(const std::vector<Letters>& words) {
  std::vector<std::vector<Letters>> all;
  all.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::vector<Letters> keys = keysOf(words[i]);
    if (i + 1 < words.size()) {
      for (const auto& [written, meant] : kShort)
        if (words[i] == written) add(keys, Letters(meant));
    }
    all.push_back(std::move(keys));
  }
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const std::vector<Letters> firsts = all[i];
    const std::vector<Letters> seconds = all[i + 1];
    for (const Letters& first : firsts)
      for (const Letters& second : seconds)
        if (auto both = joined(first, second)) {
          add(all[i], *both);
          add(all[i + 1], *both);
        }
  }
  return all;
}

QString text(const Letters& letters) { return QString::fromStdU16String(letters); }

bool isTitle(const Letters& word) { return std::ranges::find(kTitles, std::u16string_view(word)) != kTitles.end(); }

/// Below this a beginning would bring half of all names.
constexpr std::size_t kShortestBeginning = 3;

}  // namespace

bool mayBeOneName(QStringView one, QStringView other) {
  const auto stands = [](const std::vector<NameWord>& words, QStringView in) {
    const QStringList keys = nameKeys(in);
    return std::ranges::all_of(words, [&](const NameWord& word) {
      return std::ranges::any_of(word.whole, [&](const QString& key) { return keys.contains(key); });
    });
  };
  const std::vector<NameWord> first = nameWords(one);
  const std::vector<NameWord> second = nameWords(other);
  if (first.empty() || second.empty()) return false;
  const bool isFirstWithin = stands(first, other);
  const bool isSecondWithin = stands(second, one);
  if (isFirstWithin && isSecondWithin) return true;
  return (isFirstWithin && first.size() >= 2) || (isSecondWithin && second.size() >= 2);
}

QStringList nameKeys(QStringView name) {
  std::vector<Letters> found;
  for (std::vector<Letters>& keys : keysOfWords(wordsOf(name)))
    for (Letters& key : keys) add(found, std::move(key));
  QStringList keys;
  keys.reserve(static_cast<qsizetype>(found.size()));
  for (const Letters& key : found) keys.append(text(key));
  return keys;
}

std::vector<NameWord> nameWords(QStringView typed) {
  std::vector<Letters> words = wordsOf(typed);
  const bool hasLetter = std::ranges::any_of(words, [](const Letters& word) {
    return std::ranges::any_of(word, [](char16_t c) { return QChar(c).isLetter(); });
  });
  if (!hasLetter) return {};
  if (std::ranges::any_of(words, [](const Letters& word) { return !isTitle(word); }))
    std::erase_if(words, [](const Letters& word) { return isTitle(word); });
  const bool isFinished = typed.back().isSpace() || typed.back() == QLatin1Char('.');
  std::vector<NameWord> wanted;
  const std::vector<std::vector<Letters>> all = keysOfWords(words);
  for (std::size_t i = 0; i < all.size(); ++i) {
    NameWord word;
    const bool isUnfinished = i + 1 == all.size() && !isFinished && words[i].size() >= kShortestBeginning;
    for (const Letters& key : all[i]) {
      word.whole.append(text(key));
      if (isUnfinished && key != kMuhammad && key.size() >= kShortestBeginning) word.beginnings.append(text(key));
    }
    const auto isBegun = [begun = withoutDoubles(words[i])](std::u16string_view one) { return one.starts_with(begun); };
    if (isUnfinished && std::ranges::any_of(kMuhammads, isBegun) && !word.whole.contains(text(Letters(kMuhammad))))
      word.whole.append(text(Letters(kMuhammad)));
    wanted.push_back(std::move(word));
  }
  return wanted;
}
