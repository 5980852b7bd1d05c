#pragma once

#include <QString>

/// How personal data stands in lists and on papers: enough to tell two records apart, too little to use. Any thread,
/// pure. Source: UU 27/2022, BSSN 4/2021 (domain facts 8); shapes from the pictures.

/// "7172********0001" for a NIK or KK number of sixteen; anything else becomes stars alone, as many as it has.
QString maskedNik(QStringView nik);
/// "0812-****-7193" for a stored number "+62812…"; the last four and the first four stay.
QString maskedPhone(QStringView e164);
/// "Meiske Y. T." : the first word whole, of the others the first letter. For lists that strangers may see.
QString maskedName(QStringView name);
