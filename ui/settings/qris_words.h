#pragma once

#include <QString>

#include "domain/qris.h"

/// A QRIS in words for who pastes it. UI thread; the language of the program.
namespace words {

/// Whom it pays: "MPP BITUNG CONTOH, BITUNG (ID0000000000000)".
QString qrisOwner(const QrisCode& code);
/// What is wrong, where, and what to do.
QString qrisFault(const QrisFault& fault);

}  // namespace words
