#include "casework/sharing/panels.h"

#include <algorithm>

#include "base/text.h"
#include "governance/desks/whom_to_ring.h"
#include "platform/html/components.h"

namespace accord::sharing {
namespace {

using namespace accord::html;

html::Permission state_of(policy::Panel panel) {
    switch (panel) {
        case policy::Panel::Green: return html::Permission::Share;
        case policy::Panel::Blue: return html::Permission::ThinkFirst;
        case policy::Panel::Amber: return html::Permission::TalkFirst;
    }
    return html::Permission::TalkFirst;
}

Html paragraphs(const std::vector<std::string>& lines) {
    Html out;
    for (const auto& line : lines) out += paragraph(line);
    return out;
}

// Those to whom the engine says the same thing are told of in one panel.
struct Group {
    std::vector<const Prospect*> prospects;
    const std::vector<Written>* items = nullptr;  // of the first
    Html ring = {};                               // likewise
    const Prospect& first() const { return *prospects.front(); }
};

std::vector<Group> groups_of(const std::vector<Judged>& judged) {
    std::vector<Group> out;
    for (const auto& [prospect, items, ring] : judged) {
        const auto& each = *prospect;
        const auto same = [&](const Group& group) {
            const auto& one = group.first();
            return not each.asks_why() and not each.suspended and not one.suspended and
                   one.explanation.panel.state == each.explanation.panel.state and
                   one.explanation.panel.sentence == each.explanation.panel.sentence and
                   one.explanation.panel.advice == each.explanation.panel.advice;
        };
        const auto found = std::find_if(out.begin(), out.end(), same);
        if (found == out.end())
            out.push_back({{&each}, items, ring});
        else
            found->prospects.push_back(&each);
    }
    return out;
}

std::string names_in(const Group& group) {
    std::vector<std::string> out;
    for (const auto* each : group.prospects) out.push_back(each->party.name);
    return join_words(out);
}

Html legal_of(const Group& group) {
    Html out;
    for (const auto* each : group.prospects) {
        if (group.prospects.size() > 1) out += small_heading(each->party.name);
        out += paragraphs(each->explanation.legal);
    }
    return out;
}

// Never a wall: the name and number of somebody to talk to, and the way on.
Html way_on(const Prospect& prospect, const parties::Party& sender, const Faults& faults) {
    Html out = paragraph("Your safeguarding lead: " + Html(sender.safeguarding_lead.name) + ", " +
                         phone(sender.safeguarding_lead.phone));
    if (prospect.stopped()) {
        if (prospect.goes) return out;
        return out + paragraph(
                         "This will not be sent to them from here. Ring them, and ring whoever "
                         "can decide.");
    }
    const auto name = go_on_field(prospect);
    return out + input(Input{.name = name,
                             .label = bold_label("Go on: a child may be harmed"),
                             .hint = "Say why in one line. Someone looks at it afterwards, never "
                                     "before",
                             .error = error_of(faults, name),
                             .value = prospect.chosen.go_on,
                             .autocomplete = "off"});
}

// The engine's advice; what stays behind is said item by item, by the name it has on this page.
std::vector<std::string> advice_of(const Prospect& prospect, const std::vector<Written>& items) {
    std::vector<std::string> out;
    std::vector<std::string> by_item;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto& sentence = prospect.explanation.items[i].sentence;
        const auto fate = prospect.decision.items[i].fate;
        if (fate != policy::Fate::HeldBack or prospect.question.items[i].not_needed) continue;
        by_item.push_back(sentence);
        out.push_back(said_of_item(prospect, i, items[i].item.heading));
    }
    for (const auto& line : prospect.explanation.panel.advice) {
        const bool said = std::find(by_item.begin(), by_item.end(), line) != by_item.end();
        if (not said and not line.starts_with("Leave out ")) out.push_back(line);
    }
    return out;
}

Html panel_of(const Group& group, const parties::Party& sender, const Faults& faults) {
    const auto& items = *group.items;
    const auto& first = group.first();
    const auto& words = first.explanation.panel;
    if (first.suspended)
        return permission_panel(
            {.state = html::Permission::TalkFirst,
             .title = first.party.name + ": nothing can be sent to them just now",
             .text = paragraph("They are not working under the agreement today. Everyone else is "
                               "sent this. If they must know, tell them by telephone. " +
                               group.ring)});
    Html text = paragraph(strong(names_in(group)) + ". " + Html(words.sentence));
    const auto advice = advice_of(first, items);
    Html more = advice.empty() ? Html() : bullets({advice.begin(), advice.end()});
    if (first.asks_why()) more += way_on(first, sender, faults);
    return permission_panel({.state = state_of(words.state),
                             .title = words.heading,
                             .text = text,
                             .more = more,
                             .legal = legal_of(group)});
}

}  // namespace

std::string go_on_field(const Prospect& prospect) {
    return "go-on-" + prospect.chosen.party;
}

Result<std::vector<Judged>> with_whom_to_ring(Node& node, const audit::Actor& actor,
                                              std::vector<Judged> judged) {
    for (auto& each : judged)
        if (each.prospect->suspended)
            each.ring = TRY(desks::ring_now(node, actor, each.prospect->party));
    return judged;
}

Html panels(const std::vector<Judged>& judged, const parties::Party& sender, const Faults& faults) {
    Html out;
    for (const auto& group : groups_of(judged)) out += panel_of(group, sender, faults);
    return out;
}

}  // namespace accord::sharing
