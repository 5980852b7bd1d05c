#pragma once

#include <QString>

#include "domain/result.h"

/// What an administrator can do about an error, by its code and field: one sentence for the terminal. Pure.
QString errorWords(const Error& error);
