#pragma once

#include <QString>

/// How well a text matches what was typed: every typed word must be the beginning of a word of `name` or of `more`,
/// whatever the case. 0 = all in the name and from its start, 1 = all in the name, 2 = some in `more`; -1 = no match. Nothing typed matches
/// everything. Pure; any thread.
int wordMatch(const QString& typed, const QString& name, const QString& more);
