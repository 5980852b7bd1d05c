// Writes what a release leaves on a counter's disk: a file of the schema that this source has, for
// tests/fixtures/schema. Run it once for each schema, before the next migration is written, and never again for that
// number:
//
//   LOKET_SCHEMA_FILE=tests/fixtures/schema/0009.sqlite loket-schema-file
//
// The story uses everything that the release can do, so that later programs are tested with all of it.

#include <QFile>

#include <boost/test/unit_test.hpp>

#include "services/case_correction.h"
#include "services/handover_desk.h"
#include "support/office_fixture.h"
#include "support/sample_files.h"
#include "support/sample_papers.h"

namespace {

struct Story : OfficeFixture {
  void later(int minutes = 3) { clock.advance(qint64{minutes} * 60'000); }
  /// Nobody works alone: the numbers wait, are called, come back, are sent on, and one is cancelled.
  void queue() {
    require(office->queue().setPresence(seat, CounterState::Open));
    const Ticket cancelled = issue();
    for (int i = 0; i < 6; ++i) issue();
    issue(QStringLiteral("perubahan-kk"), Priority::Elderly);
    require(office->queue().cancel(desk, cancelled.id));
    later();
    require(office->queue().callNext(seat));
    require(office->queue().noShow(seat));
    later();
    require(office->queue().callNext(seat));
    require(office->queue().recall(seat));
    require(office->queue().start(seat));
    require(office->queue().hold(seat, QStringLiteral("fotokopi KTP")));
    later();
    require(office->queue().callNext(seat));
    require(office->queue().start(seat));
    later();
  }
  CaseId registered(const QString& service, const QString& name) {
    Intake intake = intakeFor(service, name);
    files(intake);
    const auto made = office->cases().registerCase(seat, intake);
    require(made);
    later();
    return made->record.id;
  }
  void files(Intake& intake) {
    const auto stored =
        office->store().blobs().putFile(sample::write(folder.filePath(QStringLiteral("asal")), sample::pdf()));
    require(stored);
    Attachment attachment;
    attachment.file = *stored;
    attachment.name = QStringLiteral("KK-suami.pdf");
    attachment.requirementId = intake.ticks.constBegin().key();
    attachment.addedAtMs = clock.nowMs();
    attachment.officerId = seat.officerId;
    intake.files = {attachment};
  }
  void bring(const CaseId& id, std::initializer_list<CaseState> states) {
    for (const CaseState to : states) {
      require(office->cases().setState(seat, id, to, QStringLiteral("menunggu surat dari kelurahan")));
      later();
    }
  }
  CaseId certificate() {
    const CaseId id = registered(QStringLiteral("akta-kelahiran"), QStringLiteral("Siti Nur Azizah Rahmawati"));
    require(office->queue().finish(seat));
    require(office->cases().addNote(seat, id, QStringLiteral("Ibu datang kembali hari Rabu")));
    return id;
  }
  void draftAndGivenBack() {
    require(office->cases().saveDraft(intakeFor(QStringLiteral("akta-kematian"), QStringLiteral("Yohanis Lengkong"))));
    Intake intake = intakeFor(QStringLiteral("kia"), QStringLiteral("Ni Made Ayu"));
    intake.ticks.clear();
    require(office->cases().giveBack(seat, intake));
  }
  /// Two forms that say different things of one field: a conflict that waits.
  void correction(const CaseId& id) {
    const Intake seen = CaseCorrection::intakeOf(office->cases().detail(id)->record);
    for (const char* name : {"Sitti Nur Azizah", "Siti Noer Azizah"}) {
      Intake wanted = seen;
      wanted.name = QLatin1String(name);
      later();
      require(office->corrections().correct(seat, seen, wanted, QStringLiteral("salah ketik")));
    }
  }
  void money() {
    const CaseId paid = registered(QStringLiteral("paspor"), QStringLiteral("Maria Rumengan"));
    require(office->cash().openShift(seat, 500'000));
    PaymentOffer notes;
    notes.principal = 350'000;
    notes.tendered = 400'000;
    require(office->cash().book(seat, PaymentId{office->store().newId()}, paid, notes));
    const CaseId waits = registered(QStringLiteral("paspor"), QStringLiteral("Andi Baso"));
    PaymentOffer transfer;
    transfer.principal = 350'000;
    transfer.method = PaymentMethod::Transfer;
    require(office->cash().book(seat, PaymentId{office->store().newId()}, waits, transfer));
    PaymentOffer code = transfer;
    code.method = PaymentMethod::Qris;
    const CaseId scanned = registered(QStringLiteral("paspor"), QStringLiteral("Ni Luh Komang Ayu"));
    const auto shown = office->cash().book(seat, PaymentId{office->store().newId()}, scanned, code);
    require(shown);
    require(office->cash().confirm(seat, shown->payment.id, QStringLiteral("RRN-632700118842")));
    code.method = PaymentMethod::Billing;
    code.code = QStringLiteral("820220922465628");
    const CaseId billed = registered(QStringLiteral("paspor"), QStringLiteral("Yohanes Tumbel"));
    require(office->cash().book(seat, PaymentId{office->store().newId()}, billed, code));
    later();
  }
  void handover() {
    const CaseId id = registered(QStringLiteral("akta-kelahiran"), QStringLiteral("Meiske Tumbelaka"));
    bring(id, {CaseState::Processing, CaseState::Ready});
    const auto start = office->handovers().begin(id);
    require(start);
    Handover handover = start->draft;
    handover.role = TakerRole::Proxy;
    handover.name = QStringLiteral("Yohanis Lengkong");
    handover.paperNumber = QStringLiteral("7172010507880003");
    handover.letterDate = QDate(2026, 11, 20);
    handover.ink = samples::signature();
    require(office->handovers().handOver(seat, id, handover));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_file_of_this_schema_is_written, Story) {
  const QString target = qEnvironmentVariable("LOKET_SCHEMA_FILE");
  BOOST_REQUIRE_MESSAGE(!target.isEmpty(), "LOKET_SCHEMA_FILE names the file to write");
  BOOST_REQUIRE_MESSAGE(!QFile::exists(target), target.toStdString() << " exists: a released file is never changed");
  queue();
  const CaseId first = certificate();
  draftAndGivenBack();
  correction(first);
  money();
  handover();
  bring(registered(QStringLiteral("perubahan-kk"), QStringLiteral("Nurul Huda")),
        {CaseState::Verified, CaseState::WaitingApplicant});
  office.reset();  // closing folds the write-ahead log into the file
  BOOST_REQUIRE(QFile::copy(folder.filePath(Store::fileName()), target));
}
