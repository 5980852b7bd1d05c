#pragma once

#include <QByteArray>

/// BLAKE2b with a key and a name of its purpose, so that two uses of one key never give the same bytes. `size` bytes,
/// 16 to 64. Pure; any thread.
QByteArray keyedHash(QByteArrayView key, QByteArrayView purpose, QByteArrayView message, qsizetype size);
