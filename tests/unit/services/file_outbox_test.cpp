#include "store/file_outbox.h"

#include <boost/test/unit_test.hpp>

#include "journal/codec.h"
#include "store/case_table.h"
#include "support/office_fixture.h"
#include "support/sample_files.h"

namespace {

const QString kKk = QStringLiteral("kartu-keluarga");

/// A PC whose applications were taken in before it joined a hall.
struct OutboxFixture : OfficeFixture {
  CaseId id;
  StoredFile kk;

  OutboxFixture() {
    const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
    require(registered);
    id = registered->record.id;
    kk = attach(sample::pdf());
  }
  StoredFile attach(const QByteArray& content) {
    clock.advance(1000);
    const auto stored =
        office->store().blobs().putFile(sample::write(folder.filePath(QStringLiteral("asal")), content));
    require(stored);
    Attachment attachment;
    attachment.file = *stored;
    attachment.name = QStringLiteral("KK.pdf");
    attachment.requirementId = kKk;
    require(office->cases().attach(seat, id, attachment));
    return *stored;
  }
  void join(const QString& logId) { require(office->store().joinHall({logId, 1, QStringLiteral("K2")})); }
  [[nodiscard]] QStringList waiting() {
    FileOutbox outbox(office->store());
    return waitingIn(outbox);
  }
  static QStringList waitingIn(FileOutbox& outbox) {
    const auto files = outbox.outgoing(100);
    require(files);
    QStringList hashes;
    for (const auto& one : *files) hashes.append(one.file.sha256);
    return hashes;
  }
  [[nodiscard]] QString stream() const {
    const auto row = CaseTable(office->store().database()).row(id);
    require(row);
    return (*row)->record.stream;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(file_outbox, OutboxFixture)

BOOST_AUTO_TEST_CASE(a_lone_pc_sends_nothing_and_one_that_joins_sends_what_it_has) {
  BOOST_TEST(waiting().isEmpty());
  join(QStringLiteral("log-a"));
  BOOST_TEST((waiting() == QStringList{kk.sha256}));
}

BOOST_AUTO_TEST_CASE(what_was_delivered_is_not_offered_again_also_after_a_restart) {
  join(QStringLiteral("log-a"));
  const StoredFile second = attach(sample::png());
  {
    FileOutbox outbox(office->store());
    BOOST_TEST((waitingIn(outbox) == QStringList{kk.sha256, second.sha256}));
    require(outbox.delivered({stream(), kk.sha256}));
    BOOST_TEST((waitingIn(outbox) == QStringList{second.sha256}));
    // In one sitting also what comes after it.
    const StoredFile third = attach(sample::jpeg());
    BOOST_TEST((waitingIn(outbox) == QStringList{second.sha256, third.sha256}));
    require(outbox.delivered({stream(), third.sha256}));
  }
  open();
  // The one that is known to lack holds the mark; who comes after it is asked about once more, which is cheap.
  BOOST_TEST(waiting().first() == second.sha256);
  {
    FileOutbox outbox(office->store());
    for (const QString& hash : waitingIn(outbox)) require(outbox.delivered({stream(), hash}));
  }
  open();
  BOOST_TEST(waiting().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_hub_with_another_log_is_offered_everything_anew) {
  join(QStringLiteral("log-a"));
  {
    FileOutbox outbox(office->store());
    BOOST_REQUIRE(!waitingIn(outbox).isEmpty());
    require(outbox.delivered({stream(), kk.sha256}));
    BOOST_TEST(waitingIn(outbox).isEmpty());
    ChainEnds ends;
    ends.log = {QStringLiteral("log-b"), 2, {}};
    require(office->store().followLog(ends));
    BOOST_TEST((waitingIn(outbox) == QStringList{kk.sha256}));
  }
  BOOST_TEST((waiting() == QStringList{kk.sha256}));
}

BOOST_AUTO_TEST_CASE(a_scan_that_was_taken_back_before_it_went_stays_here) {
  join(QStringLiteral("log-a"));
  const StoredFile wrong = attach(sample::png());
  clock.advance(1000);
  require(office->cases().detach(seat, id, wrong.sha256, kKk));
  BOOST_TEST((waiting() == QStringList{kk.sha256}));
}

BOOST_AUTO_TEST_CASE(a_content_that_is_not_here_is_not_offered) {
  join(QStringLiteral("log-a"));
  require(office->store().blobs().remove(kk.sha256));
  BOOST_TEST(waiting().isEmpty());
}

/// While a PC follows another log, what it has written may have its new place before what that rests upon has one.
BOOST_AUTO_TEST_CASE(a_file_of_a_case_that_is_not_in_order_yet_is_not_given_up) {
  const QString group = stream();
  const QString device = office->store().device();
  join(QStringLiteral("log"));
  FileOutbox outbox(office->store());
  BOOST_TEST((waitingIn(outbox) == QStringList{kk.sha256}));
  const auto head = office->store().log().head(group, device);
  require(head);
  BOOST_REQUIRE(head->seq >= 2);
  const auto place = [&](qint64 seq, qint64 gseq) {
    const auto entry = office->store().log().at(group, device, seq);
    require(entry);
    const auto operation = codec::decode((*entry)->bytes);
    require(operation);
    PushReceipt receipt;
    receipt.stream = group;
    receipt.device = device;
    receipt.ackedSeq = head->seq;
    receipt.results = {{seq, OpStanding::Applied, {}, gseq, static_cast<qint64>(operation->time.value)}};
    require(office->store().acknowledge(receipt));
  };
  place(head->seq, 1);
  const auto row = CaseTable(office->store().database()).row(id);
  require(row);
  BOOST_REQUIRE_MESSAGE(!row->has_value() || (*row)->record.attachments.present().empty(), "nothing to test");
  BOOST_TEST(waitingIn(outbox).isEmpty());
  for (qint64 seq = 1; seq < head->seq; ++seq) place(seq, seq + 1);
  BOOST_TEST((waitingIn(outbox) == QStringList{kk.sha256}));
  // After a restart too.
  BOOST_TEST((waiting() == QStringList{kk.sha256}));
}

/// What a hub sees of an attachment does not let it recognise a document that it knows (I14).
BOOST_AUTO_TEST_CASE(the_log_does_not_say_which_document_was_handed_in) {
  const auto history = office->store().log().ofEntity(QLatin1String("case:") + id.toString());
  require(history);
  bool isThere = false;
  for (const PlacedOperation& placed : *history) {
    if (placed.operation.type != QLatin1String("case.attach")) continue;
    isThere = true;
    const auto entry = office->store().log().byId(placed.operation.id);
    require(entry);
    BOOST_TEST(!(*entry)->bytes.contains(kk.sha256.toLatin1()));
  }
  BOOST_TEST(isThere);
  BOOST_TEST(office->cases().attachments(id)->front().attachment.file.sha256.toStdString() == kk.sha256.toStdString());
}

BOOST_AUTO_TEST_CASE(what_leaves_comes_back_as_the_same_file_and_nothing_else_does) {
  const BlobStore& blobs = office->store().blobs();
  const KeyRing keys = testKeys();
  const FileId file{stream(), kk.sha256};
  const auto sealed = sealFile(blobs, file, *keys.current(file.stream));
  require(sealed);
  require(blobs.remove(kk.sha256));
  QByteArray broken = sealed->bytes;
  broken[broken.size() / 2] = static_cast<char>(broken[broken.size() / 2] ^ 1);
  const auto refused = keepFile(blobs, file, sealed->sha256, broken, keys);
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST((refused.error().code == ErrorCode::Corrupt));
  BOOST_TEST(!blobs.has(kk.sha256));
  require(keepFile(blobs, file, sealed->sha256, sealed->bytes, keys));
  BOOST_TEST((*blobs.read(kk.sha256) == sample::pdf()));
}

BOOST_AUTO_TEST_SUITE_END()
