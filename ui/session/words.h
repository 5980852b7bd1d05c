#pragma once

#include <QString>

#include "domain/office.h"

// The words of an office that several pages share. UI thread; they follow the language in force.

QString roleWords(Role role);  ///< "Petugas loket"
