#pragma once

#include "services/record_place.h"
#include "widgets/chip.h"

/// Where a record is, with the same words and icons on every page. UI thread; the language of the program.
namespace words {

ChipValue recordPlace(const RecordPlace& place);
/// The same as a sentence, for the open record; why the hub refused it.
QString recordPlaceSentence(const RecordPlace& place);

}  // namespace words
