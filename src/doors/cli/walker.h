// Walker: somebody at a browser without script, over real HTTP. It opens pages, fills in the forms
// that it was shown, and presses buttons by their words. What is not on the page cannot be pressed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/http/client.h"

namespace accord::cli {

// One form of a page, as a browser would send it if nothing were touched.
struct PageForm {
    std::string action;
    bool post = false;
    std::vector<http::Field> fields;  // hidden, typed, ticked and chosen
    struct Button {
        std::string words;
        std::string name;
        std::string value;
    };
    std::vector<Button> buttons;
};
std::vector<PageForm> forms_in(std::string_view page);
// The box or dot whose label reads so: its name and value. NotFound when there is none.
Result<http::Field> choice_in(std::string_view page, std::string_view label);
std::string words_of(std::string_view page);    // what a person reads, on one line a block
std::string heading_of(std::string_view page);  // of the h1
std::string title_of(std::string_view page);

class Walker {
public:
    explicit Walker(std::uint16_t port) : client_(port) {}

    // Follows 303s. An error is of the network; a page that says no is a page.
    Result<void> open(std::string_view path);
    // Fills in and presses; `fields` take the place of what stands under the same name, and a name
    // given twice is two ticks. NotFound when no form of the page has such a button.
    Result<void> press(std::string_view words, const std::vector<http::Field>& fields = {});

    const std::string& page() const { return page_; }  // its markup
    const std::string& path() const { return path_; }
    int status() const { return status_; }
    // Signs in as somebody made up, by name.
    Result<void> be(std::string_view name);
    bool shows(std::string_view words) const;  // among what a person reads
    // Every address and title that this walk has met, for the search for leaks.
    const std::vector<std::string>& seen() const { return seen_; }
    http::Client& client() { return client_; }

private:
    Result<void> take(http::Response response);

    http::Client client_;
    std::string path_ = "/";
    std::string page_;
    int status_ = 0;
    std::vector<std::string> seen_;
};

}  // namespace accord::cli
