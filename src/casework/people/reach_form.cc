#include "casework/people/reach_form.h"

#include <algorithm>

#include "base/text.h"
#include "casework/people/record_doubts.h"

namespace accord::people {
namespace {

// More than are added on one page: those of a record that was put together stand there too.
constexpr std::size_t blocks_read = 4 * reaches_on_form;

bool is_blank(const TypedReach& typed) {
    return typed.words.empty() and typed.whose.empty() and typed.ringing_why.empty() and
           typed.must_not_know.empty() and not typed.secret;
}

TypedReach typed_of(const Reach& reach) {
    TypedReach out;
    out.kind = word(reach.kind);
    out.words = reach.words;
    out.whose = reach.whose;
    out.ringing = word(reach.ringing);
    out.ringing_why = reach.ringing_why;
    out.secret = reach.confidential;
    out.must_not_know = reach.must_not_know;
    out.to_check = reach.to_check;
    return out;
}

bool holds(const std::vector<Reach>& all, const Reach& reach) {
    return std::any_of(all.begin(), all.end(), [&](const Reach& each) {
        return not each.to_check and same_reach(each, reach);
    });
}

// "07700 900123 (mum)": the number, and whose it is.
TypedReach reach_in(std::string_view written, ReachKind kind) {
    TypedReach out;
    out.kind = word(kind);
    auto end = written.find('(');
    // "+44 (0)20 7946 0123" goes on after it.
    if (end != written.npos and written.substr(end).find_first_of("0123456789") == 1)
        end = written.find('(', end + 1);
    out.words = trim(written.substr(0, end));
    if (end == written.npos) return out;
    auto whose = written.substr(end + 1);
    out.whose = trim(whose.substr(0, whose.find(')')));
    return out;
}

// What a file says of a number is never less than is known of it. One of which nothing was said is
// replaced by the next of its kind; others stay beside it.
void take_number(const TypedReach& said, std::vector<TypedReach>& all) {
    const auto same = [&](const TypedReach& each) {
        Reach one, other;
        one.kind = reach_kind_from(said.kind);
        one.words = said.words;
        other.kind = reach_kind_from(each.kind);
        other.words = each.words;
        return same_reach(one, other);
    };
    if (std::any_of(all.begin(), all.end(), same)) return;
    const auto plain = std::find_if(all.begin(), all.end(), [&](const TypedReach& each) {
        return each.kind == said.kind and each.whose == said.whose and not each.secret and
               each.ringing == "not-known" and each.ringing_why.empty();
    });
    if (plain == all.end())
        all.push_back(said);
    else
        *plain = said;
}

}  // namespace

std::string reach_field(std::size_t number, std::string_view what) {
    return "reach-" + std::to_string(number) + "-" + std::string(what);
}

std::vector<TypedReach> reaches_typed_in(const web::Form& form) {
    std::vector<TypedReach> out;
    for (std::size_t n = 1; n <= blocks_read; ++n) {
        const auto line = [&](std::string_view what) {
            return std::string(trim(form.value(reach_field(n, what))));
        };
        TypedReach typed;
        typed.kind = line("kind");
        typed.words = line("words");
        typed.whose = line("whose");
        // Nothing was said of it, and not that it is unsafe.
        typed.ringing = line("ringing").empty() ? "not-known" : line("ringing");
        typed.ringing_why = line("ringing-why");
        typed.secret = form.has(reach_field(n, "secret"));
        typed.must_not_know = line("must-not-know");
        if (not is_blank(typed)) out.push_back(std::move(typed));
    }
    return out;
}

Reach reach_of(const TypedReach& typed) {
    Reach out;
    out.kind = reach_kind_from(typed.kind);
    out.words = typed.words;
    out.whose = typed.whose;
    out.ringing = ringing_from(typed.ringing);
    out.ringing_why = typed.ringing_why;
    out.confidential = typed.secret;
    out.must_not_know = named_in(typed.must_not_know);
    out.to_check = typed.to_check;
    return out;
}

std::vector<TypedReach> reaches_typed_from(const Person& person) {
    std::vector<TypedReach> out;
    for (const auto& reach : person.reaches)
        if (not reach.former) out.push_back(typed_of(reach));
    return out;
}

void add_faults_of_reaches(const std::vector<TypedReach>& typed, Faults& faults) {
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const auto sentence =
            typed[i].words.empty()
                ? "Enter the telephone number or e-mail address of which you say this"
                : fault_of_reach(reach_kind_from(typed[i].kind), typed[i].words);
        if (not sentence.empty())
            faults.push_back(
                {.where = reach_field(i + 1, "words"), .sentence = std::string(sentence)});
    }
}

std::vector<Reach> reaches_of(const std::vector<TypedReach>& typed, const Person& was) {
    std::vector<Reach> out;
    for (const auto& each : typed)
        if (auto reach = reach_of(each); reach.to_check or not holds(out, reach))
            out.push_back(std::move(reach));
    for (const auto& before : was.reaches)
        if (before.former and not holds(out, before)) out.push_back(before);
    return out;
}

void leave_out_secret(std::vector<TypedReach>& typed) {
    std::erase_if(typed, [](const TypedReach& each) { return is_shut(reach_of(each)); });
}

void put_back_secret(std::vector<TypedReach>& typed, const Person& was) {
    if (not holds_confidential_reach(was)) return;
    std::vector<TypedReach> all;
    std::vector<Reach> seen;
    for (const auto& reach : was.reaches) {
        if (not is_shut(reach)) seen.push_back(reach);
        if (is_shut(reach) and not reach.former) all.push_back(typed_of(reach));
    }
    for (auto& each : typed) {
        each.to_check = not holds(seen, reach_of(each));
        all.push_back(std::move(each));
    }
    typed = std::move(all);
}

void take_numbers(std::string_view cell, ReachKind kind, std::vector<TypedReach>& all,
                  std::string& wrong) {
    while (not cell.empty()) {
        const auto end = cell.find_first_of(",;/");
        const auto said = reach_in(trim(cell.substr(0, end)), kind);
        cell = end == cell.npos ? std::string_view() : cell.substr(end + 1);
        if (said.words.empty()) continue;
        const auto fault = fault_of_reach(kind, said.words);
        if (not fault.empty())
            wrong = fault;
        else
            take_number(said, all);
    }
}

}  // namespace accord::people
