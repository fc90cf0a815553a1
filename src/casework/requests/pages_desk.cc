// The desk: who is on duty there, and what somebody who has left still has open.
#include <algorithm>
#include <array>
#include <map>

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/requests/cover.h"
#include "casework/requests/pages.h"
#include "casework/requests/pages_common.h"
#include "governance/desks/commands.h"
#include "governance/desks/whom_to_ring.h"
#include "governance/parties/commands.h"

namespace accord::requests {
namespace {

using namespace accord::html;

struct TurnTyped {
    std::string name, phone, from, until;
    bool manages = false;
};
struct ShiftTyped {
    std::string kind, name, phone, from, until;
    desks::Weekly days;
};
struct Typed {
    TurnTyped turn = {};
    ShiftTyped shift = {};
};
constexpr std::array<std::string_view, 7> day_names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};

Html person_words(const OnDuty& who) {
    Html out = strong(who.name);
    if (not who.post.empty()) out += ", " + Html(who.post);
    out += ", " + phone(who.phone);
    if (not who.how.empty()) out += " (" + Html(who.how) + ")";
    return out;
}

Html take_away_button(const Visit& visit, const std::string& id, const Html& what) {
    return form({.action = "/desk/taken-away", .token = visit.form_token},
                hidden("line", id) +
                    secondary_button(Html("Take away") + heard(" " + what), "take", "yes"));
}

Html turns_of(const Visit& visit, const std::vector<desks::Turn>& turns) {
    std::vector<Html> lines;
    for (const auto& turn : turns)
        lines.push_back(strong(turn.name) + ", " + phone(turn.phone) + ": " +
                        Html(spoken(turn.from)) + " to " + Html(spoken(turn.until)) +
                        (turn.manages ? ", as duty manager" : "") +
                        (visit.may(rulebook::Permission::MayAnswer)
                             ? take_away_button(visit, text(turn.id), turn.name)
                             : Html()));
    if (lines.empty()) return paragraph("Nobody is on the rota.");
    return bullets(lines);
}

Html shifts_of(const Visit& visit, const std::vector<desks::Shift>& shifts) {
    std::vector<Html> lines;
    for (const auto& shift : shifts) {
        const bool cover = shift.kind == desks::ShiftKind::Cover;
        Html line = cover ? strong(shift.name) + ", " + phone(shift.phone) + ": "
                          : strong("Our desk is there") + ": ";
        line += shift.when ? desks::words(*shift.when) : "whenever our desk is shut";
        if (visit.may(rulebook::Permission::MayAnswer))
            line += take_away_button(visit, text(shift.id), cover ? shift.name : "these hours");
        lines.push_back(line);
    }
    const bool any_hours = std::any_of(shifts.begin(), shifts.end(), [](const auto& shift) {
        return shift.kind == desks::ShiftKind::Hours;
    });
    Html out = any_hours ? Html()
                         : paragraph(
                               "Nobody gave our hours, so others are told that the desk is "
                               "there 9am to 5pm, Monday to Friday.");
    if (lines.empty())
        return out + inset_text(
                         "Nobody answers for us when the desk is shut, and others are told "
                         "so. Say who does, if anybody does.");
    return out + bullets(lines);
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

Html days_question(const ShiftTyped& typed, const Faults& faults) {
    std::vector<Choice> items;
    for (std::size_t i = 0; i < day_names.size(); ++i)
        items.push_back({.value = std::string(day_names[i]),
                         .text = std::string(day_names[i]),
                         .checked = typed.days.days[i]});
    items.push_back({.value = "bank-holidays",
                     .text = "And on bank holidays",
                     .checked = typed.days.on_bank_holidays});
    return checkboxes(Choices{.name = "days",
                              .fieldset = {.legend = bold_legend("On which days?")},
                              .error = error_of(faults, "days"),
                              .items = items,
                              .classes = "govuk-checkboxes--small"});
}

Html shift_form(const Visit& visit, const ShiftTyped& typed, const Faults& faults) {
    return heading("Say when the desk is there, and who answers when it is not") +
           form({.action = "/desk/shifts", .token = visit.form_token},
                radios(Question{
                    .name = "kind",
                    .legend = bold_legend("What do you want to say?"),
                    .error = error_of(faults, "kind"),
                    .items = {{.value = "always",
                               .text = "Somebody answers whenever our desk is shut",
                               .hint = "An emergency duty team, a switchboard"},
                              {.value = "cover",
                               .text = "Somebody answers on some days, in some hours"},
                              {.value = "hours", .text = "Our desk is there in these hours"}},
                    .chosen = typed.kind}) +
                    line_box("cover-name", "Who answers (not for your own desk)", typed.name,
                             faults, "A team, or a person") +
                    line_box("cover-phone", "Their number", typed.phone, faults) +
                    days_question(typed, faults) +
                    line_box("shift-from", "From", typed.from, faults, "For example, 5pm") +
                    line_box("shift-until", "Until", typed.until, faults,
                             "For example, 9am: of the next day, if it is earlier") +
                    secondary_button("Keep this", "keep", "yes"));
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

Answer desk_page(const Visit& visit, const Typed& typed, Faults faults) {
    const auto now = visit.node.clock.now();
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto answering = TRY(desks::who_answers(reading, visit.party, now));
    const auto duty = TRY(on_duty(reading, visit.party.id, now));
    const auto manager = TRY(duty_manager(reading, visit.party.id, now));
    const auto turns = TRY(desks::rota_of(reading, visit.party.id, now));
    const auto shifts = TRY(desks::shifts_of(reading, visit.party.id));
    const bool shut = answering.desk_is_shut();
    auto shell = identity::hub(visit, "Who is on duty", "/requests");
    shell.faults = faults;
    Html main = page_heading("Who is on duty", visit.party.name);
    main += summary_list(
        {row("Answers now", shut ? desks::ring(answering, now) : person_words(duty)),
         row("Manages now", shut and manager.how != "on the rota" ? desks::ring(answering, now)
                                                                  : person_words(manager))});
    if (visit.may(rulebook::Permission::MayDecide))
        main += paragraph(link("/desk/limits", "Your own time limits and hours"));
    main += heading("The rota") + turns_of(visit, turns) + heading("By the week") +
            shifts_of(visit, shifts);
    if (visit.may(rulebook::Permission::MayAnswer))
        main += turn_form(visit, typed.turn, faults) + shift_form(visit, typed.shift, faults);
    main += TRY(left_open_html(visit));
    return http::html(html::page(shell, one_column(main)));
}

}  // namespace

Result<Html> left_open_html(const Visit& visit) {
    Html out;
    for (const auto& [account, line] : TRY(leavers(visit)))
        out += box("Left open by " + line.first,
                   paragraph(std::to_string(line.second) +
                             (line.second == 1 ? " request that somebody waits for"
                                               : " requests that somebody waits for")) +
                       form({.action = "/desk/hand-on", .token = visit.form_token},
                            hidden("account", account) +
                                secondary_button("I take them over", "take", "yes")));
    return out;
}

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
    if (not faults.empty()) return desk_page(visit, {typed, {}}, std::move(faults));
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

namespace {

ShiftTyped shift_in(const web::Form& fields) {
    ShiftTyped out{std::string(fields.value("kind")), line_in(fields, "cover-name"),
                   line_in(fields, "cover-phone"),    line_in(fields, "shift-from"),
                   line_in(fields, "shift-until"),    {}};
    for (std::size_t i = 0; i < day_names.size(); ++i)
        out.days.days[i] = ticked(fields, "days", day_names[i]);
    out.days.on_bank_holidays = ticked(fields, "days", "bank-holidays");
    return out;
}

// A time of day, in minutes; the fault beside its field where it is none.
int minute_in(const std::string& typed, const std::string& field, Instant now, Faults& faults) {
    const auto at = moment_as_typed(typed, now);
    if (not at or trim(typed).empty()) {
        faults.push_back({.where = field, .sentence = "Enter a time, like 5pm or 9.30am"});
        return 0;
    }
    const auto local = london(*at);
    return local.hour * 60 + local.minute;
}

}  // namespace

Answer take_shift(const Visit& visit, const web::Form& fields) {
    const auto typed = shift_in(fields);
    const auto now = visit.node.clock.now();
    Faults faults;
    desks::Shift shift;
    shift.party = visit.party.id;
    shift.kind = typed.kind == "hours" ? desks::ShiftKind::Hours : desks::ShiftKind::Cover;
    if (typed.kind.empty())
        faults.push_back({.where = "kind", .sentence = "Select what you want to say"});
    if (shift.kind == desks::ShiftKind::Cover) {
        shift.name = typed.name;
        shift.phone = typed.phone;
    }
    if (typed.kind == "hours" or typed.kind == "cover") {
        auto when = typed.days;
        when.from = minute_in(typed.from, "shift-from", now, faults);
        when.until = minute_in(typed.until, "shift-until", now, faults);
        shift.when = when;
    }
    for (auto& fault : desks::faults_of(shift)) faults.push_back(std::move(fault));
    if (not faults.empty()) return desk_page(visit, {{}, typed}, std::move(faults));
    TRY(desks::keep_shift(visit.node, visit.actor, shift));
    return http::see_other("/desk");
}

Answer take_away(const Visit& visit, const web::Form& fields) {
    TRY(desks::take_away(visit.node, visit.actor, visit.party.id, line_in(fields, "line")));
    return http::see_other("/desk");
}

Answer take_hand_on(const Visit& visit, const web::Form& fields) {
    TRY(requests::hand_on(visit.node, asker_of(visit), line_in(fields, "account")));
    return http::see_other("/desk");
}

}  // namespace accord::requests
