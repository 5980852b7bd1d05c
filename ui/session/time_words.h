#pragma once

#include <QDate>
#include <QString>

#include "domain/zone.h"

// Times in the words of the screen. Durations are written out, so that "09.44" can only be a time of day (tokens.md,
// "Type"). UI thread; milliseconds, moments ms UTC.

/// "6 mnt 12 dtk", "48 dtk", from an hour on "1 jam 05 mnt": a running time.
QString runningTimeWords(qint64 ms);
/// "34 mnt", from 100 minutes on "2,0 jam": a wait, whole minutes that have passed; never below nought.
QString waitWords(qint64 ms);
/// "09.23".
QString clockWords(qint64 atMs, const Zone& zone);
QString clockWords(QTime time);
/// "Sen 16 Nov".
QString dayWords(QDate day);
