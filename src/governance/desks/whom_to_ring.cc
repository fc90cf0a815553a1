#include "governance/desks/whom_to_ring.h"

#include "base/london.h"
#include "governance/desks/commands.h"
#include "platform/html/components.h"

namespace accord::desks {

using namespace accord::html;

Html name_and_number(const Answering& who) {
    if (who.nobody()) return phone("999");
    return strong(who.name) + " on " + phone(who.phone);
}

std::string until_words(Instant opens_at, Instant now) {
    return "until" + spoken_deadline(opens_at, now).substr(2);
}

Html shut_until(const Answering& who, Instant now) {
    if (not who.desk_is_shut()) return {};
    Html out = who.desk + " is shut";
    if (who.opens_at) out += " " + until_words(*who.opens_at, now);
    return out + ".";
}

Html ring(const Answering& who, Instant now) {
    if (who.nobody())
        return shut_until(who, now) + " Nobody answers for them. If a child is in danger, call " +
               phone("999") + ".";
    auto shut = shut_until(who, now);
    if (not shut.empty()) shut += " ";
    return shut + "Ring " + name_and_number(who) + ".";
}

Html answers_now(const Answering& who, Instant now) {
    const auto until = who.desk_is_shut() and who.opens_at ? ", " + until_words(*who.opens_at, now)
                                                           : std::string();
    if (who.nobody())
        return "Nobody" + Html(until) + ". If a child is in danger, call " + phone("999");
    return strong(who.name) + ", " + phone(who.phone) + until;
}

Result<Html> ring_now(Node& node, const audit::Actor& actor, const parties::Party& party) {
    auto reading = TRY(audit::Reading::begin(node, actor));
    return ring(TRY(who_answers(reading, party, reading.now())), reading.now());
}

}  // namespace accord::desks
