#include "engine/policy/answers.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/policy/boxes.h"
#include "engine/policy/decide.h"

namespace accord::policy {
namespace {

constexpr char letters[] = {'Y', 'S', 'A', 'H'};

std::vector<std::size_t> classes_of(std::size_t count, const std::vector<Members>& classes) {
    std::vector<std::size_t> out(count);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        for (const auto member : classes[i]) out[member] = i;
    }
    return out;
}

// One question of every class within a giver, a receiver and a purpose.
template <class Visit>
void ask_classes(const rulebook::Rulebook& book, const Asked& asked, const Alike::Within& within,
                 Point point, Question& question, Visit visit) {
    const auto& [terms, space] = asked;
    space.move(question, point);
    Decision decision;
    for (const auto& thresholds : within.thresholds) {
        question.threshold = space.thresholds()[thresholds.front()];
        for (const auto& bases : within.bases) {
            question.footing.basis = space.bases()[bases.front()];
            for (const auto& categories : within.categories) {
                question.items[0].category = space.categories()[categories.front()];
                decide(book, terms, question, decision);
                visit(thresholds, bases, categories, decision);
            }
        }
    }
}

}  // namespace

Answers::Answers(const rulebook::Rulebook& rulebook, Asked asked)
    : book_(rulebook),
      asked_(asked),
      alike_(rulebook, {asked}),
      parts_(alike_.givers().size()),
      class_of_giver_(classes_of(asked.space.givers().size(), alike_.givers())),
      class_of_receiver_(classes_of(asked.space.receivers().size(), alike_.receivers())) {}

void Answers::ask(std::size_t part) {
    auto question = asked_.space.at(0);
    auto& out = parts_[part];
    const auto purposes = asked_.space.purposes().size();
    out.blocks.reserve(alike_.receivers().size() * purposes);
    for (const auto& receivers : alike_.receivers()) {
        for (std::uint16_t p = 0; p < purposes; ++p) {
            out.blocks.push_back(block(alike_.givers()[part], receivers, p, question, out.decided));
        }
    }
}

std::string Answers::block(const Members& givers, const Members& receivers, std::uint16_t purpose,
                           Question& question, std::uint64_t& decided) const {
    const auto& space = asked_.space;
    const auto bases = space.bases().size();
    const auto wide = space.categories().size();
    std::string out(space.thresholds().size() * bases * wide, ' ');
    const Point point{.giver = givers.front(), .receiver = receivers.front(), .purpose = purpose};
    const auto within = alike_.within(point.giver, point.receiver, purpose);
    ask_classes(book_, asked_, within, point, question,
                [&](const Members& thresholds, const Members& alike, const Members& categories,
                    const Decision& decision) {
                    ++decided;
                    const auto letter = letters[static_cast<std::size_t>(allowed(decision))];
                    for (const auto t : thresholds) {
                        for (const auto b : alike) {
                            for (const auto c : categories)
                                out[(t * bases + b) * wide + c] = letter;
                        }
                    }
                });
    return out;
}

const std::string& Answers::block_of(std::size_t giver, std::size_t receiver,
                                     std::size_t purpose) const {
    const auto& part = parts_[class_of_giver_[giver]];
    return part.blocks[class_of_receiver_[receiver] * asked_.space.purposes().size() + purpose];
}

Allowed Answers::at(const Point& point) const {
    const auto& space = asked_.space;
    const auto place =
        (point.threshold * space.bases().size() + point.basis) * space.categories().size() +
        point.category;
    const auto letter = block_of(point.giver, point.receiver, point.purpose)[place];
    const auto* at = std::find(std::begin(letters), std::end(letters), letter);
    return static_cast<Allowed>(at - std::begin(letters));
}

std::array<std::uint64_t, 4> Answers::counts() const {
    std::array<std::uint64_t, 4> out{};
    const auto purposes = asked_.space.purposes().size();
    for (std::size_t g = 0; g < parts_.size(); ++g) {
        for (std::size_t i = 0; i < parts_[g].blocks.size(); ++i) {
            const auto& block = parts_[g].blocks[i];
            const auto times = alike_.givers()[g].size() * alike_.receivers()[i / purposes].size();
            for (std::size_t a = 0; a < out.size(); ++a) {
                out[a] += times * static_cast<std::uint64_t>(
                                      std::count(block.begin(), block.end(), letters[a]));
            }
        }
    }
    return out;
}

std::uint64_t Answers::decided() const {
    std::uint64_t all = 0;
    for (const auto& part : parts_) all += part.decided;
    return all;
}

Digest Answers::digest_of(std::size_t giver) const {
    const auto& space = asked_.space;
    std::string bytes;
    for (std::size_t r = 0; r < space.receivers().size(); ++r) {
        for (std::size_t p = 0; p < space.purposes().size(); ++p) bytes += block_of(giver, r, p);
    }
    return accord::digest(bytes);
}

Digest Answers::digest() const {
    std::vector<Digest> of_class(parts_.size());
    for (std::size_t g = 0; g < parts_.size(); ++g)
        of_class[g] = digest_of(alike_.givers()[g].front());
    std::string bytes;
    for (const auto each : class_of_giver_) bytes += text_of(of_class[each].view());
    return accord::digest(bytes);
}

const Reason& settled_by(const Decision& decision) {
    const auto& of_item = decision.reasons[decision.items.front().reason];
    const auto leans = [&](Lean least) -> const Reason* {
        for (const auto& reason : decision.reasons) {
            if (reason.item == whole_question and reason.lean >= least) return &reason;
        }
        return nullptr;
    };
    const auto fate = decision.items.front().fate;
    if (fate == Fate::HeldBack or fate == Fate::Ask or decision.answer == Answer::Permit)
        return of_item;
    const auto* of_whole = leans(decision.answer == Answer::Deny ? Lean::Deny : Lean::Review);
    return of_whole != nullptr ? *of_whole : of_item;
}

std::vector<Listed> listed(const rulebook::Rulebook& rulebook, const Asked& asked,
                           const std::array<bool, 4>& wanted) {
    using Mark = std::tuple<Allowed, Because, std::int32_t>;
    const auto& space = asked.space;
    std::map<Mark, std::uint32_t> numbers;
    std::vector<Mark> marks;
    std::vector<Box> all;
    if (space.size() == 0) return {};
    const Alike alike(rulebook, {asked});
    auto question = space.at(0);
    for (const auto& givers : alike.givers()) {
        std::vector<Box> boxes;
        for (const auto& receivers : alike.receivers()) {
            for (std::uint16_t p = 0; p < space.purposes().size(); ++p) {
                const Point point{
                    .giver = givers.front(), .receiver = receivers.front(), .purpose = p};
                const auto keep = [&](const Members& thresholds, const Members& bases,
                                      const Members& categories, const Decision& decision) {
                    const auto answer = allowed(decision);
                    if (not wanted[static_cast<std::size_t>(answer)]) return;
                    const auto& reason = settled_by(decision);
                    const Mark mark{answer, reason.because, reason.clause};
                    const auto [at, is_new] =
                        numbers.try_emplace(mark, static_cast<std::uint32_t>(marks.size()));
                    if (is_new) marks.push_back(mark);
                    boxes.push_back(
                        {.lists = {givers, receivers, {p}, thresholds, bases, categories},
                         .mark = at->second});
                };
                ask_classes(rulebook, asked, alike.within(point.giver, point.receiver, p), point,
                            question, keep);
            }
        }
        boxes = gathered(std::move(boxes));
        all.insert(all.end(), std::make_move_iterator(boxes.begin()),
                   std::make_move_iterator(boxes.end()));
    }
    std::vector<Listed> out;
    for (auto& box : gathered(std::move(all))) {
        const auto& [answer, because, clause] = marks[box.mark];
        const auto size = box.size();
        out.push_back({std::move(box.lists), answer, because, clause, size});
    }
    return out;
}

}  // namespace accord::policy
