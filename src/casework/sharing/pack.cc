#include "casework/sharing/pack.h"

namespace accord::sharing {
namespace {

Json item_json(const shield::Item& item) {
    auto out = Json::object();
    out.set("id", item.id);
    out.set("heading", item.heading);
    out.set("words", item.words);
    out.set("opinion", item.opinion);
    out.set("in_short", item.in_short);
    return out;
}

Json held_json(const shield::HeldBack& held) {
    auto out = Json::object();
    out.set("id", held.id);
    out.set("heading", held.heading);
    out.set("why", held.why);
    return out;
}

}  // namespace

Json to_json(const shield::Rendition& rendition) {
    auto items = Json::array();
    for (const auto& item : rendition.items) items.add(item_json(item));
    auto held = Json::array();
    for (const auto& each : rendition.held_back) held.add(held_json(each));
    auto out = Json::object();
    out.set("extent", shield::code(rendition.extent));
    out.set("items", std::move(items));
    out.set("held_back", std::move(held));
    out.set("masked", rendition.masked);
    return out;
}

shield::Rendition rendition_from(const Json& json) {
    shield::Rendition out;
    out.extent = shield::extent_from(json["extent"].text_or());
    out.masked = json["masked"].boolean_or();
    if (const auto* items = json["items"].items())
        for (const auto& item : *items)
            out.items.push_back({std::string(item["id"].text_or()),
                                 std::string(item["heading"].text_or()),
                                 std::string(item["words"].text_or()), item["opinion"].boolean_or(),
                                 item["in_short"].boolean_or(), false});
    if (const auto* held = json["held_back"].items())
        for (const auto& each : *held)
            out.held_back.push_back({std::string(each["id"].text_or()),
                                     std::string(each["heading"].text_or()),
                                     std::string(each["why"].text_or())});
    return out;
}

Json to_json(const Pack& pack) {
    auto out = to_json(pack.rendition);
    out.set("pack", text(pack.id));
    out.set("recipient", text(pack.recipient));
    out.set("number", pack.number);
    out.set("salt", pack.salt);
    out.set("made_at", text(pack.made_at));
    return out;
}

Result<Pack> pack_from(const Json& json) {
    Pack out;
    out.id = TRY(id_from<Pack>(json["pack"].text_or()));
    out.recipient = TRY(id_from<Recipient>(json["recipient"].text_or()));
    out.number = json["number"].integer_or(1);
    out.made_at = TRY(instant_from_text(json["made_at"].text_or()));
    out.salt = std::string(json["salt"].text_or());
    out.rendition = rendition_from(json);
    return out;
}

std::string pack_bytes(const Pack& pack) {
    return canonical(to_json(pack));
}
Digest digest_of(const Pack& pack) {
    return digest(pack_bytes(pack));
}

}  // namespace accord::sharing
