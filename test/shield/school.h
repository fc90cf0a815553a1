// School: St Brigid's, which writes about each of the planted children wherever one can: shares,
// requests, answers, calls; each time with a safe address in what is written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/sharing/answers.h"
#include "casework/sharing/commands.h"
#include "shield/planted.h"

namespace accord::test {

sharing::Asker as(OpenHouse& house, std::string_view key, std::string_view party);
// The address in one of the ways in which people write one.
std::string said(const Planted& one);

class School {
public:
    School(OpenHouse& house, const std::vector<Planted>& all) : house_(house), all_(all) {}

    // About each child a share: chosen from the list, or typed by hand by somebody in a hurry.
    void writes_on_each_record();
    // A sister of some, in one home with them, at the same place in other words, in the open.
    void puts_down_sisters();
    // The front door writes of some by hand, and where they are; it knows of no secret.
    void is_written_to_of_some();
    void shares_about_each();
    void asks_about_some();
    // The front door asks about a child by name, and the school answers from its own list.
    void answers_about_some();
    // What was said by telephone is written down, by the school or by the front door, and added to.
    void rings_about_some();

    std::vector<Reference> shares;
    std::vector<Reference> sisters;
    std::vector<Reference> came;

private:
    sharing::Child chosen(const Planted& one);
    sharing::Child chosen(const Reference& record);
    Reference send(const sharing::Answers& answers, std::string_view who = "karen",
                   std::string_view party = "brigids");
    void correct(const Reference& reference, const Planted& one);
    Reference ask(std::string_view who, std::string_view party, std::string_view of,
                  sharing::Child child, std::string happening);

    OpenHouse& house_;
    const std::vector<Planted>& all_;
};

}  // namespace accord::test
