#include "governance/agreement/commands_draft.h"

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/drafts.h"
#include "governance/agreement/lineage.h"
#include "platform/host/embedded.h"

namespace accord::agreement {
namespace {

using audit::Act;
using audit::fact;

Result<Draft> writable(Act& act, const Reference& reference) {
    auto draft = TRY(Drafts::find(act, reference));
    if (not draft.is_open()) return fail(conflict("This draft is closed. Nothing was changed"));
    const auto& agency = act.actor().agency;
    if (not draft.keeper.empty() and draft.keeper != agency and not agency.empty()) {
        return fail(forbidden("Another organisation writes this draft. You can comment on it"));
    }
    return draft;
}

// "1.0" to "1.1", "3" to "4", "2026-b" to "2026-b.1".
std::string next_number(const std::string& version) {
    const auto dot = version.rfind('.');
    const auto last = version.substr(dot == std::string::npos ? 0 : dot + 1);
    const bool counts = not last.empty() and last.size() < 9 and
                        last.find_first_not_of("0123456789") == std::string::npos;
    if (not counts) return version + ".1";
    const auto start = dot == std::string::npos ? std::string() : version.substr(0, dot + 1);
    return start + std::to_string(std::stoll(last) + 1);
}

Digest digest_of(const ReadDocument& read, const Draft& draft) {
    return read.document ? read.document->digest : digest(draft.document);
}

}  // namespace

// ---------------------------------------------------------------- asked by others

Result<std::vector<Draft>> drafts(audit::Reading& reading) {
    return Drafts::all(reading);
}

Result<Draft> find_draft(audit::Reading& reading, const Reference& reference) {
    return Drafts::find(reading, reference);
}

Result<std::vector<Comment>> comments_on(audit::Reading& reading, const Draft& draft) {
    return Drafts::comments(reading, draft.id);
}

Result<std::vector<Clearance>> clearances_of(audit::Reading& reading, const Draft& draft) {
    return Drafts::clearances(reading, draft.id);
}

Result<ReadDocument> read_draft(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                const Draft& draft) {
    const auto name = text(draft.reference);
    auto read = read_document(rulebook, name, draft.document);
    if (not read.document) return read;
    const auto kin = TRY(kin_of(reading));
    for (auto& fault : lineage_faults(name, draft.document, *read.document, kin)) {
        read.faults.push_back(std::move(fault));
    }
    return read;
}

Result<std::optional<Agreement>> base_of(audit::Reading& reading, const Draft& draft,
                                         const Json& text) {
    for (auto& version : TRY(Agreements::all(reading))) {
        const bool named = version.uri == text["uri"].text_or() and
                           version.version == text["supersedes"].text_or();
        if (draft.base ? version.id == *draft.base : named)
            return std::optional(std::move(version));
    }
    return std::optional<Agreement>();
}

// ---------------------------------------------------------------- begin

Result<std::string> next_version_of(const Agreement& agreement) {
    auto json = TRY(parse_json(agreement.document));
    json.set("supersedes", agreement.version);
    json.set("version", next_number(agreement.version));
    json.set("status", "draft");
    json.set("signatures", Json::array());
    return pretty(json);
}

Result<std::string> template_text(std::string_view owner, Date start) {
    const auto london = host::embedded("agreements/london-safeguarding.agreement.json");
    if (not london) return fail(broken("The London agreement is not inside this program"));
    auto json = TRY(parse_json(*london));
    const auto blank = blank_text(owner, start);
    for (const auto* member : {"uri", "id", "name", "owner", "version", "status", "start_date",
                               "end_date", "review_due", "geography"}) {
        json.set(member, blank[member]);
    }
    return pretty(json);
}

Result<Draft> begin_draft(Node& node, const audit::Actor& actor, const BeginDraft& wish) {
    if (wish.document.size() > limits::document_bytes_max) {
        return fail(invalid("This file is too big for an agreement: 8 MB at most", "file"));
    }
    auto json = parse_json(without_mark(wish.document));
    if (not json)
        return fail(invalid("This is no agreement file: " + json.error().sentence, "file"));
    if (json->members() == nullptr) {
        return fail(invalid("This is no agreement file: it must be one JSON object", "file"));
    }
    if ((*json)["format"].text_or() != document_format) {
        return fail(invalid(
            "This is no agreement file: its format must be “" + std::string(document_format) + "”",
            "file"));
    }
    json->set("status", "draft");
    auto act = TRY(Act::begin(node, actor, "agreement.draft"));
    Draft draft{.id = act.mint<Draft>(),
                .reference = TRY(Drafts::free_reference(act)),
                .keeper = actor.agency,
                .base = wish.base,
                .document = pretty(*json),
                .standing = DraftStanding::Writing,
                .begun_at = act.now(),
                .saved_at = act.now(),
                .saved_by = actor.account,
                .saved_by_name = wish.by.name,
                .opened_as = std::nullopt,
                .row_version = 1};
    TRY(Drafts::add(act, draft));
    act.record(fact("agreement_draft.begun", text(draft.id))
                   .with("reference", text(draft.reference))
                   .with("digest", text(digest(draft.document))));
    TRY(act.commit());
    return draft;
}

// ---------------------------------------------------------------- change

Result<Draft> change_draft(Node& node, const audit::Actor& actor, const Reference& reference,
                           const Edit& edit, const Doer& by) {
    auto act = TRY(Act::begin(node, actor, "agreement.change_draft"));
    auto draft = TRY(writable(act, reference));
    const auto json = TRY(parse_json(draft.document));
    const auto changed = TRY(edit(json));
    auto document = pretty(changed);
    if (document.size() > limits::document_bytes_max) {
        return fail(invalid("The draft has become too long: 8 MB at most"));
    }
    if (document == draft.document) return draft;
    draft.document = std::move(document);
    draft.saved_at = act.now();
    draft.saved_by = actor.account;
    draft.saved_by_name = by.name;
    TRY(Drafts::save(act, draft));
    act.record(fact("agreement_draft.changed", text(draft.id))
                   .with("digest", text(digest(draft.document))));
    TRY(act.commit());
    return draft;
}

// ---------------------------------------------------------------- comment

Result<Comment> comment(Node& node, const audit::Actor& actor, const Say& wish) {
    auto act = TRY(Act::begin(node, actor, "agreement.comment"));
    const auto draft = TRY(Drafts::find(act, wish.draft));
    if (not draft.is_open()) return fail(conflict("This draft is closed"));
    if (trim(wish.words).empty()) return fail(invalid("Say what you think of it", "words"));
    if (characters(wish.words) > limits::worry_characters_max) {
        return fail(invalid("That is too long: 20,000 characters at most", "words"));
    }
    Comment made{.id = act.mint<Comment>(),
                 .draft = draft.id,
                 .clause = wish.clause,
                 .words = wish.words,
                 .account = actor.account,
                 .name = wish.by.name,
                 .post = wish.by.post,
                 .party = wish.party,
                 .made_at = act.now(),
                 .answer = {},
                 .answered_by = {},
                 .answered_at = std::nullopt};
    TRY(Drafts::add(act, made));
    act.record(fact("agreement_draft.commented", text(draft.id))
                   .with("comment", text(made.id))
                   .with("clause", made.clause)
                   .with("party", text(made.party)));
    TRY(act.commit());
    return made;
}

Result<void> answer_comment(Node& node, const audit::Actor& actor, const Reference& reference,
                            Id<Comment> id, std::string_view answer, const Doer& by) {
    auto act = TRY(Act::begin(node, actor, "agreement.answer_comment"));
    const auto draft = TRY(writable(act, reference));
    if (trim(answer).empty()) return fail(invalid("Say what you made of it", "answer"));
    const bool found = TRY(Drafts::answer(act, draft.id, id, answer, by.name));
    if (not found) return fail(not_found("There is no such comment"));
    act.record(fact("agreement_draft.comment_answered", text(draft.id)).with("comment", text(id)));
    TRY(act.commit());
    return {};
}

// ---------------------------------------------------------------- clear, open, drop

Result<Clearance> clear_draft(Node& node, const audit::Actor& actor,
                              const rulebook::Rulebook& rulebook, const Reference& reference,
                              Side side, const Digest& shown, const Doer& by) {
    auto act = TRY(Act::begin(node, actor, "agreement.clear_draft"));
    const auto draft = TRY(writable(act, reference));
    const auto read = TRY(read_draft(act, rulebook, draft));
    if (digest_of(read, draft) != shown) {
        return fail(conflict("The text has changed since you opened this page. Read it again"));
    }
    if (not read.ok()) return fail(invalid("The text has faults. They are mended first", "side"));
    const auto all = TRY(Drafts::clearances(act, draft.id));
    const auto other = side == Side::Legal ? Side::InformationGovernance : Side::Legal;
    const auto* theirs = clearance_of(all, other, shown);
    if (theirs != nullptr and theirs->account == actor.account) {
        return fail(invalid("Two people clear it. You have cleared the other side", "side"));
    }
    Clearance made{.id = act.mint<Clearance>(),
                   .draft = draft.id,
                   .side = side,
                   .digest = shown,
                   .account = actor.account,
                   .name = by.name,
                   .post = by.post,
                   .cleared_at = act.now()};
    const bool first = TRY(Drafts::add(act, made));
    if (not first) return fail(conflict("This side has been cleared already"));
    act.record(fact("agreement_draft.cleared", text(draft.id))
                   .with("side", word(side))
                   .with("digest", text(shown)));
    TRY(act.commit());
    return made;
}

Result<Opened> open_draft(Node& node, const audit::Actor& actor, const rulebook::Rulebook& rulebook,
                          const Reference& reference, const Digest& shown) {
    auto act = TRY(Act::begin(node, actor, "agreement.open_draft"));
    auto draft = TRY(writable(act, reference));
    auto read = TRY(read_draft(act, rulebook, draft));
    if (digest_of(read, draft) != shown) {
        return fail(conflict("The text has changed since you opened this page. Read it again"));
    }
    if (not read.ok()) return Opened{std::nullopt, std::move(read.faults)};
    if (not is_cleared(TRY(Drafts::clearances(act, draft.id)), shown)) {
        return fail(
            invalid("It is opened when two people have cleared these words: one for law, "
                    "one for information governance",
                    "opening"));
    }
    auto json = read.document->json;
    json.set("status", "open_for_signature");
    auto published = TRY(publish(act, rulebook, pretty(json)));
    if (not published.agreement) return Opened{std::nullopt, std::move(published.faults)};
    draft.standing = DraftStanding::Opened;
    draft.opened_as = published.agreement->id;
    TRY(Drafts::save(act, draft));
    act.record(fact("agreement_draft.opened", text(draft.id))
                   .with("agreement", text(published.agreement->id))
                   .with("digest", text(published.agreement->digest)));
    TRY(act.commit());
    return Opened{std::move(published.agreement), {}};
}

Result<void> drop_draft(Node& node, const audit::Actor& actor, const Reference& reference) {
    auto act = TRY(Act::begin(node, actor, "agreement.drop_draft"));
    auto draft = TRY(writable(act, reference));
    draft.standing = DraftStanding::Dropped;
    TRY(Drafts::save(act, draft));
    act.record(fact("agreement_draft.dropped", text(draft.id)));
    TRY(act.commit());
    return {};
}

}  // namespace accord::agreement
