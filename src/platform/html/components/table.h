// A table, for what is compared by column; on a phone each row becomes a card. For a list, see
// queue.h.
#pragma once

#include <string>
#include <vector>

#include "platform/html/html.h"

namespace accord::html {

struct Cell {
    Html text = {};
    std::string format = {};  // numeric
    std::string classes = {};
    int columns = 0;  // spans; 0 for one
    int rows = 0;
    Attributes attributes = {};
};
using Cells = std::vector<Cell>;

struct DataTable {
    Html caption = {};
    std::string caption_classes = {};
    Cells head = {};
    std::vector<Cells> rows = {};
    bool first_is_header = false;
    bool cards_on_phones = false;  // app-resp: needs a head, whose words then label each value
    std::string classes = {};
    Attributes attributes = {};
};
Html table(const DataTable& table);

}  // namespace accord::html
