// Post: takes letters to the mail server of the settings, over one connection that is kept, and
// says what became of each. The line is made safe first, or nothing is said on it. What the server
// answers in words is not kept, since it likes to repeat an address: its number is.
#pragma once

#include <memory>
#include <string_view>

#include "base/result.h"
#include "platform/mail/letter.h"
#include "platform/settings/settings.h"

namespace accord::mail {

enum class Fate {
    Taken,    // the server answers for it now
    Later,    // not now: it said so, or nothing, or will not have us; it may when asked again
    Refused,  // it will never have this one
};

struct Answer {
    Fate fate = Fate::Later;
    int code = 0;               // 250, 451, 550; 0: the server said nothing
    std::string_view why = {};  // in words of ours: "no connection", "no such address"
    bool whole_server = false;  // not about this letter: the next one would fare no better

    bool operator==(const Answer&) const = default;
};

class Post {
public:
    // Invalid when the settings name no sender that can be written to, or a user and no password.
    static Result<Post> open(const settings::Mail& mail);
    Post(Post&&) noexcept;
    Post& operator=(Post&&) noexcept;
    ~Post();

    Answer send(const Letter& letter);
    const Address& from() const;
    // From another thread: what is being sent ends within a second, as though nothing was answered.
    void stop();

private:
    struct Inside;
    explicit Post(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace accord::mail
