// A comparison in sentences. The lawful basis is left out of them wherever a change is so without
// one being named, as it nearly always is: what is not named is proposed.
#include <algorithm>

#include "base/phrases.h"
#include "engine/policy/boxes.h"
#include "engine/policy/compare.h"

namespace accord::policy {
namespace {

enum Dimension : std::size_t { Giver, Receiver, Purpose, Threshold, Basis, Category };

constexpr std::uint16_t every_level = 0xFFFF;  // in a box: every level that fits the purpose

// The codes of one list with a place for each, the empty one first.
template <class Noun>
class Codes {
public:
    explicit Codes(const rulebook::List<Noun>& list) : list_(list) {
        all_.emplace_back();
        for (const auto& row : list.all()) {
            if (all_.back() != row.code) all_.push_back(row.code);
        }
    }
    std::vector<std::uint16_t> places(const std::vector<Code<Noun>>& codes) const {
        std::vector<std::uint16_t> out;
        for (const auto& code : codes) {
            const auto at = std::lower_bound(all_.begin(), all_.end(), code);
            out.push_back(static_cast<std::uint16_t>(at - all_.begin()));
        }
        std::sort(out.begin(), out.end());
        return out;
    }
    const Code<Noun>& code(std::uint16_t place) const { return all_[place]; }
    std::size_t size() const { return all_.size(); }
    std::string words(std::uint16_t place) const {
        const auto* row = list_.find(all_[place]);
        return row != nullptr ? row->words : std::string(all_[place].text());
    }
    // "schools and colleges; and police"; where nearly all are meant, all but the few.
    // `none` says what the empty code means; `any`, all of them.
    std::string said(const std::vector<std::uint16_t>& places, std::string_view any,
                     std::string_view none, std::string_view last) const {
        std::vector<std::string> named, others;
        for (std::uint16_t i = 0; i < all_.size(); ++i) {
            if (i == 0 and none.empty()) continue;
            auto one = i == 0 ? std::string(none) : words(i);
            const bool meant = std::binary_search(places.begin(), places.end(), i);
            (meant ? named : others).push_back(std::move(one));
        }
        if (others.empty()) return std::string(any);
        if (others.size() > 4 or named.size() <= 8) return join_phrases(named, last);
        return std::string(any) + " except " + join_phrases(others, "and");
    }

private:
    const rulebook::List<Noun>& list_;
    std::vector<Code<Noun>> all_;
};

std::string first_upper(std::string sentence) {
    if (not sentence.empty() and sentence[0] >= 'a' and sentence[0] <= 'z')
        sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    return sentence;
}

// What could be done before, of someone and something.
std::string before_words(Allowed before, const std::string& to, const std::string& what) {
    switch (before) {
        case Allowed::Yes: return " could tell " + to + " about " + what + ". Now ";
        case Allowed::ShortVersion:
            return " could give " + to + " only the short version of " + what + ". Now ";
        case Allowed::AskFirst:
            return " could not tell " + to + " about " + what + " without asking first. Now ";
        case Allowed::HeldBack:
            return " were kept from telling " + to + " about " + what + ". Now ";
    }
    return {};
}

std::string_view after_words(Allowed before, Allowed after) {
    switch (after) {
        case Allowed::Yes:
            return before == Allowed::ShortVersion ? "they may tell all of it" : "they may";
        case Allowed::ShortVersion: return "they may give the short version";
        case Allowed::AskFirst: return "they have to ask first";
        case Allowed::HeldBack: return "it is held back";
    }
    return {};
}

class Saying {
public:
    explicit Saying(const rulebook::Rulebook& book)
        : book_(book),
          types_(book.agency_types),
          purposes_(book.purposes),
          thresholds_(book.thresholds),
          bases_(book.lawful_bases),
          categories_(book.data_categories) {}

    Box box_of(const Change& change) const {
        Box box;
        box.lists[Giver] = types_.places(change.givers);
        box.lists[Receiver] = types_.places(change.receivers);
        box.lists[Purpose] = purposes_.places(change.purposes);
        box.lists[Threshold] = thresholds_.places(change.thresholds);
        box.lists[Basis] = bases_.places(change.bases);
        box.lists[Category] = categories_.places(change.categories);
        box.mark = static_cast<std::uint32_t>(change.before) * 4 +
                   static_cast<std::uint32_t>(change.after);
        return box;
    }

    // Levels are not named where they are all that fit the purpose.
    void shorten(Box& box) const {
        for (const auto purpose : box.lists[Purpose]) {
            if (fitting(purpose) != box.lists[Threshold]) return;
        }
        box.lists[Threshold] = {every_level};
    }

    std::string sentence(const Box& box) const {
        const auto before = static_cast<Allowed>(box.mark / 4);
        const auto after = static_cast<Allowed>(box.mark % 4);
        const auto& lists = box.lists;
        auto out = first_upper(types_.said(lists[Giver], "any party", "", "and")) +
                   before_words(before, types_.said(lists[Receiver], "any party", "", "or"),
                                categories_.said(lists[Category], "anything", "", "and")) +
                   std::string(after_words(before, after)) + ", for " +
                   purposes_.said(lists[Purpose], "any purpose", "no stated purpose", "or");
        if (lists[Threshold] != std::vector<std::uint16_t>{every_level}) {
            constexpr std::string_view any = "at any level of concern";
            const auto levels = thresholds_.said(lists[Threshold], any, "none stated", "or");
            out += levels.starts_with(any) ? ", " : ", where the level of concern is: ";
            out += levels;
        }
        if (lists[Basis] != std::vector<std::uint16_t>{0})
            out += ", where the basis named is: " + bases_.said(lists[Basis], "any", "none", "or");
        return out + ".";
    }

private:
    std::vector<std::uint16_t> fitting(std::uint16_t purpose) const {
        std::vector<std::uint16_t> out;
        const auto* row = book_.purposes.find(purposes_.code(purpose));
        if (row == nullptr) return out;
        for (std::uint16_t i = 0; i < thresholds_.size(); ++i) {
            const bool fits =
                i == 0 ? row->thresholds.any : row->thresholds.has(thresholds_.code(i));
            if (fits) out.push_back(i);
        }
        return out;
    }

    const rulebook::Rulebook& book_;
    Codes<rulebook::AgencyType> types_;
    Codes<rulebook::Purpose> purposes_;
    Codes<rulebook::Threshold> thresholds_;
    Codes<rulebook::LawfulBasis> bases_;
    Codes<rulebook::DataCategory> categories_;
};

// How many questions two boxes share, whatever the basis.
std::uint64_t shared(const Box& one, const Box& other) {
    std::uint64_t size = 1;
    for (std::size_t d = 0; d < box_dimensions; ++d) {
        if (d == Basis) continue;
        std::vector<std::uint16_t> both;
        std::set_intersection(one.lists[d].begin(), one.lists[d].end(), other.lists[d].begin(),
                              other.lists[d].end(), std::back_inserter(both));
        size *= both.size();
    }
    return size;
}

// Whether a change that needs a basis to be named is so without one as well.
bool told_already(const Box& box, const std::vector<Box>& told) {
    std::uint64_t wanted = 1;
    for (std::size_t d = 0; d < box_dimensions; ++d) {
        if (d != Basis) wanted *= box.lists[d].size();
    }
    std::uint64_t found = 0;
    for (const auto& other : told) {
        if (other.mark == box.mark) found += shared(box, other);
    }
    return found == wanted;
}

bool lost(const Box& box) {
    return box.mark % 4 > box.mark / 4;
}

}  // namespace

std::vector<std::string> sentences(const rulebook::Rulebook& rulebook,
                                   const Comparison& comparison) {
    const Saying saying(rulebook);
    std::vector<Box> unnamed, named;
    for (const auto& change : comparison.changes) {
        auto box = saying.box_of(change);
        if (box.lists[Basis].front() != 0) {
            named.push_back(std::move(box));
            continue;
        }
        box.lists[Basis] = {0};
        unnamed.push_back(std::move(box));
    }
    unnamed = gathered(std::move(unnamed));
    std::vector<Box> all;
    for (const auto& box : named) {
        if (not told_already(box, unnamed)) all.push_back(box);
    }
    all.insert(all.end(), unnamed.begin(), unnamed.end());
    for (auto& box : all) saying.shorten(box);
    all = gathered(std::move(all));
    std::stable_sort(all.begin(), all.end(), [](const Box& one, const Box& other) {
        return std::pair(not lost(one), one.lists[Basis]) <
               std::pair(not lost(other), other.lists[Basis]);
    });
    std::vector<std::string> out;
    for (const auto& box : all) out.push_back(saying.sentence(box));
    return out;
}

}  // namespace accord::policy
