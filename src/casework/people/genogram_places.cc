#include "casework/people/genogram_places.h"

#include <algorithm>
#include <cstdlib>

namespace accord::people {
namespace {

constexpr int block_gap = 24;
constexpr int rounds_max = 12;

// One try: the blocks in an order, packed to the left, then drawn towards whom
// they belong to.
class Table {
public:
    explicit Table(const Network& network) : network_(network) {
        generations_of_people();
        blocks_of_people();
        brothers_and_sisters();
    }

    // In one row a generation; where that is too wide, in two or more.
    Seating seated() {
        constexpr std::size_t rows_most = 5;
        for (std::size_t rows = 1; rows <= rows_most; ++rows) {
            each_in(rows);
            improve();
            lay();
            if (width() <= picture_width_max) break;
        }
        leave_out_empty_rows();
        Seating out;
        out.rows = rows_;
        out.row = row_;
        out.x = x_;
        out.width = width();
        out.in_row = in_row();
        out.blocks = blocks_;
        return out;
    }

private:
    std::size_t size() const { return network_.people.size(); }

    void generations_of_people() {
        int least = 0;
        int most = 0;
        for (const auto& one : network_.people) {
            least = std::min(least, one.generation);
            most = std::max(most, one.generation);
        }
        generations_ = static_cast<std::size_t>(most - least + 1);
        for (const auto& one : network_.people)
            generation_.push_back(static_cast<std::size_t>(one.generation - least));
        row_.assign(size(), 0);
        x_.assign(size(), 0);
    }

    void blocks_of_people() {
        for (std::size_t home = 0; home < network_.households.size(); ++home) {
            Block block;
            block.household = static_cast<int>(home);
            fill(block, [&](const Sitter& one) { return one.household == block.household; });
        }
        for (std::size_t i = 0; i < size(); ++i) {
            if (network_.people[i].household >= 0) continue;
            Block alone;
            fill(alone, [&](const Sitter& one) { return &one == &network_.people[i]; });
        }
    }

    // By a tie of their own, or by a parent: the elder sits to the left.
    void brothers_and_sisters() {
        const auto note = [&](std::size_t one, std::size_t other) {
            if (generation_[one] == generation_[other] and one != other)
                siblings_.emplace_back(one, other);
        };
        for (const auto& tie : network_.ties) {
            if (tie.line == Line::Sibling) note(tie.one, tie.other);
            if (tie.line != Line::Parent and tie.line != Line::Adopted) continue;
            for (const auto& more : network_.ties)
                if (more.line == tie.line and more.one == tie.one and tie.other < more.other)
                    note(tie.other, more.other);
        }
    }

    template <class Fits>
    void fill(Block& block, const Fits& fits) {
        block.generations.resize(generations_);
        bool any = false;
        for (std::size_t i = 0; i < size(); ++i) {
            if (not fits(network_.people[i])) continue;
            block.generations[generation_[i]].push_back(i);
            any = true;
        }
        for (auto& generation : block.generations)
            std::stable_sort(generation.begin(), generation.end(),
                             [&](std::size_t one, std::size_t other) {
                                 return network_.people[one].born < network_.people[other].born;
                             });
        if (any) blocks_.push_back(std::move(block));
    }

    // So many rows for each generation, and nobody folded yet.
    void each_in(std::size_t rows) {
        deep_ = rows;
        rows_ = static_cast<int>(generations_ * rows);
        for (auto& block : blocks_) {
            block.columns = size();
            block.lower = 0;
            fold(block);
        }
    }

    // Its people into rows, by how many may sit side by side.
    void fold(Block& block) {
        block.rows.assign(static_cast<std::size_t>(rows_), {});
        block.top = rows_;
        std::size_t most = 0;
        for (std::size_t g = 0; g < generations_; ++g) {
            const auto& all = block.generations[g];
            const auto deep =
                std::clamp<std::size_t>((all.size() + block.columns - 1) / block.columns, 1, deep_);
            const auto wide = (all.size() + deep - 1) / deep;
            for (std::size_t i = 0; i < all.size(); ++i) {
                const auto r = g * deep_ + std::min(block.lower + i / wide, deep_ - 1);
                block.rows[r].push_back(all[i]);
                row_[all[i]] = static_cast<int>(r);
                block.top = std::min(block.top, static_cast<int>(r));
                block.bottom = static_cast<int>(r);
                most = std::max(most, block.rows[r].size());
            }
        }
        block.width = row_width(most) + (block.household >= 0 ? 2 * outline_pad : 0);
    }

    void leave_out_empty_rows() {
        std::vector<int> renamed(static_cast<std::size_t>(rows_), 0);
        int used = 0;
        const auto all = in_row();
        for (std::size_t r = 0; r < all.size(); ++r) {
            renamed[r] = used;
            used += all[r].empty() ? 0 : 1;
        }
        for (auto& row : row_) row = renamed[static_cast<std::size_t>(row)];
        for (auto& block : blocks_) {
            block.top = renamed[static_cast<std::size_t>(block.top)];
            block.bottom = renamed[static_cast<std::size_t>(block.bottom)];
        }
        rows_ = used;
    }

    static int row_width(std::size_t many) {
        const auto n = static_cast<int>(many);
        return n * label_width + (n - 1) * seat_gap;
    }

    // ------------------------------------------------------------ from an order
    // to places

    void seat_block(const Block& block) {
        for (const auto& row : block.rows) {
            int x = block.x + (block.width - row_width(row.size())) / 2 + label_width / 2;
            for (const auto one : row) {
                x_[one] = x;
                x += label_width + seat_gap;
            }
        }
    }

    void pack() {
        std::vector<int> right(static_cast<std::size_t>(rows_), picture_margin);
        for (auto& block : blocks_) {
            block.x = picture_margin;
            for (int r = block.top; r <= block.bottom; ++r)
                block.x = std::max(block.x, right[static_cast<std::size_t>(r)]);
            for (int r = block.top; r <= block.bottom; ++r)
                right[static_cast<std::size_t>(r)] = block.x + block.width + block_gap;
            seat_block(block);
        }
    }

    int width() const {
        int out = 0;
        for (const auto& block : blocks_) out = std::max(out, block.x + block.width);
        return out + picture_margin;
    }

    // How far a block may go, between its neighbours in any of its rows.
    void limits(std::size_t at, int end, int& least, int& most) const {
        const auto& block = blocks_[at];
        const auto shares = [&](const Block& other) {
            return other.top <= block.bottom and block.top <= other.bottom;
        };
        least = picture_margin;
        most = end - picture_margin - block.width;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (i == at or not shares(blocks_[i])) continue;
            if (i < at) least = std::max(least, blocks_[i].x + blocks_[i].width + block_gap);
            if (i > at) most = std::min(most, blocks_[i].x - block_gap - block.width);
        }
    }

    bool holds(const Block& block, std::size_t one) const {
        const auto& row = block.rows[static_cast<std::size_t>(row_[one])];
        return std::find(row.begin(), row.end(), one) != row.end();
    }

    // How far its people are, on the whole, from those outside whom they belong
    // to.
    int pull_of(const Block& block) const {
        int sum = 0;
        int many = 0;
        for (const auto& tie : network_.ties) {
            const bool has_one = holds(block, tie.one);
            if (has_one == holds(block, tie.other)) continue;
            const auto inside = has_one ? tie.one : tie.other;
            const auto outside = has_one ? tie.other : tie.one;
            sum += x_[outside] - x_[inside];
            ++many;
        }
        return many == 0 ? 0 : sum / many;
    }

    void lay() {
        pack();
        const int end = width();
        constexpr int times = 6;
        for (int i = 0; i < times; ++i) {
            for (std::size_t n = 0; n < blocks_.size(); ++n) {
                // To the right from the right end, then to the left from the left end.
                const auto at = i % 2 == 0 ? blocks_.size() - 1 - n : n;
                int least = 0;
                int most = 0;
                limits(at, end, least, most);
                if (most < least) continue;
                auto& block = blocks_[at];
                block.x = std::clamp(block.x + pull_of(block), least, most);
                seat_block(block);
            }
        }
    }

    // ------------------------------------------------------------ which order is
    // good

    std::vector<std::vector<std::size_t>> in_row() const {
        std::vector<std::vector<std::size_t>> out(static_cast<std::size_t>(rows_));
        for (std::size_t i = 0; i < size(); ++i)
            out[static_cast<std::size_t>(row_[i])].push_back(i);
        for (auto& row : out)
            std::sort(row.begin(), row.end(),
                      [&](std::size_t one, std::size_t other) { return x_[one] < x_[other]; });
        return out;
    }

    std::int64_t cost() {
        lay();
        constexpr std::int64_t apart = 1500;
        constexpr std::int64_t out_of_age = 700;
        constexpr std::int64_t too_wide = 100;  // a pixel
        constexpr std::int64_t a_row = 250;
        std::int64_t out = width() + too_wide * std::max(0, width() - picture_width_max);
        Seating now;
        now.row = row_;
        now.in_row = in_row();
        for (const auto& row : now.in_row) out += row.empty() ? 0 : a_row;
        for (const auto& tie : network_.ties) {
            const auto far = std::abs(x_[tie.one] - x_[tie.other]);
            const bool couple = is_couple(tie.line);
            out += couple ? 2 * far : far;
            if (couple and generation_[tie.one] == generation_[tie.other] and
                not now.side_by_side(tie.one, tie.other))
                out += apart;
        }
        const auto place = [&](std::size_t one) { return std::pair(row_[one], x_[one]); };
        for (const auto& [one, other] : siblings_) {
            const bool in_order = (network_.people[one].born <= network_.people[other].born) ==
                                  (place(one) < place(other));
            if (not in_order) out += out_of_age;
        }
        return out;
    }

    template <class Do, class Undo>
    bool better(std::int64_t& best, const Do& change, const Undo& undo) {
        change();
        const auto now = cost();
        if (now < best) {
            best = now;
            return true;
        }
        undo();
        return false;
    }

    bool try_swaps(std::int64_t& best) {
        bool again = false;
        for (std::size_t one = 0; one < blocks_.size(); ++one)
            for (std::size_t other = one + 1; other < blocks_.size(); ++other) {
                const auto swap = [&] { std::swap(blocks_[one], blocks_[other]); };
                again |= better(best, swap, swap);
            }
        for (auto& block : blocks_)
            for (auto& generation : block.generations)
                for (std::size_t i = 0; i + 1 < generation.size(); ++i) {
                    const auto swap = [&] {
                        std::swap(generation[i], generation[i + 1]);
                        fold(block);
                    };
                    again |= better(best, swap, swap);
                }
        return again;
    }

    // A block folded to fewer columns, or more, or sat lower in its generation.
    bool try_folds(std::int64_t& best) {
        bool again = false;
        for (auto& block : blocks_)
            for (std::size_t columns = 1; columns <= size(); ++columns)
                for (std::size_t lower = 0; lower < deep_; ++lower) {
                    const auto were = std::pair(block.columns, block.lower);
                    const auto put = [&](std::size_t wide, std::size_t low) {
                        block.columns = wide;
                        block.lower = low;
                        fold(block);
                    };
                    again |= better(
                        best, [&] { put(columns, lower); }, [&] { put(were.first, were.second); });
                }
        return again;
    }

    void improve() {
        auto best = cost();
        bool again = true;
        for (int round = 0; again and round < rounds_max; ++round) {
            again = try_swaps(best);
            if (deep_ > 1) again |= try_folds(best);
        }
    }

    const Network& network_;
    int rows_ = 1;
    std::size_t generations_ = 1;
    std::size_t deep_ = 1;  // rows of each generation
    std::vector<std::size_t> generation_;
    std::vector<int> row_;
    std::vector<int> x_;
    std::vector<Block> blocks_;
    std::vector<std::pair<std::size_t, std::size_t>> siblings_;
};

}  // namespace

bool Seating::side_by_side(std::size_t one, std::size_t other) const {
    if (row[one] != row[other]) return false;
    const auto& all = in_row[static_cast<std::size_t>(row[one])];
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        if ((all[i] == one and all[i + 1] == other) or (all[i] == other and all[i + 1] == one))
            return true;
    return false;
}

Seating seat(const Network& network) {
    return Table(network).seated();
}

}  // namespace accord::people
