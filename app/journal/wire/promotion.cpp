#include "journal/wire/promotion.h"

#include <limits>

#include "journal/wire/fields.h"
#include "journal/wire/limits.h"

QByteArray Promotion::message() const {
  return "loket-promotion\n" + device.toUtf8() + '\n' + logId.toUtf8() + '\n' + QByteArray::number(epoch) + '\n' +
         before.toText().toUtf8() + '\n' + QByteArray::number(atMs) + '\n' + officer.toUtf8();
}

void Promotion::sign(const DeviceKey& key) { signature = key.sign(message()); }

bool Promotion::isSignedBy(const QByteArray& publicKey) const {
  return DeviceKey::verify(publicKey, message(), signature);
}

QJsonObject Promotion::body() const {
  return {{QStringLiteral("device"), device},
          {QStringLiteral("log_id"), logId},
          {QStringLiteral("epoch"), epoch},
          {QStringLiteral("before"), before.toText()},
          {QStringLiteral("at"), atMs},
          {QStringLiteral("officer"), officer},
          {QStringLiteral("sig"), wire::toBase64(signature)}};
}

Result<Promotion> Promotion::read(const QJsonObject& body) {
  constexpr qint64 kMost = std::numeric_limits<qint64>::max();
  wire::Fields fields(body);
  Promotion promotion;
  promotion.device = fields.name("device");
  promotion.logId = fields.name("log_id");
  promotion.epoch = fields.integer("epoch", 2, kMost);
  const auto before = Cursor::parse(fields.text("before", wire::kMaxMessageBytes));
  promotion.atMs = fields.integer("at", 0, kMost);
  promotion.officer = fields.text("officer", wire::kMaxText, true);
  promotion.signature = fields.bytes("sig", 64);
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  if (!before) return tl::unexpected(before.error());
  promotion.before = *before;
  if (promotion.epoch <= promotion.before.epoch)
    return failure(ErrorCode::Invalid, QStringLiteral("not a later one"), QStringLiteral("epoch"));
  return promotion;
}
