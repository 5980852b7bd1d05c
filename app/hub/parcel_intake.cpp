#include "hub/parcel_intake.h"

#include "journal/wire/limits.h"

namespace {

tl::unexpected<Error> refused(const Problem& problem) {
  if (problem.code == QLatin1String("chain-fork"))
    return failure(ErrorCode::Denied, problem.code, QStringLiteral("frozen"));
  const bool isReset = problem.code == QLatin1String("log-reset");
  return failure(isReset ? ErrorCode::Conflict : ErrorCode::Denied, problem.detail, problem.code);
}

void count(const PushReply& reply, ParcelReceipt& receipt) {
  for (const PushReceipt& stretch : reply.receipts) {
    if (!stretch.problem.isEmpty() && !receipt.problems.contains(stretch.problem))
      receipt.problems.append(stretch.problem);
    for (const OpResult& result : stretch.results) {
      if (result.standing == OpStanding::Applied) ++receipt.taken;
      if (result.standing == OpStanding::Duplicate) ++receipt.known;
      if (result.standing == OpStanding::Rejected) ++receipt.rejected;
      if (result.standing == OpStanding::Parked) ++receipt.aside;
    }
  }
}

}  // namespace

Result<ParcelReceipt> ParcelIntake::take(const QByteArray& bytes) {
  const auto read = wire::readParcel(bytes);
  if (!read) return tl::unexpected(read.error());
  const Parcel& parcel = read->parcel;
  if (parcel.way != Parcel::Way::Up) return failure(ErrorCode::Conflict, parcel.to, QStringLiteral("way"));
  if (m_hub.standing() != HubStanding::Leading)
    return failure(ErrorCode::Conflict, toKey(m_hub.standing()), QStringLiteral("standing"));
  // A counter that has pulled nothing yet writes the site that it had alone; the log it follows tells the hall too.
  const QString site = m_hub.almanac().office().siteId;
  if (parcel.site != site && parcel.after.logId != m_hub.store().logId())
    return failure(ErrorCode::Conflict, parcel.site, QStringLiteral("site"));
  const auto device = m_hub.admission().device(parcel.device);
  if (!device) return tl::unexpected(device.error());
  if (!*device) return failure(ErrorCode::NotFound, parcel.device, QStringLiteral("device"));
  if (!read->isSignedBy((*device)->publicKey))
    return failure(ErrorCode::Corrupt, parcel.device, QStringLiteral("signature"));
  if (parcel.parts.size() > static_cast<std::size_t>(wire::kMaxUpwardParts))
    return failure(ErrorCode::Invalid, QString::number(parcel.parts.size()), QStringLiteral("size"));

  // All of it is read before the first operation is taken.
  std::vector<std::vector<PushBatch>> pushes;
  ParcelReceipt receipt{**device, parcel.madeAtMs, 0, 0, 0, 0, 0, parcel.left, {}, parcel.after};
  for (const QByteArray& part : parcel.parts) {
    const auto body = wire::openPart(part);
    if (!body) return tl::unexpected(body.error());
    auto batches = wire::readPush(*body);
    if (!batches) return tl::unexpected(batches.error());
    for (const PushBatch& batch : *batches) receipt.operations += static_cast<qint64>(batch.lines.size());
    pushes.push_back(std::move(*batches));
  }
  for (const std::vector<PushBatch>& batches : pushes) {
    // As it stands now: a branch that a part has shown freezes the device.
    const auto now = m_hub.admission().device(parcel.device);
    if (!now) return tl::unexpected(now.error());
    if (!*now) return failure(ErrorCode::NotFound, parcel.device, QStringLiteral("device"));
    receipt.device = **now;
    const auto reply = m_hub.push(receipt.device, batches);
    if (!reply) return refused(reply.error());
    count(*reply, receipt);
  }
  return receipt;
}

Result<QByteArray> ParcelIntake::answer(const ParcelReceipt& receipt) {
  Store& store = m_hub.store();
  Parcel parcel;
  parcel.way = Parcel::Way::Down;
  parcel.site = m_hub.almanac().office().siteId;
  parcel.device = enrolledDevice(store.device());
  parcel.to = receipt.device.id;
  parcel.madeAtMs = store.nowMs();
  parcel.after = receipt.after;
  Cursor at = receipt.after;
  for (int i = 0; i < kMaxAnswerParts; ++i) {
    const auto page = m_hub.pull(receipt.device, {at, wire::kMaxBulkOps, 0});
    if (!page) return refused(page.error());
    parcel.parts.push_back(wire::packPart(wire::writePullReply(*page)));
    at = page->next;
    parcel.left = page->left;
    if (!page->more) break;
  }
  for (const auto& [stream, reached] : at.after) {
    const auto before = receipt.after.after.find(stream);
    const qint64 from = before == receipt.after.after.end() ? 0 : before->second;
    if (reached > from) parcel.ranges.push_back({stream, {}, from + 1, reached});
  }
  return wire::writeParcel(parcel, store.deviceKey());
}
