#include "governance/agreement/answer_rows.h"

#include "base/text.h"

namespace accord::agreement {
namespace {

using policy::Listed;
using policy::Members;
using policy::Space;

std::string name_of(const policy::Side& side) {
    return side.party.empty() ? std::string(side.type.text()) : side.party;
}

template <class List>
std::string name_of(const Code<List>& code) {
    return code.empty() ? "-" : std::string(code.text());
}

template <class Values>
std::vector<std::string> names(const Values& values, const Members& places) {
    std::vector<std::string> out;
    for (const auto place : places) out.push_back(name_of(values[place]));
    return out;
}

}  // namespace

const std::array<std::string_view, 6> answer_dimensions{"giver",     "receiver", "purpose",
                                                        "threshold", "basis",    "category"};

std::vector<std::string> answer_codes(const Space& space, const Listed& row,
                                      std::size_t dimension) {
    const auto& places = row.lists[dimension];
    switch (dimension) {
        case 0: return names(space.givers(), places);
        case 1: return names(space.receivers(), places);
        case 2: return names(space.purposes(), places);
        case 3: return names(space.thresholds(), places);
        case 4: return names(space.bases(), places);
        default: return names(space.categories(), places);
    }
}

std::size_t answers_in(const Space& space, std::size_t dimension) {
    const std::size_t counts[] = {space.givers().size(),   space.receivers().size(),
                                  space.purposes().size(), space.thresholds().size(),
                                  space.bases().size(),    space.categories().size()};
    return counts[dimension];
}

std::string settling_clause(const policy::Asked& asked, const Listed& row) {
    return row.clause == policy::no_clause ? std::string() : asked.terms.clause(row.clause).number;
}

std::vector<std::string> answer_heads() {
    std::vector<std::string> out{"answer"};
    out.insert(out.end(), answer_dimensions.begin(), answer_dimensions.end());
    for (const auto* head : {"because", "clause", "questions"}) out.emplace_back(head);
    return out;
}

std::vector<std::string> answer_cells(const policy::Asked& asked, const Listed& row) {
    std::vector<std::string> out{std::string(word(row.allowed))};
    for (std::size_t d = 0; d < answer_dimensions.size(); ++d)
        out.push_back(join(answer_codes(asked.space, row, d), " "));
    out.emplace_back(word(row.because));
    out.push_back(settling_clause(asked, row));
    out.push_back(std::to_string(row.questions));
    return out;
}

}  // namespace accord::agreement
