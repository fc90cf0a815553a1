#include "governance/agreement/commands_paper.h"

#include "base/london.h"
#include "engine/shield/picture.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/papers.h"
#include "governance/parties/commands.h"

namespace accord::agreement {
namespace {

// Of a photograph, the picture, and nothing of where it was taken; of anything else that a scan may
// be, what it is. Nothing: it is not whole.
std::optional<Bytes> kept_of(const Bytes& scan) {
    const auto type = media_type_of(scan);
    if (not type) return std::nullopt;
    return type->starts_with("image/") ? shield::bare_picture(scan) : scan;
}

}  // namespace

Result<Paper> find_paper(audit::Reading& reading, Id<Paper> paper) {
    return Papers::find(reading, paper);
}

Result<std::vector<Paper>> papers_waiting(audit::Reading& reading, Id<Agreement> agreement) {
    std::vector<Paper> out;
    for (auto& paper : TRY(Papers::waiting(reading))) {
        if (paper.agreement == agreement) out.push_back(std::move(paper));
    }
    return out;
}

Result<std::vector<Paper>> papers_of(audit::Reading& reading, Id<Agreement> agreement,
                                     Id<parties::Party> party) {
    return Papers::of_party(reading, agreement, party);
}

Result<OpenedPaper> open_paper(Node& node, const audit::Actor& actor, Id<Paper> id) {
    auto look = TRY(audit::Look::open(node, actor, audit::fact("paper.opened", text(id))));
    OpenedPaper out{TRY(Papers::find(look, id)), TRY(Papers::bytes(look, id))};
    if (digest(out.bytes) != out.paper.digest) {
        return fail(broken("This paper is not what was taken in"));
    }
    return out;
}

Faults faults_of(const TakeIn& wish, Date today) {
    Faults out;
    const auto say = [&](std::string where, std::string sentence) {
        out.push_back({.where = std::move(where), .sentence = std::move(sentence)});
    };
    if (wish.kind == Paper::Kind::Signature) {
        if (wish.name.empty()) say("name", "Enter the name of who signed");
        if (wish.post.empty()) say("post", "Enter the post they signed in");
        if (wish.signed_on and *wish.signed_on > today) {
            say("signed_on", "The day it was signed is in the future");
        }
        if (not wish.signed_on) say("signed_on", "Enter the day it was signed");
    }
    if (wish.bytes.empty()) {
        say("scan", "Choose the file with the scan");
    } else if (wish.bytes.size() > paper_bytes_max) {
        say("scan", "The scan is larger than 8 MB. Scan it in grey, or at 200 dots an inch");
    } else if (not kept_of(wish.bytes)) {
        say("scan", "The scan is not a whole PDF, JPEG or PNG");
    }
    return out;
}

Result<Paper> take_in(Node& node, const audit::Actor& actor, const TakeIn& wish) {
    auto act = TRY(audit::Act::begin(node, actor, "paper.take_in"));
    const auto faults = faults_of(wish, london_day(act.now()));
    if (not faults.empty()) {
        return fail(invalid(faults.front().sentence, faults.front().where));
    }
    const auto party = TRY(parties::find(act, wish.party));
    if (wish.agreement) {
        const auto agreement = TRY(Agreements::find(act, *wish.agreement));
        if (not agreement.may_be_signed()) {
            return fail(conflict("Version " + agreement.version + " can no longer be signed"));
        }
    }
    const auto bytes = kept_of(wish.bytes).value_or(Bytes());
    Paper paper{.id = act.mint<Paper>(),
                .kind = wish.kind,
                .agreement = wish.agreement,
                .party = party.id,
                .name = wish.name,
                .post = wish.post,
                .signed_on = wish.signed_on,
                .media_type = std::string(media_type_of(bytes).value_or("")),
                .size = static_cast<std::int64_t>(bytes.size()),
                .digest = digest(bytes),
                .entered_by = actor.account,
                .entered_name = wish.entered_name,
                .entered_at = act.now()};
    TRY(Papers::add(act, paper, bytes));
    auto fact = audit::fact("paper.taken_in", text(paper.id))
                    .with("kind", std::string(word(paper.kind)))
                    .with("party", text(party.id))
                    .with("digest", text(paper.digest));
    if (paper.agreement) fact.with("agreement", text(*paper.agreement));
    act.record(std::move(fact));
    TRY(act.commit());
    return paper;
}

Result<Paper> check_paper(Node& node, const audit::Actor& actor, const CheckPaper& wish) {
    auto act = TRY(audit::Act::begin(node, actor, "paper.check"));
    auto paper = TRY(Papers::find(act, wish.paper));
    if (not paper.waits() or not paper.agreement) {
        return fail(conflict("Somebody has looked at this paper already"));
    }
    if (paper.entered_by == actor.account) {
        return fail(forbidden("You took this paper in yourself. Somebody else checks it"));
    }
    paper.outcome = wish.matches ? Paper::Outcome::Taken : Paper::Outcome::Refused;
    paper.checked_by = actor.account;
    paper.checked_at = act.now();
    const bool first = TRY(Papers::decide(act, paper, *paper.outcome));
    if (not first) return fail(conflict("Somebody has looked at this paper already"));
    act.record(audit::fact(wish.matches ? "paper.matched" : "paper.refused", text(paper.id))
                   .with("party", text(paper.party))
                   .with("agreement", text(*paper.agreement)));
    if (wish.matches) {
        const auto day = paper.signed_on ? spoken(*paper.signed_on) : std::string("a day unknown");
        TRY(sign(act, {.agreement = *paper.agreement,
                       .shown = wish.shown,
                       .ticks = {true, true, true},
                       .party = paper.party,
                       .name = paper.name,
                       .post = paper.post,
                       .method = "on paper, " + day + "; taken in and checked by two people",
                       .paper = paper.id,
                       .paper_digest = text(paper.digest)}));
    }
    TRY(act.commit());
    node.work.ring();
    return paper;
}

}  // namespace accord::agreement
