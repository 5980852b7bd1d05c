// Writes the seeds of the fuzzers with the program's own writers: loket-fuzz-seeds FOLDER

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <algorithm>
#include <cstdio>

#include "domain/invitation.h"
#include "domain/office.h"
#include "domain/qris.h"
#include "journal/codec.h"
#include "journal/office_codec.h"
#include "journal/seal.h"
#include "journal/wire/compression.h"
#include "journal/wire/parcel.h"
#include "journal/wire/problem.h"
#include "journal/wire/pull.h"
#include "journal/wire/push.h"
#include "journal/wire/queue.h"
#include "journal/wire/session.h"
#include "loketd/config.h"
#include "services/paper_seal.h"

namespace {

bool write(const QDir& root, const QString& fuzzer, const QString& name, const QByteArray& bytes) {
  if (!root.mkpath(fuzzer)) return false;
  QFile file(root.filePath(fuzzer + QLatin1Char('/') + name));
  return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

Operation operation() {
  Operation one;
  one.stream = QStringLiteral("g:pemkot");
  one.device = QStringLiteral("aabbccddeeff");
  one.seq = 7;
  one.time = HybridTime::of(1'795'392'000'000, 1);
  one.entity = QStringLiteral("case:0197a3c4-1c3e-7a10-8b6d-2f6f4f0f1a2b");
  one.id = *Uuid::parse(u"0197a3c4-1c3e-7a10-8b6d-2f6f4f0f1a2c");
  one.type = QStringLiteral("case.note");
  one.officer = QStringLiteral("novita");
  one.seen = {one.id};
  one.fence = Fence{1, 42};
  one.plain = {{QStringLiteral("at"), qint64{1'795'392'000'000}}};
  one.personal = {{QStringLiteral("text"), QStringLiteral("nama di KK berbeda")}};
  return one;
}

/// A ticket and a case through their lives, each step as its desk writes it.
bool writeHistories(const QDir& root) {
  struct Step {
    const char* entity;
    const char* type;
    QJsonObject plain;
    QJsonObject personal;
  };
  const qint64 at = 1'795'392'000'000;
  const std::vector<Step> steps{
      {"ticket",
       "ticket.issue",
       {{QStringLiteral("at"), at},
        {QStringLiteral("day"), QStringLiteral("2026-11-23")},
        {QStringLiteral("series"), QStringLiteral("A")},
        {QStringLiteral("queue"), QStringLiteral("A")},
        {QStringLiteral("n"), 7},
        {QStringLiteral("service"), QStringLiteral("akta")},
        {QStringLiteral("agency"), QStringLiteral("d")},
        {QStringLiteral("priority"), QStringLiteral("none")},
        {QStringLiteral("counter"), QStringLiteral("1")},
        {QStringLiteral("code"), QStringLiteral("7K3F-92Q2")}},
       {}},
      {"ticket", "ticket.call", {{QStringLiteral("at"), at}, {QStringLiteral("counter"), QStringLiteral("3")}}, {}},
      {"ticket", "ticket.start", {{QStringLiteral("at"), at}}, {}},
      {"ticket", "ticket.hold", {{QStringLiteral("at"), at}, {QStringLiteral("note"), QStringLiteral("KK")}}, {}},
      {"ticket", "ticket.restore", {{QStringLiteral("at"), at}, {QStringLiteral("counter"), QStringLiteral("3")}}, {}},
      {"ticket", "ticket.finish", {{QStringLiteral("at"), at}}, {}},
      {"case",
       "case.register",
       {{QStringLiteral("at"), at},
        {QStringLiteral("code"), QStringLiteral("BTG-1")},
        {QStringLiteral("service"), QStringLiteral("akta")},
        {QStringLiteral("service_name"), QStringLiteral("Akta kelahiran")},
        {QStringLiteral("standard"), 1},
        {QStringLiteral("missing"), QJsonArray{}},
        {QStringLiteral("ticket"), QString()},
        {QStringLiteral("ticket_label"), QString()},
        {QStringLiteral("counter"), QStringLiteral("3")},
        {QStringLiteral("fee"), 0},
        {QStringLiteral("promised"), at}},
       {{QStringLiteral("nik"), QStringLiteral("7172065402940001")},
        {QStringLiteral("name"), QStringLiteral("Abdul Rahman")},
        {QStringLiteral("phone"), QString()},
        {QStringLiteral("level"), QStringLiteral("L1")},
        {QStringLiteral("form"), QJsonObject{}},
        {QStringLiteral("ticks"), QJsonObject{}}}},
      {"case", "case.note", {{QStringLiteral("at"), at}}, {{QStringLiteral("text"), QStringLiteral("nama berbeda")}}},
      {"milestone",
       "milestone.set",
       {{QStringLiteral("service"), QStringLiteral("akta")},
        {QStringLiteral("state"), QStringLiteral("registered")},
        {QStringLiteral("promised"), at},
        {QStringLiteral("at"), at}},
       {}}};
  QMap<QString, QByteArray> histories;
  qint64 seq = 0;
  for (const Step& step : steps) {
    Operation one = operation();
    one.seq = ++seq;
    one.stream = kHallStream;
    one.entity = QLatin1String(step.entity) + QLatin1String(":0197a3c4-1c3e-7a10-8b6d-2f6f4f0f1a2b");
    one.type = QLatin1String(step.type);
    one.plain = step.plain;
    one.personal = step.personal;
    histories[QLatin1String(step.entity)] += codec::encode(one) + '\n';
  }
  return std::ranges::all_of(histories.keys(), [&](const QString& name) {
    return write(root, QStringLiteral("fuzz_fold"), name, histories.value(name));
  });
}

bool writeOfficeFiles(const QDir& root) {
  const QString fuzzer = QStringLiteral("fuzz_office");
  OfficeProfile profile;
  profile.name = QStringLiteral("MPP");
  Officer officer;
  officer.id = QStringLiteral("novita");
  officer.name = QStringLiteral("Novita");
  const Counter counter{QStringLiteral("3"), QStringLiteral("Loket 3"), QStringLiteral("d"), {QStringLiteral("A")}};
  const auto json = [](const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); };
  return write(root, fuzzer, QStringLiteral("profile"), '\x04' + json(office_codec::write(profile))) &&
         write(root, fuzzer, QStringLiteral("officer"), '\x04' + json(office_codec::write(officer))) &&
         write(root, fuzzer, QStringLiteral("counter"), '\x05' + json(office_codec::write(counter)));
}

/// The smallest files of each kind that are whole, and the beginnings of some that are refused.
bool writeAttachments(const QDir& root) {
  const QByteArray png = QByteArray::fromHex(
      "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
      "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082");
  const std::vector<std::pair<const char*, QByteArray>> files{
      {"pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"},
      {"jpeg", QByteArray::fromHex("ffd8ffe000104a46494600010101004800480000ffda0008010100003f00d2ffd9")},
      {"png", png},
      {"tiff", QByteArray::fromHex("49492a0008000000010000010300010000000100000000000000")},
      {"webp", QByteArray::fromHex("52494646140000005745425056503820080000001000009d012a0100")},
      {"zip", QByteArray::fromHex("504b0304140000000800")},
      {"exe", "MZ"},
      {"heic", QByteArray::fromHex("000000186674797068656963000000006d696631")}};
  return std::ranges::all_of(files, [&](const auto& file) {
    return write(root, QStringLiteral("fuzz_file_kind"), QLatin1String(file.first), file.second);
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const QDir root(QString::fromLocal8Bit(argv[1]));
  const Operation one = operation();
  const QByteArray line = codec::encode(one);
  const auto ring = KeyRing::ofRoot(QByteArray(32, 'f'));
  const auto sealed = seal::close("{\"text\":\"abc\"}", one.id, one.stream, *ring->current(one.stream));
  const Cursor cursor{QStringLiteral("0197a3c4"), 1, {{QStringLiteral("hall"), 12}, {QStringLiteral("g:pemkot"), 5}}};
  PullReply page;
  page.next = cursor;
  page.serverTimeMs = 1'795'392'000'000;
  page.checksums = {{QStringLiteral("hall"), QByteArray(16, 'c')}};
  page.keys = {{QStringLiteral("aabbccddeeff"), QByteArray(32, 'p')}};
  page.operations = {{one.stream, one.device, 7, 5, 99, QByteArray(64, 's'), {}, line}};
  const PushBatch batch{QStringLiteral("0197a3c4"), one.stream,          one.device, 7,
                        QByteArray(32, 'h'),        QByteArray(64, 's'), {line}};
  PushReply pushed;
  pushed.logId = batch.logId;
  pushed.receipts = {{one.stream, one.device, 7, {}, {}, {{7, OpStanding::Applied, {}, 5, 99}}}};
  const std::vector<QByteArray> bodies{
      wire::writeHello(
          {1, 1, QStringLiteral("0197a3c4"), 1, 1'795'392'000'000, 500, 262144, 1000, QStringLiteral("0.1")}),
      wire::writeEnrol({QStringLiteral("K7QF-2M9X-4TD8"), one.device, QByteArray(32, 'p'), QStringLiteral("PC-3")}),
      wire::writeEnrolReply({one.device,
                             QStringLiteral("mpp"),
                             QStringLiteral("counter"),
                             QStringLiteral("Loket 3"),
                             QStringLiteral("K2"),
                             {QStringLiteral("hall")},
                             QStringLiteral("0197a3c4"),
                             1}),
      wire::writeToken({one.device, QByteArray(16, 'n'), 1'795'392'000'000, QByteArray(64, 's')}),
      wire::writeTokenReply({QStringLiteral("abc.def"), 1'795'395'600'000}),
      wire::writePush(std::vector{batch, batch}),
      wire::writePushReply(pushed),
      wire::writePullReply(page),
      wire::writeChainEnds({cursor, {{{one.stream, one.device}, 7}}}),
      wire::writeIssue({one.id,
                        QStringLiteral("akta-kelahiran"),
                        Priority::Elderly,
                        {},
                        QStringLiteral("1"),
                        QStringLiteral("rahmat"),
                        cursor}),
      wire::writeClaim({one.id, QStringLiteral("3"), QStringLiteral("novita"), TicketId{one.id}, cursor}),
      wire::writeGrant({TicketId{one.id}, QStringLiteral("A"), 12, Fence{1, 42}, QStringLiteral("hub"), page}),
      Problem{409, QStringLiteral("gap"), QStringLiteral("detail"), 7, 3}.toJson(),
      wire::writePullQuery({cursor, 500, 25}).toUtf8(),
      wire::compress(QByteArray("loket").repeated(500)).value_or(QByteArray()),
  };
  bool isWhole = write(root, QStringLiteral("fuzz_operation"), QStringLiteral("plain"), line) && sealed &&
                 write(root, QStringLiteral("fuzz_operation"), QStringLiteral("sealed"), sealed->toUtf8());
  for (std::size_t i = 0; i < bodies.size(); ++i)
    isWhole = isWhole && write(root, QStringLiteral("fuzz_wire"), QStringLiteral("%1").arg(i, 2, 10, QLatin1Char('0')),
                               QByteArray(1, static_cast<char>(i)) + bodies[i]);
  const auto key = DeviceKey::fromSeed(QByteArray(32, 'k'));
  Parcel upward{Parcel::Way::Up, QStringLiteral("mpp"), one.device, {}, 1'795'392'000'000, cursor, 0, {}, {}};
  upward.ranges = {{one.stream, one.device, 7, 7}};
  upward.parts = {wire::packPart(bodies[5]), wire::packPart(bodies.back())};
  Parcel downward{Parcel::Way::Down, QStringLiteral("mpp"), one.device, QStringLiteral("ffeeddccbbaa"), 5, cursor, 3, {}, {}};
  downward.ranges = {{one.stream, {}, 6, 6}};
  downward.parts = {wire::packPart(bodies[7])};
  PaperSeal paper;
  paper.keyId = PaperSeal::keyIdOf(key->publicKey());
  paper.number = 12;
  paper.atSeconds = 1'795'392'000;
  paper.code = QStringLiteral("BTG4T9XK2MQ");
  Invitation invitation;
  invitation.code = QStringLiteral("K7QF-2M9X-4TD8");
  invitation.server.fingerprint = QByteArray(32, 'f');
  invitation.server.base = QUrl(QStringLiteral("https://10.0.0.5:8443"));
  isWhole = isWhole &&
            write(root, QStringLiteral("fuzz_paper"), QStringLiteral("text"),
                  PaperSeal::write(paper, QStringLiteral("mpp.contoh.example"), *key).toUtf8()) &&
            write(root, QStringLiteral("fuzz_invitation"), QStringLiteral("plain"), invitation.toText().toUtf8()) &&
            write(root, QStringLiteral("fuzz_parcel"), QStringLiteral("up"), wire::writeParcel(upward, *key)) &&
            write(root, QStringLiteral("fuzz_parcel"), QStringLiteral("down"), wire::writeParcel(downward, *key)) &&
            write(root, QStringLiteral("fuzz_cursor"), QStringLiteral("plain"), cursor.toText().toUtf8()) &&
            write(root, QStringLiteral("fuzz_config"), QStringLiteral("whole"), Config().toText()) &&
            write(root, QStringLiteral("fuzz_config"), QStringLiteral("short"), "listen_port = 8443\ntls = off\n") &&
            write(root, QStringLiteral("fuzz_compression"), QStringLiteral("packed"), "\x01\x00" + bodies.back()) &&
            write(root, QStringLiteral("fuzz_compression"), QStringLiteral("bomb"),
                  QByteArray("\x00\x10", 2) + wire::compress(QByteArray(1024 * 1024, 'a')).value_or(QByteArray())) &&
            write(root, QStringLiteral("fuzz_route"), QStringLiteral("pull"),
                  "/v1/sites/mpp-bitung/pull?" + wire::writePullQuery({cursor, 500, 25}).toUtf8()) &&
            write(root, QStringLiteral("fuzz_route"), QStringLiteral("claim"),
                  "/v1/sites/mpp-bitung/queue/claim\n" + bodies[10]) &&
            write(root, QStringLiteral("fuzz_route"), QStringLiteral("ticket"), "/antrean/7K3F-92Q2") &&
            write(root, QStringLiteral("fuzz_route"), QStringLiteral("blob"),
                  "/v1/sites/mpp-bitung/blobs/" + QByteArray(64, '7') + "?offset=0") &&
            write(root, QStringLiteral("fuzz_backup"), QStringLiteral("one"), QByteArray("\x00\x12\x01", 3));
  isWhole = isWhole && writeHistories(root) && writeOfficeFiles(root) && writeAttachments(root);
  const std::vector<QByteArray> typed{"7172065402940001", "Rp 1.250.000", "+62 812-4400-7193", "7K3F-92Q2",
                                      "BTG-4T9X-K2MQ"};
  for (std::size_t i = 0; i < typed.size(); ++i)
    isWhole = isWhole && write(root, QStringLiteral("fuzz_typed"), QString::number(i), typed[i]);
  const QByteArray standing =
      "00020101021126680016ID.CO.CONTOH.WWW011893600000000000000002150000000000000010303URE51440014ID.CO.QRIS.WWW0215ID"
      "00000000000000303URE5204939953033605802ID5917MPP BITUNG CONTOH6006BITUNG610595511630494AF";
  const auto merchant = readStandingQris(QString::fromLatin1(standing));
  const auto payment = merchant
                           ? qrisPayment(*merchant, 350'000, QStringLiteral("BTG-7K3F-92Q2"), QStringLiteral("LOKET3"))
                           : Result<QString>(tl::unexpected(merchant.error()));
  isWhole = isWhole && payment && write(root, QStringLiteral("fuzz_qris"), QStringLiteral("standing"), standing) &&
            write(root, QStringLiteral("fuzz_qris"), QStringLiteral("dynamic"), payment->toLatin1()) &&
            write(root, QStringLiteral("fuzz_qris"), QStringLiteral("cut"), standing.chopped(3)) &&
            write(root, QStringLiteral("fuzz_qris"), QStringLiteral("billing"), "820 2209 2246 5628") &&
            write(root, QStringLiteral("fuzz_qris"), QStringLiteral("ntpn"), "4F6A71B83P2Q9K0Z");
  if (!isWhole) std::fputs("the seeds cannot be written\n", stderr);
  return isWhole ? 0 : 1;
}
