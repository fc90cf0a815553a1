// Matcher: is this person on the agency's own list already? By the one rule of engine/matching,
// over an index of the list in memory that is brought up to date before each answer. It holds no
// words that are shown: what is found is a reference, and the record is read by whoever may.
//
// The process owns one, as it owns the Lawbook.
#pragma once

#include <memory>
#include <vector>

#include "casework/people/name_sought.h"
#include "casework/people/person.h"
#include "engine/matching/explain.h"
#include "engine/matching/nicknames.h"
#include "governance/audit/reading.h"

namespace accord::people {

// The tables of names inside the program. Broken: they cannot be read.
Result<matching::Names> names_of_program();

struct Likely {
    Id<Person> person;
    double probability = 0;
    matching::Outcome outcome = matching::Outcome::None;
    matching::Veto veto = matching::Veto::None;
    matching::Levels levels{};  // of matching::index_roles
    std::string model;          // what it was weighed by
};

// Two of a list, and what each agreement and each difference is worth.
struct TwoCompared {
    matching::Explained explained;
    Name as;  // the name of the second that fits best: their own, or another that they have
};

class Matcher {
public:
    static Result<std::unique_ptr<Matcher>> from_program();
    ~Matcher();
    Matcher(const Matcher&) = delete;
    Matcher& operator=(const Matcher&) = delete;

    // Those of the agency's list who are, or may be, this person; the likeliest first, each once,
    // as the record that stands for them. What is the person itself is left out.
    Result<std::vector<Likely>> alike(audit::Reading& reading, const std::string& agency,
                                      const Person& person);
    // Those of the agency's list with all of these in their names, as records: by the names in
    // memory, since what is kept of a name finds it whole or not at all (docs/adr/0079).
    Result<CalledSo> called(audit::Reading& reading, const std::string& agency,
                            const std::vector<NameSought>& words, std::size_t people_max);
    // For many, one after another: the list as it stood when it was last looked over.
    Result<void> look_over(audit::Reading& reading, const std::string& agency);
    Result<std::vector<Likely>> alike_as_listed(audit::Reading& reading, const std::string& agency,
                                                const Person& person);
    // NotFound: the second is not on the list.
    Result<TwoCompared> compare(audit::Reading& reading, const std::string& agency,
                                const Person& one, const Person& other);
    Result<TwoCompared> compare_as_listed(audit::Reading& reading, const std::string& agency,
                                          const Person& one, const Person& other);
    // One more, that is being put on the list in this act.
    void add(const std::string& agency, const Person& person, Date today);
    // Lists that are long are kept for the next start, where much has changed on them since they
    // were (docs/adr/0084). By one thread that may take its time; nobody waits for it.
    Result<void> keep_lists(Node& node);
    // This one, whatever it is like.
    Result<void> keep_list(Node& node, const std::string& agency);
    const matching::Names& names() const;
    // What every answer is weighed by, as the trail has it (matching::standard_version).
    const std::string& model() const;

private:
    struct Kept;
    explicit Matcher(std::unique_ptr<Kept> kept);
    std::unique_ptr<Kept> kept_;
};

}  // namespace accord::people
