#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include "domain/checklist.h"
#include "domain/office.h"
#include "domain/office_hours.h"
#include "domain/paper_record.h"
#include "domain/service_standard.h"
#include "print/papers/letterhead.h"

// The words that papers need about a service. Papers are in Indonesian whatever the screen speaks, so these are not
// translated here. Pure, any thread.

Letterhead letterheadOf(const OfficeProfile& office, const Agency* agency);
QString standardText(const ServiceStandard& standard);    ///< "SK Kepala Dinas Nomor 21 Tahun 2026, versi 7"
QString timeText(const ServiceTime& time);                ///< "1 hari kerja"
QString handlingText(const Requirement& requirement);     ///< "Asli diperlihatkan, fotokopi diserahkan."
QString hoursText(const OfficeHours& hours);              ///< "Buka Senin–Jumat, 08.00–15.00 WITA."
QString paperKindText(PaperKind kind);                    ///< "Tanda terima berkas"

QHash<QString, QString> formOf(const QJsonObject& form);
QJsonObject formToJson(const QHash<QString, QString>& form);
QHash<QString, RequirementTick> ticksOf(const QJsonObject& ticks);
QJsonObject ticksToJson(const QHash<QString, RequirementTick>& ticks);

/// "BTG4T9XK2MQ" as it stands on paper, "BTG-4T9X-K2MQ".
QString hyphenated(const QString& code);
