#pragma once

#include <QByteArray>

#include "domain/result.h"
#include "domain/service_standard.h"

/// Reads the standard of one service from its file, resources/standards/<id>.json. Strict: a missing, mistyped or
/// unknown field is an error with its line and its path, "requirements[2].condition.field". Also refused: no
/// requirement, an id twice, an alternative group of one, a condition that names no flag or choice of the form or a
/// value it cannot have, a choice with fewer than two answers. Any thread, pure.
[[nodiscard]] Result<ServiceStandard> readStandard(QByteArrayView json);

QString toKey(TimeUnit unit);
QString toKey(FieldKind kind);
