#pragma once

#include "loketd/config.h"

/// What every new server begins with: certificate, key and configuration, written into its folder.
/// The certificate's fingerprint. Errors: those of the files.
Result<QByteArray> writeServerFiles(const Config& config, qint64 nowMs);

/// Writes a file whole or not at all; one that is secret can be read by its owner alone before a byte of it is there.
/// Errors: ReadOnly, Io.
[[nodiscard]] Done writeServerFile(const QString& path, const QByteArray& bytes, bool isSecret);
