#include "hub/log_audit.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace {

constexpr int kRowsAtOnce = 1'000;
constexpr qsizetype kBytesAtOnce = 8 << 20;

QString at(const QString& stream, qint64 gseq) { return stream + QLatin1Char('/') + QString::number(gseq); }

}  // namespace

LogAudit::LogAudit(Hub& hub) : m_hub(hub), m_book(QFileInfo(hub.store().database().path()).absolutePath()) {}

Result<LogAudit::Check> LogAudit::verify() const {
  std::vector<TreeHead> ends;
  return look(ends);
}

Result<LogAudit::Check> LogAudit::verifyAndSign() const {
  std::vector<TreeHead> ends;
  auto check = look(ends);
  if (!check || !check->fault.isEmpty() || m_hub.standing() != HubStanding::Leading) return check;
  for (TreeHead& end : ends) {
    end.sign(m_hub.store().deviceKey());
    if (auto done = m_book.add(end); !done) return tl::unexpected(done.error());
  }
  return check;
}

Result<LogAudit::Check> LogAudit::look(std::vector<TreeHead>& ends) const {
  Store& store = m_hub.store();
  const auto chains = store.verify();
  if (!chains) return tl::unexpected(chains.error());
  Check check{chains->operations, chains->signatures, 0, chains->fault};
  if (!check.fault.isEmpty()) return check;
  const auto kept = m_book.of(store.logId());
  if (!kept) {
    if (kept.error().code != ErrorCode::Corrupt) return tl::unexpected(kept.error());
    check.fault = QStringLiteral("signed heads cannot be read, ") + kept.error().detail;
    return check;
  }
  std::map<QString, std::vector<TreeHead>> byStream;
  for (const TreeHead& head : *kept) {
    // Only this hub signs under the id of its log.
    if (!head.isSignedBy(store.deviceKey().publicKey())) {
      check.fault = QStringLiteral("bad signature of the head of ") + at(head.stream, head.size);
      return check;
    }
    byStream[head.stream].push_back(head);
  }
  const auto cursor = store.cursor();
  if (!cursor) return tl::unexpected(cursor.error());
  std::map<QString, qint64> sizes(cursor->after.begin(), cursor->after.end());
  for (const auto& [stream, heads] : byStream) sizes.try_emplace(stream, 0);
  for (const auto& [stream, size] : sizes) {
    TreeHead end;
    end.logId = store.logId();
    end.epoch = store.epoch();
    end.stream = stream;
    end.atMs = store.nowMs();
    end.signer = enrolledDevice(store.device());
    const auto fault = walk(stream, size, byStream[stream], end, check);
    if (!fault) return tl::unexpected(fault.error());
    if (!fault->isEmpty()) {
      check.fault = *fault;
      return check;
    }
    const auto isKnown = [&end](const TreeHead& head) { return head.size == end.size; };
    if (std::ranges::none_of(byStream[stream], isKnown)) ends.push_back(end);
  }
  return check;
}

Result<QString> LogAudit::walk(const QString& stream, qint64 size, std::vector<TreeHead> signedBefore, TreeHead& end,
                               Check& check) const {
  std::ranges::stable_sort(signedBefore, {}, &TreeHead::size);
  const LogTable log = m_hub.store().log();
  MerklePeaks peaks;
  QByteArray running;
  qint64 agreed = 0;  ///< up to here the tree is the one that was signed
  auto next = signedBefore.begin();
  // What was signed over nothing says nothing.
  while (next != signedBefore.end() && next->size == 0) ++next;
  while (peaks.size() < size) {
    const auto rows = log.sequenced(stream, peaks.size(),
                                    static_cast<int>(std::min<qint64>(kRowsAtOnce, size - peaks.size())), kBytesAtOnce);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->empty()) return QStringLiteral("missing from the order: ") + at(stream, peaks.size() + 1);
    for (const LogEntry& row : *rows) {
      const qint64 gseq = peaks.size() + 1;
      if (row.place.gseq != gseq) return QStringLiteral("missing from the order: ") + at(stream, gseq);
      peaks.append(MerkleHash::leaf(row.bytes));
      running = HashChain::checksum(running, gseq, row.place.effective.value_or(0), row.chain, row.rejected.toUtf8());
      if (running != row.running) return QStringLiteral("place, time or refusal changed at ") + at(stream, gseq);
      for (; next != signedBefore.end() && next->size == gseq; ++next) {
        if (next->root != peaks.root() || next->running != running)
          return QStringLiteral("rewritten between %1 and %2: another history than this hub has signed")
              .arg(at(stream, agreed + 1), at(stream, gseq));
        agreed = gseq;
        ++check.heads;
      }
    }
  }
  if (next != signedBefore.end())
    return QStringLiteral("cut off: missing from %1, signed up to %2")
        .arg(at(stream, size + 1), at(stream, signedBefore.back().size));
  end.size = peaks.size();
  end.root = peaks.root();
  end.running = running;
  return QString();
}
