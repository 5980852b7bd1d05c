#pragma once

#include <QDate>
#include <QString>

#include "domain/case_state.h"
#include "domain/identity_level.h"
#include "domain/service_standard.h"
#include "services/case_views.h"
#include "session/time_words.h"
#include "widgets/chip.h"

/// The words of the application side: states, dates, problems of fields. UI thread; the language of the program.
namespace words {

/// State with icon and tone, as it stands in chips and lists.
ChipValue caseState(CaseState state);
// Times have one room, session/time_words.h; these are its words under the names of the application side.
inline QString shortDay(QDate day, QDate today) { return dayWords(day, today); }
inline QString longDay(QDate day) { return longDayWords(day); }
inline QString clock(const QDateTime& local) { return clockWords(local); }
inline QString moment(const QDateTime& local, QDate today) { return momentWords(local, today); }
/// A sentence for a field's problem, by its key ("required", "nik.length", "not_a_date" …).
QString fieldProblem(const QString& reason);
/// What an identity level was checked by, and what was not checked.
QString identityLevel(IdentityLevel level);
/// What a readable NIK says: sex, birth date, district.
QString nikReading(const NikFinding& finding);
/// "Tidak dipungut biaya.", "Tarif Rp350.000." or how the standard says it.
QString fee(const Fee& fee);
/// The fee of a case and how far it is paid: "Rp350.000, belum dibayar".
QString feeStanding(const CaseDetail& detail);
/// A value of a form as a person reads it: dates, money, choices, flags.
QString formValue(const FormField& field, const QString& value);
enum class PersonNumbers { Whole, Masked };
/// The persons of a table, each in a line: "Maria Rompas, NIK 7172…, Istri, 3 Maret 1990".
QStringList personLines(const FormField& table, const QString& value, PersonNumbers numbers = PersonNumbers::Whole);
/// "NIK", "Nama", "Nomor HP", or the label of a form's field.
QString fieldName(const QString& field, const QString& label);
/// The value of any field of an application as a person reads it.
QString fieldValue(const ServiceStandard& standard, const QString& field, const QString& value);

}  // namespace words
