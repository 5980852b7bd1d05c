#pragma once

#include <boost/test/unit_test.hpp>

#include "domain/result.h"

/// Stops the test with the error's own words.
template <typename T>
const Result<T>& require(const Result<T>& result) {
  // The message is built even when all is well, so it must not be asked of a result without an error.
  if (!result) {
    BOOST_FAIL("error " << static_cast<int>(result.error().code) << " " << result.error().field.toStdString() << ": "
                        << result.error().detail.toStdString());
  }
  return result;
}
