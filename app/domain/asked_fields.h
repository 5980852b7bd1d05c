#pragma once

#include <QHash>
#include <QString>

#include <vector>

#include "domain/service_standard.h"

// Which fields of a form are asked for, by what stands in the others. A field whose condition does not hold is not
// shown, not required, and what was typed into it is not kept. Pure; any thread.

/// What every form can be asked, beside the fields of its standard: whether the applicant is represented by a proxy
/// ("kuasa"). Conditions of fields and requirements name it like a flag; its value stands among those of the form.
inline const QString kRepresented = QStringLiteral("@diwakili");
/// It as a field, labelled as standards label theirs.
[[nodiscard]] FormField representedField();
/// The fields of a standard's form, with it at the head where anything hangs on it.
[[nodiscard]] std::vector<FormField> wholeForm(const ServiceStandard& standard);

/// A flag without a value counts as false. A field that is not asked itself counts as empty, so that what hangs on it
/// goes with it. Conditions in a circle, which no published standard has, hold for none of its fields.
[[nodiscard]] bool isAsked(const std::vector<FormField>& form, const FormField& field,
                           const QHash<QString, QString>& values);
/// The values without those of fields that are not asked for; values of fields that the form does not have stay.
[[nodiscard]] QHash<QString, QString> askedValues(const std::vector<FormField>& form,
                                                  const QHash<QString, QString>& values);
