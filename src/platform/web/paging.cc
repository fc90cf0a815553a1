#include "platform/web/paging.h"

namespace accord::web {

namespace {

constexpr int pages_max = 100'000;

}  // namespace

std::size_t Paging::pages(std::size_t rows_in_all) const {
    return rows_in_all == 0 ? 1 : (rows_in_all + rows - 1) / rows;
}

Paging paging(const Form& query) {
    FormReader reader(query);
    const auto number = reader.number_or_none("page", "Page", 1, pages_max);
    return {.number = static_cast<std::size_t>(number.value_or(1))};
}

}  // namespace accord::web
