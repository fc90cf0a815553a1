#include "platform/html/components/table.h"

namespace accord::html {
namespace {

Html cell_of(const Cell& cell, bool is_header, const Html& column, bool labelled) {
    const std::string_view base = is_header ? "govuk-table__header" : "govuk-table__cell";
    const std::string format =
        is_header or cell.format.empty() ? "" : std::string(base) + "--" + cell.format;
    Attributes attributes;
    attributes.add_if(is_header, {"scope", "row"});
    attributes.add({"class", classes({base, format, cell.classes})})
        .add_if(cell.columns > 0, {"colspan", std::to_string(cell.columns)})
        .add_if(cell.rows > 0, {"rowspan", std::to_string(cell.rows)})
        .add_all(cell.attributes);
    Html content = cell.text;
    // The column's words again, before the value: seen on a phone, where the head is out of sight.
    if (labelled and not is_header and not column.empty() and not content.empty())
        content = element("div", {{"class", "app-resp__label"}, {"aria-hidden", "true"}}, column) +
                  element("div", {{"class", "app-resp__value"}}, content);
    return is_header ? element("th", attributes, content) : element("td", attributes, content);
}

Html head_of(const Cells& head) {
    if (head.empty()) return {};
    Html cells;
    for (const auto& cell : head) {
        const std::string format = cell.format.empty() ? "" : "govuk-table__header--" + cell.format;
        Attributes attributes = {{"scope", "col"},
                                 {"class", classes({"govuk-table__header", format, cell.classes})}};
        attributes.add_if(cell.columns > 0, {"colspan", std::to_string(cell.columns)})
            .add_if(cell.rows > 0, {"rowspan", std::to_string(cell.rows)})
            .add_all(cell.attributes);
        cells += element("th", attributes, cell.text);
    }
    return element("thead", {{"class", "govuk-table__head"}},
                   element("tr", {{"class", "govuk-table__row"}}, cells));
}

}  // namespace

Html table(const DataTable& table) {
    Html body;
    for (const auto& row : table.rows) {
        Html cells;
        for (std::size_t at = 0; at < row.size(); ++at)
            cells += cell_of(row[at], at == 0 and table.first_is_header,
                             at < table.head.size() ? table.head[at].text : Html(),
                             table.cards_on_phones);
        body += element("tr", {{"class", "govuk-table__row"}}, cells);
    }
    Html caption;
    if (not table.caption.empty())
        caption = element("caption",
                          {{"class", classes({"govuk-table__caption", table.caption_classes})}},
                          table.caption);
    Attributes attributes = {
        {"class",
         classes({"govuk-table", table.cards_on_phones ? "app-resp" : "", table.classes})}};
    attributes.add_all(table.attributes);
    return element(
        "table", attributes,
        caption + head_of(table.head) + element("tbody", {{"class", "govuk-table__body"}}, body));
}

}  // namespace accord::html
