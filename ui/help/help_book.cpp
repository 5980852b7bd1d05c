#include "help/help_book.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

QString HelpTopic::markdown(const QString& page) const {
  QStringList texts;
  const auto due =
      std::ranges::find_if(sections, [&](const HelpSection& one) { return !page.isEmpty() && one.page == page; });
  if (due != sections.end()) texts << due->markdown;
  for (auto one = sections.begin(); one != sections.end(); ++one)
    if (one != due) texts << one->markdown;
  return QLatin1String("# ") + title + QLatin1String("\n\n") + texts.join(QLatin1String("\n\n"));
}

Result<HelpTopic> HelpBook::read(const QString& markdown) {
  static const QRegularExpression kPage(QStringLiteral("^<!-- page: ([a-z]+) -->$"));
  HelpTopic topic;
  HelpSection section;
  QStringList body;
  auto end = [&] {
    section.markdown = body.join(QLatin1Char('\n')).trimmed();
    if (!section.markdown.isEmpty()) topic.sections.push_back(section);
    section = {};
    body.clear();
  };
  const QStringList lines = markdown.split(QLatin1Char('\n'));
  for (const QString& line : lines) {
    if (topic.title.isEmpty() && line.startsWith(QLatin1String("# "))) {
      topic.title = line.mid(2).trimmed();
      continue;
    }
    if (line.startsWith(QLatin1String("## "))) {
      end();
      section.title = line.mid(3).trimmed();
    }
    if (const auto page = kPage.match(line.trimmed()); page.hasMatch()) {
      section.page = page.captured(1);
      continue;
    }
    body << line;
  }
  end();
  if (topic.title.isEmpty()) return failure(ErrorCode::Invalid, markdown.left(40), QStringLiteral("title"));
  return topic;
}

Result<HelpBook> HelpBook::load(const QString& language) {
  const QDir folder(QStringLiteral(":/help/") + language);
  HelpBook book;
  const QStringList names = folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
  for (const QString& name : names) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, file.errorString(), name);
    auto topic = read(QString::fromUtf8(file.readAll()));
    if (!topic) return tl::unexpected(topic.error());
    book.m_topics.push_back(std::move(*topic));
  }
  if (book.m_topics.empty()) return failure(ErrorCode::NotFound, language, QStringLiteral("help"));
  return book;
}

std::optional<std::size_t> HelpBook::topicOfPage(const QString& page) const {
  for (std::size_t i = 0; i < m_topics.size(); ++i)
    for (const HelpSection& section : m_topics[i].sections)
      if (!page.isEmpty() && section.page == page) return i;
  return std::nullopt;
}

std::vector<HelpHit> HelpBook::find(const QString& typed) const {
  const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  std::vector<HelpHit> hits;
  if (words.isEmpty()) return hits;
  for (std::size_t i = 0; i < m_topics.size(); ++i) {
    for (std::size_t j = 0; j < m_topics[i].sections.size(); ++j) {
      const HelpSection& section = m_topics[i].sections[j];
      const QString text = m_topics[i].title + QLatin1Char('\n') + section.markdown;
      const bool hasAll =
          std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
      if (!hasAll) continue;
      const QString place =
          section.title.isEmpty() ? m_topics[i].title : m_topics[i].title + QLatin1String(": ") + section.title;
      hits.push_back({i, j, place});
    }
  }
  return hits;
}
