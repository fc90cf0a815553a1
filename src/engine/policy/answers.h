// Answers: the answer to every question of a space, questions that are alike (alike.h) asked once.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/digest.h"
#include "engine/policy/alike.h"

namespace accord::policy {

class Answers {
public:
    Answers(const rulebook::Rulebook& rulebook, Asked asked);

    // The work, in parts. Each is done once; different ones may be done at the same time.
    std::size_t parts() const { return alike_.givers().size(); }
    void ask(std::size_t part);

    // When every part is done:
    Allowed at(const Point& point) const;
    std::array<std::uint64_t, 4> counts() const;  // of each Allowed
    std::uint64_t questions() const { return asked_.space.size(); }
    std::uint64_t decided() const;  // how many were put to `decide`
    // Of a giver's answers, a letter each (Y, S, A, H), in the order of places.
    Digest digest_of(std::size_t giver) const;
    // Of the digests of all givers, one after the other. docs/formats/enumerate.md
    Digest digest() const;

private:
    struct Part {
        std::vector<std::string>
            blocks;  // a receiver class and a purpose each; a letter a question
        std::uint64_t decided = 0;
    };
    std::string block(const Members& givers, const Members& receivers, std::uint16_t purpose,
                      Question& question, std::uint64_t& decided) const;
    const std::string& block_of(std::size_t giver, std::size_t receiver, std::size_t purpose) const;

    const rulebook::Rulebook& book_;
    Asked asked_;
    Alike alike_;
    std::vector<Part> parts_;
    std::vector<std::size_t> class_of_giver_, class_of_receiver_;
};

// Questions whose answers are the same for the same reason, every combination of the lists.
struct Listed {
    std::array<Members, 6> lists;  // places in the lists of the space, as in Point
    Allowed allowed = Allowed::AskFirst;
    Because because = Because::NoClause;
    std::int32_t clause = no_clause;
    std::uint64_t questions = 0;
};
// All of them, in as few rows as say it; of those answers alone that are wanted, a flag for each
// Allowed.
std::vector<Listed> listed(const rulebook::Rulebook& rulebook, const Asked& asked,
                           const std::array<bool, 4>& wanted = {true, true, true, true});

// What settled the answer to a plain question: the reason of its one thing, or of the whole.
const Reason& settled_by(const Decision& decision);

}  // namespace accord::policy
