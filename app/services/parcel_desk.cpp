#include "services/parcel_desk.h"

#include <algorithm>

#include "journal/device_codec.h"
#include "journal/wire/limits.h"
#include "journal/wire/push.h"
#include "store/directory_table.h"

namespace {

tl::unexpected<Error> noHall() {
  return failure(ErrorCode::Conflict, QStringLiteral("this PC follows no hub"), QStringLiteral("hall"));
}

Result<std::optional<Device>> deviceOf(Store& store, const QString& id) {
  const auto row = DirectoryTable(store.database()).row(QStringLiteral("device"), id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::optional<Device>();
  auto device = device_codec::read((*row)->key, (*row)->body);
  if (!device) return tl::unexpected(device.error());
  return std::optional<Device>(std::move(*device));
}

/// Whether something before it is missing here.
bool isGap(const Cursor& after, const Cursor& here) {
  return std::ranges::any_of(after.after, [&](const auto& position) {
    const auto known = here.after.find(position.first);
    return position.second > (known == here.after.end() ? 0 : known->second);
  });
}

}  // namespace

Result<ParcelDraft> ParcelDesk::beginForHub() {
  if (m_store.authority() != Authority::Member) return noHall();
  ParcelDraft draft;
  draft.parcel.site = m_site;
  draft.parcel.device = enrolledDevice(m_store.device());
  draft.parcel.madeAtMs = m_store.nowMs();
  const auto cursor = m_store.cursor();
  if (!cursor) return tl::unexpected(cursor.error());
  draft.parcel.after = *cursor;
  if (auto done = pack(draft); !done) return tl::unexpected(done.error());
  if (draft.operations == 0)
    return failure(ErrorCode::NotFound, QStringLiteral("nothing waits"), QStringLiteral("waiting"));
  return draft;
}

Result<std::vector<Device>> ParcelDesk::receivers() {
  std::vector<Device> devices;
  if (m_store.authority() != Authority::Member) return devices;
  const auto rows = DirectoryTable(m_store.database()).ofKind(QStringLiteral("device"));
  if (!rows) return tl::unexpected(rows.error());
  for (const DirectoryRow& row : *rows) {
    auto device = device_codec::read(row.key, row.body);
    if (!device) return tl::unexpected(device.error());
    const bool isOther = device->id != enrolledDevice(m_store.device());
    // A server has its order from nobody's hand.
    const bool isServer = device->role == QLatin1String("hub") || device->role == QLatin1String("standby");
    if (isOther && device->state == DeviceState::Active && !isServer) devices.push_back(std::move(*device));
  }
  return devices;
}

Result<ParcelDraft> ParcelDesk::beginFor(const QString& device) {
  if (m_store.authority() != Authority::Member) return noHall();
  const auto receiver = deviceOf(m_store, device);
  if (!receiver) return tl::unexpected(receiver.error());
  if (!*receiver) return failure(ErrorCode::NotFound, device, QStringLiteral("device"));
  if ((*receiver)->state != DeviceState::Active)
    return failure(ErrorCode::Denied, toKey((*receiver)->state), QStringLiteral("device"));
  const auto cursor = m_store.cursor();
  if (!cursor) return tl::unexpected(cursor.error());
  ParcelDraft draft;
  draft.parcel.way = Parcel::Way::Down;
  draft.parcel.site = m_site;
  draft.parcel.device = enrolledDevice(m_store.device());
  draft.parcel.to = device;
  draft.parcel.madeAtMs = m_store.nowMs();
  draft.at = {cursor->logId, cursor->epoch, {}};
  draft.parcel.after = draft.at;
  for (const auto& [stream, end] : cursor->after) {
    // No byte of a stream may come to a PC that has no part in it.
    if (end == 0 || !(*receiver)->streams.contains(stream)) continue;
    draft.streams.append(stream);
    draft.parcel.ranges.push_back({stream, {}, 1, end});
  }
  if (draft.streams.isEmpty())
    return failure(ErrorCode::NotFound, QStringLiteral("no stream in common"), QStringLiteral("streams"));
  return draft;
}

Done ParcelDesk::pack(ParcelDraft& draft) {
  if (draft.isWhole) return {};
  Parcel& parcel = draft.parcel;
  if (parcel.way == Parcel::Way::Up) {
    UnsentChains chains(m_store, draft.sent);
    const auto batches = chains.take({wire::kMaxBatchOps, wire::kMaxBatchBytes});
    if (!batches) return tl::unexpected(batches.error());
    draft.isWhole = batches->empty();
    if (draft.isWhole) return {};
    if (parcel.parts.size() >= static_cast<std::size_t>(wire::kMaxUpwardParts)) {
      for (const PushBatch& batch : *batches) parcel.left += static_cast<qint64>(batch.lines.size());
      draft.isWhole = true;
      return {};
    }
    draft.sent = chains.positions();
    parcel.parts.push_back(wire::packPart(wire::writePush(*batches)));
    for (const PushBatch& batch : *batches) {
      const auto count = static_cast<qint64>(batch.lines.size());
      draft.operations += count;
      const auto range = std::ranges::find_if(
          parcel.ranges, [&](const ParcelRange& it) { return it.stream == batch.stream && it.device == batch.device; });
      if (range == parcel.ranges.end())
        parcel.ranges.push_back({batch.stream, batch.device, batch.fromSeq, batch.fromSeq + count - 1});
      else
        range->to = batch.fromSeq + count - 1;
    }
    return {};
  }
  const auto page = m_store.page(draft.at, draft.streams, wire::kMaxBulkOps);
  if (!page) return tl::unexpected(page.error());
  parcel.parts.push_back(wire::packPart(wire::writePullReply(*page)));
  draft.operations += static_cast<qint64>(page->operations.size());
  draft.at = page->next;
  const bool isFull = parcel.parts.size() >= static_cast<std::size_t>(wire::kMaxParcelParts);
  draft.isWhole = !page->more || isFull;
  parcel.left = page->left;
  return {};
}

QByteArray ParcelDesk::seal(const ParcelDraft& draft) const {
  return wire::writeParcel(draft.parcel, m_store.deviceKey());
}

Done ParcelDesk::checkWriter(const wire::SignedParcel& read) {
  const QString& writer = read.parcel.device;
  const auto device = deviceOf(m_store, writer);
  if (!device) return tl::unexpected(device.error());
  QByteArray key;
  if (*device) {
    key = (*device)->publicKey;
  } else {
    // The hub is in no list of devices that it writes. Who wrote that this PC belongs to the hall is the hub: from
    // anybody else that has no effect.
    const auto words = m_store.log().ofEntity(QLatin1String("device:") + enrolledDevice(m_store.device()));
    if (!words) return tl::unexpected(words.error());
    const bool isHub = std::ranges::any_of(
        *words, [&](const PlacedOperation& word) { return enrolledDevice(word.operation.device) == writer; });
    const auto keys = m_store.log().deviceKeys();
    if (!keys) return tl::unexpected(keys.error());
    const auto known = keys->find(writer);
    if (!isHub || known == keys->end()) return failure(ErrorCode::NotFound, writer, QStringLiteral("device"));
    key = known->second;
  }
  if (!read.isSignedBy(key)) return failure(ErrorCode::Corrupt, writer, QStringLiteral("signature"));
  if (*device && (*device)->state != DeviceState::Active)
    return failure(ErrorCode::Denied, toKey((*device)->state), QStringLiteral("device"));
  return {};
}

Result<ParcelLoad> ParcelDesk::begin(const QByteArray& bytes) {
  auto read = wire::readParcel(bytes);
  if (!read) return tl::unexpected(read.error());
  if (m_store.authority() != Authority::Member) return noHall();
  const Parcel& parcel = read->parcel;
  const auto cursor = m_store.cursor();
  if (!cursor) return tl::unexpected(cursor.error());
  const bool isSameLog = parcel.after.logId == cursor->logId;
  if (!isSameLog && parcel.site != m_site) return failure(ErrorCode::Conflict, parcel.site, QStringLiteral("site"));
  if (parcel.way != Parcel::Way::Down) return failure(ErrorCode::Conflict, parcel.device, QStringLiteral("way"));
  if (parcel.to != enrolledDevice(m_store.device()))
    return failure(ErrorCode::Conflict, parcel.to, QStringLiteral("to"));
  if (auto done = checkWriter(*read); !done) return tl::unexpected(done.error());
  if (!isSameLog || parcel.after.epoch != cursor->epoch)
    return failure(ErrorCode::Conflict, parcel.after.logId, QStringLiteral("log-reset"));
  if (isGap(parcel.after, *cursor)) return failure(ErrorCode::Conflict, parcel.device, QStringLiteral("gap"));
  return ParcelLoad{std::move(read->parcel), 0, 0};
}

Done ParcelDesk::take(ParcelLoad& load) {
  if (load.isWhole()) return {};
  const auto body = wire::openPart(load.parcel.parts[load.next]);
  if (!body) return tl::unexpected(body.error());
  auto page = wire::readPullReply(*body);
  if (!page) return tl::unexpected(page.error());
  // A writer may not lead this PC into an epoch: that is a hub's word.
  if (page->next.logId != m_store.logId() || page->next.epoch != m_store.epoch())
    return failure(ErrorCode::Conflict, page->next.logId, QStringLiteral("log-reset"));
  // Nothing follows by itself, so the screens show each part at once.
  page->more = false;
  const auto before = m_store.cursor();
  if (!before) return tl::unexpected(before.error());
  if (auto done = m_store.take(*page); !done) return done;
  const auto now = m_store.cursor();
  if (!now) return tl::unexpected(now.error());
  for (const auto& [stream, reached] : now->after) {
    const auto was = before->after.find(stream);
    load.operations += reached - (was == before->after.end() ? 0 : was->second);
  }
  ++load.next;
  // What a cut cable has left half gathered is folded with what came by hand.
  if (load.isWhole() && load.parcel.left == 0) return m_store.arrange();
  return {};
}
