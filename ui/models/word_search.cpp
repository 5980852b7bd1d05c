#include "models/word_search.h"

#include <QStringList>

#include <algorithm>

namespace {

QStringList wordsOf(const QString& text) {
  QStringList words;
  QString word;
  for (const QChar c : text) {
    if (c.isLetterOrNumber()) {
      word += c.toCaseFolded();
    } else if (!word.isEmpty()) {
      words << std::exchange(word, {});
    }
  }
  if (!word.isEmpty()) words << word;
  return words;
}

bool begins(const QStringList& words, const QString& typed) {
  return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.startsWith(typed); });
}

}  // namespace

int wordMatch(const QString& typed, const QString& name, const QString& more) {
  const QStringList wanted = wordsOf(typed);
  if (wanted.isEmpty()) return 1;
  const QStringList inName = wordsOf(name);
  const QStringList inMore = wordsOf(more);
  bool isAllInName = true;
  for (const QString& word : wanted) {
    if (begins(inName, word)) continue;
    if (!begins(inMore, word)) return -1;
    isAllInName = false;
  }
  if (!isAllInName) return 2;
  return !inName.isEmpty() && inName.first().startsWith(wanted.first()) ? 0 : 1;
}
