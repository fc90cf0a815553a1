// On paper: what a page of the site says of itself when somebody prints it, and what of it is for
// the screen alone. The margin of every sheet has the marking and the number of the page
// (web/parts/_paper.scss); a document that leaves as a file is paper.h.
#pragma once

#include <string>

#include "platform/html/html.h"

namespace accord::html {

// Nothing of it is seen on the screen.
struct OnPaper {
    std::string about = {};     // "Contact F-7K4-22M"; empty: nothing that has a reference
    std::string who = {};       // "Ruth Ademola, St Brigid's Primary"
    std::string stood_at = {};  // when it was drawn, in London: "2 March 2026 at 9am"
};
Html on_paper(const OnPaper& sheet);

// Words inside a line that tell somebody to press: left out in print.
Html on_screen(const Html& words);

}  // namespace accord::html
