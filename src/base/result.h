// Result<T>: a value, or an Error. TRY takes the value or returns the error to the caller.
//
//     auto share = TRY(Shares::find(act, id));      // one TRY a statement
//     return fail(invalid("Enter a date", "born"));  // an Error becomes any Result
//
// The library underneath is tl::expected; when the standard one arrives this header changes alone.
#pragma once

#include <tl/expected.hpp>
#include <utility>

#include "base/error.h"

namespace accord {

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

namespace detail {
template <class T>
T&& take(tl::expected<T, Error>& result) {
    return std::move(*result);
}
inline void take(tl::expected<void, Error>&) {}
}  // namespace detail

}  // namespace accord

// A statement expression, which both our compilers know. The name of the local makes a second TRY
// in one statement a shadowing error, on purpose.
#define TRY(...)                                                                    \
    __extension__({                                                                 \
        auto try_result_ = (__VA_ARGS__);                                           \
        if (not try_result_) return ::accord::fail(std::move(try_result_).error()); \
        ::accord::detail::take(try_result_);                                        \
    })
