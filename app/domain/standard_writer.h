#pragma once

#include <QByteArray>

#include <vector>

#include "domain/service_standard.h"

// A standard as the file that readStandard() reads: the same fields in the order of the shipped ones, indented, so that
// a person can go on by hand. Reading what was written gives the same value. Any thread, pure.

[[nodiscard]] QByteArray writeStandard(const ServiceStandard& standard);
/// {"standards": [...]}, what readStandards() reads.
[[nodiscard]] QByteArray writeStandards(const std::vector<ServiceStandard>& standards);
/// One that is not whole yet, as writeStandard() wrote it: what is missing, mistyped or unknown stays empty. What is
/// published is read strictly.
[[nodiscard]] ServiceStandard readStandardDraft(QByteArrayView json);
