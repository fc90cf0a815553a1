// Fifty children of a school's list who live in secret, each at an address and a number that
// stand nowhere else; what is done to their records at random, and what is written about them.
// Everything is done by the verbs that pages call.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "casework/people/commands_merge.h"
#include "casework/people/commands_part.h"
#include "casework/people/import.h"
#include "support/open_house.h"

namespace accord::test {

struct Planted {
    int number = 0;
    people::Name name;
    Date born;
    std::string street;    // "Quilfern Mews": in no other text
    std::string postcode;  // "N8 7AB"
    std::string house;     // "14"
    std::string rings;     // "020 7946 0914": in no other text
    std::string lines() const { return "Flat 2, " + house + " " + street + ", Marshgate"; }
    Reference record{'C', ""};  // that stands for the child
};

class Planting {
public:
    explicit Planting(OpenHouse& house, std::uint32_t seed);

    // One of: import, merge, take apart, split, rename, adopt, restore, retype in the open.
    void do_something();
    const std::vector<Planted>& all() const { return all_; }
    // How often each was done, not counting what was refused.
    const std::vector<std::pair<std::string, int>>& done() const { return done_; }
    // Records, each as it stands, that hold the address of this child in the open.
    int in_the_open();

private:
    using Change = void (Planting::*)(Planted&);
    void import_again(Planted& one);
    void merge(Planted& one);
    void take_apart(Planted& one);
    void split(Planted& one);
    void rename(Planted& one);
    void adopt(Planted& one);
    void restore(Planted& one);
    void retype(Planted& one);
    void count(std::string_view what);

    people::Opened opened(const Reference& reference);
    int roll(int sides);

    OpenHouse& house_;
    people::Keeper keeper_;
    std::unique_ptr<people::Matcher> matcher_;
    std::mt19937 chance_;
    std::vector<Planted> all_;
    std::vector<Reference> records_;
    std::vector<std::pair<std::string, int>> done_;
};

}  // namespace accord::test
