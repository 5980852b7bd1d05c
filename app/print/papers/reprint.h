#pragma once

#include <QJsonObject>

#include "domain/result.h"
#include "print/paper.h"

/// Composes a frozen paper of any kind, as the journal kept it, in any size. Pure.
/// Errors: those of fromJson and compose; Unsupported for a kind that this program does not know.
[[nodiscard]] Result<Paper> composeFrozen(const QJsonObject& json, PaperSize size);
