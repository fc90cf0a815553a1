#include "governance/editions/duties.h"

namespace accord::editions {
namespace {

constexpr duties::FactKind facts[] = {
    {"rulebook.adopted", "From now on this node works by this edition of the rulebook",
     "before, differences"},
};

constexpr std::string_view for_good = "for as long as the node exists: law, and nobody's data";

constexpr duties::Table tables[] = {
    {"rulebook_editions", "every edition of the rulebook that this node has worked by, whole", "",
     for_good},
    {"rulebook_adoptions", "since when this node has worked by which edition", "", for_good},
};

}  // namespace

duties::Duties duties_of_editions() {
    return {"governance/editions", facts, tables};
}

}  // namespace accord::editions
