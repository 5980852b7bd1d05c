#pragma once

#include <QString>

#include "domain/result.h"

/// Asks a person at the terminal for something that nobody else shall read, and shows nothing of what is typed. Blocks;
/// main thread. Errors: NotFound when standard input is no terminal; Io.
Result<QString> askHidden(const QString& question);
