// Listing: one agency's list as the matcher holds it: the index of engine/matching, and which
// record, in which version, each of its places is of; a record has a place for every name. It can
// be laid down as bytes and opened over them, so that a long list need not be read record by record
// at each start (docs/adr/0084). Private to the slice.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "casework/people/name_sought.h"
#include "casework/people/person.h"
#include "engine/matching/index.h"

namespace accord::people {

// As the index is asked.
matching::Described described(const Person& person, const Name& name, Date today);

class Listing {
public:
    explicit Listing(const matching::Names& names) : index_(names) {}
    Listing(Listing&&) noexcept = default;
    Listing& operator=(Listing&&) noexcept = default;

    // On the list, or again as it is now. The first of all are put before build().
    void put(const Person& person, Date today);
    void take_out(const Id<Person>& person);
    void build();
    bool built() const { return built_; }
    // It is read for another; none: for itself.
    void point(const Id<Person>& person, const std::optional<Id<Person>>& at);

    const matching::Index& index() const { return index_; }
    std::size_t size() const { return index_.size(); }
    Id<Person> at(matching::PersonIndex place) const;
    // Empty: not on the list. In the order of its names.
    std::vector<matching::PersonIndex> places(const Id<Person>& person) const;
    // None: not on the list.
    std::optional<std::int64_t> version(const Id<Person>& person) const;
    // Who has all of these in their names, by the least of their ids; `more` than `people_max`.
    CalledSo called(const std::vector<NameSought>& words, std::size_t people_max) const;
    // The record that is read in its stead.
    Id<Person> standing(Id<Person> person) const;

    Instant seen;  // the latest change that is in it

    // The same list in the order of its records, as if it had been put so, and nothing of what was
    // taken out.
    Listing settled() const;
    // Of one that is settled: its bytes, one piece after another.
    std::vector<ByteView> pieces() const;
    // Over those bytes where they lie. Invalid: made for other tables, or no list.
    static Result<Listing> over(const matching::Names& names, matching::Block block,
                                const matching::Hands& hands);

private:
    explicit Listing(matching::Index index) : index_(std::move(index)) {}

    struct Head {
        std::array<char, 8> mark{};
        std::int64_t seen = 0;
        std::uint64_t places = 0;
        std::uint64_t pointers = 0;
    };
    struct Pointer {
        Id<Person> from, to;
    };
    static_assert(sizeof(Head) == 32 and sizeof(Pointer) == 32);
    struct Listed {
        std::int64_t version = 0;
        std::vector<matching::PersonIndex> places;  // none: taken out
    };

    matching::Index index_;
    bool built_ = false;
    std::map<Id<Person>, Listed> since_;    // put since it was settled
    std::vector<Id<Person>> people_since_;  // by place, after those that were settled
    std::map<Id<Person>, Id<Person>> pointers_;

    // Settled: by place, in the order of the records.
    std::span<const Id<Person>> people_;
    std::span<const std::int64_t> versions_;
    Head head_;
    std::vector<Pointer> pointers_laid_;
    std::vector<Id<Person>> own_people_;
    std::vector<std::int64_t> own_versions_;
};

}  // namespace accord::people
