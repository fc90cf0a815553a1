// Freed: how what a C library gave is given back, for std::unique_ptr.
//
//     using Number = std::unique_ptr<BIGNUM, Freed<BN_clear_free>>;
#pragma once

namespace accord {

template <auto release>
struct Freed {
    template <class T>
    void operator()(T* held) const {
        release(held);
    }
};

}  // namespace accord
