#include "platform/html/error_pages.h"

#include "platform/html/components.h"

namespace accord::html {
namespace {

struct Said {
    int status;
    std::string_view title;
    std::string_view first;   // what happened, unless the error says so itself
    std::string_view second;  // what to do
};

constexpr Said unknown = {0, "There is a problem with Accord",
                          "Something went wrong on our side, and we have been told.",
                          "What you had saved is safe. Go back, and try again."};

constexpr Said table[] = {
    {400, "We could not read that", "Your browser sent something we could not read.",
     "Go back, and try again. If it happens again, ring us."},
    {401, "Sign in to go on", "You are not signed in, or you have been signed out.",
     "Sign in. What you had saved is still there."},
    {403, "You cannot see this page", "This is not open to your role.",
     "If you need it to protect a child, ring the duty desk. They can help at once."},
    {404, "Page not found", "There is nothing at this address, or it is not yours to see.",
     "If you typed the address, check it. If you followed a link, it may be out of date."},
    {405, "We could not do that", "This page cannot be used in that way.",
     "Go back, and try again."},
    {409, "Someone else was first", "This changed while you were working on it.",
     "Nothing you sent was done. Go back to see how it stands now."},
    {413, "That is too much at once", "What you sent is larger than Accord can take.",
     "Go back. Your page still has what you typed. Send less, or in two parts."},
    {422, "Check what you typed", "Something on the page needs to be put right.",
     "Go back. Your page still has what you typed."},
    {429, "Too many tries", "There were too many tries in a short time.",
     "Wait a minute, then try again."},
    {503, "Accord is not working just now", "We are putting it right.",
     "Everything you sent or saved before is safe. Try again in a few minutes."},
};

const Said& words_of(int status) {
    for (const auto& words : table)
        if (words.status == status) return words;
    return unknown;
}

}  // namespace

std::string_view error_title(int status) {
    return words_of(status).title;
}

std::string error_page(Shell shell, int status, std::string_view sentence) {
    const Said& words = words_of(status);
    shell.title = words.title;
    const bool ours_to_mend = status == 503 or words.status == 0;
    const Html desk = whom_to_ring(shell);
    Html out = page_heading(words.title) + paragraph(sentence.empty() ? words.first : sentence) +
               paragraph(words.second);
    if (ours_to_mend)
        out += paragraph("Worried about a child? Do not wait for us. Ring " + desk +
                         ", tell them what you know, and record the call here later.") +
               danger_line();
    else
        out += paragraph("To speak to someone, ring " + desk + ".");
    if (status == 401)
        out += paragraph(link("/sign-in", "Sign in"));
    else
        out += paragraph(link("/", "Go to home"));
    return page(shell, one_column(out));
}

}  // namespace accord::html
