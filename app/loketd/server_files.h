#pragma once

#include "loketd/config.h"

/// What every new server begins with: certificate, key and configuration, written into its folder.
/// The certificate's fingerprint. Errors: those of the files.
Result<QByteArray> writeServerFiles(const Config& config, qint64 nowMs);
