#include <QJsonArray>
#include <QJsonDocument>

#include <boost/test/unit_test.hpp>

#include "print/layout.h"
#include "print/papers/frozen.h"
#include "print/papers/reprint.h"
#include "print/template/arrangement.h"
#include "print/template/paper_template.h"
#include "print/template/template_text.h"
#include "support/require.h"
#include "support/sample_papers.h"

namespace {

template_text::FactOf noFacts() {
  return [](const QString&) { return std::optional<QString>(); };
}

std::string faultOf(const PaperTemplate& wanted) {
  const auto done = wanted.check();
  return done ? std::string() : (done.error().field + QLatin1String(": ") + done.error().detail).toStdString();
}

/// All lines of a paper from top to bottom.
QStringList linesOf(const Paper& paper) {
  QStringList lines;
  const LaidOutPaper laidOut = layOut(paper);
  for (const LaidOutPage& page : laidOut.pages) {
    std::vector<std::pair<double, QString>> placed;
    for (const PlacedItem& item : page.items)
      if (const auto* text = std::get_if<PlacedText>(&item.what)) placed.emplace_back(item.rect.top(), text->text);
    std::ranges::stable_sort(placed, {}, &std::pair<double, QString>::first);
    for (const auto& [top, text] : placed) lines.append(text);
  }
  return lines;
}

qsizetype at(const QStringList& lines, const char* words) {
  for (qsizetype i = 0; i < lines.size(); ++i)
    if (lines.at(i).contains(QLatin1String(words))) return i;
  return -1;
}

Paper issued(const PaperTemplate& wanted, const QJsonObject& paper, PaperSize size) {
  const auto frozen = wanted.applyTo(paper);
  require(frozen);
  const auto composed = composeFrozen(*frozen, size);
  require(composed);
  return *composed;
}

constexpr std::array kSizes{PaperSize::Roll80, PaperSize::Roll58, PaperSize::A5, PaperSize::A4};

}  // namespace

BOOST_AUTO_TEST_SUITE(templates)

BOOST_AUTO_TEST_CASE(words_name_facts_and_pieces_and_braces_are_written_twice) {
  const template_text::FactOf facts = [](const QString& name) -> std::optional<QString> {
    return name == QLatin1String("nomor") ? std::optional<QString>(QStringLiteral("03-1 {tetap}")) : std::nullopt;
  };
  const template_text::Pieces pieces{{QStringLiteral("jam"), QStringLiteral("08.00 ({nomor})")}};
  const auto made = template_text::expand(QStringLiteral("Buka {jam}, {{asli}} { nomor }."), pieces, facts);
  BOOST_REQUIRE(made.has_value());
  // What a fact says is never read as a name again.
  BOOST_TEST(made->toStdString() == "Buka 08.00 (03-1 {tetap}), {asli} 03-1 {tetap}.");
}

BOOST_AUTO_TEST_CASE(a_circle_of_pieces_is_told_with_its_way_round) {
  const template_text::Pieces pieces{{QStringLiteral("a"), QStringLiteral("x {b}")},
                                     {QStringLiteral("b"), QStringLiteral("{c}")},
                                     {QStringLiteral("c"), QStringLiteral("{b}")}};
  const auto made = template_text::expand(QStringLiteral("{a}"), pieces, noFacts());
  BOOST_REQUIRE(!made.has_value());
  BOOST_TEST(made.error().detail.toStdString() == "loop a > b > c > b");
}

BOOST_AUTO_TEST_CASE(pieces_that_double_without_end_are_too_long_soon) {
  template_text::Pieces pieces{{QStringLiteral("p0"), QString(40, QLatin1Char('x'))}};
  for (int i = 1; i < 20; ++i) pieces.emplace(QStringLiteral("p%1").arg(i), QStringLiteral("{p%1}{p%1}").arg(i - 1));
  const auto made = template_text::expand(QStringLiteral("{p19}"), pieces, noFacts());
  BOOST_REQUIRE(!made.has_value());
  BOOST_TEST(made.error().detail.toStdString() == "too long");
}

BOOST_AUTO_TEST_CASE(braces_without_their_other_and_unknown_names_are_refused) {
  for (const auto& [words, fault] : {std::pair{"Nomor {nomor", "brace 7"}, std::pair{"Nomor nomor}", "brace 12"},
                                     std::pair{"{siapa}", "name siapa"}, std::pair{"{}", "name "}}) {
    const auto made = template_text::expand(QLatin1String(words), {}, noFacts());
    BOOST_REQUIRE_MESSAGE(!made.has_value(), words);
    BOOST_TEST(made.error().detail.toStdString() == fault);
  }
}

BOOST_AUTO_TEST_CASE(a_template_comes_through_its_file_as_it_was) {
  PaperTemplate wanted = PaperTemplate::shipped(PaperKind::IntakeReceipt);
  wanted.blocks = {QStringLiteral("facts"), QStringLiteral("note:jam"), QStringLiteral("promise"),
                   QStringLiteral("papers"), QStringLiteral("code")};
  wanted.sentences[QStringLiteral("collection")] = {QStringLiteral("Ambil di {loket}."),
                                                    QStringLiteral("Collect at {loket}.")};
  wanted.notes[QStringLiteral("jam")] = {QStringLiteral("Kami buka {buka}."), {}};
  wanted.pieces[QStringLiteral("buka")] = {QStringLiteral("Senin sampai Jumat"), {}};
  const auto read = PaperTemplate::fromBytes(QJsonDocument(wanted.toJson()).toJson());
  require(read);
  BOOST_TEST((*read == wanted));
  BOOST_TEST(!read->isShipped());
}

BOOST_AUTO_TEST_CASE(a_file_that_does_not_parse_is_refused_with_its_line_or_field) {
  const auto refused = [](const QByteArray& bytes) {
    const auto read = PaperTemplate::fromBytes(bytes);
    return read ? std::string("taken") : read.error().field.toStdString();
  };
  BOOST_TEST(refused("{\n\"template\": 1,\n\"paper\": }") == "line 3");
  BOOST_TEST(refused("[]") == "line 1");
  BOOST_TEST(refused(R"({"paper":"intake","blocks":[]})") == "template");
  BOOST_TEST(refused(R"({"template":2,"paper":"intake","blocks":[]})") == "template");
  BOOST_TEST(refused(R"({"template":1,"paper":"test_page","blocks":[]})") == "paper");
  BOOST_TEST(refused(R"({"template":1,"paper":"ticket","blocks":["times",7]})") == "blocks[1]");
  BOOST_TEST(refused(R"({"template":1,"paper":"ticket","blocks":["times","menu"]})") == "blocks[1]");
  BOOST_TEST(refused(R"({"template":1,"paper":"ticket","blocks":["follow"]})") == "blocks");
  BOOST_TEST(refused(R"({"template":1,"paper":"ticket","blocks":["times","times"]})") == "blocks[1]");
  BOOST_TEST(refused(R"({"template":1,"paper":"ticket","blocks":["times"],"texts":{"notes":{"id":""}}})") ==
             "texts.notes.id");
  BOOST_TEST(refused(R"({"template":1,"paper":"ticket","blocks":["times"],"texts":{"notes":{"id":"{x}"}}})") ==
             "texts.notes.id");
  BOOST_TEST(refused(R"({"template":1,"paper":"ticket","blocks":["times"],"texts":{"title":{"id":"x"}}})") ==
             "texts.title");
  BOOST_TEST(refused(R"({"template":1,"paper":"ticket","blocks":["times"],"pieces":{"a":{"id":"{a}"}}})") ==
             "pieces.a.id");
  BOOST_TEST(refused(R"({"template":1,"paper":"ticket","blocks":["times"],"macro":1})") == "macro");
  BOOST_TEST(refused(QByteArray(70'000, ' ')) == "");
}

BOOST_AUTO_TEST_CASE(limits_hold_for_templates_that_no_file_brought) {
  PaperTemplate wanted = PaperTemplate::shipped(PaperKind::Ticket);
  BOOST_TEST(faultOf(wanted).empty());
  for (int i = 0; i < 7; ++i) wanted.notes[QStringLiteral("n%1").arg(i)] = {QStringLiteral("x"), {}};
  BOOST_TEST(faultOf(wanted) == "notes: too many");
  wanted = PaperTemplate::shipped(PaperKind::Ticket);
  wanted.notes[QStringLiteral("Jam Buka")] = {QStringLiteral("x"), {}};
  BOOST_TEST(faultOf(wanted) == "notes.Jam Buka: unknown");
  wanted = PaperTemplate::shipped(PaperKind::Ticket);
  wanted.sentences[QStringLiteral("notes")] = {QString(601, QLatin1Char('x')), {}};
  BOOST_TEST(faultOf(wanted) == "texts.notes.id: too long");
  wanted = PaperTemplate::shipped(PaperKind::CashReport);
  BOOST_TEST(faultOf(wanted) == "paper: unknown");
}

// A paper without a template, and one by the shipped template, are laid out to the same dot.
BOOST_AUTO_TEST_CASE(the_shipped_template_changes_nothing_on_any_paper_of_any_size) {
  const std::vector<std::pair<PaperKind, QJsonObject>> papers{
      {PaperKind::Ticket, toJson(samples::ticket())},
      {PaperKind::IntakeReceipt, toJson(samples::intake())},
      {PaperKind::MissingSlip, toJson(samples::missing())},
      {PaperKind::PaymentReceipt, toJson(samples::payment())},
      {PaperKind::HandoverReceipt, toJson(samples::handover())}};
  for (const auto& [kind, paper] : papers) {
    for (const PaperSize size : kSizes) {
      const auto plain = composeFrozen(paper, size);
      BOOST_REQUIRE(plain.has_value());
      const LaidOutPaper before = layOut(*plain);
      const LaidOutPaper after = layOut(issued(PaperTemplate::shipped(kind), paper, size));
      BOOST_REQUIRE(before.pages.size() == after.pages.size());
      for (std::size_t page = 0; page < before.pages.size(); ++page) {
        BOOST_TEST(before.pages[page].height == after.pages[page].height);
        BOOST_REQUIRE(before.pages[page].items.size() == after.pages[page].items.size());
        for (std::size_t item = 0; item < before.pages[page].items.size(); ++item)
          BOOST_TEST((before.pages[page].items[item].rect == after.pages[page].items[item].rect));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(blocks_stand_in_the_order_of_the_office_with_its_notes_between) {
  PaperTemplate wanted = PaperTemplate::shipped(PaperKind::IntakeReceipt);
  wanted.blocks = {QStringLiteral("promise"), QStringLiteral("note:jam"), QStringLiteral("facts"),
                   QStringLiteral("papers"), QStringLiteral("code")};
  wanted.notes[QStringLiteral("jam")] = {QStringLiteral("Kami buka sampai sore, {loket}."), {}};
  for (const PaperSize size : kSizes) {
    const QStringList lines = linesOf(issued(wanted, toJson(samples::intake()), size));
    const qsizetype title = at(lines, "TANDA TERIMA");
    const qsizetype promise = at(lines, "Dijanjikan");
    const qsizetype note = at(lines, "Kami buka");
    const qsizetype facts = at(lines, "Pemohon");
    BOOST_TEST(title >= 0);
    BOOST_TEST(promise > title);
    BOOST_TEST(note > promise);
    BOOST_TEST(facts > note);
    BOOST_TEST(lines.join(QLatin1Char(' ')).contains(QLatin1String("Loket 3")));
    BOOST_TEST(at(lines, "03-000431") >= 0);
  }
}

BOOST_AUTO_TEST_CASE(a_block_left_out_is_gone_and_its_own_sentences_stand_for_the_shipped_ones) {
  PaperTemplate wanted = PaperTemplate::shipped(PaperKind::Ticket);
  wanted.blocks = {QStringLiteral("times")};
  wanted.sentences[QStringLiteral("notes")] = {
      QStringLiteral("Nomor {nomor_antrean} hanya untuk hari ini.\nTerima kasih."), {}};
  const QStringList lines = linesOf(issued(wanted, toJson(samples::ticket()), PaperSize::Roll80));
  BOOST_TEST(at(lines, "Pantau giliran") == -1);
  BOOST_TEST(at(lines, "Terlewat") == -1);
  BOOST_TEST(at(lines, "Nomor A-012 hanya") > at(lines, "Sebelum Anda"));
  BOOST_TEST(at(lines, "Terima kasih.") > at(lines, "Nomor A-012 hanya"));
}

BOOST_AUTO_TEST_CASE(an_english_paper_takes_the_english_words_or_the_indonesian_where_there_are_none) {
  IntakeReceipt receipt = samples::intake();
  receipt.language = Language::En;
  PaperTemplate wanted = PaperTemplate::shipped(PaperKind::IntakeReceipt);
  wanted.sentences[QStringLiteral("collection")] = {QStringLiteral("Ambil."), QStringLiteral("Collect.")};
  wanted.sentences[QStringLiteral("complaints")] = {QStringLiteral("Mengadu."), {}};
  const auto frozen = wanted.applyTo(toJson(receipt));
  BOOST_REQUIRE(frozen.has_value());
  BOOST_TEST(frozen->value(QLatin1String("collection")).toString().toStdString() == "Collect.");
  BOOST_TEST(frozen->value(QLatin1String("letterhead"))
                 .toObject()
                 .value(QLatin1String("complaints"))
                 .toString()
                 .toStdString() == "Mengadu.");
}

BOOST_AUTO_TEST_CASE(a_reprint_says_what_the_template_said_when_it_was_issued) {
  PaperTemplate wanted = PaperTemplate::shipped(PaperKind::Ticket);
  wanted.blocks = {QStringLiteral("note:salam"), QStringLiteral("times"), QStringLiteral("follow")};
  wanted.notes[QStringLiteral("salam")] = {QStringLiteral("Selamat datang di {kantor}"), {}};
  const auto frozen = wanted.applyTo(toJson(samples::ticket()));
  BOOST_REQUIRE(frozen.has_value());
  // Through the journal, and long after the template has gone.
  const QJsonObject kept = QJsonDocument::fromJson(QJsonDocument(*frozen).toJson(QJsonDocument::Compact)).object();
  const auto again = composeFrozen(kept, PaperSize::Roll80);
  BOOST_REQUIRE(again.has_value());
  BOOST_TEST(linesOf(*again).join(QLatin1Char(' ')).contains(QLatin1String("Selamat datang di MAL PELAYANAN PUBLIK")));
  BOOST_TEST(!wanted.applyTo(kept).has_value());
}

BOOST_AUTO_TEST_CASE(a_frozen_arrangement_that_is_none_is_refused) {
  for (const char* broken : {R"({})", R"({"blocks":[],"notes":[]})", R"({"blocks":[3],"notes":{}})",
                             R"({"blocks":["note:x"],"notes":{}})"}) {
    QJsonObject paper = toJson(samples::ticket());
    paper.insert(arrangement::kKey, QJsonDocument::fromJson(broken).object());
    BOOST_TEST(!composeFrozen(paper, PaperSize::Roll80).has_value(), broken);
  }
}

BOOST_AUTO_TEST_SUITE_END()
