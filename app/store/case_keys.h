#pragma once

#include <QString>

/// What the index case_names holds of a case: the keys of the applicant's name (domain/name_spelling.h), the numbers of
/// sixteen digits in the form, which are those of family cards and of other persons' NIK, and of every person in a table
/// of the form name and NIK; parted by spaces. SQLite knows it as case_keys(name, form). Pure; any thread.
///
/// Tables of persons came after migration 0010 filled the index: no row of then has one, so none had to be entered anew.
QString caseKeys(const QString& name, const QString& form);
