#include <QBuffer>

#include <boost/test/unit_test.hpp>

#include "services/backend.h"
#include "support/office_fixture.h"
#include "support/sample_files.h"
#include "support/table_dump.h"

namespace {

struct FilesFixture : OfficeFixture {
  Attachment file(const QByteArray& content, const QString& name, const QString& requirementId) {
    const auto stored =
        office->store().blobs().putFile(sample::write(folder.filePath(QStringLiteral("asal")), content));
    require(stored);
    Attachment attachment;
    attachment.file = *stored;
    attachment.name = name;
    attachment.requirementId = requirementId;
    attachment.addedAtMs = clock.nowMs();
    attachment.officerId = seat.officerId;
    return attachment;
  }
  std::vector<AttachmentLine> filesOf(const CaseId& id) {
    const auto lines = office->cases().attachments(id);
    require(lines);
    return *lines;
  }
  QString dump() const { return dumpTables(folder.filePath(Store::fileName())); }
};

const QString kKk = QStringLiteral("kartu-keluarga");

}  // namespace

BOOST_FIXTURE_TEST_SUITE(case_files, FilesFixture)

BOOST_AUTO_TEST_CASE(files_of_the_draft_come_with_the_registering_in_one_transaction) {
  Intake intake = intakeFor(QStringLiteral("akta-kelahiran"));
  const QString requirement = intake.ticks.constBegin().key();
  intake.files = {file(sample::pdf(), QStringLiteral("KK-suami.pdf"), requirement),
                  file(sample::png(), QStringLiteral("../../foto\u202Egpj.png"), {})};
  require(office->cases().saveDraft(intake));
  const auto drafted = office->cases().draftedFiles();
  require(drafted);
  BOOST_TEST(drafted->size() == 2);
  const qint64 before = *LogTable(office->store().database()).count();
  const auto registered = office->cases().registerCase(seat, intake);
  require(registered);
  BOOST_TEST(*LogTable(office->store().database()).count() > before + 2);
  const auto lines = filesOf(registered->record.id);
  BOOST_REQUIRE(lines.size() == 2u);
  BOOST_TEST(lines[0].attachment.name.toStdString() == "KK-suami.pdf");
  BOOST_TEST(!lines[0].requirementName.isEmpty());
  BOOST_TEST(lines[1].attachment.name.toStdString() == "fotogpj.png");
  BOOST_TEST(lines[1].requirementName.isEmpty());
  BOOST_TEST(lines[0].isHere);
  BOOST_TEST(lines[0].officerName.toStdString() == "Novita S. Kaligis");
  BOOST_TEST(office->cases().draftedFiles()->isEmpty());
  // What is folded is what the log says.
  const QString tables = dump();
  require(office->store().rebuild());
  BOOST_TEST((dump() == tables));
}

BOOST_AUTO_TEST_CASE(a_fault_between_leaves_neither_case_nor_files_in_the_tables) {
  Intake intake = intakeFor(QStringLiteral("akta-kelahiran"));
  intake.files = {file(sample::pdf(), QStringLiteral("KK.pdf"), kKk)};
  const QString before = dump();
  int faults = 0;
  for (int n = 1; n < 400; ++n) {
    int left = n;
    office->store().database().setFaultHook([&](const char*) { return --left == 0; });
    const auto done = office->cases().registerCase(seat, intake);
    office->store().database().setFaultHook({});
    if (done) break;
    ++faults;
    const auto row = CaseTable(office->store().database()).row(intake.caseId);
    require(row);
    if (row->has_value()) break;  // it was durable, only the reading afterwards failed
    BOOST_REQUIRE((dump() == before));
  }
  BOOST_TEST(faults > 10);
  BOOST_TEST(filesOf(intake.caseId).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_file_given_back_with_a_slip_stays_and_can_be_taken_out_on_return) {
  Intake intake = intakeFor(QStringLiteral("akta-kelahiran"));
  const QString left = intake.ticks.constBegin().key();
  intake.ticks.remove(left);
  intake.ticks.remove(kKk);
  intake.files = {file(sample::pdf(), QStringLiteral("a.pdf"), kKk), file(sample::png(), QStringLiteral("b.png"), kKk)};
  const auto back = office->cases().giveBack(seat, intake);
  require(back);
  BOOST_TEST(back->record.attachments.present().size() == 2u);
  const auto resumed = office->cases().resume(back->record.code, {}, {});
  require(resumed);
  Intake whole = intakeFor(QStringLiteral("akta-kelahiran"));
  whole.caseId = resumed->caseId;
  whole.files = resumed->resumed->attachments.present();
  std::erase_if(whole.files, [](const Attachment& file) { return file.name == QLatin1String("a.pdf"); });
  const auto registered = office->cases().registerCase(seat, whole);
  require(registered);
  const auto lines = filesOf(whole.caseId);
  BOOST_REQUIRE(lines.size() == 1u);
  BOOST_TEST(lines[0].attachment.name.toStdString() == "b.png");
}

BOOST_AUTO_TEST_CASE(attaching_and_detaching_stand_in_the_history_in_words_that_can_be_made) {
  const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
  require(registered);
  const CaseId id = registered->record.id;
  const Attachment kk = file(sample::pdf(), QStringLiteral("KK-suami.pdf"), kKk);
  require(office->cases().attach(seat, id, kk));
  clock.advance(1000);
  const auto twice = office->cases().attach(seat, id, kk);
  BOOST_REQUIRE(!twice);
  BOOST_TEST((twice.error().code == ErrorCode::Duplicate));
  require(office->cases().detach(seat, id, kk.file.sha256, kKk));
  BOOST_TEST(filesOf(id).empty());
  const auto again = office->cases().detach(seat, id, kk.file.sha256, kKk);
  BOOST_REQUIRE(!again);
  BOOST_TEST((again.error().code == ErrorCode::NotFound));
  const auto detail = office->cases().detail(id);
  require(detail);
  BOOST_TEST(detail->timeline.front().type.toStdString() == "case.detach");
  BOOST_TEST(detail->timeline.front().detail.toStdString() == "KK-suami.pdf");
  BOOST_TEST(detail->timeline.front().subject.toStdString() != "");
  // Taken back and brought again is there again.
  clock.advance(1000);
  require(office->cases().attach(seat, id, kk));
  BOOST_TEST(filesOf(id).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused_with_its_reason) {
  const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
  require(registered);
  const CaseId id = registered->record.id;
  const auto fieldOf = [](const Done& done) { return done ? std::string("done") : done.error().field.toStdString(); };
  BOOST_TEST(fieldOf(office->cases().attach(seat, CaseId{office->store().newId()},
                                            file(sample::pdf(), QStringLiteral("a.pdf"), kKk))) == "case");
  BOOST_TEST(fieldOf(office->cases().attach(
                 seat, id, file(sample::pdf(), QStringLiteral("a.pdf"), QStringLiteral("tidak-ada")))) ==
             "requirement");
  Attachment lost = file(sample::pdf(), QStringLiteral("a.pdf"), kKk);
  require(office->store().blobs().remove(lost.file.sha256));
  BOOST_TEST(fieldOf(office->cases().attach(seat, id, lost)) == "file");
  for (int n = 0; n < 100; ++n)
    require(office->cases().attach(seat, id, file(sample::png(n), QStringLiteral("%1.png").arg(n), {})));
  const auto tooMany = office->cases().attach(seat, id, file(sample::png(100), QStringLiteral("x.png"), {}));
  BOOST_REQUIRE(!tooMany);
  BOOST_TEST(tooMany.error().detail.toStdString() == "file.too_many");
  const Attachment one = filesOf(id).front().attachment;
  require(office->cases().setState(seat, id, CaseState::Cancelled, QStringLiteral("pemohon batal")));
  const auto closed = office->cases().detach(seat, id, one.file.sha256, {});
  BOOST_REQUIRE(!closed);
  BOOST_TEST((closed.error().code == ErrorCode::Conflict));
}

BOOST_AUTO_TEST_CASE(a_content_that_is_not_here_yet_is_told) {
  const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
  require(registered);
  const Attachment kk = file(sample::pdf(), QStringLiteral("KK.pdf"), kKk);
  require(office->cases().attach(seat, registered->record.id, kk));
  require(office->store().blobs().remove(kk.file.sha256));
  BOOST_TEST(!filesOf(registered->record.id).front().isHere);
}

BOOST_AUTO_TEST_CASE(starting_the_program_sweeps_what_no_case_and_no_draft_names) {
  Intake intake = intakeFor(QStringLiteral("akta-kelahiran"));
  intake.files = {file(sample::pdf(), QStringLiteral("KK.pdf"), kKk)};
  require(office->cases().saveDraft(intake));
  const Attachment stray = file(sample::png(), QStringLiteral("x.png"), {});
  require(office->sweepFiles());
  clock.advance(25LL * 3600 * 1000);
  open();
  const auto swept = office->sweepFiles();
  require(swept);
  BOOST_TEST(*swept == 1);
  BOOST_TEST(office->store().blobs().has(intake.files[0].file.sha256));
  BOOST_TEST(!office->store().blobs().has(stray.file.sha256));
}

BOOST_AUTO_TEST_CASE(the_backend_backs_up_database_and_files_or_nothing) {
  const QByteArray content = sample::pdf();
  office.reset();
  Backend backend;
  auto opened = backend.open(options());
  opened.waitForFinished();
  require(opened.result());
  auto put = backend.askFiles([content](const BlobStore& blobs) {
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    return blobs.put(buffer);
  });
  put.waitForFinished();
  require(put.result());
  const QString path = folder.filePath(QStringLiteral("stik/cadangan.sqlite"));
  BOOST_REQUIRE(QDir().mkpath(folder.filePath(QStringLiteral("stik"))));
  auto backed = backend.backup(path);
  backed.waitForFinished();
  require(backed.result());
  BOOST_TEST(backed.result()->written == 1);
  BOOST_TEST(QFile::exists(path));
  BOOST_TEST(Store::backupBlobs(path).has(put.result()->sha256));
  // Where the folder of files cannot be made, there is no half backup either.
  BOOST_REQUIRE(QDir().mkpath(folder.filePath(QStringLiteral("lain"))));
  sample::write(folder.filePath(QStringLiteral("lain/loket-berkas")), "a file in the way");
  const QString other = folder.filePath(QStringLiteral("lain/cadangan.sqlite"));
  auto failed = backend.backup(other);
  failed.waitForFinished();
  BOOST_TEST(!failed.result().has_value());
  BOOST_TEST(!QFile::exists(other));
}

BOOST_AUTO_TEST_SUITE_END()
