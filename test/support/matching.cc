#include "support/matching.h"

#include <doctest/doctest.h>

#include "platform/host/embedded.h"

namespace accord::test {
namespace {

std::string_view table_of_program(std::string_view name) {
    const auto found = host::embedded("src/engine/matching/tables/" + std::string(name));
    REQUIRE(found);
    return *found;
}

}  // namespace

const matching::Names& the_names() {
    static const auto names = [] {
        Faults faults;
        auto read = matching::Names::read(table_of_program("nicknames.table"),
                                          table_of_program("given_names.table"), faults);
        REQUIRE(faults.empty());
        return read;
    }();
    return names;
}

matching::Population a_population(std::size_t people) {
    Faults faults;
    matching::Population population(table_of_program("population.table"),
                                    table_of_program("given_names.table"), the_names(), 20260302,
                                    faults);
    REQUIRE(faults.empty());
    population.grow(people);
    return population;
}

matching::Index a_town(std::size_t people) {
    const auto population = a_population(people);
    matching::Index index(the_names());
    for (const auto& who : population.residents()) {
        matching::Described as_is;
        as_is.given = population.names()[who.given];
        as_is.family = population.names()[who.family];
        as_is.born = who.born;
        as_is.sex = who.sex;
        as_is.postcode = matching::Population::postcode_text(who.postcode);
        as_is.house = who.house;
        as_is.nhs = who.nhs;
        index.add(index.core_of(as_is));
    }
    index.build();
    return index;
}

}  // namespace accord::test
