#include "casework/contacts/news.h"

#include <algorithm>

namespace accord::contacts {

std::string_view words(NewsKind kind) {
    switch (kind) {
        case NewsKind::Corrected: return "They corrected what they shared";
        case NewsKind::TakenBack: return "They took back what they shared";
        case NewsKind::Contact: return "Another contact about this child or family";
        case NewsKind::Call: return "They rang the hub about a child of this name";
    }
    return {};
}

bool any_unread(const std::vector<News>& news) {
    return std::any_of(news.begin(), news.end(), [](const News& each) { return not each.read; });
}

}  // namespace accord::contacts
