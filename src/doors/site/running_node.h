// RunningNode: the real Node, put together from a data folder: settings, keys, database with every
// migration applied, the system's clock and chance. What serve, worker and the terminal stand on.
#pragma once

#include <memory>
#include <string>

#include "base/fault.h"
#include "platform/node/node.h"
#include "platform/store/batches.h"

namespace accord::site {

class RunningNode {
public:
    // What a node asks for time and chance, which outlives it: the system's where none is given;
    // and when what it acknowledges is on the disk.
    struct Senses {
        Clock* clock = nullptr;
        Entropy* entropy = nullptr;
        store::Flush flush = store::Flush::EachAct;
    };
    // Makes the folder and what is missing in it. Faults are those of the settings. A `database`
    // that was typed wins over the settings'. Without a `log`, it goes to
    // standard error.
    static Result<std::unique_ptr<RunningNode>> open(const std::string& data_folder, Faults& faults,
                                                     const std::string& database = {},
                                                     std::unique_ptr<log::Log> log = nullptr,
                                                     Senses senses = {nullptr, nullptr,
                                                                      store::Flush::EachAct});
    ~RunningNode();

    Node& node();
    settings::Settings& settings();  // as read; serve may still set the port that was typed

private:
    struct Inside;
    explicit RunningNode(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace accord::site
