// Once: a form that is sent twice does its work once. The id of what it will make is minted when
// the form is drawn and travels in it; the command makes that thing, or finds it made, and answers
// the same.
#pragma once

#include "base/id.h"
#include "platform/html/components/form.h"
#include "platform/web/form.h"

namespace accord::web {

inline constexpr std::string_view once_field = "once";

template <class Noun>
html::Html once(const Id<Noun>& minted) {
    return html::hidden(once_field, text(minted));
}

template <class Noun>
Id<Noun> once_from(FormReader& reader) {
    return reader.id<Noun>(once_field);
}

}  // namespace accord::web
