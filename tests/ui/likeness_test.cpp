#include <QSignalSpy>

#include "cases/identity_words.h"
#include "cases/intake/intake_presenter.h"
#include "cases/likeness/likeness_dialog.h"
#include "cases/likeness/person_pairs.h"
#include "settings/settings_presenter.h"
#include "ui/desk_fixture.h"
#include "widgets/key_button.h"
#include "widgets/toned_label.h"

namespace {

const QString kFirst = QStringLiteral("7172065402940001");
const QString kSecond = QStringLiteral("7172065402940007");

std::string str(const QString& text) { return text.toStdString(); }

/// Siti Aminah has applied under one number; a form under another is open.
struct LikenessFixture : DeskFixture {
  IntakePresenter presenter{session};
  CaseId known;

  LikenessFixture() {
    const auto registered = ask([](Office& office) -> Result<Registered> {
      const auto start = office.cases().begin(QStringLiteral("perubahan-kk"), {}, {});
      if (!start) return tl::unexpected(start.error());
      Intake intake;
      intake.caseId = start->caseId;
      intake.serviceId = start->standard.id;
      intake.standardVersion = start->standard.version;
      intake.nik = kFirst;
      intake.name = QStringLiteral("Siti Aminah");
      intake.phone = QStringLiteral("081244007193");
      for (const FormField& field : start->standard.form) {
        if (!field.isRequired) continue;
        intake.form.insert(field.id, field.kind == FieldKind::Choice ? field.choices.front().first
                                     : field.kind == FieldKind::Date ? QStringLiteral("2026-11-17")
                                     : field.kind == FieldKind::Kk   ? kFirst
                                                                     : QStringLiteral("2"));
      }
      for (const Requirement& requirement : start->standard.requirements)
        intake.ticks.insert(requirement.id, {true, true, true, true});
      return office.cases().registerCase({QStringLiteral("3"), QStringLiteral("novita")}, intake);
    });
    require(registered);
    known = registered->record.id;
    presenter.begin(QStringLiteral("perubahan-kk"), QStringLiteral("t1"), QStringLiteral("A-012"));
    waitFor([&] { return state().phase == IntakeState::Phase::Form; });
  }
  const IntakeState& state() const { return presenter.state(); }
  void type(const QString& nik, const QString& name) {
    presenter.edit(QStringLiteral("nik"), nik);
    presenter.edit(QStringLiteral("name"), name);
  }
  void setUpServer() {
    require(ask([](Office& office) -> Done {
      Seat admin;
      for (const auto& [id, officer] : office.almanac().officers())
        if (officer.role == Role::Administrator) admin = {QStringLiteral("1"), id};
      return office.identity().setServer(admin, {QStringLiteral("https://a.id"), QStringLiteral("rahasia")});
    }));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(likeness, LikenessFixture)

BOOST_AUTO_TEST_CASE(a_namesake_is_told_and_her_data_taken_only_by_the_officers_word) {
  type(kSecond, QStringLiteral("St. Aminah"));
  waitFor([&] { return !state().likenessNote.words.isEmpty(); });
  BOOST_TEST(str(state().likenessNote.words) == "Mungkin orang yang sama: Siti Aminah, NIK 7172********0001");
  BOOST_TEST(str(state().intake.nik) == kSecond.toStdString());
  presenter.usePerson(state().likeness.others.front());
  BOOST_TEST(str(state().intake.nik) == kFirst.toStdString());
  BOOST_TEST(str(state().intake.name) == "Siti Aminah");
  BOOST_TEST(str(state().intake.phone) == "0812-4400-7193");
  // Now it is she herself, and her application for the same service still runs.
  waitFor([&] { return state().likeness.openCase.has_value(); });
  BOOST_TEST(state().likeness.others.empty());
  BOOST_TEST(str(state().nikOpenCase.words) == "Masih ada permohonan terbuka untuk layanan ini");
}

BOOST_AUTO_TEST_CASE(who_is_somebody_else_is_not_asked_about_again) {
  type(kSecond, QStringLiteral("Siti Aminah"));
  waitFor([&] { return !state().likeness.others.empty(); });
  presenter.tellApart(state().likeness.others.front().nik);
  waitFor([&] { return state().likeness.others.empty(); });
  BOOST_TEST(state().likenessNote.words.isEmpty());
  presenter.edit(QStringLiteral("name"), QStringLiteral("Siti Aminah R"));
  presenter.edit(QStringLiteral("name"), QStringLiteral("Siti Aminah"));
  waitFor([&] { return !state().nikFound.words.isEmpty(); });
  BOOST_TEST(state().likenessNote.words.isEmpty());
}

BOOST_AUTO_TEST_CASE(the_dialog_marks_what_differs_and_says_only_what_was_pressed) {
  type(kSecond, QStringLiteral("Siti Aminah"));
  waitFor([&] { return !state().likeness.others.empty(); });
  const QDate today(2026, 11, 23);
  const auto open = [&] { return new LikenessDialog(state().likeness, Zone::wita(), today); };
  auto* dialog = open();
  const auto verdict = [&](int line) {
    return str(dialog->findChild<TonedLabel*>(QStringLiteral("likenessVerdict%1").arg(line))->text());
  };
  BOOST_TEST(verdict(1) == "berbeda");  // NIK
  BOOST_TEST(verdict(2) == "sama");     // name
  BOOST_TEST(verdict(3) == "sama");     // birth date
  BOOST_TEST(!dialog->findChild<TonedLabel*>(QStringLiteral("likenessVerdict5")));  // no telephone yet
  BOOST_TEST(str(dialog->focusWidget()->objectName()) == "cancel");
  QSignalSpy same(dialog, &LikenessDialog::samePerson);
  QSignalSpy apart(dialog, &LikenessDialog::otherPerson);
  QSignalSpy chosen(dialog, &LikenessDialog::caseChosen);
  dialog->findChild<KeyButton*>(QStringLiteral("likenessApart"))->click();
  BOOST_TEST(apart.count() == 1);
  BOOST_TEST(str(apart[0][0].toString()) == kFirst.toStdString());
  BOOST_TEST(same.count() + chosen.count() == 0);
  dialog = open();
  QSignalSpy opened(dialog, &LikenessDialog::caseChosen);
  dialog->findChild<KeyButton*>(QStringLiteral("likenessOpen"))->click();
  BOOST_REQUIRE(opened.count() == 1);
  BOOST_TEST((opened[0][0].value<CaseId>() == known));
}

BOOST_AUTO_TEST_CASE(dukcapil_is_asked_by_the_officer_and_the_form_says_that_it_waits) {
  type(kSecond, QStringLiteral("Meiske Tumbelaka"));
  waitFor([&] { return !state().nikFound.words.isEmpty(); });
  BOOST_TEST(!state().canVerify);  // no server is set up
  presenter.verify();
  setUpServer();
  presenter.edit(QStringLiteral("phone"), QStringLiteral("081244007193"));
  waitFor([&] { return state().canVerify; });
  presenter.verify();
  BOOST_TEST(!state().canVerify);
  waitFor([&] { return state().nikUnchecked.words.startsWith(QStringLiteral("Menunggu jawaban Dukcapil")); });
  BOOST_TEST(!state().isVerified);
  require(ask([](Office& office) -> Done {
    const auto waiting = office.identity().waiting(10);
    if (!waiting) return tl::unexpected(waiting.error());
    return office.identity().take(waiting->front().id, {IdentityOutcome::Match, {}, QStringLiteral("DK-1"), {}});
  }));
  waitFor([&] { return state().isVerified; });
  BOOST_TEST(str(state().nikUnchecked.words).starts_with("Cocok menurut Dukcapil, "));
  // Another name is another person.
  presenter.edit(QStringLiteral("name"), QStringLiteral("Meiske Tumbelaka Rori"));
  waitFor([&] { return !state().isVerified; });
  BOOST_TEST(state().canVerify);
}

BOOST_AUTO_TEST_CASE(every_outcome_has_words_of_its_own_and_only_a_match_is_good) {
  IdentityCheck check;
  check.answeredAtMs = session.nowMs();
  QStringList sentences;
  for (const IdentityOutcome outcome : {IdentityOutcome::Match, IdentityOutcome::Mismatch, IdentityOutcome::NotFound,
                                        IdentityOutcome::Refused, IdentityOutcome::Expired, IdentityOutcome::Waiting}) {
    check.answer = {outcome, {identity_fields::kName}, QStringLiteral("DK"), {}};
    const ChipValue words = words::identityStanding(check, {}, Zone::wita(), QDate(2026, 11, 23));
    BOOST_TEST(!words.words.isEmpty());
    BOOST_TEST(!sentences.contains(words.words));
    BOOST_TEST((words.tone == Tone::Ok) == (outcome == IdentityOutcome::Match));
    sentences << words.words;
  }
}

BOOST_AUTO_TEST_CASE(the_settings_keep_a_server_and_never_show_its_token) {
  const auto admin = ask([](Office& office) -> Result<Officer> {
    for (const auto& [id, officer] : office.almanac().officers())
      if (officer.role == Role::Administrator) return officer;
    return failure(ErrorCode::NotFound, {});
  });
  require(admin);
  SettingsPresenter settings(session);
  QSignalSpy saved(&settings, &SettingsPresenter::saved);
  QSignalSpy refused(&settings, &SettingsPresenter::refused);
  settings.setActive(true);
  waitFor([&] { return settings.state().isRead; });
  settings.saveIdentity({QStringLiteral("https://a.id"), QStringLiteral("rahasia")});
  waitFor([&] { return refused.count() == 1; });
  BOOST_TEST(str(refused[0][2].toString()).starts_with("Hanya admin"));
  session.signIn(*admin);
  waitFor([&] { return settings.state().working.isEmpty(); });
  settings.saveIdentity({QStringLiteral("http://a.id"), QStringLiteral("rahasia")});
  waitFor([&] { return refused.count() == 2; });
  BOOST_TEST(str(refused[1][1].toString()) == "address");
  settings.saveIdentity({QStringLiteral("https://a.id"), QStringLiteral("rahasia")});
  waitFor([&] { return saved.count() == 1 && settings.state().identity.isSetUp; });
  BOOST_TEST(settings.state().hasIdentityToken);
  BOOST_TEST(settings.state().identityServer.token.isEmpty());
  // An empty token leaves the one that is kept.
  settings.saveIdentity({QStringLiteral("https://b.id"), QString()});
  waitFor([&] { return saved.count() == 2; });
  BOOST_TEST(str(ask([](Office& office) { return office.identity().server(); })->token) == "rahasia");
}

BOOST_AUTO_TEST_SUITE_END()
