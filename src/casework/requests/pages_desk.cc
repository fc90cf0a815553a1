// The desk: who is on duty there, and what somebody who has left still has open.
#include <algorithm>
#include <map>

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/requests/cover.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_common.h"
#include "governance/desks/commands.h"
#include "governance/parties/commands.h"

namespace accord::requests {
namespace {

using namespace accord::html;

struct TurnTyped {
    std::string name, phone, from, until;
    bool manages = false;
};

Html person_words(const OnDuty& who) {
    Html out = strong(who.name);
    if (not who.post.empty()) out += ", " + Html(who.post);
    out += ", " + phone(who.phone);
    if (not who.how.empty()) out += " (" + Html(who.how) + ")";
    return out;
}

Html turns_of(const std::vector<desks::Turn>& turns) {
    std::vector<Html> lines;
    for (const auto& turn : turns)
        lines.push_back(strong(turn.name) + ", " + phone(turn.phone) + ": " +
                        Html(spoken(turn.from)) + " to " + Html(spoken(turn.until)) +
                        (turn.manages ? ", as duty manager" : ""));
    if (lines.empty()) return paragraph("Nobody is on the rota.");
    return bullets(lines);
}

Html turn_form(const Visit& visit, const TurnTyped& typed, const Faults& faults) {
    return heading("Put somebody on the rota") +
           form(
               {.action = "/desk", .token = visit.form_token},
               line_box("name", "Name", typed.name, faults) +
                   line_box("phone", "Phone at work", typed.phone, faults) +
                   line_box("from", "From", typed.from, faults, "For example, today 5pm") +
                   line_box("until", "Until", typed.until, faults, "For example, tomorrow at 9am") +
                   checkboxes(Choices{.name = "manages",
                                      .has_fieldset = false,
                                      .items = {{.value = "yes",
                                                 .text = "As duty manager",
                                                 .checked = typed.manages}}}) +
                   secondary_button("Put them on", "put", "yes"));
}

// Whoever asked something that is open and holds no post here any more.
Result<std::map<std::string, std::pair<std::string, int>>> leavers(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto posts =
        TRY(parties::posts_at(reading, visit.party.id, london_day(visit.node.clock.now())));
    std::map<std::string, std::pair<std::string, int>> out;
    for (const auto& each : TRY(requests::queue(visit.node, asker_of(visit))).asked) {
        const auto& request = each.request;
        const bool here = std::any_of(posts.begin(), posts.end(), [&](const auto& post) {
            return post.account == request.author;
        });
        if (here) continue;
        auto& line = out[request.author];
        line.first = request.author_name;
        ++line.second;
    }
    return out;
}

Answer desk_page(const Visit& visit, const TurnTyped& typed, Faults faults) {
    const auto now = visit.node.clock.now();
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto duty = TRY(on_duty(reading, visit.party.id, now));
    const auto manager = TRY(duty_manager(reading, visit.party.id, now));
    const auto turns = TRY(desks::rota_of(reading, visit.party.id, now));
    auto shell = identity::hub(visit, "Who is on duty", "/requests");
    shell.faults = faults;
    Html main = page_heading("Who is on duty", visit.party.name);
    main += summary_list(
        {row("Answers now", person_words(duty)), row("Manages now", person_words(manager))});
    if (visit.may(rulebook::Permission::MayDecide))
        main += paragraph(link("/desk/limits", "Your own time limits and hours"));
    main += heading("The rota") + turns_of(turns) + turn_form(visit, typed, faults);
    for (const auto& [account, line] : TRY(leavers(visit)))
        main += box("Left open by " + line.first,
                    paragraph(std::to_string(line.second) +
                              (line.second == 1 ? " request that somebody waits for"
                                                : " requests that somebody waits for")) +
                        form({.action = "/desk/hand-on", .token = visit.form_token},
                             hidden("account", account) +
                                 secondary_button("I take them over", "take", "yes")));
    return http::html(html::page(shell, one_column(main)));
}

}  // namespace

Answer show_desk(const Visit& visit, const web::Form&) {
    return desk_page(visit, {}, {});
}

Answer take_turn(const Visit& visit, const web::Form& fields) {
    const TurnTyped typed{line_in(fields, "name"), line_in(fields, "phone"),
                          line_in(fields, "from"), line_in(fields, "until"),
                          ticked(fields, "manages", "yes")};
    const auto now = visit.node.clock.now();
    const auto from = moment_as_typed(typed.from, now);
    const auto until = moment_as_typed(typed.until, now);
    Faults faults;
    if (typed.name.empty()) faults.push_back({.where = "name", .sentence = "Enter who is on duty"});
    if (typed.phone.empty())
        faults.push_back({.where = "phone", .sentence = "Enter a phone number"});
    if (not from) faults.push_back({.where = "from", .sentence = from.error().sentence});
    if (not until)
        faults.push_back({.where = "until", .sentence = until.error().sentence});
    else if (from and *until <= *from)
        faults.push_back({.where = "until", .sentence = "The end must be after the beginning"});
    if (not faults.empty()) return desk_page(visit, typed, std::move(faults));
    desks::Turn turn;
    turn.party = visit.party.id;
    turn.name = typed.name;
    turn.phone = typed.phone;
    turn.manages = typed.manages;
    turn.from = *from;
    turn.until = *until;
    TRY(desks::put_on_rota(visit.node, visit.actor, turn));
    return http::see_other("/desk");
}

Answer take_hand_on(const Visit& visit, const web::Form& fields) {
    TRY(requests::hand_on(visit.node, asker_of(visit), line_in(fields, "account")));
    return http::see_other("/desk");
}

}  // namespace accord::requests
