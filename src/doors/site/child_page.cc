#include "doors/site/child_page.h"

#include "casework/contacts/pages_on_record.h"
#include "casework/people/commands_looked.h"
#include "casework/people/pages.h"
#include "casework/requests/commands.h"
#include "casework/requests/reply.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/pages_common.h"

namespace accord::site {
namespace {

using identity::Visit;
using people::Heard;

Heard::Answer answer_of(const requests::Asked& asked) {
    const auto holding = requests::holding_of(asked.reply_type);
    if (not holding or not requests::is_answer(*holding)) return Heard::Answer::NothingYet;
    return *holding == requests::Holding::NotKnown ? Heard::Answer::DoesNotKnow
                                                   : Heard::Answer::Knows;
}

// Of each organisation what it said last; an answer counts for more than an open question.
void note(std::vector<Heard>& all, Heard heard) {
    for (auto& there : all) {
        if (there.organisation != heard.organisation) continue;
        const bool is_answer = heard.answer != Heard::Answer::NothingYet;
        const bool was_answer = there.answer != Heard::Answer::NothingYet;
        if (is_answer > was_answer or (is_answer == was_answer and there.at < heard.at))
            there = std::move(heard);
        return;
    }
    all.push_back(std::move(heard));
}

// From the requests of this organisation that are still open.
Result<std::vector<Heard>> heard_of(const Visit& visit) {
    std::vector<Heard> out;
    const auto person = TRY(reference_from_text('C', visit.request.param("person")));
    const auto records = TRY(people::references_of(visit.node, visit.actor, person));
    const auto queue = TRY(requests::queue(visit.node, sharing::asker_of(visit)));
    for (const auto& gathered : queue.asked) {
        if (not sharing::is_about(gathered.request.asking.children, records)) continue;
        for (const auto& line : gathered.lines) {
            if (not line.asked.was_sent()) continue;
            Heard heard{.organisation = line.party.name,
                        .type = std::string(line.party.type.text()),
                        .answer = answer_of(line.asked),
                        .at = gathered.request.asked_at.value_or(gathered.request.begun_at),
                        .request = gathered.request.reference};
            if (heard.answer != Heard::Answer::NothingYet and line.asked.replied_at)
                heard.at = *line.asked.replied_at;
            note(out, std::move(heard));
        }
    }
    return out;
}

Result<contacts::OnRecord> on_record(const Visit& visit) {
    const auto person = TRY(reference_from_text('C', visit.request.param("person")));
    return contacts::on_record(visit, person);
}

// Of a record that is closed to the reader, nothing is made: the page refuses.
Result<people::FromBelow> from_below(const Visit& visit) {
    people::FromBelow out{.heard = TRY(heard_of(visit))};
    auto front_door = TRY(on_record(visit));
    out.take_care = std::move(front_door.take_care);
    out.dealings = std::move(front_door.contacts);
    return out;
}

}  // namespace

Result<http::Response> child_page(const Visit& visit, const web::Form& query) {
    return people::person_page(visit, query, TRY(from_below(visit)));
}

Result<http::Response> child_page_restricted(const Visit& visit, const web::Form& form) {
    return people::show_restricted(visit, form, TRY(from_below(visit)));
}

Result<html::Html> care_on_record(const Visit& visit, const Reference& person) {
    return TRY(contacts::on_record(visit, person)).take_care;
}

Result<http::Response> child_network(const Visit& visit, const web::Form& query) {
    return people::network_page(visit, query, TRY(on_record(visit)).take_care);
}

}  // namespace accord::site
