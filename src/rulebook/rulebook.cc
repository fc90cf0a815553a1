#include "rulebook/rulebook.h"

#include "base/london.h"

namespace accord::rulebook {

const Listed* Rulebook::listed(std::string_view name) const {
    for (const auto& list : lists) {
        if (list.name == name) return &list;
    }
    return nullptr;
}

const ChannelRow* Rulebook::channel(Channel channel, Date day, Nation nation) const {
    const auto wanted = Code<ChannelRow>::from(rulebook::code(channel));
    return wanted ? channels.in_force(*wanted, day, nation) : nullptr;
}

std::string said(const Period& period, Date on) {
    if (not period.from) return "Not yet in force";
    if (period.until and *period.until <= on) return "Ended " + spoken(*period.until);
    const std::string start = on < *period.from ? "Comes into force " : "In force from ";
    const std::string end = period.until ? " until " + spoken(*period.until) : "";
    return start + spoken(*period.from) + end;
}

}  // namespace accord::rulebook
