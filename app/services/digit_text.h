#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// Bytes as decimal digits, seven of them as seventeen digits: a QR symbol holds ten bits in three digits (ISO/IEC
/// 18004, numeric mode), so nothing but one bit in a hundred is lost, and digits stand in an address as they are.
/// Strict: one run of bytes has one text. Pure, any thread.
namespace digit_text {

QString fromBytes(const QByteArray& bytes);
std::optional<QByteArray> toBytes(QStringView text);

}  // namespace digit_text
