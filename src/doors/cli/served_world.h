// ServedWorld: a made-up world served over real HTTP from inside this process, for the tour and for
// tests that need a socket. `accord serve` is the same parts, until asked to stop.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "doors/cli/marshgate.h"

namespace accord::cli {

class ServedWorld {
public:
    // Makes Marshgate in the folder, which must hold nothing yet, and serves it on a free port.
    // `database` as accord serve takes it; empty is SQLite in the folder.
    static Result<std::unique_ptr<ServedWorld>> open(const std::string& folder,
                                                     const std::string& database = {});
    ~ServedWorld();  // stops serving; everything is on the disk

    std::uint16_t port() const;
    Node& node();
    const Marshgate& marshgate() const;

private:
    struct Inside;
    explicit ServedWorld(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace accord::cli
