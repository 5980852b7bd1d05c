#pragma once

#include <QJsonObject>

#include "domain/result.h"

// Errors as they cross from one program to another: {"code": "not-found", "field": …, "detail": …, "line": …}. Pure.

QJsonObject toJson(const Error& error);
/// Internal for a code that is not known.
Error errorOf(const QJsonObject& object);
