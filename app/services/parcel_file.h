#pragma once

#include <QByteArray>
#include <QString>

#include "domain/result.h"

// A parcel on a stick, which may be full, slow, or pulled at any moment. Any thread; blocks as long as the stick does.

/// Whole or not at all. Errors: DiskFull; ReadOnly, field "stick"; Io, field "stick".
[[nodiscard]] Done writeParcelFile(const QString& path, const QByteArray& bytes);
/// Errors: NotFound, field "stick"; Invalid, field "size"; Io, field "stick" when it ends in the middle.
Result<QByteArray> readParcelFile(const QString& path);
