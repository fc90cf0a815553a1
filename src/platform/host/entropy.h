// Real chance, from the kernel. May be asked by many threads at once.
#pragma once

#include "base/world.h"

namespace accord::host {

class SystemEntropy final : public Entropy {
public:
    void fill(std::span<Byte> bytes) override;  // without chance, the process stops
};

}  // namespace accord::host
