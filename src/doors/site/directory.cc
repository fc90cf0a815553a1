#include "doors/site/directory.h"

#include <algorithm>

#include "base/csv.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/desks/commands.h"
#include "governance/desks/whom_to_ring.h"
#include "governance/parties/commands.h"
#include "governance/parties/commands_joining.h"
#include "governance/parties/pages.h"
#include "platform/html/components.h"
#include "platform/web/paging.h"

namespace accord::site {
namespace {

using identity::Visit;
using rulebook::Permission;
using Answer = Result<http::Response>;

struct Filter {
    std::string words;    // folded
    std::string compact;  // as a number is written: capitals, no spaces
    std::string type;
    std::string standing;

    explicit Filter(const web::Form& query)
        : words(fold(query.value("find"))),
          compact(replace_all(upper(trim(query.value("find"))), " ", "")),
          type(query.value("type")),
          standing(query.value("standing")) {}

    bool takes(const parties::Party& party, const std::vector<std::string>& also) const {
        if (not type.empty() and type != party.type.text()) return false;
        if (not standing.empty() and standing != parties::word(party.standing)) return false;
        if (words.empty()) return true;
        if (fold(party.name).find(words) != std::string::npos) return true;
        if (text(party.reference) == compact) return true;
        return std::any_of(also.begin(), also.end(), [&](const std::string& one) {
            return one == compact or fold(one).find(words) != std::string::npos;
        });
    }
};

// Everybody that the query asks for, by name.
Result<std::vector<parties::Party>> asked_for(audit::Reading& reading, const Filter& filter) {
    const auto called = TRY(parties::also_known(reading));
    std::vector<parties::Party> out;
    for (auto& party : TRY(parties::all(reading))) {
        const auto also = called.find(text(party.id));
        if (filter.takes(party, also == called.end() ? std::vector<std::string>() : also->second))
            out.push_back(std::move(party));
    }
    return out;
}

html::Html pages_of(const web::Form& query, const web::Paging& paging, std::size_t rows) {
    std::string address = "/organisations?";
    for (const auto* name : {"find", "type", "standing"})
        address += std::string(name) + "=" + http::percent_encode(query.value(name)) + "&";
    return web::steps(paging, rows, address);
}

std::vector<std::string> line_of(const Visit& visit, const parties::WholeParty& whole, Date today) {
    const auto& party = whole.party;
    std::vector<std::string> out{text(party.reference),
                                 party.name,
                                 parties::type_words(visit.rulebook, party.type),
                                 std::string(party.type.text()),
                                 std::string(parties::words(party.standing)),
                                 party.duty_desk.name,
                                 party.duty_desk.phone,
                                 parties::confirmed_words(party.duty_desk, today),
                                 party.safeguarding_lead.name,
                                 party.safeguarding_lead.phone};
    for (const auto& kind : parties::identifier_kinds()) {
        const auto* number = whole.identifier(kind.code);
        out.push_back(number == nullptr ? std::string() : number->value);
    }
    return out;
}

}  // namespace

Answer organisations_page(const Visit& visit, const web::Form& query) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto found = TRY(asked_for(reading, Filter(query)));
    const auto paging = web::paging(query);
    const auto from = std::min(paging.offset(), found.size());
    const auto until = std::min(from + paging.rows, found.size());
    const std::vector<parties::Party> shown(found.begin() + static_cast<std::ptrdiff_t>(from),
                                            found.begin() + static_cast<std::ptrdiff_t>(until));
    std::vector<html::Html> now;
    for (const auto& who : TRY(desks::who_answer(reading, shown, reading.now())))
        now.push_back(who.how == desks::How::Desk ? html::Html() : desks::ring(who, reading.now()));
    const auto main = parties::directory({.rulebook = visit.rulebook,
                                          .parties = shown,
                                          .today = london_day(reading.now()),
                                          .looked_for = std::string(query.value("find")),
                                          .type = std::string(query.value("type")),
                                          .standing = std::string(query.value("standing")),
                                          .found = found.size(),
                                          .pages = pages_of(query, paging, found.size()),
                                          .may_admit = visit.may(Permission::MayAdmitParties),
                                          .answers_now = std::move(now)});
    return http::html(html::page(identity::hub(visit, "Organisations", "/organisations"), main));
}

Answer organisations_file(const Visit& visit, const web::Form& query) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto today = london_day(reading.now());
    std::vector<std::string> heading{
        "Reference", "Name",           "Kind in words",     "Kind",          "State", "Duty desk",
        "Telephone", "Last confirmed", "Safeguarding lead", "Lead telephone"};
    for (const auto& kind : parties::identifier_kinds()) heading.push_back(kind.code);
    std::string out(csv_mark);
    out += csv_line(heading);
    for (const auto& party : TRY(asked_for(reading, Filter(query)))) {
        const auto whole = TRY(parties::whole(reading, party));
        out += csv_line(line_of(visit, whole, today));
    }
    return http::file("text/csv; charset=utf-8", std::move(out), "organisations.csv");
}

}  // namespace accord::site
