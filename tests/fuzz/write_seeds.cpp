// Writes the seeds of the fuzzers with the program's own writers: loket-fuzz-seeds FOLDER

#include <QDir>
#include <QFile>
#include <QString>

#include <cstdio>

#include "domain/invitation.h"
#include "journal/codec.h"
#include "journal/seal.h"
#include "journal/wire/compression.h"
#include "journal/wire/problem.h"
#include "journal/wire/pull.h"
#include "journal/wire/push.h"
#include "journal/wire/queue.h"
#include "journal/wire/session.h"
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
  one.plain = {{QStringLiteral("at"), 1'795'392'000'000}};
  one.personal = {{QStringLiteral("text"), QStringLiteral("nama di KK berbeda")}};
  return one;
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
  const PushBatch batch{QStringLiteral("0197a3c4"), one.stream, one.device, 7, QByteArray(32, 'h'), QByteArray(64, 's'), {line}};
  PushReply pushed;
  pushed.logId = batch.logId;
  pushed.receipts = {{one.stream, one.device, 7, {}, {}, {{7, OpStanding::Applied, {}, 5, 99}}}};
  const std::vector<QByteArray> bodies{
      wire::writeHello({1, 1, QStringLiteral("0197a3c4"), 1, 1'795'392'000'000, 500, 262144, 1000, QStringLiteral("0.1")}),
      wire::writeEnrol({QStringLiteral("K7QF-2M9X-4TD8"), one.device, QByteArray(32, 'p'), QStringLiteral("PC-3")}),
      wire::writeEnrolReply({one.device, QStringLiteral("mpp"), QStringLiteral("counter"), QStringLiteral("Loket 3"),
                             QStringLiteral("K2"), {QStringLiteral("hall")}, QStringLiteral("0197a3c4"), 1}),
      wire::writeToken({one.device, QByteArray(16, 'n'), 1'795'392'000'000, QByteArray(64, 's')}),
      wire::writeTokenReply({QStringLiteral("abc.def"), 1'795'395'600'000}),
      wire::writePush(std::vector{batch, batch}),
      wire::writePushReply(pushed),
      wire::writePullReply(page),
      wire::writeChainEnds({cursor, {{{one.stream, one.device}, 7}}}),
      wire::writeIssue({one.id, QStringLiteral("akta-kelahiran"), Priority::Elderly, {}, QStringLiteral("1"),
                        QStringLiteral("rahmat"), cursor}),
      wire::writeClaim({one.id, QStringLiteral("3"), QStringLiteral("novita"), TicketId{one.id}, cursor}),
      wire::writeGrant({TicketId{one.id}, QStringLiteral("A"), 12, Fence{1, 42}, page}),
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
  PaperSeal paper;
  paper.keyId = PaperSeal::keyIdOf(key->publicKey());
  paper.number = 12;
  paper.atSeconds = 1'795'392'000;
  paper.code = QStringLiteral("BTG4T9XK2MQ");
  Invitation invitation;
  invitation.code = QStringLiteral("K7QF-2M9X-4TD8");
  invitation.server.fingerprint = QByteArray(32, 'f');
  invitation.server.base = QUrl(QStringLiteral("https://10.0.0.5:8443"));
  const std::vector<QByteArray> typed{PaperSeal::write(paper, QStringLiteral("mpp.contoh.example"), *key).toUtf8(),
                                      invitation.toText().toUtf8(), "7172065402940001", "Rp 1.250.000", "+62 812-4400-7193"};
  for (std::size_t i = 0; i < typed.size(); ++i)
    isWhole = isWhole && write(root, QStringLiteral("fuzz_typed"), QString::number(i), typed[i]);
  if (!isWhole) std::fputs("the seeds cannot be written\n", stderr);
  return isWhole ? 0 : 1;
}
