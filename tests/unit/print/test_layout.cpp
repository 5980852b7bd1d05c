#include <rapidcheck.h>

#include <algorithm>

#include "placed.h"
#include "print/painter.h"

namespace {

const QString kLongName =
    QStringLiteral("Raden Ajeng Maria Magdalena Christina Tumbelaka-Rorimpandey van Suryadiningrat");
const QString kArabicName = QStringLiteral("عبد الرحمن بن محمد الكبير");

QString manyLines(int lines) {
  QString text;
  for (int i = 0; i < lines; ++i)
    text +=
        QStringLiteral("surat keterangan nomor %1 dari kepala desa atau lurah setempat yang masih berlaku; ").arg(i);
  return text.trimmed();
}

/// Every text field as long as it can come.
struct Brutal {
  TicketPaper ticket = samples::ticket();
  IntakeReceipt intake = samples::intake();
  MissingSlip missing = samples::missing();
  PaymentReceipt payment = samples::payment();
  ReversalReceipt reversal = samples::reversal();
  PaymentCode code = samples::paymentCode();
  CashReport report = samples::cashReport();
  RequirementSheet requirements = samples::requirements();
  HandoverReceipt handover = samples::handover();

  explicit Brutal(const QString& name) {
    for (Letterhead* letterhead : {&ticket.letterhead, &intake.letterhead, &missing.letterhead, &payment.letterhead,
                                   &reversal.letterhead, &code.letterhead, &report.letterhead, &handover.letterhead}) {
      letterhead->agency = manyLines(2);
      letterhead->agencyShort = name;
      letterhead->officeLong = name;
      letterhead->address = manyLines(3);
    }
    ticket.label = QStringLiteral("A-K2-007");
    ticket.service = manyLines(2);
    ticket.zone = name;
    ticket.peopleBefore = 123456789;
    intake.applicant = name;
    intake.officer = name;
    intake.service = manyLines(1);
    intake.standard = manyLines(2);
    intake.missing = manyLines(2);
    intake.feeRupiah = 987654321012345;
    intake.feeWords = manyLines(2);
    intake.papers.clear();
    for (int i = 0; i < 4; ++i) intake.papers.push_back({manyLines(3), i % 2 == 0, true, i == 3});
    missing.missing.clear();
    for (int i = 0; i < 4; ++i) missing.missing.push_back({name, manyLines(3), manyLines(1)});
    missing.present = QStringList(9, name);
    missing.officer = name;
    missing.service = name;
    payment.payer = name;
    payment.purpose = manyLines(2);
    payment.cashier = name;
    payment.assessment = QStringLiteral("973/00218/2026/") + QString(60, QLatin1Char('9'));
    payment.principal = 987654321012345;
    payment.penalty = 0;
    payment.total = payment.principal;
    payment.cash = CashPaid{payment.total, 0};
    payment.totalInWords = manyLines(3);
    reversal.payer = name;
    reversal.purpose = manyLines(2);
    reversal.cashier = QStringLiteral("Fitri");
    reversal.approver = QStringLiteral("Grace");
    reversal.reason = manyLines(3);
    reversal.returned = 987654321012;
    reversal.returnedInWords = manyLines(3);
    code.payer = name;
    code.purpose = manyLines(2);
    code.merchant = QString(25, QLatin1Char('W'));
    code.total = 987654321012;
    report.cashier = name;
    report.cash = 987654321012;
    report.explanation = manyLines(3);
    report.pieces = {{100000, 100000}, {50, 100000}};
    handover.taker = name;
    handover.applicant = name;
    handover.officer = QStringLiteral("Novita");
    handover.service = manyLines(1);
    handover.proof = QStringLiteral("lost");
    handover.lostReason = manyLines(2);
    handover.items.assign(20, {manyLines(1), QStringLiteral("7172-LT-23112026-") + QString(40, QLatin1Char('9'))});
    requirements.service = name;
    requirements.complaints = manyLines(3);
    for (RequiredPaper& paper : requirements.papers) paper.detail = manyLines(3);
  }

  template <typename Visit>
  void forEach(Visit visit) const {
    for (const PaperSize size : placed::kAllSizes) {
      visit(compose(ticket, size), ticket.service);
      visit(compose(intake, size), intake.applicant);
      visit(compose(missing, size), missing.service);
      visit(compose(payment, size), payment.payer);
      visit(compose(reversal, size), reversal.payer);
      visit(compose(code, size), code.payer);
      visit(compose(report, size), report.cashier);
      visit(compose(requirements, size), requirements.service);
      visit(compose(handover, size), handover.taker);
    }
  }
};

/// The shipped family, another one, and one that is not there. Fonts need the application: no static.
std::vector<Typeface> typefaces() {
  const QString other = QStringLiteral("DejaVu Sans");
  const QString none = QStringLiteral("no such family");
  return {Typeface::standard(), {other, other}, {none, none}};
}

IntakeReceipt withRows(int rows) {
  IntakeReceipt receipt = samples::intake();
  receipt.papers.clear();
  for (int i = 1; i <= rows; ++i) receipt.papers.push_back({QStringLiteral("Berkas-ke-%1").arg(i), true, true, false});
  return receipt;
}

QString signatureTitle() { return word(Word::HandedInBy, Language::Id); }

}  // namespace

BOOST_AUTO_TEST_SUITE(layout)

BOOST_AUTO_TEST_CASE(the_story_s_papers_have_no_fault) {
  for (const Typeface& typeface : typefaces())
    for (const PaperSize size : placed::kAllSizes)
      for (const Result<Paper>& paper :
           {compose(samples::ticket(), size), compose(samples::intake(), size), compose(samples::missing(), size),
            compose(samples::payment(), size), compose(samples::reversal(), size), compose(samples::cashReport(), size),
            compose(samples::paymentCode(), size), compose(samples::requirements(), size),
            compose(samples::testPage(), size), compose(samples::handover(), size)}) {
        BOOST_REQUIRE(paper.has_value());
        const std::string fault = placed::fault(layOut(*paper, typeface));
        BOOST_TEST(fault.empty(), paper->title.toStdString() << " on " << toKey(size).toStdString() << ": " << fault);
      }
}

BOOST_AUTO_TEST_CASE(brutal_words_stay_inside_and_apart) {
  for (const QString& name : {kLongName, kArabicName, QString(200, QChar(u'Ж')), manyLines(1)})
    for (const Typeface& typeface : typefaces())
      Brutal(name).forEach([&](const Result<Paper>& paper, const QString&) {
        BOOST_REQUIRE(paper.has_value());
        const std::string fault = placed::fault(layOut(*paper, typeface));
        BOOST_TEST(fault.empty(), name.left(20).toStdString() << ", " << paper->title.left(20).toStdString() << " on "
                                                              << toKey(paper->size).toStdString() << ": " << fault);
      });
}

BOOST_AUTO_TEST_CASE(no_letter_of_a_long_name_is_lost) {
  const QString name(200, QChar(u'Ж'));
  Brutal(name).forEach([&](const Result<Paper>& paper, const QString& shown) {
    BOOST_REQUIRE(paper.has_value());
    const qsizetype wanted = shown.count(QChar(u'Ж'));
    const qsizetype got = placed::text(layOut(*paper)).count(QChar(u'Ж'));
    BOOST_TEST(got >= wanted, paper->title.left(20).toStdString());
    BOOST_TEST(got % 200 == 0, "some letters of a name are gone or doubled: " << got);
  });
}

BOOST_AUTO_TEST_CASE(a_large_number_shrinks_and_stays_in_one_line) {
  for (const PaperSize size : {PaperSize::Roll80, PaperSize::Roll58}) {
    const auto numberOf = [&](const QString& label) {
      TicketPaper ticket = samples::ticket();
      ticket.label = label;
      const LaidOutPaper laidOut = layOut(*compose(ticket, size));
      for (const PlacedItem& item : laidOut.pages.front().items)
        if (const auto* text = std::get_if<PlacedText>(&item.what); text && text->text == label) return item.rect;
      return QRectF();
    };
    const QRectF usual = numberOf(QStringLiteral("A-012"));
    const QRectF degraded = numberOf(QStringLiteral("A-K2-007"));
    BOOST_TEST(usual.height() > 80);
    BOOST_TEST(degraded.height() > 50);
    BOOST_TEST(degraded.height() < usual.height());
    BOOST_TEST(degraded.width() > 0.9 * (geometryOf(size).width - 2 * geometryOf(size).marginX));
    BOOST_TEST(numberOf(QStringLiteral("ABCDEFGHIJ-K2-1234567890")).height() > 8);
  }
}

BOOST_AUTO_TEST_CASE(nine_requirements_fit_a_page_and_ten_move_the_signatures) {
  const LaidOutPaper nine = layOut(*compose(withRows(9), PaperSize::A5));
  BOOST_TEST(nine.pages.size() == 1U);
  BOOST_TEST(placed::fault(nine) == "");
  const LaidOutPaper ten = layOut(*compose(withRows(10), PaperSize::A5));
  BOOST_REQUIRE(ten.pages.size() == 2U);
  BOOST_TEST(!placed::text(ten.pages[0]).contains(signatureTitle()));
  BOOST_TEST(placed::text(ten.pages[0]).contains(QStringLiteral("Berkas-ke-10")));
  BOOST_TEST(placed::text(ten.pages[1]).contains(signatureTitle()));
  BOOST_TEST(placed::text(ten.pages[1]).contains(QStringLiteral("03-000431, halaman 2 dari 2")));
  BOOST_TEST(placed::text(ten.pages[1]).contains(QStringLiteral("Pengaduan")));
}

BOOST_AUTO_TEST_CASE(a_long_table_goes_on_with_its_header_and_every_row_once) {
  for (const PaperSize size : {PaperSize::A5, PaperSize::A4}) {
    const LaidOutPaper paper = layOut(*compose(withRows(90), size));
    BOOST_TEST(paper.pages.size() >= 3U);
    BOOST_TEST(placed::fault(paper) == "");
    const QStringList lines = placed::text(paper).split(QLatin1Char('\n'));
    for (int i = 1; i <= 90; ++i) BOOST_TEST(lines.count(QStringLiteral("Berkas-ke-%1").arg(i)) == 1, "row " << i);
    for (const LaidOutPage& page : paper.pages)
      if (placed::text(page).contains(QStringLiteral("Berkas-ke-")))
        BOOST_TEST(placed::text(page).contains(QStringLiteral("Fotokopi")));
    BOOST_TEST(placed::text(paper.pages.back()).contains(signatureTitle()));
  }
}

BOOST_AUTO_TEST_CASE(a_drawn_signature_stands_between_its_title_and_its_name) {
  for (const PaperSize size : placed::kAllSizes) {
    const LaidOutPaper paper = layOut(*compose(samples::handover(), size));
    std::vector<QRectF> inks;
    for (const LaidOutPage& page : paper.pages)
      for (const PlacedItem& item : page.items)
        if (std::holds_alternative<PlacedInk>(item.what)) inks.push_back(item.rect);
    BOOST_REQUIRE_EQUAL(inks.size(), 1U);
    BOOST_TEST(std::abs(inks[0].width() / inks[0].height() - double{kInkWidth} / kInkHeight) < 0.01);
    HandoverReceipt unsignedPaper = samples::handover();
    unsignedPaper.ink.clear();
    const QImage with = renderPage(paper, 0, 203);
    const QImage without = renderPage(layOut(*compose(unsignedPaper, size)), 0, 203);
    BOOST_TEST((with != without));
  }
  HandoverReceipt broken = samples::handover();
  broken.ink = QStringLiteral("AAEA");
  BOOST_TEST(!compose(broken, PaperSize::A5).has_value());
  broken = samples::handover();
  broken.items.clear();
  BOOST_TEST(!compose(broken, PaperSize::A5).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_taller_than_a_page_is_taken_apart_and_not_cut) {
  IntakeReceipt receipt = samples::intake();
  receipt.papers = {{manyLines(80), true, true, false}};
  receipt.feeRupiah = 1;
  receipt.feeWords = manyLines(120);
  receipt.collection = manyLines(90);
  const LaidOutPaper paper = layOut(*compose(receipt, PaperSize::A5));
  BOOST_TEST(placed::fault(paper) == "");
  const qsizetype got =
      placed::text(paper).replace(QLatin1Char('\n'), QLatin1Char(' ')).count(QStringLiteral("keterangan"));
  BOOST_TEST(got == 80 + 120 + 90);
}

BOOST_AUTO_TEST_CASE(a_mark_leaves_what_is_below_it_as_it_was) {
  for (const PaperSize size : {PaperSize::Roll80, PaperSize::Roll58}) {
    const Paper paper = *compose(samples::payment(), size);
    const QImage original = renderRoll(layOut(paper));
    const LaidOutPaper copy = layOut(withMark(paper, CopyMark{2, samples::monday(11, 52)}, Language::Id));
    BOOST_TEST(placed::text(copy).startsWith(QStringLiteral("SALINAN KE-2\n")));
    BOOST_TEST(placed::text(copy).contains(QStringLiteral("11.52 WITA")));
    const QImage marked = renderRoll(copy);
    const int margin = geometryOf(size).marginTop;
    const int added = marked.height() - original.height();
    BOOST_TEST(added > 60);
    BOOST_TEST((marked.copy(0, margin + added, marked.width(), original.height() - margin) ==
                original.copy(0, margin, original.width(), original.height() - margin)));
    const LaidOutPaper voided =
        layOut(withMark(paper, VoidMark{QStringLiteral("03-000120"), samples::monday(12, 5)}, Language::Id));
    BOOST_TEST(placed::text(voided).startsWith(QStringLiteral("DIBATALKAN\n")));
    BOOST_TEST(placed::text(voided).contains(QStringLiteral("03-000120")));
  }
}

BOOST_AUTO_TEST_CASE(a_layout_is_the_same_every_time) {
  for (const PaperSize size : placed::kAllSizes) {
    const Paper paper = *compose(samples::intake(), size);
    const LaidOutPaper first = layOut(paper);
    const LaidOutPaper second = layOut(paper);
    BOOST_REQUIRE(first.pages.size() == second.pages.size());
    BOOST_TEST((placed::text(first) == placed::text(second)));
    BOOST_TEST((renderPage(first, 0, 150) == renderPage(second, 0, 150)));
  }
}

BOOST_AUTO_TEST_CASE(any_words_make_a_faultless_paper) {
  const bool holds = rc::check("geometry holds for any words", [] {
    const auto letters = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcWW  .-/(é1")));
    const auto size = *rc::gen::element(PaperSize::Roll80, PaperSize::Roll58, PaperSize::A5);
    const QString words = QString::fromLatin1(letters.data(), static_cast<qsizetype>(letters.size()));
    IntakeReceipt receipt = samples::intake();
    receipt.applicant = words.repeated(*rc::gen::inRange(0, 4));
    receipt.service = words;
    receipt.papers.resize(static_cast<std::size_t>(*rc::gen::inRange(0, 30)), {words, true, false, true});
    receipt.officer = words + words;
    receipt.promiseSpan = words;
    const LaidOutPaper paper = layOut(*compose(receipt, size));
    RC_ASSERT(placed::fault(paper) == "");
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_SUITE_END()
