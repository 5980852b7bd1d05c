#include <QSignalSpy>

#include "cases/intake/grouped_edit.h"
#include "cases/intake/intake_presenter.h"
#include "ui/desk_fixture.h"

namespace {

using Phase = IntakeState::Phase;

struct IntakeFixture : DeskFixture {
  IntakePresenter presenter{session};

  const IntakeState& state() const { return presenter.state(); }

  void begin(const QString& service = QStringLiteral("akta-kelahiran"), const QString& ticket = QStringLiteral("t1")) {
    presenter.begin(service, ticket, QStringLiteral("A-012"));
    waitFor([&] { return state().phase == Phase::Form || state().phase == Phase::Finished; });
  }
  void fillForm() {
    presenter.edit(QStringLiteral("nik"), QStringLiteral("7172065402940001"));
    presenter.edit(QStringLiteral("name"), QStringLiteral("Meiske Yohana Tumbelaka-Rorimpandey"));
    presenter.edit(QStringLiteral("phone"), QStringLiteral("0812-4400-7193"));
    presenter.edit(QStringLiteral("nama-anak"), QStringLiteral("Gabriella Immanuela"));
    presenter.edit(QStringLiteral("tempat-lahir"), QStringLiteral("Bitung"));
    presenter.edit(QStringLiteral("tanggal-lahir"), QStringLiteral("2026-11-17"));
    presenter.edit(QStringLiteral("jenis-kelamin"), QStringLiteral("perempuan"));
    presenter.edit(QStringLiteral("anak-ke"), QStringLiteral("2"));
    presenter.edit(QStringLiteral("memakai-sptjm"), QStringLiteral("true"));
  }
  int caseCount() {
    const auto counts = ask([](Office& office) { return office.cases().counts(QStringLiteral("novita")); });
    require(counts);
    return counts->all;
  }
  const RequirementRow& row(const QString& key) const {
    for (const RequirementRow& row : state().rows)
      if (row.key == key) return row;
    throw std::out_of_range(key.toStdString());
  }
};

std::string str(const QString& text) { return text.toStdString(); }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(intake_presenter, IntakeFixture)

BOOST_AUTO_TEST_CASE(a_complete_file_is_registered_once_however_often_the_key_is_pressed) {
  QSignalSpy registered(&presenter, &IntakePresenter::registered);
  QSignalSpy steps(&presenter, &IntakePresenter::stepChanged);
  begin();
  BOOST_TEST((presenter.step() == IntakeStep::Open));
  BOOST_TEST(!state().canRegister);
  fillForm();
  presenter.completeAll();
  waitFor([&] { return presenter.step() == IntakeStep::Complete; });
  BOOST_TEST(state().satisfied == 6);
  BOOST_TEST(state().due == 6);
  BOOST_TEST(str(state().verdict.words) == "Lengkap, siap didaftarkan");
  BOOST_TEST(str(state().promise) == "Lengkap hari ini, selesai Sel 24 Nov.");
  BOOST_TEST(str(state().fee.remark).starts_with("Tidak dipungut biaya."));
  presenter.registerCase();
  presenter.registerCase();
  BOOST_TEST(state().isBusy);
  waitFor([&] { return state().phase == Phase::Finished; });
  presenter.registerCase();
  BOOST_TEST(registered.count() == 1);
  BOOST_TEST(caseCount() == 1);
  BOOST_TEST((presenter.step() == IntakeStep::Registered));
  BOOST_TEST(str(state().result->code).starts_with("BTG-"));
  BOOST_TEST(str(state().result->promise) == "Dijanjikan selesai Selasa, 24 November 2026, pukul 15.00 WITA");
  BOOST_TEST(str(state().result->paperName) == "Tanda terima 03-000001");
  waitFor([&] { return !state().result->printState.words.isEmpty(); });
  BOOST_TEST(str(state().result->printState.words) == "menunggu pencetak Berkas PDF");
  BOOST_TEST((steps.last()[0].value<IntakeStep>() == IntakeStep::Registered));
}

BOOST_AUTO_TEST_CASE(the_fee_runs_with_the_form) {
  begin(QStringLiteral("paspor"));
  BOOST_TEST(str(state().fee.open) == "tergantung Jenis");
  BOOST_TEST(state().fee.total.isEmpty());
  presenter.edit(QStringLiteral("percepatan"), QStringLiteral("true"));
  BOOST_TEST(str(state().fee.total) == "Rp1.000.000");
  BOOST_TEST(str(state().fee.open) == "dan tergantung Jenis");
  presenter.edit(QStringLiteral("jenis"), QStringLiteral("elektronik-10"));
  BOOST_TEST(str(state().fee.total) == "Rp1.950.000");
  BOOST_TEST(state().fee.open.isEmpty());
  BOOST_REQUIRE(state().fee.rows.size() == 2);
  BOOST_TEST(str(state().fee.rows[0].name) == "Paspor, Elektronik 10 tahun");
  BOOST_TEST(str(state().fee.rows[0].amount) == "Rp950.000");
  presenter.edit(QStringLiteral("percepatan"), QStringLiteral("false"));
  BOOST_TEST(str(state().fee.total) == "Rp950.000");
  begin(QStringLiteral("cek-sertipikat"), QStringLiteral("t2"));
  presenter.edit(QStringLiteral("jumlah"), QStringLiteral("3"));
  BOOST_TEST(str(state().fee.total) == "Rp150.000");
  BOOST_TEST(str(state().fee.rows.front().detail) == "3 sertipikat × Rp50.000");
  begin(QStringLiteral("skck"), QStringLiteral("t3"));
  BOOST_TEST(str(state().fee.total) == "Rp30.000");
  BOOST_TEST(state().fee.rows.isEmpty());
  begin(QStringLiteral("kutipan-kedua-akta"), QStringLiteral("t4"));
  BOOST_TEST(str(state().fee.total) == "Gratis");
}

BOOST_AUTO_TEST_CASE(the_done_state_tells_what_became_of_the_paper_and_prints_it_again) {
  begin();
  fillForm();
  presenter.completeAll();
  presenter.registerCase();
  waitFor([&] { return state().phase == Phase::Finished; });
  const auto jobs = ask([](Office& office) { return office.papers().waiting(); });
  require(jobs);
  BOOST_REQUIRE(jobs->size() == 1U);
  require(ask([id = jobs->front().id](Office& office) {
    return office.papers().failed(id, QStringLiteral("folder_unwritable"));
  }));
  waitFor([&] { return state().result->printState.tone == Tone::Late; });
  BOOST_TEST(str(state().result->printState.words).starts_with("belum tercetak. Folder PDF"));
  presenter.print();
  presenter.print();
  waitFor([&] { return !state().isBusy; });
  const auto again = ask([](Office& office) { return office.papers().waiting(); });
  require(again);
  BOOST_REQUIRE(again->size() == 1U);
  BOOST_TEST(again->front().copy == 0);  // it never came out
  require(ask([id = again->front().id](Office& office) { return office.papers().printed(id); }));
  waitFor([&] { return state().result->printState.tone == Tone::Ok; });
  BOOST_TEST(str(state().result->printState.words) == "tercetak");
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_marked_and_goes_on_the_slip) {
  QSignalSpy slips(&presenter, &IntakePresenter::slipIssued);
  begin();
  fillForm();
  BOOST_TEST(state().rows.size() == 6);
  presenter.completeAll();
  BOOST_TEST(!state().canSlip);
  presenter.markMissing(QStringLiteral("ktp-dua-saksi"));
  BOOST_TEST((presenter.step() == IntakeStep::Missing));
  BOOST_TEST(row(QStringLiteral("ktp-dua-saksi")).isMissing);
  BOOST_TEST(str(row(QStringLiteral("ktp-dua-saksi")).detail) == "wajib karena memakai SPTJM");
  BOOST_TEST(str(state().verdict.words) == "1 syarat kurang: KTP-el dua saksi");
  BOOST_TEST(!state().canRegister);
  BOOST_TEST(str(state().registerHint) == "Kurang: KTP-el dua saksi");
  presenter.registerCase();
  BOOST_TEST((state().phase == Phase::Form));
  presenter.print();
  presenter.print();
  waitFor([&] { return state().phase == Phase::Finished; });
  BOOST_TEST(slips.count() == 1);
  BOOST_TEST((presenter.step() == IntakeStep::SlipPrinted));
  BOOST_TEST(str(state().result->heading) == "Belum terdaftar: 1 syarat kurang");
  // The witness comes running: the same file goes on and is registered under the same code.
  const QString code = state().result->code;
  presenter.reopen();
  waitFor([&] { return state().phase == Phase::Form; });
  BOOST_TEST(str(state().intake.name) == "Meiske Yohana Tumbelaka-Rorimpandey");
  BOOST_TEST((presenter.step() == IntakeStep::Missing));
  presenter.complete(QStringLiteral("ktp-dua-saksi"));
  presenter.registerCase();
  waitFor([&] { return presenter.step() == IntakeStep::Registered; });
  BOOST_TEST(str(state().result->code) == str(code));
  BOOST_TEST(caseCount() == 1);
}

BOOST_AUTO_TEST_CASE(a_slip_brings_the_citizen_back_into_the_same_case) {
  begin();
  fillForm();
  presenter.complete(QStringLiteral("formulir-f201"));
  presenter.giveBack();
  waitFor([&] { return state().phase == Phase::Finished; });
  const QString code = state().result->code;
  presenter.clear();
  BOOST_TEST((state().phase == Phase::Empty));
  presenter.resume(code, QStringLiteral("t2"), QStringLiteral("A-044"));
  waitFor([&] { return state().phase == Phase::Form; });
  BOOST_TEST(str(state().intake.nik) == "7172065402940001");
  BOOST_TEST(str(state().intake.form.value(QStringLiteral("anak-ke"))) == "2");
  BOOST_TEST(state().satisfied == 1);
  presenter.resume(QStringLiteral("BTG-0000-0000"));
  waitFor([&] { return state().phase == Phase::Failed; });
  BOOST_TEST(!state().failure.words.isEmpty());
}

BOOST_AUTO_TEST_CASE(requirements_above_a_ticked_one_were_not_there) {
  begin();
  presenter.tick(QStringLiteral("kartu-keluarga"), RequirementRow::Box::Original, true);
  BOOST_TEST(row(QStringLiteral("formulir-f201")).isMissing);
  BOOST_TEST(row(QStringLiteral("buku-nikah")).isMissing);
  BOOST_TEST(!row(QStringLiteral("kartu-keluarga")).isMissing);
  BOOST_TEST(!row(QStringLiteral("ktp-pelapor")).isMissing);
  presenter.complete(QStringLiteral("formulir-f201"));
  BOOST_TEST(!row(QStringLiteral("formulir-f201")).isMissing);
  // The condition of the form decides which papers are due.
  presenter.edit(QStringLiteral("memakai-sptjm"), QStringLiteral("true"));
  BOOST_TEST(str(row(QStringLiteral("sptjm")).name) == "SPTJM F-2.04");
  BOOST_CHECK_THROW(row(QStringLiteral("buku-nikah")), std::out_of_range);
}

BOOST_AUTO_TEST_CASE(problems_are_told_when_a_field_was_left_and_all_of_them_when_registering) {
  begin();
  presenter.edit(QStringLiteral("nik"), QStringLiteral("71720654"));
  waitFor([&] { return state().nikFound.words == QLatin1String("8 dari 16 angka"); });
  BOOST_TEST(!state().problems.contains(QStringLiteral("nik")));
  presenter.leave(QStringLiteral("nik"));
  BOOST_TEST(str(state().problems.value(QStringLiteral("nik"))) == "NIK harus 16 angka.");
  presenter.edit(QStringLiteral("nik"), QStringLiteral("7172063202940001"));
  waitFor([&] {
    return str(state().problems.value(QStringLiteral("nik"))).find("tanggal lahir") != std::string::npos ||
           state().nikFound.tone == Tone::Late;
  });
  presenter.edit(QStringLiteral("nik"), QStringLiteral("7172065402940001"));
  waitFor([&] { return state().nikFound.tone == Tone::Ok; });
  BOOST_TEST(str(state().nikFound.words) == "Susunan sah: perempuan, 14-02-1994, Girian");
  BOOST_TEST(str(state().nikUnchecked.words) == "Hanya diketik; kartu belum dilihat");
  presenter.setLevel(IdentityLevel::CardSeen);
  waitFor([&] { return state().nikUnchecked.words.startsWith(QStringLiteral("Kartu dilihat petugas")); });
  BOOST_TEST(!state().problems.contains(QStringLiteral("name")));
  QSignalSpy attention(&presenter, &IntakePresenter::attentionWanted);
  presenter.completeAll();
  presenter.registerCase();
  waitFor([&] { return attention.count() == 1; });
  BOOST_TEST(str(attention[0][0].toString()) == "name");
  BOOST_TEST(str(state().problems.value(QStringLiteral("name"))) == "Wajib diisi.");
  BOOST_TEST(str(state().problems.value(QStringLiteral("nama-anak"))) == "Wajib diisi.");
  BOOST_TEST(caseCount() == 0);
}

BOOST_AUTO_TEST_CASE(a_known_applicant_fills_the_form_but_never_overwrites_the_officer) {
  begin();
  fillForm();
  presenter.completeAll();
  presenter.registerCase();
  waitFor([&] { return presenter.step() == IntakeStep::Registered; });
  begin(QStringLiteral("akta-kelahiran"), QStringLiteral("t2"));
  const int revision = state().formRevision;
  presenter.edit(QStringLiteral("nik"), QStringLiteral("7172065402940001"));
  waitFor([&] { return !state().applicant.words.isEmpty(); });
  BOOST_TEST(str(state().applicant.words) == "Pemohon dikenal, data diisi");
  BOOST_TEST(str(state().intake.name) == "Meiske Yohana Tumbelaka-Rorimpandey");
  BOOST_TEST(str(state().intake.phone) == "0812-4400-7193");
  BOOST_TEST(state().formRevision > revision);
  BOOST_TEST(str(state().nikOpenCase.words) == "Masih ada permohonan terbuka untuk layanan ini");
  begin(QStringLiteral("akta-kelahiran"), QStringLiteral("t3"));
  presenter.edit(QStringLiteral("name"), QStringLiteral("Meiske Tumbelaka"));
  presenter.edit(QStringLiteral("nik"), QStringLiteral("7172065402940001"));
  waitFor([&] { return !state().applicant.words.isEmpty(); });
  BOOST_TEST(str(state().intake.name) == "Meiske Tumbelaka");
}

BOOST_AUTO_TEST_CASE(a_draft_outlives_the_program_and_says_where_it_lies) {
  begin();
  presenter.edit(QStringLiteral("name"), QStringLiteral("Deisy Kawilarang-Mantiri"));
  presenter.complete(QStringLiteral("formulir-f201"));
  waitFor([&] { return !state().draft.words.isEmpty(); });
  BOOST_TEST(str(state().draft.words) == "Draf tersimpan di PC ini 09.44");
  IntakePresenter other(session);
  other.begin(QStringLiteral("akta-kelahiran"), QStringLiteral("t1"), QStringLiteral("A-012"));
  waitFor([&] { return other.state().phase == Phase::Form; });
  BOOST_TEST(str(other.state().intake.name) == "Deisy Kawilarang-Mantiri");
  BOOST_TEST(other.state().satisfied == 1);
  BOOST_TEST((other.state().intake.caseId == state().intake.caseId));
}

BOOST_AUTO_TEST_CASE(a_ticket_whose_file_is_registered_shows_it_again) {
  begin();
  fillForm();
  presenter.completeAll();
  presenter.registerCase();
  waitFor([&] { return presenter.step() == IntakeStep::Registered; });
  const QString code = state().result->code;
  IntakePresenter other(session);
  other.begin(QStringLiteral("akta-kelahiran"), QStringLiteral("t1"), QStringLiteral("A-012"));
  waitFor([&] { return other.state().phase == Phase::Finished; });
  BOOST_TEST(str(other.state().result->code) == str(code));
  BOOST_TEST((other.step() == IntakeStep::Registered));
}

BOOST_AUTO_TEST_CASE(an_answer_for_an_earlier_file_is_dropped) {
  presenter.begin(QStringLiteral("akta-kelahiran"), QStringLiteral("t1"), QStringLiteral("A-012"));
  presenter.begin(QStringLiteral("ktp-el-baru"), QStringLiteral("t2"), QStringLiteral("B-001"));
  waitFor([&] { return state().phase == Phase::Form; });
  BOOST_TEST(str(state().standard.id) == "ktp-el-baru");
  presenter.begin(QStringLiteral("tidak-ada"), QStringLiteral("t3"), QStringLiteral("B-002"));
  waitFor([&] { return state().phase == Phase::Failed; });
  BOOST_TEST((presenter.step() == IntakeStep::None));
}

BOOST_AUTO_TEST_CASE(who_asked_may_be_gone_before_the_answer_comes) {
  bool wasCalled = false;
  auto asker = std::make_unique<QObject>();
  backend.ask([](Office&) { return Result<int>(1); }).then(asker.get(), [&](const Result<int>&) { wasCalled = true; });
  asker.reset();
  bool isAnswered = false;
  backend.ask([](Office&) { return Result<int>(2); }).then(&session, [&](const Result<int>&) { isAnswered = true; });
  waitFor([&] { return isAnswered; });
  BOOST_TEST(!wasCalled);
}

BOOST_AUTO_TEST_CASE(regions_are_found_while_typing) {
  QSignalSpy found(&presenter, &IntakePresenter::regionsFound);
  presenter.searchRegions(QStringLiteral("asal"), QStringLiteral("gir"));
  presenter.searchRegions(QStringLiteral("asal"), QStringLiteral("girian"));
  waitFor([&] { return found.count() > 0; });
  BOOST_TEST(found.count() == 1);
  BOOST_TEST(str(found[0][1].toStringList().value(0)) == "Girian, Kota Bitung, Sulawesi Utara");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(grouped_edit)

BOOST_AUTO_TEST_CASE(digits_stand_in_groups_and_the_cursor_stays) {
  GroupedEdit nik(GroupedEdit::Shape::Fours);
  QTest::keyClicks(&nik, QStringLiteral("71720654"));
  BOOST_TEST(nik.text().toStdString() == "7172 0654");
  BOOST_TEST(nik.plain().toStdString() == "71720654");
  nik.setCursorPosition(2);
  QTest::keyClicks(&nik, QStringLiteral("99"));
  BOOST_TEST(nik.text().toStdString() == "7199 7206 54");
  BOOST_TEST(nik.cursorPosition() == 4);
  QTest::keyClicks(&nik, QStringLiteral("x"));
  BOOST_TEST(nik.plain().toStdString().find('x') != std::string::npos);
  GroupedEdit phone(GroupedEdit::Shape::Phone);
  QTest::keyClicks(&phone, QStringLiteral("081244007193"));
  BOOST_TEST(phone.text().toStdString() == "0812-4400-7193");
  GroupedEdit money(GroupedEdit::Shape::Thousands);
  QTest::keyClicks(&money, QStringLiteral("1201000"));
  BOOST_TEST(money.text().toStdString() == "1.201.000");
  BOOST_TEST(money.plain().toStdString() == "1201000");
  GroupedEdit date(GroupedEdit::Shape::Date);
  QTest::keyClicks(&date, QStringLiteral("17112026"));
  BOOST_TEST(date.text().toStdString() == "17-11-2026");
}

BOOST_AUTO_TEST_SUITE_END()
