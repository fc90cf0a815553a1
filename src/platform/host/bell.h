// A bell: someone waits, someone rings. How the worker sleeps until there is work.
#pragma once

#include <memory>

#include "base/instant.h"

namespace accord::host {

class Bell {
public:
    Bell();
    ~Bell();
    // Rung before anyone waits, it is remembered once.
    void ring();
    // True when rung, false when `longest` has gone by.
    bool wait(Duration longest);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace accord::host
