#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include "domain/office_hours.h"
#include "domain/zone.h"

// Every time, day and duration in the words of the screen, in the program's language: Indonesian writes 09.44, English
// 09:44. Durations are written out, so that "09.44" can only be a time of day (tokens.md, "Type"). UI thread;
// milliseconds, moments ms UTC.

/// "6 mnt 12 dtk", "48 dtk", from an hour on "1 jam 05 mnt": a running time.
QString runningTimeWords(qint64 ms);
/// "34 mnt", from 100 minutes on "2,0 jam": a wait in a narrow column, whole minutes that have passed; never below
/// nought.
QString waitWords(qint64 ms);
/// "34 mnt", from 100 minutes on "2 jam 5 mnt": where there is room.
QString durationWords(qint64 ms);

/// "09.23".
QString clockWords(qint64 atMs, const Zone& zone);
QString clockWords(QTime time);
QString clockWords(const QDateTime& local);

/// "Sen 16 Nov".
QString dayWords(QDate day);
/// The same, with the year where it is not that of `today`.
QString dayWords(QDate day, QDate today);
/// "Selasa, 24 November 2026".
QString longDayWords(QDate day);
/// "24 November 2026", "24 Nov 2026".
QString dateWords(QDate day);
QString shortDateWords(QDate day);
/// "Jum" and "Jumat".
QString shortWeekdayWords(QDate day);
QString weekdayWords(QDate day);
/// A time of day today, else "Jum 10.31" within the last week, else "16 Nov 10.31".
QString momentWords(const QDateTime& local, QDate today);
/// "Buka Senin–Kamis, 08.00–15.00; Jumat, 08.00–11.30 WITA."; empty when it never opens.
QString openingWords(const OfficeHours& hours);
