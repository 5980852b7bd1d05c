#pragma once

#include <QJsonObject>

#include "domain/result.h"
#include "print/paper.h"

/// The part of a template that is left to do when a frozen paper is laid out: the order of the blocks and the notes
/// between them. Pure; any thread.
namespace arrangement {

/// Where a frozen paper keeps it.
inline const QString kKey = QStringLiteral("template");

/// Puts the blocks of a composed paper into that order. Blocks before the first mark stay at the head and those of
/// "foot" at the end; a part that this paper does not have is passed over. Errors: Invalid for what is no arrangement.
[[nodiscard]] Result<Paper> arranged(Paper paper, const QJsonObject& arrangement);

}  // namespace arrangement
