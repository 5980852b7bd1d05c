#include "store/order_key.h"

#include <QtEndian>

namespace {
constexpr qsizetype kFixed = 1 + 8 + 8;
}

QByteArray toBytes(const OrderKey& key) {
  const QByteArray device = key.device.toUtf8();
  QByteArray bytes(kFixed + device.size() + 1, '\0');
  bytes[0] = key.isSequenced ? 0 : 1;
  qToBigEndian<quint64>(key.effective, bytes.data() + 1);
  std::copy(device.begin(), device.end(), bytes.begin() + 9);
  qToBigEndian<quint64>(static_cast<quint64>(key.seq), bytes.data() + 9 + device.size() + 1);
  return bytes;
}

OrderKey orderKeyFromBytes(const QByteArray& bytes) {
  if (bytes.size() <= kFixed) return {};
  OrderKey key;
  key.isSequenced = bytes[0] == 0;
  key.effective = qFromBigEndian<quint64>(bytes.constData() + 1);
  key.device = QString::fromUtf8(bytes.mid(9, bytes.size() - kFixed - 1));
  key.seq = static_cast<qint64>(qFromBigEndian<quint64>(bytes.constData() + bytes.size() - 8));
  return key;
}
