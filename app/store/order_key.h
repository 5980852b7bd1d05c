#pragma once

#include <QByteArray>

#include "journal/operation.h"

/// The order of operations as bytes that memcmp sorts in the same way, for a column. Any thread, pure.
QByteArray toBytes(const OrderKey& key);
OrderKey orderKeyFromBytes(const QByteArray& bytes);
