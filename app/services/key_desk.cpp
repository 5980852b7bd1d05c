#include "services/key_desk.h"

#include <algorithm>
#include <array>
#include <map>

#include "journal/device_codec.h"
#include "store/directory_table.h"

namespace {

constexpr int kMaxGeneration = 999'999'998;

bool mayHave(const Device& device, const QString& stream) {
  return device.state == DeviceState::Active && device.streams.contains(stream);
}

}  // namespace

bool HallDevice::needsApproval() const {
  return device.state == DeviceState::Active && !isSelf &&
         std::ranges::any_of(keys, [](const DeviceKeys& one) { return !one.isApproved; });
}

const Device* KeyDesk::Standing::device(const QString& id) const {
  const auto found = std::ranges::find(devices, id, &Device::id);
  return found == devices.end() ? nullptr : &*found;
}

const Approval* KeyDesk::Standing::approval(const QString& device, const QString& stream) const {
  const auto found = std::ranges::find_if(
      approvals, [&](const Approval& one) { return one.device == device && one.stream == stream; });
  return found == approvals.end() ? nullptr : &*found;
}

bool KeyDesk::Standing::isTrusted(const Device& device, const QString& stream) const {
  const Approval* found = approval(device.id, stream);
  return found && mayHave(device, stream) && found->publicKey == device.publicKey;
}

std::set<QString> KeyDesk::Standing::holders(const QString& stream, const QString& keyId) const {
  std::set<QString> holders;
  for (const KeyGrant& grant : grants) {
    if (grant.stream != stream || grant.keyId != keyId) continue;
    holders.insert(grant.to);
    holders.insert(grant.from);
  }
  return holders;
}

QStringList KeyDesk::Standing::groups() const {
  QStringList groups;
  if (!self || self->state != DeviceState::Active) return groups;
  for (const QString& stream : self->streams)
    if (isDataGroup(stream)) groups.append(stream);
  return groups;
}

Result<KeyDesk::Standing> KeyDesk::standing() const {
  Standing standing;
  const DirectoryTable directory(m_store.database());
  const auto devices = directory.ofKind(QStringLiteral("device"));
  if (!devices) return tl::unexpected(devices.error());
  for (const DirectoryRow& row : *devices) {
    auto device = device_codec::read(row.key, row.body);
    // Of a newer hub, perhaps; it must not hide the others.
    if (!device) continue;
    if (device->id == own()) standing.self = *device;
    standing.devices.push_back(std::move(*device));
  }
  std::ranges::sort(standing.devices, [](const Device& a, const Device& b) {
    return a.enrolledAtMs != b.enrolledAtMs ? a.enrolledAtMs < b.enrolledAtMs : a.id < b.id;
  });
  auto approvals = ApprovalTable(m_store.database()).all();
  if (!approvals) return tl::unexpected(approvals.error());
  standing.approvals = std::move(*approvals);
  const auto grants = directory.ofKind(QStringLiteral("key"));
  if (!grants) return tl::unexpected(grants.error());
  for (const DirectoryRow& row : *grants) {
    auto grant = KeyGrant::read(row.key, row.body);
    if (!grant || grant->from != enrolledDevice(row.mark.key.device)) continue;
    // Who gave it is told by the key that was compared here, not by what the hub says about the sender.
    const Approval* approval = standing.approval(grant->from, grant->stream);
    const QByteArray key = grant->from == own() ? m_store.deviceKey().publicKey()
                           : approval           ? approval->publicKey
                                                : QByteArray();
    const bool isKnown = !key.isEmpty() && grant->isSignedBy(key);
    (isKnown ? standing.grants : standing.strange).push_back(std::move(*grant));
  }
  return standing;
}

DataGroup KeyDesk::groupOf(const QString& stream) const {
  DataGroup group{stream, {}};
  for (const AgencyEntry& entry : m_almanac.catalogue().agencies)
    if (QLatin1String("g:") + entry.agency.dataGroup == stream) group.agencies.append(entry.agency.shortName);
  return group;
}

std::set<QString> KeyDesk::vouched(const Standing& now, const QString& stream) const {
  std::set<QString> ids;
  if (const auto derived = m_store.keys().own(stream)) ids.insert(derived->id);
  // What it has itself passed on says nothing: only what came to it from somebody who was looked at, or from itself.
  for (const KeyGrant& grant : now.grants)
    if (grant.stream == stream && grant.to == own()) ids.insert(grant.keyId);
  return ids;
}

Result<std::vector<GroupKey>> KeyDesk::neededKeys(const Standing& now, const QString& stream) const {
  const auto used = m_store.usedKeys();
  if (!used) return tl::unexpected(used.error());
  const auto sealing = m_store.keys().current(stream);
  const std::set<QString> ids = vouched(now, stream);
  std::vector<GroupKey> needed;
  for (const GroupKey& key : m_store.keys().keysOf(stream)) {
    if (!ids.contains(key.id)) continue;
    if (used->contains({stream, key.id}) || (sealing && sealing->id == key.id)) needed.push_back(key);
  }
  return needed;
}

Result<std::vector<HallDevice>> KeyDesk::devices() const {
  const auto now = standing();
  if (!now) return tl::unexpected(now.error());
  const QStringList mine = now->groups();
  std::map<QString, std::vector<GroupKey>> needed;
  for (const QString& stream : mine) {
    auto keys = neededKeys(*now, stream);
    if (!keys) return tl::unexpected(keys.error());
    needed[stream] = std::move(*keys);
  }
  std::vector<HallDevice> devices;
  for (const Device& device : now->devices) {
    HallDevice line;
    line.device = device;
    line.fingerprint = deviceFingerprint(device.publicKey);
    line.isSelf = device.id == own();
    for (const QString& stream : device.streams) {
      if (!isDataGroup(stream)) continue;
      line.groups.push_back(groupOf(stream));
      if (line.isSelf || !mine.contains(stream)) continue;
      DeviceKeys keys{groupOf(stream), now->isTrusted(device, stream), true};
      if (const Approval* approval = now->approval(device.id, stream))
        line.isKeyChanged |= approval->publicKey != device.publicKey;
      for (const GroupKey& key : needed[stream]) keys.hasAll &= now->holders(stream, key.id).contains(device.id);
      line.keys.push_back(std::move(keys));
    }
    devices.push_back(std::move(line));
  }
  return devices;
}

Result<std::vector<DataGroup>> KeyDesk::closedGroups() const {
  const auto used = m_store.usedKeys();
  if (!used) return tl::unexpected(used.error());
  std::vector<DataGroup> closed;
  for (const auto& [stream, id] : *used) {
    if (m_store.keys().find(stream, id)) continue;
    if (closed.empty() || closed.back().stream != stream) closed.push_back(groupOf(stream));
  }
  return closed;
}

Result<std::vector<LeakedGroup>> KeyDesk::leakedGroups() const {
  const auto now = standing();
  if (!now) return tl::unexpected(now.error());
  std::vector<LeakedGroup> leaked;
  for (const QString& stream : now->groups()) {
    const auto sealing = m_store.keys().current(stream);
    if (!sealing) continue;
    LeakedGroup group{groupOf(stream), {}};
    for (const QString& holder : now->holders(stream, sealing->id)) {
      const Device* device = now->device(holder);
      if (device && !mayHave(*device, stream)) group.devices.append(device->name);
    }
    if (!group.devices.isEmpty()) leaked.push_back(std::move(group));
  }
  return leaked;
}

Done KeyDesk::approve(const Seat& seat, const QString& id, const QByteArray& publicKey) {
  if (auto done = m_roster.checkAdministrator(seat); !done) return done;
  const auto now = standing();
  if (!now) return tl::unexpected(now.error());
  const Device* device = now->device(id);
  if (!device || id == own()) return failure(ErrorCode::NotFound, id, QStringLiteral("device"));
  if (device->publicKey != publicKey || device->state != DeviceState::Active)
    return failure(ErrorCode::Conflict, id, QStringLiteral("device"));
  const ApprovalTable approvals(m_store.database());
  bool isAny = false;
  for (const QString& stream : now->groups()) {
    if (!device->streams.contains(stream)) continue;
    isAny = true;
    if (auto done = approvals.add({id, stream, publicKey, seat.officerId, m_store.nowMs()}); !done) return done;
  }
  if (!isAny) return failure(ErrorCode::NotFound, id, QStringLiteral("streams"));
  return settle();
}

Done KeyDesk::changeKey(const Seat& seat, const QString& stream) {
  if (auto done = m_roster.checkAdministrator(seat); !done) return done;
  const auto now = standing();
  if (!now) return tl::unexpected(now.error());
  if (!now->groups().contains(stream)) return failure(ErrorCode::NotFound, stream, QStringLiteral("streams"));
  int generation = 0;
  for (const QString& keyId : vouched(*now, stream)) generation = std::max(generation, GroupKey::generationOf(keyId));
  for (const KeyGrant& grant : now->grants)
    if (grant.stream == stream) generation = std::max(generation, GroupKey::generationOf(grant.keyId));
  if (generation >= kMaxGeneration) return failure(ErrorCode::Invalid, stream, QStringLiteral("key"));
  std::array<std::uint8_t, GroupKey::kSecretBytes> chance{};
  m_store.fillRandom(chance);
  const GroupKey key =
      GroupKey::made(generation + 1, QByteArray(reinterpret_cast<const char*>(chance.data()), GroupKey::kSecretBytes));
  // Durable before anybody hears of it: a key that only others have would shut this PC out of its own cases.
  if (auto done = m_keep(stream, key); !done) return done;
  std::vector<OperationDraft> drafts;
  for (const Device& device : now->devices) {
    const bool isSelf = device.id == own();
    if (!isSelf && !now->isTrusted(device, stream)) continue;
    auto draft = grantOf(stream, key, device.id, isSelf ? m_store.deviceKey().publicKey() : device.publicKey);
    if (!draft) return tl::unexpected(draft.error());
    drafts.push_back(std::move(*draft));
  }
  if (auto committed = m_store.append(seat.officerId, drafts); !committed) return tl::unexpected(committed.error());
  return settle();
}

Done KeyDesk::settle() {
  m_fault.clear();
  if (m_store.authority() != Authority::Member) return {};
  const auto now = standing();
  if (!now) return tl::unexpected(now.error());
  if (!now->self || now->self->state != DeviceState::Active) return {};
  if (auto done = takeKeys(*now); !done) return done;
  return giveKeys(*now);
}

Done KeyDesk::takeKeys(const Standing& now) {
  KeyRing ring = m_store.keys();
  for (const std::vector<KeyGrant>* list : {&now.grants, &now.strange}) {
    for (const KeyGrant& grant : *list) {
      if (grant.to != own()) continue;
      const auto known = ring.find(grant.stream, grant.keyId);
      // A stranger's key opens, as there is no harm in that; but it never takes the place of one that is here.
      if (known && list == &now.strange) continue;
      const auto key = grant.open(m_store.deviceKey());
      if (!key) {
        qWarning("a key from %s cannot be opened: %s", qPrintable(grant.from), qPrintable(key.error().detail));
        continue;
      }
      if (known && known->secret == key->secret) continue;
      // Durable before it counts; what could not be kept is still in the log.
      if (auto done = m_keep(grant.stream, *key); !done) {
        m_fault = done.error().detail;
        return done;
      }
      const auto done = known ? ring.add(grant.stream, *key) : ring.addOpener(grant.stream, *key);
      if (!done) return done;
    }
  }
  if (auto done = chooseSealing(now, ring); !done) return done;
  return m_store.setKeys(ring);
}

Done KeyDesk::chooseSealing(const Standing& now, KeyRing& ring) const {
  const auto used = m_store.usedKeys();
  if (!used) return tl::unexpected(used.error());
  for (const QString& stream : now.groups()) {
    // Only what a person here vouches for may seal: a hub can enrol a device of its own and let it give keys.
    std::map<int, QString> best;
    for (const QString& keyId : vouched(now, stream)) {
      if (!ring.find(stream, keyId)) continue;
      const auto derived = ring.own(stream);
      if (derived && keyId == derived->id) continue;
      best.emplace(GroupKey::generationOf(keyId), keyId);  // of two, the first by name
    }
    // What a PC derived for itself stays until the group gets a key of its own; one that has sealed nothing yet takes
    // that of its neighbour.
    const auto derived = ring.own(stream);
    if (derived && (best.empty() || used->contains({stream, derived->id}))) best[0] = derived->id;
    if (best.empty()) continue;
    if (auto done = ring.sealWith(stream, best.rbegin()->second); !done) return done;
  }
  return {};
}

Done KeyDesk::giveKeys(const Standing& now) {
  std::map<QString, std::vector<OperationDraft>> drafts;  // by the officer who approved
  for (const QString& stream : now.groups()) {
    const auto needed = neededKeys(now, stream);
    if (!needed) return tl::unexpected(needed.error());
    for (const Device& device : now.devices) {
      if (device.id == own() || !now.isTrusted(device, stream)) continue;
      for (const GroupKey& key : *needed) {
        if (!key.isSound() || now.holders(stream, key.id).contains(device.id)) continue;
        auto draft = grantOf(stream, key, device.id, device.publicKey);
        if (!draft) return tl::unexpected(draft.error());
        drafts[now.approval(device.id, stream)->officerId].push_back(std::move(*draft));
      }
    }
  }
  for (const auto& [officer, list] : drafts) {
    if (auto committed = m_store.append(officer, list); !committed) return tl::unexpected(committed.error());
  }
  return {};
}

Result<OperationDraft> KeyDesk::grantOf(const QString& stream, const GroupKey& key, const QString& to,
                                        const QByteArray& publicKey) const {
  const auto grant = KeyGrant::make(stream, key, to, publicKey, own(), m_store.deviceKey());
  if (!grant) return tl::unexpected(grant.error());
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = grant->entity();
  draft.type = QStringLiteral("key.grant");
  draft.plain = grant->body();
  return draft;
}
