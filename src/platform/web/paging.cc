#include "platform/web/paging.h"

#include "platform/html/components/navigation.h"

namespace accord::web {

namespace {

constexpr int pages_max = 100'000;

}  // namespace

std::size_t Paging::pages(std::size_t rows_in_all) const {
    return rows_in_all == 0 ? 1 : (rows_in_all + rows - 1) / rows;
}

html::Html steps(const Paging& paging, std::size_t rows_in_all, const std::string& address) {
    const auto pages = paging.pages(rows_in_all);
    if (pages < 2) return {};
    const auto to = [&](std::size_t number) {
        return html::StepLink{.href = address + "page=" + std::to_string(number)};
    };
    html::Pagination out;
    if (paging.number > 1) out.previous = to(paging.number - 1);
    if (paging.number < pages) out.next = to(paging.number + 1);
    return html::pagination(out);
}

Paging paging(const Form& query) {
    FormReader reader(query);
    const auto number = reader.number_or_none("page", "Page", 1, pages_max);
    return {.number = static_cast<std::size_t>(number.value_or(1))};
}

}  // namespace accord::web
