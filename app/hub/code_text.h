#pragma once

#include <QByteArray>
#include <QString>

#include "journal/random.h"

/// The one-time codes that let a device or a hub in: "K7QF-2M9X-4TD8", twelve characters without I, L, O, U, as they
/// are read aloud and typed. Only hashes are kept. Pure, any thread.
namespace code_text {

QString make(Random& random);
/// SHA-256 of a code, however it is typed.
QByteArray hashOf(const QString& typed);

}  // namespace code_text
