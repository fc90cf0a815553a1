// Node: what a running Accord is made of. Put together once, by a door (or by a test), and handed
// to every command. It owns nothing. The law (rulebook, agreements) is not machinery and is not
// here.
#pragma once

#include "base/world.h"
#include "platform/crypto/keys.h"
#include "platform/host/bell.h"
#include "platform/log/log.h"
#include "platform/settings/settings.h"
#include "platform/store/database.h"

namespace accord {

struct Node {
    store::Database& database;
    Clock& clock;
    Entropy& entropy;
    const crypto::Keys& keys;
    const settings::Settings& settings;
    log::Log& log;
    host::Bell& work;  // rung when something was posted, so that the worker need not poll
};

}  // namespace accord
