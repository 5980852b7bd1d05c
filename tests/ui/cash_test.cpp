#include <QComboBox>
#include <QLineEdit>
#include <QListView>

#include <ZXing/ReadBarcode.h>

#include "cash/bill_form.h"
#include "cash/cash_page.h"
#include "cash/drawer_count.h"
#include "cash/payment_view.h"
#include "cash/rupiah_field.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/fee_list.h"
#include "widgets/key_button.h"
#include "widgets/paragraph_label.h"
#include "widgets/qr_view.h"
#include "widgets/segment_switch.h"
#include "widgets/toned_label.h"

namespace {

std::string str(const QString& text) { return text.toStdString(); }

// The order in which the ways to pay stand.
constexpr int kQris = 1, kBilling = 2, kTransfer = 3;

/// What another reader than ours sees on the screen.
QString scanned(QWidget& code) {
  const QImage grey = code.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
  const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                              static_cast<int>(grey.bytesPerLine()));
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode);
  const ZXing::Result result = ZXing::ReadBarcode(view, hints);
  return result.isValid() ? QString::fromStdWString(result.text()) : QStringLiteral("nothing");
}

/// A window with the cash desk and one passport that is to be paid.
struct CashDeskFixture : DeskFixture {
  RecordingPrompter prompter;
  CashPresenter presenter{session};
  CashPage page{presenter, prompter};
  QString code;

  CashDeskFixture() {
    code = passport(QStringLiteral("Siti Nur Azizah Rahmawati"));
    page.resize(1246, 668);
    page.show();
    waitFor([&] { return presenter.bill() != nullptr; });
  }
  QString passport(const QString& name) {
    const auto done = ask([seat = session.seat(), name](Office& office) -> Result<Registered> {
      const auto start = office.cases().begin(QStringLiteral("paspor"), {}, {});
      if (!start) return tl::unexpected(start.error());
      Intake intake;
      intake.caseId = start->caseId;
      intake.serviceId = start->standard.id;
      intake.standardVersion = start->standard.version;
      intake.nik = QStringLiteral("7172065402940001");
      intake.name = name;
      for (const FormField& field : start->standard.form)
        if (field.isRequired)
          intake.form.insert(field.id, field.kind == FieldKind::Choice ? field.choices.front().first
                                       : field.kind == FieldKind::Date ? QStringLiteral("1994-02-14")
                                                                       : QStringLiteral("Bitung"));
      for (const Requirement& requirement : start->standard.requirements)
        intake.ticks.insert(requirement.id, {requirement.isOriginalShown, requirement.isCopyHandedIn,
                                             requirement.isOriginalKept, requirement.isForm});
      return office.cases().registerCase(seat, intake);
    });
    require(done);
    return done->record.code;
  }
  template <typename Widget>
  Widget* named(const char* name) {
    auto* widget = page.findChild<Widget*>(QLatin1String(name));
    BOOST_REQUIRE_MESSAGE(widget, name);
    return widget;
  }
  void openDrawer(const QString& typed = QStringLiteral("500.000")) {
    prompter.text = typed;
    QTest::keyClick(&page, Qt::Key_O, Qt::ControlModifier);
  }
  void openAndWait() {
    openDrawer();
    waitFor([&] { return presenter.state().board.shift.has_value(); });
    waitFor([&] { return !presenter.state().isBusy; });
  }
  void choose(int method) { named<SegmentSwitch>("payMethod")->setCurrent(method); }
  QString outcome() { return named<TonedLabel>("cashOutcome")->text(); }
  void pay(const QString& tendered) {
    named<RupiahField>("payTendered")->setText(tendered);
    QTest::keyClick(named<RupiahField>("payTendered"), Qt::Key_Return, Qt::ControlModifier);
  }
  std::vector<Payment> payments() {
    const auto board = ask([seat = session.seat()](Office& office) { return office.cash().board(seat, {}); });
    require(board);
    std::vector<Payment> all;
    for (const PaymentLine& line : board->payments) all.push_back(line.payment);
    return all;
  }
  void showToday() {
    presenter.show(CashState::Tab::Today);
    waitFor([&] { return presenter.payment() != nullptr; });
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cash, CashDeskFixture)

BOOST_AUTO_TEST_CASE(the_lines_of_a_bill_stand_over_its_sum) {
  auto* lines = named<FeeList>("billLines");
  BOOST_TEST(lines->isVisibleTo(&page));
  BOOST_TEST(lines->accessibleDescription().toStdString() == "Paspor, Biasa 5 tahun Rp350.000");
  BOOST_TEST(named<QWidget>("billChanged")->isHidden());
}

BOOST_AUTO_TEST_CASE(a_fee_that_changed_after_it_was_told_says_so) {
  CashBill bill = *presenter.bill();
  auto* form = named<BillForm>("billForm");
  auto* changed = named<ParagraphLabel>("billChanged");
  bill.fee.isStale = true;
  bill.standing = FeeStanding{650'000, 0, 0};
  form->setBill(bill, true, {});
  BOOST_TEST(changed->text().contains(QLatin1String("dari Rp350.000 menjadi Rp650.000")),
             changed->text().toStdString());
  bill.fee.isStale = false;
  bill.standing = FeeStanding{350'000, 650'000, 0};
  form->setBill(bill, true, {});
  BOOST_TEST(changed->text().contains(QLatin1String("Lebih bayar Rp300.000")), changed->text().toStdString());
  bill.standing = FeeStanding{350'000, 0, 0};
  form->setBill(bill, true, {});
  BOOST_TEST(changed->isHidden());
}

BOOST_AUTO_TEST_CASE(cash_is_taken_by_keys_and_the_change_is_told) {
  BOOST_TEST(!named<KeyButton>("payTake")->isEnabled());
  openAndWait();
  BOOST_TEST(str(named<RupiahField>("payPrincipal")->text()) == "Rp350.000");
  named<RupiahField>("payTendered")->setFocus();
  QTest::keyClicks(named<RupiahField>("payTendered"), QStringLiteral("400000"));
  BOOST_TEST(str(named<TonedLabel>("payChange")->text()) == "Rp50.000");
  QTest::keyClick(named<RupiahField>("payTendered"), Qt::Key_Return, Qt::ControlModifier);
  // Pressed twice within a moment.
  QTest::keyClick(named<RupiahField>("payTendered"), Qt::Key_Return, Qt::ControlModifier);
  waitFor([&] { return presenter.state().board.payments.size() == 1 && !presenter.state().isBusy; });
  BOOST_TEST(str(outcome()) == "Rp350.000 diterima, bukti 03-000001. Kembalikan Rp50.000");
  BOOST_TEST(payments().size() == 1U);
  BOOST_TEST(presenter.state().board.bills.empty());
}

BOOST_AUTO_TEST_CASE(a_likely_sum_is_one_key_away) {
  openAndWait();
  named<RupiahField>("payTendered")->setFocus();
  QTest::keyClick(named<RupiahField>("payTendered"), Qt::Key_1, Qt::AltModifier);
  BOOST_TEST(str(named<RupiahField>("payTendered")->text()) == "Rp350.000");
  BOOST_TEST(str(named<TonedLabel>("payChange")->text()) == "Rp0");
}

BOOST_AUTO_TEST_CASE(what_is_typed_wrong_is_said_beside_the_field_and_takes_nothing) {
  openAndWait();
  for (const auto& [typed, words] :
       {std::pair{"350000,50", "satu rupiah"}, {"tiga", "bukan jumlah uang"}, {"300.000", "kurang dari jumlahnya"}}) {
    pay(QLatin1String(typed));
    BOOST_TEST(named<ParagraphLabel>("payFailure")->text().contains(QLatin1String(words)), typed);
    BOOST_TEST(!presenter.state().isBusy);
  }
  named<RupiahField>("payPrincipal")->setText(QStringLiteral("999.999"));
  pay(QStringLiteral("1.000.000"));
  BOOST_TEST(named<ParagraphLabel>("payFailure")->text().contains(QStringLiteral("lebih besar daripada sisa")));
  BOOST_TEST(payments().empty());
}

BOOST_AUTO_TEST_CASE(a_float_that_is_no_sum_opens_nothing) {
  openDrawer(QStringLiteral("lima ratus"));
  waitFor([&] { return !presenter.state().failure.isEmpty(); });
  BOOST_TEST(!presenter.state().board.shift.has_value());
  BOOST_TEST(presenter.state().failure.contains(QStringLiteral("lima ratus")));
}

BOOST_AUTO_TEST_CASE(a_transfer_waits_until_its_reference_comes) {
  choose(kTransfer);
  BOOST_TEST(named<KeyButton>("payTake")->isEnabled());
  QTest::keyClick(named<QLineEdit>("payReference"), Qt::Key_Return, Qt::ControlModifier);
  waitFor([&] { return presenter.state().board.pending.size() == 1; });
  BOOST_TEST(presenter.state().board.bills.empty());
  presenter.show(CashState::Tab::Pending);
  waitFor([&] { return presenter.payment() != nullptr; });
  QTest::keyClicks(named<QLineEdit>("confirmReference"), QStringLiteral("BNK-778812"));
  QTest::keyClick(named<QLineEdit>("confirmReference"), Qt::Key_Return);
  waitFor([&] { return presenter.state().board.pending.empty() && !presenter.state().isBusy; });
  BOOST_TEST(str(outcome()) == "Dikonfirmasi, bukti 03-000001");
}

BOOST_AUTO_TEST_CASE(a_qris_is_shown_at_once_and_waits_for_the_provider) {
  choose(kQris);
  BOOST_TEST(str(named<KeyButton>("payTake")->text()) == "Tampilkan kode QRIS");
  BOOST_TEST(named<ParagraphLabel>("payHint")->text().contains(QStringLiteral("MPP BITUNG CONTOH")));
  QTest::keyClick(named<BillForm>("billForm"), Qt::Key_Return, Qt::ControlModifier);
  waitFor([&] { return presenter.payment() != nullptr && !presenter.state().isBusy; });
  BOOST_TEST((presenter.state().tab == CashState::Tab::Pending));
  auto* qr = named<QrView>("qr");
  BOOST_TEST(qr->isVisible());
  BOOST_TEST(str(scanned(*qr)) == str(presenter.payment()->payment.code));
  // Who prints it twice within a moment prints it once.
  QTest::keyClick(&page, Qt::Key_P, Qt::ControlModifier);
  waitFor([&] { return outcome().contains(QStringLiteral("Kode bayar 03-000001")); });
  waitFor([&] { return !presenter.state().isBusy; });
  QTest::keyClick(named<QLineEdit>("confirmReference"), Qt::Key_Return);
  BOOST_TEST(named<ParagraphLabel>("paymentFailure")->text().contains(QStringLiteral("Isi nomor referensi")));
  QTest::keyClicks(named<QLineEdit>("confirmReference"), QStringLiteral("RRN-632700118842"));
  QTest::keyClick(named<QLineEdit>("confirmReference"), Qt::Key_Return);
  waitFor([&] { return presenter.state().board.pending.empty() && !presenter.state().isBusy; });
  BOOST_TEST(str(outcome()) == "Dikonfirmasi, bukti 03-000001");
  BOOST_TEST((payments().front().state == PaymentState::Paid));
}

BOOST_AUTO_TEST_CASE(a_qris_whose_time_is_over_is_scanned_no_more) {
  choose(kQris);
  QTest::keyClick(named<BillForm>("billForm"), Qt::Key_Return, Qt::ControlModifier);
  waitFor([&] { return presenter.payment() != nullptr && !presenter.state().isBusy; });
  BOOST_TEST(!named<ParagraphLabel>("codeOverdue")->isVisible());
  clock.advance(kQrisLifeMs);
  Q_EMIT session.secondPassed(session.nowMs());
  waitFor([&] { return named<ParagraphLabel>("codeOverdue")->isVisible(); });
  BOOST_TEST(!named<QrView>("qr")->isVisible());
  BOOST_TEST(!named<KeyButton>("printCode")->isVisible());
  QTest::keyClick(&page, Qt::Key_D, Qt::ControlModifier);
  BOOST_TEST(str(named<QLineEdit>("reverseReason")->text()) == "Kode kedaluwarsa, tidak dibayar");
  QTest::keyClick(named<QLineEdit>("reverseReason"), Qt::Key_Return);
  waitFor([&] { return presenter.state().board.pending.empty() && !presenter.state().isBusy; });
  waitFor([&] { return presenter.state().board.bills.size() == 1; });
}

BOOST_AUTO_TEST_CASE(a_billing_code_is_checked_while_it_stands_in_its_field) {
  choose(kBilling);
  auto* typed = named<QLineEdit>("payCode");
  QTest::keyClicks(typed, QStringLiteral("1202209224656281"));
  QTest::keyClick(typed, Qt::Key_Return, Qt::ControlModifier);
  BOOST_TEST(named<ParagraphLabel>("payFailure")->text().contains(QStringLiteral("15 angka")));
  typed->setText(QStringLiteral("820220922465628"));
  QTest::keyClick(typed, Qt::Key_Return, Qt::ControlModifier);
  waitFor([&] { return presenter.state().board.pending.size() == 1 && !presenter.state().isBusy; });
  presenter.show(CashState::Tab::Pending);
  waitFor([&] { return presenter.payment() != nullptr; });
  BOOST_TEST(!named<QrView>("qr")->isVisible());
  QTest::keyClicks(named<QLineEdit>("confirmReference"), QStringLiteral("4f6a71b83p2q9k0"));
  QTest::keyClick(named<QLineEdit>("confirmReference"), Qt::Key_Return);
  BOOST_TEST(named<ParagraphLabel>("paymentFailure")->text().contains(QStringLiteral("NTPN terdiri atas 16")));
  QTest::keyClicks(named<QLineEdit>("confirmReference"), QStringLiteral("z"));
  QTest::keyClick(named<QLineEdit>("confirmReference"), Qt::Key_Return);
  waitFor([&] { return presenter.state().board.pending.empty() && !presenter.state().isBusy; });
  BOOST_TEST(str(payments().front().reference) == "4F6A71B83P2Q9K0Z");
}

BOOST_AUTO_TEST_CASE(money_goes_back_with_a_second_person_s_pin) {
  openAndWait();
  pay(QStringLiteral("350.000"));
  waitFor([&] { return presenter.state().board.payments.size() == 1 && !presenter.state().isBusy; });
  showToday();
  auto* approver = named<QComboBox>("reverseApprover");
  BOOST_REQUIRE(approver->count() > 0);
  const QString chief = approver->itemData(0).toString();
  require(ask([chief](Office& office) { return office.roster().setFirstPin(chief, QStringLiteral("270945")); }));
  QTest::keyClick(&page, Qt::Key_D, Qt::ControlModifier);
  named<QLineEdit>("reverseReason")->setText(QStringLiteral("salah layanan"));
  named<QLineEdit>("reversePin")->setText(QStringLiteral("111222"));
  QTest::keyClick(named<QLineEdit>("reversePin"), Qt::Key_Return);
  waitFor([&] { return !presenter.state().failure.isEmpty() && !presenter.state().isBusy; });
  BOOST_TEST(presenter.state().failure.contains(QStringLiteral("PIN salah")));
  BOOST_TEST(named<QLineEdit>("reversePin")->text().isEmpty());
  BOOST_TEST(str(named<QLineEdit>("reverseReason")->text()) == "salah layanan");
  named<QLineEdit>("reversePin")->setText(QStringLiteral("270945"));
  QTest::keyClick(named<QLineEdit>("reversePin"), Qt::Key_Return);
  waitFor([&] { return payments().front().state == PaymentState::Reversed && !presenter.state().isBusy; });
  BOOST_TEST(outcome().contains(QStringLiteral("Kembalikan Rp350.000")));
  waitFor([&] { return presenter.payment() && presenter.payment()->payment.reversal.has_value(); });
  BOOST_TEST(!named<KeyButton>("reversePayment")->isVisible());
}

BOOST_AUTO_TEST_CASE(a_drawer_is_counted_note_by_note) {
  openAndWait();
  QTest::keyClick(&page, Qt::Key_T, Qt::ControlModifier);
  waitFor([&] { return presenter.state().isCounting; });
  QTest::keyClicks(named<QLineEdit>("pieces100000"), QStringLiteral("4"));
  QTest::keyClick(named<QLineEdit>("pieces100000"), Qt::Key_Return);
  BOOST_TEST(str(named<TonedLabel>("drawerDifference")->text()) == "Kurang Rp100.000");
  QTest::keyClick(named<QLineEdit>("pieces100000"), Qt::Key_Return, Qt::ControlModifier);
  waitFor([&] { return !presenter.state().failure.isEmpty() && !presenter.state().isBusy; });
  BOOST_TEST(presenter.state().failure.contains(QStringLiteral("Tulis penjelasannya")));
  QTest::keyClicks(named<QLineEdit>("pieces50000"), QStringLiteral("2"));
  BOOST_TEST(str(named<TonedLabel>("drawerDifference")->text()) == "Pas");
  QTest::keyClick(named<QLineEdit>("pieces50000"), Qt::Key_Return, Qt::ControlModifier);
  waitFor([&] { return !presenter.state().board.shift.has_value() && !presenter.state().isBusy; });
  BOOST_TEST(str(outcome()) == "Laci ditutup dan pas, laporan 03-000001");
}

BOOST_AUTO_TEST_CASE(a_case_is_found_by_its_code) {
  const QString other = passport(QStringLiteral("Yohanes Tumbel"));
  waitFor([&] { return presenter.state().board.bills.size() == 2; });
  auto* field = named<QLineEdit>("cashSearch");
  field->setText(other);
  waitFor([&] { return presenter.bill() && presenter.bill()->code == other && presenter.bills().size() == 1; });
  field->setText(QStringLiteral("tidak ada"));
  waitFor([&] { return presenter.bills().empty(); });
  BOOST_TEST(presenter.bill() == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
