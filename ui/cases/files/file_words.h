#pragma once

#include <QString>

#include "domain/file_standing.h"
#include "domain/result.h"

/// The words about files of applications. UI thread; the language of the program.
namespace words {

/// "1,2 MB".
QString fileSize(qint64 bytes);
/// What is wrong with a file and what to do, by any error of taking, naming or showing it.
QString fileFailure(const Error& error);
/// The same with the name before it, shortened in its middle where it is long.
QString fileFailure(const QString& name, const Error& error);

/// Where a content is, in two or three words of a list.
QString fileStanding(const FileStanding& standing);
/// The same as sentences in the place of the content: why it is not seen, and what happens next.
QString fileAway(const FileStanding& standing);

}  // namespace words
