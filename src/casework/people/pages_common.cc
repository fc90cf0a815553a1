#include "casework/people/pages_common.h"

#include "base/london.h"
#include "base/text.h"
#include "casework/people/closed.h"

namespace accord::people {

using namespace accord::html;

Result<Reference> person_in(const Visit& visit, std::string_view param) {
    auto reference = reference_from_text('C', visit.request.param(param));
    if (not reference) return fail(not_found("There is nobody with that reference"));
    TRY(must_be_open(visit.node, visit.actor, *reference));
    return reference;
}

Keeper keeper_of(const Visit& visit) {
    return {visit.actor, visit.name};
}

std::string address_of(const Reference& person, std::string_view more) {
    return "/people/" + text(person) + std::string(more);
}

bool may_see_restricted(const Visit& visit) {
    return visit.may(rulebook::Permission::MayAnswer);
}

Result<InHouse> in_house(const Visit& visit, const Person& person) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    return may_see_restricted(visit) ? InHouse::of_all(reading, person)
                                     : InHouse::of(reading, person);
}

Result<SideBySide> as_read(const Visit& visit, SideBySide two) {
    for (auto* person : {&two.one, &two.other})
        *person = TRY(in_house(visit, *person)).read(*person);
    return two;
}

Html restricted_tag() {
    return tag("Restricted", Colour::Grey);
}

Html tick_box(std::string_view name, const Html& words, const Html& hint, bool ticked) {
    return checkboxes(Choices{.name = std::string(name),
                              .has_fieldset = false,
                              .items = {{.value = "yes",
                                         .text = words,
                                         .hint = hint.empty() ? Words() : Words(hint),
                                         .checked = ticked}},
                              .classes = "govuk-checkboxes--small"});
}

http::Response flow_page(const Visit& visit, std::string title, const std::string& back,
                         const Faults& faults, const Html& main) {
    auto shell = identity::flow(visit, std::move(title), back);
    shell.faults = faults;
    return http::html(page(shell, one_column(main)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

Faults faults_in(const Error& error) {
    return {{.where = error.field, .sentence = error.sentence}};
}

Html mistaken_box(bool ticked) {
    return tick_box("mistaken", "This was put down by mistake, and was never so",
                    "It stays here, struck out, so that nobody puts it down again", ticked);
}

Html struck_out(const std::vector<Html>& items) {
    if (items.empty()) return {};
    return details("Put down by mistake, and never so (" + std::to_string(items.size()) + ")",
                   html::list(items));
}

const std::string_view changed_while_writing =
    "Someone else changed this while you were writing. What you typed is still here: open it "
    "beside this page, then save again";

std::string spoken_stretch(const std::optional<Date>& since, const std::optional<Date>& until) {
    std::string out;
    if (since) out = "since " + spoken(*since);
    if (until) out += (out.empty() ? "until " : " until ") + spoken(*until);
    return out;
}

}  // namespace accord::people
