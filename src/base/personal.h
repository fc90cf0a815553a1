// Personal<T>: a value about a person, which will not print itself into a log, a title or the
// ledger. To use it one must say reveal(), which is easy to find and to question in review.
#pragma once

#include <utility>

namespace accord {

template <class T>
class Personal {
public:
    Personal() = default;
    explicit Personal(T value) : value_(std::move(value)) {}
    const T& reveal() const { return value_; }
    bool operator==(const Personal&) const = default;

private:
    T value_{};
};

}  // namespace accord
