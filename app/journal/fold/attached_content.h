#pragma once

#include <QJsonObject>
#include <QString>

#include "journal/operation.h"

/// The content that "case.attach" names; empty where it names none or cannot be read. It stands with the personal data,
/// so that nobody without the key can hold a known document against it; earlier programs wrote it in the open. Pure.
inline QString attachedContent(const Operation& operation) {
  const auto key = QLatin1String("sha256");
  const bool isOpen = operation.plain.contains(key);
  return (isOpen ? operation.plain : operation.personal).value(key).toString();
}
