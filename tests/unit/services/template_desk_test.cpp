#include <QJsonDocument>

#include "services/template_desk.h"
#include "support/office_fixture.h"

namespace {

struct TemplateFixture : OfficeFixture {
  Seat admin{QStringLiteral("3"), QStringLiteral("lengkong")};

  TemplateDesk templates() { return {office->store(), office->almanac()}; }
  QString noteOf(const QueuedPaper& queued) {
    const auto view = office->papers().view(queued.paperId);
    require(view);
    return view->paper.content.value(QLatin1String("template"))
        .toObject()
        .value(QLatin1String("notes"))
        .toObject()
        .value(QLatin1String("salam"))
        .toString();
  }
  static PaperTemplate withNote(const QString& words) {
    PaperTemplate wanted = PaperTemplate::shipped(PaperKind::Ticket);
    wanted.blocks.prepend(QStringLiteral("note:salam"));
    wanted.notes[QStringLiteral("salam")] = {words, {}};
    return wanted;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(template_desk, TemplateFixture)

BOOST_AUTO_TEST_CASE(papers_follow_the_template_from_the_next_one_on) {
  const Ticket ticket = issue();
  const auto before = office->papers().issueTicketPaper(desk, ticket, 0, {}, {});
  require(before);
  require(templates().save(admin, withNote(QStringLiteral("Selamat datang, {nomor_antrean}"))));
  const auto after = office->papers().issueTicketPaper(desk, ticket, 0, {}, {});
  require(after);
  BOOST_TEST(noteOf(*before).isEmpty());
  BOOST_TEST(noteOf(*after).toStdString() == "Selamat datang, " + ticket.label().toStdString());
  // Back to the shipped one: the papers that went out keep theirs.
  require(templates().save(admin, PaperTemplate::shipped(PaperKind::Ticket)));
  const auto last = office->papers().issueTicketPaper(desk, ticket, 0, {}, {});
  require(last);
  BOOST_TEST(noteOf(*last).isEmpty());
  BOOST_TEST(!noteOf(*after).isEmpty());
}

BOOST_AUTO_TEST_CASE(only_an_administrator_changes_a_template) {
  const auto done = templates().save(seat, withNote(QStringLiteral("x")));
  BOOST_REQUIRE(!done.has_value());
  BOOST_TEST((done.error().code == ErrorCode::Denied));
  BOOST_TEST(templates().templateOf(PaperKind::Ticket)->isShipped());
}

BOOST_AUTO_TEST_CASE(a_template_that_does_not_parse_is_refused_and_the_old_one_stays) {
  require(templates().save(admin, withNote(QStringLiteral("lama"))));
  PaperTemplate circle = withNote(QStringLiteral("{a}"));
  circle.pieces[QStringLiteral("a")] = {QStringLiteral("{b}"), {}};
  circle.pieces[QStringLiteral("b")] = {QStringLiteral("{a}"), {}};
  const auto looped = templates().save(admin, circle);
  BOOST_REQUIRE(!looped.has_value());
  BOOST_TEST(looped.error().detail.startsWith(QLatin1String("loop ")));
  BOOST_TEST(!templates().take(admin, QByteArrayLiteral("{\"template\":1,")).has_value());
  BOOST_TEST(templates().templateOf(PaperKind::Ticket)->notes.at(QStringLiteral("salam")).id.toStdString() == "lama");
}

BOOST_AUTO_TEST_CASE(a_file_is_taken_as_it_was_written) {
  const PaperTemplate wanted = withNote(QStringLiteral("Halo"));
  require(templates().take(admin, QJsonDocument(wanted.toJson()).toJson()));
  open();
  BOOST_TEST((*templates().templateOf(PaperKind::Ticket) == wanted));
  BOOST_TEST(templates().all()->size() == 5U);
}

// Citizens get their paper all the same.
BOOST_AUTO_TEST_CASE(a_template_of_a_newer_program_is_passed_over) {
  OperationDraft draft;
  draft.stream = QStringLiteral("hall");
  draft.entity = QStringLiteral("paper_template:") + toKey(PaperKind::Ticket);
  draft.type = QStringLiteral("paper_template.set");
  draft.plain = {{QStringLiteral("template"), 9}, {QStringLiteral("paper"), QStringLiteral("ticket")}};
  require(office->store().append(admin.officerId, {draft}));
  BOOST_TEST(templates().templateOf(PaperKind::Ticket)->isShipped());
  require(office->papers().issueTicketPaper(desk, issue(), 0, {}, {}));
}

// A template is checked without the names of a paper; theirs may be long.
BOOST_AUTO_TEST_CASE(a_paper_whose_names_burst_the_template_comes_out_plain) {
  require(templates().save(admin, withNote(QStringLiteral("{kantor}{alamat}").repeated(37))));
  const auto issued = office->papers().issueTicketPaper(desk, issue(), 0, {}, {});
  require(issued);
  BOOST_TEST(noteOf(*issued).isEmpty());
}

BOOST_AUTO_TEST_CASE(every_kind_has_a_sample_that_can_be_laid_out_by_its_template) {
  const auto all = templates().all();
  require(all);
  for (const PaperTemplate& one : *all) {
    const auto frozen = one.applyTo(templates().sample(one.kind));
    require(frozen);
    for (const PaperSize size : {PaperSize::Roll80, PaperSize::Roll58, PaperSize::A5, PaperSize::A4}) {
      PaperRecord record;
      record.kind = one.kind;
      record.content = *frozen;
      require(PrintDesk::compose(record, size, 0, 0, Zone::wita()));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
