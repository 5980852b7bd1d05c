#pragma once

#include <QDate>
#include <QString>

#include "domain/office.h"
#include "domain/paper_record.h"

// Words that several pages share. UI thread (they follow the language in force).

QString roleWords(Role role);                 ///< "Petugas loket"
QString paperWords(PaperKind kind);           ///< "Tanda terima berkas"
/// "Jum 20 Nov", with the year when it is another one than that of `today`.
QString shortDay(QDate day, QDate today);
