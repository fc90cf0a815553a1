// What the rules say about sharing this (app-basis). Three states, none of them No. Every word is
// handed in: the panel is an output of the policy engine and holds no wording of its own.
#pragma once

#include "platform/html/html.h"

namespace accord::html {

enum class Permission {
    Share,       // green: You can share this
    ThinkFirst,  // blue: You can share this. Think about how much
    TalkFirst,   // amber: Talk to your safeguarding lead first
};

struct PermissionPanel {
    Permission state = Permission::Share;
    Html title = {};
    Html text = {};  // one sentence, or paragraphs
    Html more = {};  // what to leave out; a name and number; the way to go on
    Html legal_summary = "The legal wording we will record";
    Html legal = {};  // folded away, last; left out when empty
    int heading_level = 2;
};
Html permission_panel(const PermissionPanel& panel);

// The same look for the state of the log: nothing changed, or something has.
Html sound_panel(const Html& title, const Html& text);
Html broken_panel(const Html& title, const Html& text);

}  // namespace accord::html
