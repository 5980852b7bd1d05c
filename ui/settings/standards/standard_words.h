#pragma once

#include <QString>

#include "domain/standard_changes.h"
#include "theme/icons.h"
#include "theme/tokens.h"

// The standard of a service in the words of the screen. UI thread.

/// "3. Jangka waktu pelayanan": the 14 components bear their numbers, the rest does not.
QString standardPartWords(StandardPart part);
/// "Satu hari kerja menjadi …": what a change does, for one line below the part's name.
QString standardChangeWords(const StandardChange& change);
Icon standardChangeIcon(StandardChange::Kind kind);
Tone standardChangeTone(StandardChange::Kind kind);
QString fieldKindWords(FieldKind kind);
QString timeUnitWords(TimeUnit unit);
/// What is wrong with a standard and what to do, without the place; by the path of the strict reader.
QString standardProblemWords(const Error& error);
