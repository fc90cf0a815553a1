// Clock and Entropy: the two things that make a program unrepeatable. Asked once, when an act or a
// look begins (HOUSE_RULES 20). The real ones live in platform/host, the repeatable ones in
// test/support.
#pragma once

#include <span>

#include "base/bytes.h"
#include "base/instant.h"

namespace accord {

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() = 0;
};

class Entropy {
public:
    virtual ~Entropy() = default;
    virtual void fill(std::span<Byte> bytes) = 0;  // never fails: without chance, the process stops
};

}  // namespace accord
