// What a test needs to go on: the value, or the test ends here with the sentence of the error.
#pragma once

#include <doctest/doctest.h>

#include <utility>

#include "base/result.h"

namespace accord::test {

template <class T>
T must(Result<T> result) {
    REQUIRE_MESSAGE(result.has_value(),
                    (result ? "" : result.error().sentence + " [" + result.error().field + "]"));
    return *std::move(result);
}

}  // namespace accord::test
