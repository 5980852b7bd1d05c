#pragma once

#include <QString>
#include <QStringList>

/// The tracking codes from which a mistyped one differs by little. Because the check character lets only one in 31
/// through, they are few enough to be looked up one by one: nobody has to read all codes of an office for it. Pure; any
/// thread.
struct NearCodes {
  QStringList bySlip;      ///< one wrong, missing or superfluous character, or two neighbours exchanged; about 20
  QStringList byTwoWrong;  ///< two wrong characters; at most some 1,700
};

/// Of what was typed; empty for what cannot have been meant as a tracking code (fewer than 10 or more than 12 characters
/// without what groups them). All of them pass readTrackingCode; the typed one is not among them.
NearCodes nearCodes(QStringView typed);
