#pragma once

#include <QString>

#include "domain/result.h"

/// An error in words for a person: what happened and what to do. The one place where codes become words; a page that
/// knows more (which field, which ticket) says it itself. UI thread.
QString errorWords(const Error& error);
