#pragma once

#include <QString>

/// Sends the program's messages to a file in the folder besides the console, and begins a new one at 1 MB (one older is
/// kept). No personal data belongs in a message. Install once, early, from main(); any thread writes.
void installLogFile(const QString& folder);
