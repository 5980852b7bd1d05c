#include <QJsonDocument>

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "services/case_steps.h"
#include "support/office_fixture.h"
#include "support/sample_papers.h"

namespace {

struct HandoverFixture : OfficeFixture {
  CaseId id;

  /// A birth certificate that lies ready.
  HandoverFixture() {
    const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
    require(registered);
    id = registered->record.id;
    bring({CaseState::Processing, CaseState::Ready});
  }
  void bring(std::initializer_list<CaseState> states) {
    for (const CaseState to : states) {
      clock.advance(60'000);
      require(office->cases().setState(seat, id, to, {}));
    }
  }
  Handover toApplicant() {
    const auto start = office->handovers().begin(id);
    require(start);
    Handover handover = start->draft;
    handover.paperNumber = QStringLiteral("7172 0654 0294 0001");
    handover.ink = samples::signature();
    return handover;
  }
  Handover toProxy() {
    Handover handover = toApplicant();
    handover.role = TakerRole::Proxy;
    handover.name = QStringLiteral("  Yohanis   Lengkong ");
    handover.paperNumber = QStringLiteral("7172010507880003");
    handover.letterDate = QDate(2026, 11, 20);
    return handover;
  }
  std::string refusal(const Handover& handover) {
    const auto handed = office->handovers().handOver(seat, id, handover);
    BOOST_REQUIRE(!handed);
    return (handed.error().field + QLatin1Char(' ') + handed.error().detail).toStdString();
  }
  [[nodiscard]] std::size_t papersOf(PaperKind kind) {
    const auto detail = office->cases().detail(id);
    require(detail);
    return static_cast<std::size_t>(std::ranges::count(detail->papers, kind, &PaperRecord::kind));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(handover_desk, HandoverFixture)

BOOST_AUTO_TEST_CASE(the_form_begins_with_what_the_case_knows) {
  const auto start = office->handovers().begin(id);
  require(start);
  BOOST_TEST(start->draft.name.toStdString() == "Siti Nur Azizah Rahmawati");
  BOOST_REQUIRE(start->draft.documents.size() == 1U);
  BOOST_TEST(!start->draft.documents.front().name.isEmpty());
  // The officer reads it from the card: what is filled in already is looked at by nobody.
  BOOST_TEST(start->draft.paperNumber.isEmpty());
}

BOOST_AUTO_TEST_CASE(it_is_handed_to_a_proxy_once_with_its_receipt) {
  const Handover proxy = toProxy();
  const auto handed = office->handovers().handOver(seat, id, proxy);
  require(handed);
  BOOST_TEST((handed->record.state == CaseState::Collected));
  BOOST_REQUIRE(handed->record.handover.has_value());
  BOOST_TEST(handed->record.handover->name.toStdString() == "Yohanis Lengkong");
  BOOST_TEST(handed->record.handover->officerId.toStdString() == "novita");
  BOOST_TEST(handed->record.handover->receiptLabel.toStdString() == handed->paperLabel.toStdString());
  BOOST_TEST(handed->paperLabel.toStdString() == "03-000001");
  BOOST_TEST(handed->record.handover->ink.isSignature());
  // Once more, as after an answer that was lost: the same receipt, nothing new.
  const auto again = office->handovers().handOver(seat, id, proxy);
  require(again);
  BOOST_TEST(again->paperId.toStdString() == handed->paperId.toStdString());
  BOOST_TEST(papersOf(PaperKind::HandoverReceipt) == 1U);

  const auto detail = office->cases().detail(id);
  require(detail);
  const auto event = std::ranges::find(detail->timeline, toKey(CaseState::Collected), &CaseEvent::toState);
  BOOST_REQUIRE((event != detail->timeline.end()));
  BOOST_TEST((event->taker == TakerRole::Proxy));
  BOOST_TEST(event->subject.toStdString() == "Yohanis Lengkong");
  // And somebody else's proof does not overwrite it.
  Handover other = proxy;
  other.name = QStringLiteral("Orang Lain");
  BOOST_TEST(refusal(other) == "state case.no_such_step");
}

BOOST_AUTO_TEST_CASE(the_receipt_says_who_and_what_and_is_genuine) {
  const auto handed = office->handovers().handOver(seat, id, toProxy());
  require(handed);
  const auto view = office->papers().view(handed->paperId);
  require(view);
  const QString text = QString::fromUtf8(QJsonDocument(view->paper.content).toJson());
  for (const char* words : {"Yohanis Lengkong", "Siti Nur Azizah Rahmawati", "7172********0003", "2026-11-20"})
    BOOST_TEST(text.contains(QLatin1String(words)), words);
  BOOST_TEST(!text.contains(QStringLiteral("7172010507880003")));
  for (const PaperSize size : {PaperSize::Roll80, PaperSize::Roll58, PaperSize::A5, PaperSize::A4})
    require(PrintDesk::compose(view->paper, size, 0, 0, Zone::wita()));
  const auto verdict = office->papers().check(view->paper.content.value(QLatin1String("qr")).toString());
  require(verdict);
  BOOST_TEST((verdict->kind == PaperVerdict::Kind::Genuine));
  BOOST_TEST((verdict->paper == PaperKind::HandoverReceipt));
}

BOOST_AUTO_TEST_CASE(without_proof_nothing_is_handed_out) {
  BOOST_TEST(!office->cases().setState(seat, id, CaseState::Collected, QStringLiteral("sudah diambil")));
  Handover unsignedOne = toApplicant();
  unsignedOne.ink = {};
  BOOST_TEST(refusal(unsignedOne) == "handover ink_missing");
  Handover stranger = toApplicant();
  stranger.paperNumber = QStringLiteral("7172010507880003");
  BOOST_TEST(refusal(stranger) == "handover nik_of_another");
  Handover nothing = toApplicant();
  nothing.documents = {{QStringLiteral("  "), QStringLiteral("1")}};
  BOOST_TEST(refusal(nothing) == "handover document_missing");
  BOOST_TEST(papersOf(PaperKind::HandoverReceipt) == 0U);
  BOOST_TEST((office->cases().detail(id)->record.state == CaseState::Ready));
}

BOOST_AUTO_TEST_CASE(what_is_not_ready_or_not_paid_is_not_handed_out) {
  const auto fresh = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kematian")));
  require(fresh);
  const auto early = office->handovers().begin(fresh->record.id);
  BOOST_REQUIRE(!early);
  BOOST_TEST(early.error().detail.toStdString() == "case.no_such_step");
  const auto unknown = office->handovers().begin(CaseId{office->store().newId()});
  BOOST_REQUIRE(!unknown);
  BOOST_TEST((unknown.error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(it_survives_a_rebuild_and_a_second_start) {
  const auto handed = office->handovers().handOver(seat, id, toProxy());
  require(handed);
  require(office->store().rebuild());
  const auto rebuilt = office->cases().detail(id);
  require(rebuilt);
  BOOST_TEST((rebuilt->record == handed->record));
  open();
  const auto reopened = office->cases().detail(id);
  require(reopened);
  BOOST_TEST((reopened->record == handed->record));
}

BOOST_AUTO_TEST_SUITE_END()
