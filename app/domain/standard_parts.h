#pragma once

#include <QString>

#include <vector>

#include "domain/json_text.h"
#include "domain/service_standard.h"

// What the readers of the parts of a standard have in common. Any thread, pure.

/// Letters a to z, figures and hyphens; anything else is refused.
QString readId(JsonFields& fields, const char* key);
/// "lines[3]".
QString indexed(const char* list, std::size_t index);
/// Refuses a condition that names no flag or choice of the form, or a value that it cannot have; the path of
/// `condition` is that of the condition itself.
void checkCondition(JsonFields& condition, const std::vector<FormField>& form, const QString& id, const QString& value);
