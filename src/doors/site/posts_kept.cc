#include "doors/site/posts_kept.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "doors/site/joining.h"
#include "governance/parties/commands.h"
#include "governance/parties/pages_posts.h"
#include "platform/html/components.h"

namespace accord::site {
namespace {

using identity::Visit;
using rulebook::Permission;
using Answer = Result<http::Response>;

struct Kept {
    parties::Party party;
    std::vector<parties::Appointment> posts;
    Date today;
};

Result<Kept> kept_by(const Visit& visit) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto party = TRY(organisation_of(reading, visit));
    const bool own = party.id == visit.party.id and visit.may(Permission::MayAppoint);
    if (not own and not visit.may(Permission::MayAdmitParties))
        return fail(forbidden("Only someone who keeps this organisation’s posts may do this"));
    const auto today = london_day(reading.now());
    auto posts = TRY(parties::posts_at(reading, party.id, today));
    return Kept{party, std::move(posts), today};
}

std::string address(const parties::Party& party) {
    return "/organisations/" + text(party.reference) + "/posts";
}

Answer draw(const Visit& visit, const Kept& kept, const web::Form& form, const Faults& faults) {
    parties::PostsView view{.rulebook = visit.rulebook,
                            .party = kept.party,
                            .posts = kept.posts,
                            .today = kept.today,
                            .any_role = visit.may(Permission::MayAdmitParties),
                            .token = visit.form_token,
                            .faults = faults};
    for (const auto& field : form.fields()) view.typed[field.name] = field.value;
    auto shell = identity::hub(visit, "Posts at " + text(kept.party.reference), "/organisations");
    shell.crumbs = {
        {.text = "Organisations", .href = "/organisations"},
        {.text = kept.party.name, .href = "/organisations/" + text(kept.party.reference)},
        {.text = "Posts", .href = {}}};
    shell.faults = faults;
    return http::html(html::page(shell, parties::posts_page(view)),
                      faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

}  // namespace

Answer posts_page(const Visit& visit, const web::Form&) {
    const auto kept = TRY(kept_by(visit));
    return draw(visit, kept, {}, {});
}

Answer give_post(const Visit& visit, const web::Form& form) {
    const auto kept = TRY(kept_by(visit));
    web::FormReader reader(form);
    const auto account = form.value("account");
    const auto who =
        std::find_if(kept.posts.begin(), kept.posts.end(),
                     [&](const parties::Appointment& post) { return post.account == account; });
    if (who == kept.posts.end()) reader.fault("account", "Choose a person who is here");
    const auto post = reader.line("post", "Enter what you call the post");
    const auto code = Code<rulebook::Role>::from(form.value("role"));
    const auto* role = code ? visit.rulebook.roles.find(*code) : nullptr;
    const bool within = role != nullptr and (parties::within_one_organisation(*role) or
                                             visit.may(Permission::MayAdmitParties));
    if (not within) reader.fault("role", "Choose what they may do in Accord");
    const auto from = reader.date_or_none("from", "The first day");
    const auto last = reader.date_or_none("last", "The last day");
    if (last and *last < from.value_or(kept.today))
        reader.fault("last", "The last day must be the first day or later");
    if (not reader.good()) return draw(visit, kept, form, reader.faults());
    parties::Appoint wish{.account = who->account,
                          .name = who->name,
                          .party = kept.party.id,
                          .role = role->code,
                          .post = post,
                          .from = from,
                          .deputy = reader.ticked("deputy")};
    if (last) wish.until = plus_days(*last, 1);
    const auto done = parties::appoint(visit.node, visit.actor, wish);
    if (done) return http::see_other(address(kept.party));
    if (done.error().kind != ErrorKind::Invalid) return fail(done.error());
    return draw(visit, kept, form,
                {{.where = done.error().field, .sentence = done.error().sentence}});
}

Answer end_post(const Visit& visit, const web::Form&) {
    const auto kept = TRY(kept_by(visit));
    for (const auto& post : kept.posts) {
        if (text(post.id) != visit.request.param("post")) continue;
        TRY(parties::end_appointment(visit.node, visit.actor, post.id));
        return http::see_other(address(kept.party));
    }
    return fail(not_found("There is no such post here today"));
}

}  // namespace accord::site
