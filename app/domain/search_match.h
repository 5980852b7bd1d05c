#pragma once

/// How a record answers to what was typed: as it stands, by another spelling of the name ("Mohamad" for "M."), or as
/// the code that is nearest to one that does not exist; or by a person in its form who is not the applicant.
enum class SearchMatch { AsTyped, OtherSpelling, NearCode, InForm };
