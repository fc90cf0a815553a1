#include "doors/site/static_pages.h"

#include "platform/html/components.h"

namespace accord::site {
namespace {

using namespace accord::html;

Html duty_desk(const Shell& shell) {
    return whom_to_ring(shell);
}

Html help(const Shell& shell) {
    return page_heading("Help and contacts") + danger_line() + heading("Talk to someone") +
           paragraph("For anything about a child, ring " + duty_desk(shell) +
                     ". A telephone call counts as sharing: say who you are, what you have seen or "
                     "heard, and who must not find out. Record it in Accord afterwards.") +
           heading("If Accord is not working") +
           paragraph(
               "Do not wait. Ring, tell them what you know, and write down who you spoke to and "
               "when. What you had saved is kept, and you can add the call later.") +
           heading("If you are not sure you may share") +
           paragraph(
               "You can share what is needed to protect a child, with people who can help. You "
               "do not need consent. Talk to your own safeguarding lead if it would help you to "
               "think it through, and share without them if you cannot reach them.") +
           paragraph(link("/guide", "The ten steps") +
                     " say how to share well, a page a step, in plain words.") +
           heading("If you cannot sign in") +
           paragraph(
               "Ask the person in your organisation who looks after accounts. They can give you "
               "a new code. Nobody from Accord will ever ask for it.") +
           heading("If you have no account") +
           paragraph(
               "Ring " + duty_desk(shell) +
               ". You do not need an account, or a signed agreement, to tell someone that a child "
               "may be at risk.") +
           element("h2", {{"class", "govuk-heading-m"}, {"id", "mistake"}},
                   "Report a mistake or a breach") +
           paragraph(
               "If something went to the wrong person, or a record is wrong, tell us as soon as "
               "you notice. You will not be blamed for telling us.") +
           numbered({"Ring " + duty_desk(shell) +
                         " and say what went where. They can stop it being "
                         "opened if nobody has read it yet.",
                     "Tell the person in your organisation who looks after information governance.",
                     "If someone could now be harmed, say so first. If it could be at once, call " +
                         phone("999") + "."});
}

Html accessibility(const Shell& shell) {
    return page_heading("Accessibility statement") +
           paragraph(
               "This statement is about Accord. We want everyone who works with children to be "
               "able to use it, however they read, see, hear, type or point.") +
           heading("How accessible it is") +
           paragraph(
               "Accord is built to meet the Web Content Accessibility Guidelines (WCAG) version "
               "2.2 at level AA. It has not yet been checked by people outside the team that "
               "makes it, so we say that it meets them in part.") +
           bullets(
               {"You can use every page without script, with a keyboard alone, and at 320 pixels "
                "wide without scrolling sideways.",
                "Nothing depends on colour alone. Colours you choose yourself are respected.",
                "Codes can be pasted. Nothing has to be dragged. What you type is saved, so a "
                "session that ends loses nothing.",
                "Every page prints."}) +
           heading("What is not yet good enough") +
           bullets(
               {"You are signed out after 15 minutes without doing anything, and we do not "
                "warn you first. What you had typed is kept, and you get it back when you sign in "
                "again.",
                "No screen reader has been used on every page. We check names, labels, order and "
                "headings by machine, which finds some faults and not all.",
                "No one with a disability has tested it for us yet.",
                "Files that someone else attaches may not be accessible. We cannot change them."}) +
           heading("If you find a problem") +
           paragraph(
               "Ring " + duty_desk(shell) +
               ", or ask someone to. Say what you were doing and what you use. We will give you "
               "what you need in another way at once, and mend the page after.") +
           heading("If you are not happy with our answer") +
           paragraph(
               "The Equality and Human Rights Commission enforces the Public Sector Bodies "
               "(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you "
               "are not happy with how we answer you, contact the " +
               link("https://www.equalityadvisoryservice.com/",
                    "Equality Advisory and Support Service") +
               ".") +
           heading("How we checked") +
           paragraph(
               "Every page is checked at two widths with axe-core against WCAG 2.2 A and AA, with "
               "html-validate, without script, by keyboard alone, and in forced colours, each "
               "time Accord is changed. This statement was written on 22 November 2026.");
}

Html privacy(const Shell& shell) {
    return page_heading("Privacy") +
           lead("What Accord holds, why, who sees it, and what you can ask for.") +
           heading("About children and families") +
           paragraph(
               "Accord holds what professionals share to keep a child safe: who the child is, what "
               "someone saw or heard, what they make of it, and who needs to know. Each "
               "organisation stays responsible for what it wrote and for what it was sent. "
               "There is no shared store of everything about everybody.") +
           paragraph(
               "The law lets organisations share what is needed to protect a child. It is not "
               "done by consent, so saying no does not stop it. Families are told, unless telling "
               "them could put someone at risk, harm an investigation, or cause a delay that "
               "matters. The reason is written down.") +
           heading("About people who use Accord") +
           paragraph(
               "We hold your name, your organisation, your role and your work contact details. We "
               "record each thing you do: what you opened, shared, answered, held back or signed, "
               "when, and the reason you gave. It can be shown to you, your manager and an "
               "inspector. It cannot be changed or taken out.") +
           heading("Who sees it") +
           paragraph(
               "Only the people something was shared with, at the organisations named on it, and "
               "those who must check that it was right. No advertising, no analytics, no one "
               "outside the partnership. Nothing on these pages is fetched from anywhere else.") +
           heading("How long it is kept") +
           paragraph(
               "Each organisation keeps what it holds for as long as its own rules and the "
               "agreement say, and reviews it. Nothing is destroyed while an inquiry needs it.") +
           heading("What you can ask for") +
           bullets({"to be told what is held about you, and to have a copy",
                    "to have what is wrong put right, with a note of what it said before",
                    "to object, or to ask that use of it be limited",
                    "to complain, to us or to the Information Commissioner"}) +
           paragraph(
               "Ask the organisation you are in touch with, or ring " + duty_desk(shell) +
               ". An answer is due within one month. Some things may be kept back, for example "
               "where they would tell someone where a child lives. You will be told that you can "
               "have this looked at again.") +
           paragraph("You can complain at any time to the " +
                     link("https://ico.org.uk/make-a-complaint/",
                          "Information Commissioner\u2019s Office") +
                     ".") +
           paragraph("What is kept on your own device is on the page about " +
                     link("/cookies", "cookies") + ".");
}

Html cookies(const Shell&) {
    return page_heading("Cookies") +
           paragraph(
               "Accord puts one cookie on your device, when you sign in. It is needed for the "
               "service to work, so we do not ask you about it.") +
           table(
               {.caption = "The one cookie",
                .caption_classes = "govuk-table__caption--m",
                .head = {{.text = "Name"},
                         {.text = "What it is for"},
                         {.text = "How long it lasts"}},
                .rows = {{{.text = "__Host-accord"},
                          {.text = "Keeps you signed in from one page to the next. It is a random "
                                   "number, and holds nothing about you or anybody else."},
                          {.text = "Until you sign out, close the browser, or do nothing for 15 "
                                   "minutes."}}},
                .first_is_header = true,
                .cards_on_phones = true}) +
           paragraph("On a machine of your own, without a secure connection, it is called " +
                     code("accord") +
                     ". Nothing else is stored on your device, and nobody follows what "
                     "you do from here to elsewhere.");
}

constexpr StaticPage pages[] = {
    {"/help", "Help and contacts", help},
    {"/privacy", "Privacy", privacy},
    {"/cookies", "Cookies", cookies},
    {"/accessibility", "Accessibility statement", accessibility},
};

}  // namespace

std::span<const StaticPage> static_pages() {
    return pages;
}

std::string static_page(const StaticPage& page, html::Shell shell) {
    shell.title = page.title;
    return html::page(shell, one_column(page.content(shell)));
}

}  // namespace accord::site
