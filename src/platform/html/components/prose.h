// The plain parts of a page: headings, paragraphs, lists, links, columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/html/html.h"

namespace accord::html {

// The page's one h1, with the quieter line that stands above it ("Request R-7K4-22M from Marshgate
// MASH").
Html page_heading(const Html& text, const Html& above = {});
Html heading(const Html& text);                                              // h2, medium
Html small_heading(const Html& text);                                        // h3, small
Html heading_at(int level, const Attributes& attributes, const Html& text);  // h1 to h4, else h2
// A heading with its count, or with a link at the other end of the line: "Waiting for your reply
// (4)".
Html heading_with(const Html& text, std::string_view count, const Html& at_the_end = {});

Html lead(const Html& text);  // the larger first paragraph
Html paragraph(const Html& text);
Html fine_print(const Html& text);  // 16 px, for who and when
Html strong(const Html& text);
Html quiet(const Html& text);  // secondary colour, inside a line
Html code(const Html& text);   // a seal, a digest
Html heard(const Html& text);  // for ears only
Html line_break();
Html with_breaks(std::string_view text);           // what a person typed, their line ends kept
Html quotation(const Html& text, const Html& by);  // someone else's words, and whose

Html bullets(const std::vector<Html>& items);
Html numbered(const std::vector<Html>& items);
Html list(const std::vector<Html>& items);  // without bullets, for links

Html link(std::string_view href, const Html& text);
Html strong_link(std::string_view href, const Html& text);
Html phone(std::string_view number);  // "020 7946 0100", and a tap calls it
Html email(std::string_view address);
Html links_in_a_row(const std::vector<Html>& links);

// A date or time a machine can read too: time_of("2026-11-24T14:10:00Z", "2:10pm").
Html time_of(std::string_view machine, const Html& words);

// Two thirds and one third, which stack on a phone. One column is the usual page.
Html one_column(const Html& main);
Html two_columns(const Html& main, const Html& aside);
Html in_columns(const Html& list);  // a long list of short lines, where there is room
// A box at the side, or among the main things: its heading, then what it holds.
Html box(const Html& heading, const Html& content);
Html tinted_box(const Html& heading, const Html& content);

// A few figures side by side: "14 open".
struct Figure {
    Html number = {};
    Html words = {};
    std::string href = {};
};
Html figures(const std::vector<Figure>& figures);

}  // namespace accord::html
