#include <boost/test/unit_test.hpp>

#include <QJsonDocument>

#include "journal/device_codec.h"
#include "services/paper_seal.h"
#include "store/directory_table.h"
#include "support/office_fixture.h"

BOOST_FIXTURE_TEST_SUITE(case_desk, OfficeFixture)

BOOST_AUTO_TEST_CASE(a_complete_application_is_registered_once) {
  const Intake intake = intakeFor(QStringLiteral("akta-kelahiran"));
  const auto registered = office->cases().registerCase(seat, intake);
  require(registered);
  BOOST_TEST(registered->record.code.startsWith(QStringLiteral("BTG-")));
  BOOST_TEST(registered->paperLabel.toStdString() == "03-000001");
  BOOST_TEST(registered->promise.day.toString(Qt::ISODate).toStdString() == "2026-11-24");
  const auto again = office->cases().registerCase(seat, intake);
  BOOST_REQUIRE(!again);
  BOOST_TEST((again.error().code == ErrorCode::Conflict));
  BOOST_TEST(office->cases().counts(seat.officerId)->all == 1);
}

BOOST_AUTO_TEST_CASE(an_incomplete_one_is_given_back_and_comes_back_into_the_same_case) {
  Intake intake = intakeFor(QStringLiteral("akta-kelahiran"));
  const QString left = intake.ticks.constBegin().key();
  const RequirementTick whole = intake.ticks.take(QStringLiteral("kartu-keluarga"));
  const bool hasKk = whole != RequirementTick{};
  if (!hasKk) intake.ticks.remove(left);
  const auto refused = office->cases().registerCase(seat, intake);
  BOOST_REQUIRE(!refused);
  BOOST_TEST((refused.error().code == ErrorCode::Invalid));
  const auto back = office->cases().giveBack(seat, intake);
  require(back);
  BOOST_TEST((back->record.state == CaseState::Incomplete));
  BOOST_TEST(!back->record.registeredAtMs.has_value());
  clock.advance(3 * 3600 * 1000);
  const auto resumed = office->cases().resume(back->record.code.toLower(), {}, {});
  require(resumed);
  BOOST_TEST((resumed->caseId == back->record.id));
  BOOST_REQUIRE(resumed->resumed.has_value());
  BOOST_TEST(resumed->resumed->name.toStdString() == intake.name.toStdString());
  Intake whole2 = intakeFor(QStringLiteral("akta-kelahiran"));
  whole2.caseId = resumed->caseId;
  const auto registered = office->cases().registerCase(seat, whole2);
  require(registered);
  BOOST_TEST(registered->record.code.toStdString() == back->record.code.toStdString());
}

BOOST_AUTO_TEST_CASE(a_form_without_a_number_is_found_again_until_it_is_registered) {
  Intake intake = intakeFor(QStringLiteral("akta-kelahiran"));
  BOOST_TEST(office->cases().looseDrafts()->empty());
  require(office->cases().saveDraft(intake));
  Intake withNumber = intakeFor(QStringLiteral("akta-kelahiran"));
  withNumber.ticketId = office->store().newId().toString();
  require(office->cases().saveDraft(withNumber));
  const auto loose = office->cases().looseDrafts();
  require(loose);
  BOOST_REQUIRE(loose->size() == 1U);
  BOOST_TEST(loose->front().name.toStdString() == intake.name.toStdString());
  const auto start = office->cases().beginFromDraft(intake.caseId);
  require(start);
  BOOST_TEST((start->caseId == intake.caseId));
  BOOST_REQUIRE(start->draft.has_value());
  BOOST_TEST((Intake::fromJson(*start->draft).form == intake.form));
  require(office->cases().registerCase(seat, intake));
  BOOST_TEST(office->cases().looseDrafts()->empty());
  const auto gone = office->cases().beginFromDraft(intake.caseId);
  BOOST_REQUIRE(!gone);
  BOOST_TEST((gone.error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(bad_input_is_named_by_field_and_nothing_is_written) {
  struct Bad {
    const char* nik;
    const char* name;
    const char* phone;
    const char* field;
  };
  const Bad cases[] = {
      {"717206540294000", "Siti", "", "nik"},      {"71720654029400O1", "Siti", "", "nik"},
      {"7172067103940001", "Siti", "", ""},        {"7172067202940001", "Siti", "", "nik"},
      {"7172063102940001", "Siti", "", "nik"},     {"9101015402940001", "Siti", "", ""},
      {"7172995402940001", "Siti", "", ""},        {"7172065402940001", "", "", "name"},
      {"7172065402940001", "A", "", ""},           {"7172065402940001", "Ni'mah", "", ""},
      {"7172065402940001", "\xd9\x85\xd8\xad\xd9\x85\xd8\xaf", "", ""},
      {"7172065402940001", "Siti", "12", "phone"},
  };
  for (const Bad& bad : cases) {
    Intake intake = intakeFor(QStringLiteral("akta-kelahiran"));
    intake.nik = QString::fromUtf8(bad.nik);
    intake.name = QString::fromUtf8(bad.name);
    intake.phone = QString::fromUtf8(bad.phone);
    const auto problems = office->cases().problems(intake);
    require(problems);
    const std::string field = problems->empty() ? "" : problems->front().field.toStdString();
    BOOST_TEST(field == bad.field, bad.nik << " / " << bad.name << " gives '" << field << "'");
  }
  Intake tooLong = intakeFor(QStringLiteral("akta-kelahiran"), QString(201, QLatin1Char('a')));
  BOOST_TEST(!office->cases().registerCase(seat, tooLong));
  BOOST_TEST(office->cases().counts(seat.officerId)->all == 0);
}

BOOST_AUTO_TEST_CASE(a_field_that_is_not_asked_for_is_neither_required_nor_kept) {
  Intake intake = intakeFor(QStringLiteral("cek-sertipikat"));
  const QString proxy = QStringLiteral("dikuasakan");
  const QString name = QStringLiteral("nama-kuasa");
  intake.form.remove(name);
  BOOST_TEST(office->cases().problems(intake)->empty());
  intake.form[proxy] = QStringLiteral("true");
  const auto asked = office->cases().problems(intake);
  require(asked);
  BOOST_REQUIRE(asked->size() == 1U);
  BOOST_TEST(asked->front().field.toStdString() == "nama-kuasa");
  BOOST_TEST(asked->front().reason.toStdString() == "required");
  // Typed, and then the proxy turned out to be none.
  intake.form[name] = QStringLiteral("Olga Lumintang");
  intake.form[proxy] = QStringLiteral("false");
  const auto registered = office->cases().registerCase(seat, intake);
  require(registered);
  BOOST_TEST(!registered->record.form.contains(name));
  BOOST_TEST(!registered->record.form.contains(QStringLiteral("nik-kuasa")));
  BOOST_TEST(registered->record.form.value(proxy).toString().toStdString() == "false");
}

BOOST_AUTO_TEST_CASE(every_cell_of_a_table_of_persons_is_looked_at) {
  Intake intake = intakeFor(QStringLiteral("pindah-datang"));
  BOOST_TEST(office->cases().problems(intake)->empty());
  const QString field = QStringLiteral("yang-pindah");
  const auto person = [](const char* name, const char* nik, const char* relation, const char* birth) {
    return PersonRow{{kPersonNameColumn, QString::fromUtf8(name)},
                     {QStringLiteral("nik"), QString::fromLatin1(nik)},
                     {QStringLiteral("hubungan"), QString::fromLatin1(relation)},
                     {QStringLiteral("tanggal-lahir"), QString::fromLatin1(birth)}};
  };
  const auto problems = [&](const std::vector<PersonRow>& rows) {
    intake.form[field] = writePersonRows(rows);
    const auto found = office->cases().problems(intake);
    require(found);
    QStringList all;
    for (const FieldProblem& problem : *found) all << problem.field + QLatin1Char('=') + problem.reason;
    return all.join(QLatin1Char(' ')).toStdString();
  };
  BOOST_TEST(problems({}) == "yang-pindah=required");
  BOOST_TEST(problems({person("Maria", "7172065402940001", "istri", "1994-02-14")}).empty());
  BOOST_TEST(problems({person("Maria", "", "istri", "1994-02-14"), person("", "717206", "sepupu", "31-02-1994")}) ==
             "yang-pindah.1.nama=required yang-pindah.1.nik=nik.length yang-pindah.1.hubungan=not_a_choice "
             "yang-pindah.1.tanggal-lahir=not_a_date");
  BOOST_TEST(problems({person("Maria", "7172065402940001", "istri", "1994-02-14"),
                       person("Yosua", "7172065402940001", "anak", "2026-11-24")}) ==
             "yang-pindah.1.nik=nik_twice yang-pindah.1.tanggal-lahir=date_to_come");
  BOOST_TEST(problems(std::vector<PersonRow>(41, person("Maria", "", "istri", "1994-02-14"))) ==
             "yang-pindah=too_many_rows");
  intake.form[field] = QStringLiteral("Maria");
  BOOST_TEST(office->cases().registerCase(seat, intake).error().field.toStdString() == "yang-pindah");
}

BOOST_AUTO_TEST_CASE(the_persons_of_a_form_are_kept_sealed_found_and_drafted) {
  Intake intake = intakeFor(QStringLiteral("pindah-datang"));
  const QString rows = writePersonRows({{{kPersonNameColumn, QStringLiteral("Yosua Wenas")},
                                         {QStringLiteral("hubungan"), QStringLiteral("anak")},
                                         {QStringLiteral("tanggal-lahir"), QStringLiteral("2015-03-03")}}});
  intake.form[QStringLiteral("yang-pindah")] = rows;
  require(office->cases().saveDraft(intake));
  open();
  const auto start = office->cases().beginFromDraft(intake.caseId);
  require(start);
  BOOST_TEST((Intake::fromJson(*start->draft).form.value(QStringLiteral("yang-pindah")) == rows));
  const auto registered = office->cases().registerCase(seat, intake);
  require(registered);
  BOOST_TEST((registered->record.form.value(QStringLiteral("yang-pindah")).toString() == rows));
  const auto hits = office->cases().search(QStringLiteral("yosua wenas"), 10);
  require(hits);
  BOOST_REQUIRE(hits->size() == 1U);
  BOOST_TEST((hits->front().match == SearchMatch::InForm));
  const auto log = office->store().log().ofEntity(QLatin1String("case:") + intake.caseId.toString());
  require(log);
  for (const PlacedOperation& placed : *log)
    BOOST_TEST(!QJsonDocument(placed.operation.plain).toJson().contains("Yosua"));
}

BOOST_AUTO_TEST_CASE(the_nik_brings_the_applicant_of_the_same_data_group_only) {
  require(office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran"))));
  const auto same = office->cases().lookAtNik(QStringLiteral("perubahan-kk"), QStringLiteral("7172 0654 0294 0001"));
  require(same);
  BOOST_REQUIRE(same->known.has_value());
  BOOST_TEST(same->known->phone.toStdString() == "+6281244007193");
  BOOST_TEST(same->reading->isFemale);
  BOOST_TEST(same->district.toStdString() == "Girian");
  const auto other = office->cases().lookAtNik(QStringLiteral("skck"), QStringLiteral("7172065402940001"));
  require(other);
  BOOST_TEST(!other->known.has_value());
}

BOOST_AUTO_TEST_CASE(states_are_guarded_and_the_timeline_tells_them) {
  const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
  require(registered);
  const CaseId id = registered->record.id;
  BOOST_TEST(!office->cases().setState(seat, id, CaseState::Collected, {}));
  BOOST_TEST(!office->cases().setState(seat, id, CaseState::Rejected, {}));
  clock.advance(1000);
  require(office->cases().setState(seat, id, CaseState::Verified, {}));
  clock.advance(1000);
  require(office->cases().addNote(seat, id, QStringLiteral("Ibu menunggu di zona A")));
  const auto detail = office->cases().detail(id);
  require(detail);
  BOOST_TEST((detail->record.state == CaseState::Verified));
  BOOST_REQUIRE(detail->timeline.size() >= 3U);
  BOOST_TEST(detail->timeline.front().detail.toStdString() == "Ibu menunggu di zona A");
}

BOOST_AUTO_TEST_CASE(search_finds_by_name_code_nik_and_service) {
  const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
  require(registered);
  for (const QString& typed : {QStringLiteral("azi"), QStringLiteral("siti nur"), registered->record.code,
                               registered->record.code.left(7).toLower(), QStringLiteral("71720654"),
                               QStringLiteral("7172 0654 0294 0001"), QStringLiteral("akta kel"), QStringLiteral("\"si")}) {
    const auto hits = office->search(typed, 20);
    require(hits);
    BOOST_TEST(hits->cases.size() == 1U, typed.toStdString());
  }
  BOOST_TEST(office->search(QStringLiteral("zzz"), 20)->cases.empty());
  BOOST_TEST(office->search(QStringLiteral("-*\"("), 20)->cases.empty());
}

BOOST_AUTO_TEST_CASE(a_draft_survives_the_program) {
  const auto ticket = issue();
  auto start = office->cases().begin(ticket.serviceId, ticket.id.toString(), ticket.label());
  require(start);
  Intake intake;
  intake.caseId = start->caseId;
  intake.serviceId = ticket.serviceId;
  intake.standardVersion = start->standard.version;
  intake.ticketId = ticket.id.toString();
  intake.ticketLabel = ticket.label();
  intake.name = QStringLiteral("Gabri");
  require(office->cases().saveDraft(intake));
  open();
  start = office->cases().begin(ticket.serviceId, ticket.id.toString(), ticket.label());
  require(start);
  BOOST_REQUIRE(start->draft.has_value());
  BOOST_TEST(Intake::fromJson(*start->draft).name.toStdString() == "Gabri");
  BOOST_TEST((start->caseId == intake.caseId));
}

BOOST_AUTO_TEST_CASE(paper_numbers_have_no_gaps_and_a_reprint_is_a_copy) {
  for (int i = 1; i <= 3; ++i) {
    const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
    require(registered);
    BOOST_TEST(registered->paperLabel.toStdString() == "03-00000" + std::to_string(i));
  }
  const auto waiting = office->papers().waiting();
  require(waiting);
  BOOST_REQUIRE(waiting->size() == 3U);
  require(office->papers().printed(waiting->at(0).id));
  require(office->papers().failed(waiting->at(1).id, QStringLiteral("paper_out")));
  const auto again = office->papers().printAgain(seat, waiting->at(0).paperId, {});
  require(again);
  const auto first = office->papers().view(waiting->at(0).paperId);
  require(first);
  BOOST_TEST(first->copies == 1);
  // What never came out is no copy when it is printed at last.
  require(office->papers().printAgain(seat, waiting->at(1).paperId, {}));
  const auto second = office->papers().view(waiting->at(1).paperId);
  require(second);
  BOOST_TEST(second->copies == 0);
  BOOST_TEST(office->papers().counts()->failed == 0);
  // Nobody knows what became of the jobs that were under way when the program ended: none prints by itself.
  open();
  const auto settled = office->papers().settleAfterStart(seat.counterId);
  require(settled);
  BOOST_TEST(*settled == 3);
  BOOST_TEST(office->papers().waiting()->empty());
}

BOOST_AUTO_TEST_CASE(the_seal_of_a_receipt_is_genuine_and_every_changed_character_is_found) {
  const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
  require(registered);
  const auto view = office->papers().view(registered->paperId);
  require(view);
  const QString qr = view->paper.content.value(QLatin1String("qr")).toString();
  const auto verdict = office->papers().check(qr);
  require(verdict);
  BOOST_TEST((verdict->kind == PaperVerdict::Kind::Genuine));
  BOOST_TEST(verdict->label.toStdString() == registered->paperLabel.toStdString());
  for (qsizetype i = qr.indexOf(QLatin1String("/L/")) + 3; i < qr.size(); ++i) {
    QString forged = qr;
    if (forged[i] == QLatin1Char('#')) continue;
    forged[i] = forged[i] == QLatin1Char('4') ? QLatin1Char('5') : QLatin1Char('4');
    const auto found = office->papers().check(forged);
    BOOST_TEST((!found || found->kind != PaperVerdict::Kind::Genuine), "changed character " << i);
  }
  BOOST_TEST((office->papers().check(registered->paperLabel)->kind == PaperVerdict::Kind::Genuine));
  BOOST_TEST((office->papers().check(QStringLiteral("03-999999"))->kind == PaperVerdict::Kind::NotFound));
}

BOOST_AUTO_TEST_CASE(the_seal_of_a_revoked_pc_holds_only_for_what_the_records_know) {
  const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
  require(registered);
  const QString known = office->papers().view(registered->paperId)->paper.content.value(QLatin1String("qr")).toString();
  const auto seal = PaperSeal::read(known);
  require(seal);
  BOOST_TEST(seal->office.toStdString() == office->almanac().office().shortName.toStdString());
  BOOST_TEST(seal->service.toStdString() == "akta-kelahiran");
  // What a thief writes with the key of the PC.
  PaperSeal made = *seal;
  made.number = 4711;
  const QString forged = PaperSeal::write(made, office->almanac().office().host, office->store().deviceKey());
  BOOST_TEST((office->papers().check(forged)->kind == PaperVerdict::Kind::Genuine));
  Device device;
  device.id = office->store().device();
  device.publicKey = office->store().deviceKey().publicKey();
  device.role = QStringLiteral("counter");
  device.state = DeviceState::Revoked;
  DirectoryRow row;
  row.kind = QStringLiteral("device");
  row.key = device.id;
  row.body = device_codec::write(device);
  require(DirectoryTable(office->store().database()).write(row));
  BOOST_TEST((office->papers().check(forged)->kind == PaperVerdict::Kind::Revoked));
  BOOST_TEST((office->papers().check(known)->kind == PaperVerdict::Kind::Genuine));
}

BOOST_AUTO_TEST_CASE(a_code_of_elsewhere_is_told_from_an_altered_one) {
  // A health certificate of another country, and an address with a fragment of its own.
  for (const char* text : {"HC1:6BFOXN%TS3DH0YOJ58S S-W5HDC *M0II5XHC9B5G2+$N IOP-IA%NFQGRJPC%OQHIZC4",
                           "https://contoh.example/page#section-2"})
    BOOST_TEST((office->papers().check(QLatin1String(text))->kind == PaperVerdict::Kind::Foreign), text);
  const auto altered = office->papers().check(QStringLiteral("HTTPS://MPP.CONTOH.EXAMPLE/L/BTG4T9XK2MQ#12345"));
  BOOST_TEST((altered->kind == PaperVerdict::Kind::Altered));
}

BOOST_AUTO_TEST_CASE(a_list_stands_in_the_order_that_was_asked_for) {
  std::vector<CaseId> ids;
  for (const char* name : {"siti", "Andi", "Meiske", "andi"}) {
    Intake intake = intakeFor(QStringLiteral("akta-kelahiran"));
    intake.name = QString::fromLatin1(name);
    require(office->cases().registerCase(seat, intake));
    ids.push_back(intake.caseId);
  }
  require(office->cases().setState(seat, ids[0], CaseState::Verified, {}));
  CaseFilter filter;
  auto names = [&](CaseOrder order, int limit, int offset) {
    const auto lines = office->cases().list(filter, limit, offset, order);
    require(lines);
    QStringList all;
    for (const CaseListLine& line : *lines) all << line.name.toLower();
    return all.join(QLatin1Char(' ')).toStdString();
  };
  BOOST_TEST(names({CaseOrder::By::Applicant, false}, 9, 0) == "andi andi meiske siti");
  BOOST_TEST(names({CaseOrder::By::Applicant, true}, 9, 0) == "siti meiske andi andi");
  BOOST_TEST(names({CaseOrder::By::Applicant, false}, 2, 1) == "andi meiske");
  BOOST_TEST(names({CaseOrder::By::Applicant, false}, 5, 9).empty());
  BOOST_TEST(names({CaseOrder::By::Status, true}, 1, 0) == "siti");
  // Equal ones keep one order, so that pages neither repeat nor leave out.
  const auto whole = office->cases().list(filter, 9, 0, {CaseOrder::By::Service, false});
  require(whole);
  for (int i = 0; i < 4; ++i) {
    const auto one = office->cases().list(filter, 1, i, {CaseOrder::By::Service, false});
    require(one);
    BOOST_REQUIRE(one->size() == 1U);
    BOOST_TEST((one->front().id == (*whole)[static_cast<std::size_t>(i)].id));
  }
}

BOOST_AUTO_TEST_CASE(choices_name_only_what_the_guards_allow) {
  const Intake intake = intakeFor(QStringLiteral("akta-kelahiran"));
  require(office->cases().registerCase(seat, intake));
  const auto choices = office->cases().choices({intake.caseId, CaseId{office->store().newId()}});
  require(choices);
  BOOST_REQUIRE(choices->size() == 1U);  // the unknown one is left out
  const auto& allowed = choices->front().allowed;
  BOOST_TEST((std::ranges::find(allowed, CaseState::Verified) != allowed.end()));
  BOOST_TEST((std::ranges::find(allowed, CaseState::Collected) == allowed.end()));
  for (const CaseState to : caseSteps(CaseState::Registered)) {
    const bool isAllowed = std::ranges::find(allowed, to) != allowed.end();
    CaseFacts facts;
    facts.isChecklistComplete = facts.isFeeSettled = facts.hasReason = facts.hasHandoverProof = true;
    BOOST_TEST(isAllowed == caseGuards(CaseState::Registered, to, facts).empty());
  }
}

// Typing offers whole names; anything else would be a place that no list knows.
BOOST_AUTO_TEST_CASE(a_region_is_one_of_the_list) {
  Intake intake = intakeFor(QStringLiteral("pindah-keluar"));
  const auto reasonFor = [&](const QString& value) {
    intake.form.insert(QStringLiteral("tujuan"), value);
    const auto problems = office->cases().problems(intake);
    require(problems);
    for (const FieldProblem& problem : *problems)
      if (problem.field == QLatin1String("tujuan")) return problem.reason.toStdString();
    return std::string();
  };
  const QStringList offered = office->cases().regionNames(QStringLiteral("giri"));
  BOOST_REQUIRE(!offered.isEmpty());
  for (const QString& name : offered) BOOST_TEST(reasonFor(name).empty(), name.toStdString());
  BOOST_TEST(reasonFor(QStringLiteral("717206")).empty());
  BOOST_TEST(reasonFor(QStringLiteral("71")).empty());
  // A district that shares its name with others is told apart by its regency.
  BOOST_TEST(reasonFor(QStringLiteral("Sukamaju, Kota Bitung, Sulawesi Utara")) == "not_a_region");
  BOOST_TEST(reasonFor(QStringLiteral("Giri")) == "not_a_region");
  BOOST_TEST(reasonFor(QStringLiteral("999999")) == "not_a_region");
  BOOST_TEST(reasonFor(QStringLiteral("  ")) == "required");
  intake.form.insert(QStringLiteral("tujuan"), QStringLiteral("Bitung saja"));
  const auto refused = office->cases().registerCase(seat, intake);
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST(refused.error().field.toStdString() == "tujuan");
}

BOOST_AUTO_TEST_CASE(a_code_of_another_certificate_is_foreign_and_nothing_else) {
  // The head of a health certificate of the European Union (base45, "HC1:"), and other codes that are held up here.
  const char* const kForeign[] = {
      "HC1:6BFOXN%TS3DH0YOJ58S S-W5HDC *M0II5XHC9B5G2+$N IOP-IA%NFQGRJPC%OQHIZC4.OI1RM8ZA.A5:S9MKN4NN3F85QNCY0O%0",
      "HC1:#NCFOXN%TS3DH3ZSUZK+.V0ETD%65NL-AH-R6IOOK.IR9B+9D:33",
      "00020101021226680016ID.CO.CONTOH.WWW0118936000000000000000021500000000000000005204939953033605802ID6304ABCD",
      "https://example.org/L/#", "WIFI:T:WPA;S:kantor;P:sandi;;WIFI:T:WPA;S:kantor;P:sandi;;"};
  for (const char* text : kForeign) {
    const auto verdict = office->papers().check(QString::fromLatin1(text));
    BOOST_REQUIRE_MESSAGE(verdict.has_value(), text);
    BOOST_TEST((verdict->kind == PaperVerdict::Kind::Foreign || verdict->kind == PaperVerdict::Kind::Altered), text);
  }
}

BOOST_AUTO_TEST_CASE(a_case_whose_standard_is_gone_is_shown_and_can_be_ended) {
  const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
  require(registered);
  // As it comes from a PC of another time: a service and a version that nobody here has.
  const auto log = office->store().log().ofEntity(QLatin1String("case:") + registered->record.id.toString());
  require(log);
  OperationDraft draft;
  draft.stream = registered->record.stream;
  const CaseId id{office->store().newId()};
  draft.entity = QLatin1String("case:") + id.toString();
  draft.type = QStringLiteral("case.register");
  draft.isNewEntity = true;
  draft.plain = log->front().operation.plain;
  draft.personal = log->front().operation.personal;
  draft.plain.insert(QStringLiteral("service"), QStringLiteral("layanan-yang-dicabut"));
  draft.plain.insert(QStringLiteral("service_name"), QStringLiteral("Layanan yang dicabut"));
  draft.plain.insert(QStringLiteral("standard"), 99);
  draft.plain.insert(QStringLiteral("code"), QStringLiteral("BTG-AAAA-AAAA"));
  require(office->store().append(seat.officerId, {draft}));
  const auto detail = office->cases().detail(id);
  require(detail);
  BOOST_TEST(detail->record.serviceName.toStdString() == "Layanan yang dicabut");
  BOOST_TEST(detail->standard.id.isEmpty());
  const auto lines = office->cases().list({}, 10, 0);
  require(lines);
  BOOST_TEST(lines->size() == 2U);
  BOOST_TEST((office->cases().begin(QStringLiteral("layanan-yang-dicabut"), {}, {}).error().code ==
              ErrorCode::NotFound));
  require(office->cases().addNote(seat, id, QStringLiteral("standar dicabut")));
  require(office->cases().setState(seat, id, CaseState::Cancelled, QStringLiteral("standar dicabut")));
}

BOOST_AUTO_TEST_SUITE_END()
