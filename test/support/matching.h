// What tests of the matcher stand on: the tables of names, and a made-up town.
#pragma once

#include "engine/matching/index.h"
#include "engine/matching/population.h"

namespace accord::test {

const matching::Names& the_names();
matching::Population a_population(std::size_t people);  // always the same one
matching::Index a_town(std::size_t people);             // those people, on file

}  // namespace accord::test
