#pragma once

#include <QDate>
#include <QString>

#include "domain/office.h"
#include "domain/paper_record.h"
#include "domain/ticket.h"
#include "domain/zone.h"

// Words that several pages share. UI thread (they follow the language in force).

QString roleWords(Role role);                 ///< "Petugas loket"
QString priorityWords(Priority priority);     ///< "Lansia"; empty for none
QString paperWords(PaperKind kind);           ///< "Tanda terima berkas"
/// "Jum 20 Nov", with the year when it is another one than that of `today`.
QString shortDay(QDate day, QDate today);
QString clockWords(qint64 atMs, const Zone& zone);  ///< "09.44"
