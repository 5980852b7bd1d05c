#pragma once

#include <QString>

#include "domain/service_standard.h"
#include "loket/demo/day_player.h"

/// A plausible answer to a field of a form, so that an example case is complete and reads like one. Invented. Pure but
/// for `chance`.
QString exampleAnswer(const FormField& field, const ExampleVisit& visit, SplitMix& chance);
