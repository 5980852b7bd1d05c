#include <QListWidget>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTextBrowser>

#include <set>

#include <boost/test/unit_test.hpp>

#include "help/help_window.h"
#include "support/require.h"

BOOST_AUTO_TEST_SUITE(help)

BOOST_AUTO_TEST_CASE(both_languages_have_the_same_topics_pages_and_sections) {
  const auto indonesian = HelpBook::load(QStringLiteral("id"));
  const auto english = HelpBook::load(QStringLiteral("en"));
  require(indonesian);
  require(english);
  BOOST_REQUIRE(indonesian->topics().size() >= 5U);
  BOOST_REQUIRE(indonesian->topics().size() == english->topics().size());
  for (std::size_t i = 0; i < english->topics().size(); ++i) {
    const HelpTopic& one = indonesian->topics()[i];
    const HelpTopic& other = english->topics()[i];
    BOOST_TEST(one.title != other.title);
    BOOST_REQUIRE(one.sections.size() == other.sections.size());
    for (std::size_t j = 0; j < one.sections.size(); ++j) {
      BOOST_TEST((one.sections[j].page == other.sections[j].page));
      // The same keys, row for row.
      BOOST_TEST(one.sections[j].markdown.count(QLatin1Char('\n')) + 6 >=
                 other.sections[j].markdown.count(QLatin1Char('\n')));
      BOOST_TEST(one.sections[j].markdown.count(QLatin1String("\n|")) ==
                 other.sections[j].markdown.count(QLatin1String("\n|")));
    }
  }
  BOOST_TEST(!HelpBook::load(QStringLiteral("xx")).has_value());
}

BOOST_AUTO_TEST_CASE(the_keys_of_the_page_come_first) {
  const auto book = HelpBook::load(QStringLiteral("id"));
  require(book);
  for (const char* page : {"counter", "cases", "papers", "supervisor", "information"}) {
    const auto topic = book->topicOfPage(QLatin1String(page));
    BOOST_REQUIRE(topic.has_value());
    const HelpTopic& keys = book->topics()[*topic];
    const auto due = std::ranges::find(keys.sections, QLatin1String(page), &HelpSection::page);
    const QString text = keys.markdown(QLatin1String(page));
    BOOST_TEST(text.indexOf(due->markdown) == text.indexOf(QLatin1String("## ")));
    // and every section is still there, once
    for (const HelpSection& section : keys.sections) BOOST_TEST(text.count(section.markdown) == 1);
  }
  BOOST_TEST(!book->topicOfPage(QStringLiteral("settings")).has_value());
  BOOST_TEST(!book->topicOfPage({}).has_value());
}

BOOST_AUTO_TEST_CASE(all_typed_words_must_be_there) {
  const auto book = HelpBook::load(QStringLiteral("id"));
  require(book);
  BOOST_TEST(book->find({}).empty());
  BOOST_TEST(book->find(QStringLiteral("zzz")).empty());
  BOOST_TEST(!book->find(QStringLiteral("kertas")).empty());
  const auto both = book->find(QStringLiteral("PENCETAK salinan"));
  BOOST_REQUIRE(!both.empty());
  for (const HelpHit& hit : both) {
    const QString text = book->topics()[hit.topic].title + book->topics()[hit.topic].sections[hit.section].markdown;
    BOOST_TEST(text.contains(QLatin1String("salinan"), Qt::CaseInsensitive));
    BOOST_TEST(text.contains(QLatin1String("pencetak"), Qt::CaseInsensitive));
  }
}

BOOST_AUTO_TEST_CASE(a_text_without_a_title_is_refused) {
  BOOST_TEST(!HelpBook::read(QStringLiteral("## Only a section\nwords")).has_value());
  const auto topic = HelpBook::read(QStringLiteral("# Title\nfirst\n## One\n<!-- page: cases -->\nwords"));
  require(topic);
  BOOST_REQUIRE(topic->sections.size() == 2U);
  BOOST_TEST(topic->sections[0].title.isEmpty());
  BOOST_TEST((topic->sections[1].page == QLatin1String("cases")));
  BOOST_TEST(!topic->sections[1].markdown.contains(QLatin1String("<!--")));
}

BOOST_AUTO_TEST_CASE(the_window_opens_at_the_page_searches_and_prints) {
  auto book = HelpBook::load(QStringLiteral("id"));
  require(book);
  HelpWindow window(std::move(*book));
  window.openAt(QStringLiteral("papers"));
  const auto* text = window.findChild<QTextBrowser*>(QStringLiteral("helpText"));
  const auto* list = window.findChild<QListWidget*>(QStringLiteral("helpTopics"));
  const QString shown = text->toPlainText();
  BOOST_TEST(shown.startsWith(QLatin1String("Tombol")));
  BOOST_TEST(shown.indexOf(QLatin1String("Cetakan")) < shown.indexOf(QLatin1String("Permohonan")));
  BOOST_TEST(list->count() >= 5);
  window.search(QStringLiteral("cadangan pulihkan"));
  BOOST_TEST(list->count() >= 1);
  BOOST_TEST(text->toPlainText().startsWith(QLatin1String("Cadangan")));
  window.search(QStringLiteral("zzz"));
  BOOST_TEST(list->count() == 0);
  BOOST_TEST(text->toPlainText().startsWith(QLatin1String("Tidak ditemukan")));
  window.search({});
  BOOST_TEST(list->count() >= 5);

  const QTemporaryDir folder;
  QPrinter printer;
  printer.setOutputFormat(QPrinter::PdfFormat);
  printer.setOutputFileName(folder.filePath(QStringLiteral("help.pdf")));
  window.printTo(printer);
  BOOST_TEST(QFileInfo(folder.filePath(QStringLiteral("help.pdf"))).size() > 2000);
}

BOOST_AUTO_TEST_SUITE_END()
