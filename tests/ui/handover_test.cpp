#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "cases/cases_page.h"
#include "cases/handover/handover_dialog.h"
#include "cases/handover/signature_pad.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/key_button.h"
#include "widgets/segment_switch.h"

namespace {

std::string str(const QString& text) { return text.toStdString(); }

struct HandoverFixture : DeskFixture {
  RecordingPrompter prompter;
  CaseId id;

  HandoverFixture() {
    id = registerOne().record.id;
    for (const CaseState to : {CaseState::Processing, CaseState::Ready})
      require(ask(
          [seat = session.seat(), id = id, to](Office& office) { return office.cases().setState(seat, id, to, {}); }));
  }
  [[nodiscard]] CaseRecord record() {
    const auto found = ask([id = id](Office& office) { return office.cases().detail(id); });
    require(found);
    return found->record;
  }
  HandoverStart start() {
    const auto begun = ask([id = id](Office& office) { return office.handovers().begin(id); });
    require(begun);
    return *begun;
  }
};

void draw(SignaturePad& pad) {
  QTest::mousePress(&pad, Qt::LeftButton, {}, {40, 60});
  for (int x = 40; x < 340; x += 10) {
    QMouseEvent move(QEvent::MouseMove, QPointF(x, 60 + (x % 40)), pad.mapToGlobal(QPointF(x, 60)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(&pad, &move);
  }
  QTest::mouseRelease(&pad, Qt::LeftButton, {}, {340, 60});
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(handover_form, HandoverFixture)

BOOST_AUTO_TEST_CASE(a_proxy_takes_it_in_the_dialog_with_keyboard_and_pen) {
  auto* dialog = new HandoverDialog(session, start(), nullptr);
  QSignalSpy accepted(dialog, &QDialog::accepted);
  dialog->show();
  auto* done = dialog->findChild<KeyButton*>(QStringLiteral("handoverDone"));
  auto* pad = dialog->findChild<SignaturePad*>();
  auto* verdict = dialog->findChild<QLabel*>(QStringLiteral("handoverVerdict"));
  const auto type = [dialog](const char* name, const char* text) {
    auto* field = dialog->findChild<QLineEdit*>(QLatin1String(name));
    BOOST_REQUIRE(field);
    field->selectAll();
    QTest::keyClicks(field, QLatin1String(text));
  };
  BOOST_TEST(!done->isEnabled());
  BOOST_TEST(str(verdict->text()) == "Isi nomor bukti diri");
  type("handoverNik", "7172010507880003");
  BOOST_TEST(verdict->text().contains(QStringLiteral("pilih Kuasa")));
  auto* role = dialog->findChild<SegmentSwitch*>(QStringLiteral("handoverRole"));
  role->setCurrent(1);
  Q_EMIT role->currentChanged(1);
  BOOST_TEST(str(verdict->text()) == "Isi nama yang mengambil");
  type("handoverName", "Yohanis Lengkong");
  BOOST_TEST(str(verdict->text()) == "Isi tanggal surat kuasa");
  type("handoverLetterDate", "20112026");
  BOOST_TEST(str(verdict->text()) == "Minta tanda tangan, atau pilih Cap jempol");
  draw(*pad);
  BOOST_TEST(str(verdict->text()) == "");
  BOOST_TEST(done->isEnabled());
  QTest::keyClick(pad, Qt::Key_Delete);
  BOOST_TEST(!done->isEnabled());
  draw(*pad);
  QTest::mouseClick(done, Qt::LeftButton);
  waitFor([&] { return accepted.count() == 1; });
  const CaseRecord after = record();
  BOOST_TEST((after.state == CaseState::Collected));
  BOOST_REQUIRE(after.handover.has_value());
  BOOST_TEST(str(after.handover->name) == "Yohanis Lengkong");
  BOOST_TEST((after.handover->letterDate == QDate(2026, 11, 20)));
  BOOST_TEST(after.handover->ink.isSignature());
}

BOOST_AUTO_TEST_CASE(the_applicants_name_comes_back_when_it_is_the_applicant_after_all) {
  HandoverPresenter presenter(session, start());
  const QString applicant = presenter.state().handover.name;
  presenter.setRole(TakerRole::Proxy);
  BOOST_TEST(presenter.state().handover.name.isEmpty());
  presenter.setName(QStringLiteral("Yohanis"));
  presenter.setRole(TakerRole::Applicant);
  BOOST_TEST(str(presenter.state().handover.name) == str(applicant));
  presenter.setRole(TakerRole::Proxy);
  BOOST_TEST(str(presenter.state().handover.name) == "Yohanis");
}

BOOST_AUTO_TEST_CASE(what_was_handed_out_meanwhile_is_told_and_not_done_twice) {
  HandoverPresenter presenter(session, start());
  presenter.setPaperNumber(record().nik);
  presenter.setSign(HandoverSign::Thumb);
  Handover other = start().draft;
  other.paperNumber = record().nik;
  other.sign = HandoverSign::OnPaper;
  require(ask([seat = session.seat(), id = id, other](Office& office) {
    return office.handovers().handOver(seat, id, other);
  }));
  presenter.handOver();
  waitFor([&] { return !presenter.state().failure.words.isEmpty(); });
  BOOST_TEST(presenter.state().failure.words.contains(QStringLiteral("sudah diserahkan")));
  BOOST_TEST((record().handover->sign == HandoverSign::OnPaper));
}

BOOST_AUTO_TEST_CASE(a_document_more_gets_its_own_line_up_to_twenty) {
  HandoverPresenter presenter(session, start());
  for (int i = 0; i < 40; ++i) presenter.addDocument();
  BOOST_TEST(presenter.state().handover.documents.size() == Handover::kMostDocuments);
  presenter.setDocument(3, {QStringLiteral("KIA"), QStringLiteral("12")});
  presenter.setDocument(99, {QStringLiteral("x"), {}});
  BOOST_TEST(str(presenter.state().handover.documents[3].name) == "KIA");
}

BOOST_AUTO_TEST_CASE(the_step_of_the_page_opens_the_form) {
  CasesPresenter presenter(session);
  CasesPage page(presenter, prompter);
  page.resize(1200, 700);
  page.show();
  presenter.openCase(id);
  waitFor([&] { return presenter.state().detail.has_value(); });
  const QSignalSpy begun(&presenter, &CasesPresenter::handoverBegun);
  auto* next = page.findChild<KeyButton*>(QStringLiteral("caseNext"));
  BOOST_TEST(str(next->text()) == "Serahkan…");
  QTest::mouseClick(next, Qt::LeftButton);
  QTest::mouseClick(next, Qt::LeftButton);
  waitFor([&] { return begun.count() == 2; });
  BOOST_TEST(page.findChildren<HandoverDialog*>().size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
