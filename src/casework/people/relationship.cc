#include "casework/people/relationship.h"

#include "base/expect.h"
#include "base/word_table.h"
#include "platform/host/embedded_table.h"

namespace accord::people {
namespace {

constexpr WordTable<Known, 3> knowns{{{"", "Not known"}, {"yes", "Yes"}, {"no", "No"}}};
constexpr WordTable<Line, 13> lines{{{"parent", ""},
                                     {"step", ""},
                                     {"adopted", ""},
                                     {"foster", ""},
                                     {"care", ""},
                                     {"sibling", ""},
                                     {"half", ""},
                                     {"married", ""},
                                     {"divorced", ""},
                                     {"together", ""},
                                     {"grand", ""},
                                     {"kin", ""},
                                     {"other", ""}}};

int number_of(const std::string& text) {
    return text.starts_with('-') ? -number_of(text.substr(1)) : text.front() - '0';
}

std::vector<RoleInLife> read_roles() {
    const auto table = host::embedded_table("src/casework/people/tables/roles.table");
    std::vector<RoleInLife> out;
    for (const auto& row : table.rows) {
        const auto cell = [&](std::string_view column) { return table.at(row, column).text; };
        const auto line = lines.from(cell("line"));
        expect(line.has_value());
        out.push_back({.code = cell("code"),
                       .words = cell("words"),
                       .female = cell("female"),
                       .male = cell("male"),
                       .back = cell("back"),
                       .mais = cell("mais"),
                       .line = *line,
                       .up = number_of(cell("up"))});
    }
    return out;
}

}  // namespace

const std::vector<RoleInLife>& roles_in_life() {
    static const auto all = read_roles();
    return all;
}

const RoleInLife* role_in_life(std::string_view code) {
    for (const auto& role : roles_in_life())
        if (role.code == code) return &role;
    return nullptr;
}

bool is_couple(Line line) {
    return line == Line::Married or line == Line::Divorced or line == Line::Together;
}

const RoleInLife& turned(const RoleInLife& role, std::string_view sex_of_this) {
    const auto* back = role_in_life(role.back);
    expect(back != nullptr);
    const auto& code = sex_of_this == "f" ? back->female : sex_of_this == "m" ? back->male : "";
    const auto* nearer = role_in_life(code);
    return nearer != nullptr ? *nearer : *back;
}

std::string_view word(Known known) {
    return knowns.word(known);
}
std::string_view words(Known known) {
    return knowns.words(known);
}
Known known_from(std::string_view word) {
    return knowns.from(word).value_or(Known::NotKnown);
}

Json to_json(const Said& said) {
    return with_lasting(Json::object()
                            .set("role", said.role)
                            .set("responsibility", word(said.responsibility))
                            .set("one_home", word(said.one_home))
                            .set("concern", said.concern)
                            .set("concern_why", said.concern_why),
                        said);
}

Result<Said> said_from(const Json& json) {
    Said out;
    out.role = json["role"].text_or();
    if (role_in_life(out.role) == nullptr)
        return fail(broken("a relationship has a role that there is not"));
    out.responsibility = known_from(json["responsibility"].text_or());
    out.one_home = known_from(json["one_home"].text_or());
    // What cannot be read as harmless is still a concern.
    out.concern = json["concern"].boolean_or(true);
    out.concern_why = json["concern_why"].text_or();
    static_cast<Lasting&>(out) = TRY(lasting_from(json));
    return out;
}

std::vector<std::string> changed_between(const Said& was, const Said& now) {
    std::vector<std::string> out;
    const auto note = [&](bool differs, std::string what) {
        if (differs) out.push_back(std::move(what));
    };
    note(was.role != now.role, "what they are to each other");
    note(was.responsibility != now.responsibility, "parental responsibility");
    note(was.one_home != now.one_home, "whether they live together");
    note(was.concern != now.concern or was.concern_why != now.concern_why, "a cause for concern");
    add_changes(was, now, out);
    return out;
}

}  // namespace accord::people
