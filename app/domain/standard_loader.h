#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

#include "domain/json_text.h"
#include "domain/result.h"
#include "domain/service_standard.h"

/// Reads the standard of one service from its file, resources/standards/<id>.json. Strict: a missing, mistyped or
/// unknown field is an error with its line and its path, "requirements[2].condition.field". Also refused: no
/// requirement, an id twice, an alternative group of one, a condition that names no flag or choice of the form or a
/// value it cannot have, conditions of fields that go in a circle, a choice with fewer than two answers, a table of
/// persons without their name, and what tariff_loader.h says of the lines of a fee. Any thread, pure.
[[nodiscard]] Result<ServiceStandard> readStandard(QByteArrayView json);
/// The same of a part of a larger text.
[[nodiscard]] Result<ServiceStandard> readStandard(const JsonNode& node);
/// A file with one standard, or with several: {"standards": [...]}. Errors: as readStandard, the path beginning with
/// "standards[1]."; also Invalid for none, and for the same version of a service twice.
[[nodiscard]] Result<std::vector<ServiceStandard>> readStandards(QByteArrayView json);

QString toKey(TimeUnit unit);
QString toKey(FieldKind kind);
std::optional<TimeUnit> timeUnitFromKey(const QString& key);
std::optional<FieldKind> fieldKindFromKey(const QString& key);
