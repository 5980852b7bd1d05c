#pragma once

#include <QDate>
#include <QString>

#include "domain/case_state.h"
#include "domain/identity_level.h"
#include "domain/service_standard.h"
#include "services/case_views.h"
#include "widgets/chip.h"

/// The words of the application side: states, dates, problems of fields. UI thread; the language of the program.
namespace words {

/// State with icon and tone, as it stands in chips and lists.
ChipValue caseState(CaseState state);
/// "Sel 24 Nov", with the year when it is not that of `today`.
QString shortDay(QDate day, QDate today);
/// "Selasa, 24 November 2026".
QString longDay(QDate day);
/// "09.44".
QString clock(const QDateTime& local);
/// A time of day today, else "Jum 10.31" within a week, else "16 Nov 10.31".
QString moment(const QDateTime& local, QDate today);
/// A sentence for a field's problem, by its key ("required", "nik.length", "not_a_date" …).
QString fieldProblem(const QString& reason);
/// What an identity level was checked by, and what was not checked.
QString identityLevel(IdentityLevel level);
/// What a readable NIK says: sex, birth date, district.
QString nikReading(const NikFinding& finding);
/// "Tidak dipungut biaya.", "Tarif Rp350.000." or how the standard says it.
QString fee(const Fee& fee);
/// A value of a form as a person reads it: dates, money, choices, flags.
QString formValue(const FormField& field, const QString& value);

}  // namespace words
