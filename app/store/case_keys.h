#pragma once

#include <QString>

/// What the index case_names holds of a case: the keys of the applicant's name (domain/name_spelling.h), and the numbers
/// of sixteen digits in the form, which are those of family cards and of other persons' NIK; parted by spaces. SQLite
/// knows it as case_keys(name, form). Pure; any thread.
QString caseKeys(const QString& name, const QString& form);
