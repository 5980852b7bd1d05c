#include "hub/admission.h"

#include <algorithm>
#include <array>

#include "hub/code_text.h"
#include "journal/device_codec.h"
#include "journal/wire/fields.h"
#include "store/directory_table.h"
#include "store/meta_table.h"

Result<Admission> Admission::open(Store& store) {
  const MetaTable meta(store.database());
  const auto kept = meta.text(QStringLiteral("token_secret"));
  if (!kept) return tl::unexpected(kept.error());
  QByteArray secret = QByteArray::fromHex(kept->value_or(QString()).toLatin1());
  if (secret.size() != 32) {
    std::array<std::uint8_t, 32> chance{};
    store.fillRandom(chance);
    secret = QByteArray(reinterpret_cast<const char*>(chance.data()), 32);
    if (auto done = meta.set(QStringLiteral("token_secret"), QString::fromLatin1(secret.toHex())); !done)
      return tl::unexpected(done.error());
  }
  Admission admission(store, std::move(secret));
  // Who belongs to the hall, a standby hears from the hub.
  if (store.authority() != Authority::Hub || store.successor()) return admission;
  if (auto done = admission.publishAll(); !done) return tl::unexpected(done.error());
  return admission;
}

Done Admission::publishAll() {
  const auto all = devices();
  if (!all) return tl::unexpected(all.error());
  // A frozen one was frozen within a push; the devices of an older hub were never told at all.
  for (const Device& device : *all)
    if (auto done = publish(device); !done) return done;
  return {};
}

Result<QStringList> Admission::allStreams() const {
  const auto ends = m_store.cursor();
  if (!ends) return tl::unexpected(ends.error());
  QStringList streams{kHallStream};
  for (const auto& [stream, gseq] : ends->after)
    if (!streams.contains(stream)) streams.append(stream);
  return streams;
}

Done Admission::publish(const Device& device) {
  const auto told = DirectoryTable(m_store.database()).row(QStringLiteral("device"), device.id);
  if (!told) return tl::unexpected(told.error());
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = QLatin1String("device:") + device.id;
  draft.type = QStringLiteral("device.set");
  draft.plain = device_codec::write(device);
  if (*told && (*told)->body == draft.plain) return {};
  if (auto committed = m_store.append({}, {draft}); !committed) return tl::unexpected(committed.error());
  return {};
}

Result<QString> Admission::makeCode(const QString& role, const QString& name, const QStringList& streams) {
  if (!wire::isName(role)) return failure(ErrorCode::Invalid, role, QStringLiteral("role"));
  for (const QString& stream : streams)
    if (!wire::isName(stream)) return failure(ErrorCode::Invalid, stream, QStringLiteral("streams"));
  // A code is made of the store's chance, which tests bring seeded.
  struct StoreRandom final : Random {
    explicit StoreRandom(Store& store) : m_store(store) {}
    void fill(std::span<std::uint8_t> bytes) override { m_store.fillRandom(bytes); }
    Store& m_store;
  } random(m_store);
  const QString code = code_text::make(random);
  auto done = DeviceTable(m_store.database())
                  .addCode({code_text::hashOf(code), role, name, streams, m_store.nowMs() + kCodeMs, {}});
  if (!done) return tl::unexpected(done.error());
  return code;
}

Answer<EnrolReply> Admission::replyFor(const Device& device) const {
  EnrolReply reply;
  const auto office = DirectoryTable(m_store.database()).row(QStringLiteral("office"), QStringLiteral("office"));
  if (!office) return tl::unexpected(problemOf(office.error()));
  if (*office) reply.site = (*office)->body.value(QLatin1String("site")).toString();
  reply.device = device.id;
  reply.role = device.role;
  reply.name = device.name;
  reply.suffix = device.suffix;
  reply.streams = device.streams;
  reply.logId = m_store.logId();
  reply.epoch = m_store.epoch();
  return reply;
}

Answer<EnrolReply> Admission::enrol(const EnrolRequest& request) {
  const DeviceTable table(m_store.database());
  const QByteArray hash = code_text::hashOf(request.code);
  const auto code = table.code(hash);
  if (!code) return tl::unexpected(problemOf(code.error()));
  if (!*code) return refusal(403, "code-unknown");
  const auto known = table.device(request.device);
  if (!known) return tl::unexpected(problemOf(known.error()));
  if (!(*code)->device.isEmpty()) {
    // The answer may have been lost on its way.
    const bool isAgain = (*code)->device == request.device && *known && (*known)->publicKey == request.publicKey;
    if (!isAgain) return refusal(403, "code-used");
    if (auto done = publish(**known); !done) return tl::unexpected(problemOf(done.error()));
    return replyFor(**known);
  }
  if (m_store.nowMs() > (*code)->expiresAtMs) return refusal(403, "code-expired");
  const auto all = table.all();
  if (!all) return tl::unexpected(problemOf(all.error()));
  const bool isStandby = (*code)->role == QLatin1String("standby");
  const bool isFormerHub = isStandby && *known && (*known)->role == QLatin1String("hub") &&
                           (*known)->state == DeviceState::Active && (*known)->publicKey == request.publicKey;
  if ((*known && !isFormerHub) || request.device == enrolledDevice(m_store.device()))
    return refusal(409, "device-taken");
  // Two that are promoted apart from each other would both be right.
  const auto standsBy = [](const Device& it) {
    return it.role == QLatin1String("standby") && it.state == DeviceState::Active;
  };
  if (isStandby && std::ranges::any_of(*all, standsBy)) return refusal(409, "standby-taken");

  Device device;
  device.id = request.device;
  device.publicKey = request.publicKey;
  device.role = (*code)->role;
  device.name = (*code)->name.isEmpty() ? request.hardware : (*code)->name;
  device.suffix = isFormerHub ? (*known)->suffix : QLatin1Char('K') + QString::number(all->size() + 1);
  device.streams = (*code)->streams;
  device.enrolledAtMs = m_store.nowMs();
  auto transaction = Transaction::begin(m_store.database());
  if (!transaction) return tl::unexpected(problemOf(transaction.error()));
  if (auto done = table.useCode(hash, device.id); !done) return tl::unexpected(problemOf(done.error()));
  if (auto done = isFormerHub ? table.put(device) : table.enrol(device); !done) {
    // The log knows another key under this name.
    if (done.error().code == ErrorCode::Conflict) return refusal(409, "device-taken");
    return tl::unexpected(problemOf(done.error()));
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(problemOf(done.error()));
  // Should this fail, the device asks again with the same code, and it is written then or at the next start.
  if (auto done = publish(device); !done) return tl::unexpected(problemOf(done.error()));
  return replyFor(device);
}

Answer<TokenReply> Admission::token(const TokenRequest& request) {
  const auto device = this->device(request.device);
  if (!device) return tl::unexpected(problemOf(device.error()));
  if (!*device) return refusal(403, "device-unknown");
  if (!DeviceKey::verify((*device)->publicKey, request.message(m_store.logId()), request.signature))
    return refusal(403, "bad-signature");
  const qint64 now = m_store.nowMs();
  if (std::abs(request.serverTimeMs - now) > kNonceMs) return refusal(401, "clock", QString::number(now));
  std::erase_if(m_nonces, [now](const auto& entry) { return entry.second < now; });
  if (m_nonces.size() >= kMaxNonces) return refusal(429, "too-many");
  if (!m_nonces.emplace(request.device.toUtf8() + request.nonce, now + 2 * kNonceMs).second)
    return refusal(409, "nonce-used");
  TokenReply reply;
  reply.expiresAtMs = now + kTokenMs;
  const QByteArray text = request.device.toUtf8() + '/' + QByteArray::number(reply.expiresAtMs);
  reply.token = m_seal.close(text);
  return reply;
}

Answer<Device> Admission::check(const QString& token) const {
  const auto text = m_seal.open(token);
  if (!text) return refusal(401, "token");
  const qsizetype slash = text->lastIndexOf('/');
  if (slash < 0 || text->mid(slash + 1).toLongLong() < m_store.nowMs()) return refusal(401, "token");
  auto found = device(QString::fromUtf8(text->left(slash)));
  if (!found) return tl::unexpected(problemOf(found.error()));
  if (!*found) return refusal(401, "token");
  if ((*found)->role == QLatin1String("standby")) {
    auto streams = allStreams();
    if (!streams) return tl::unexpected(problemOf(streams.error()));
    (*found)->streams = std::move(*streams);
  }
  return std::move(**found);
}

Done Admission::revoke(const QString& id) {
  if (auto done = DeviceTable(m_store.database()).setState(id, DeviceState::Revoked); !done) return done;
  return publishDevice(id);
}

Done Admission::grant(const QString& id, const QStringList& streams) {
  if (auto done = DeviceTable(m_store.database()).setStreams(id, streams); !done) return done;
  return publishDevice(id);
}

Done Admission::publishDevice(const QString& id) {
  const auto now = device(id);
  if (!now) return tl::unexpected(now.error());
  if (!*now) return failure(ErrorCode::NotFound, id, QStringLiteral("device"));
  return publish(**now);
}
