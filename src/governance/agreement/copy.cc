#include "governance/agreement/copy.h"

#include "base/london.h"
#include "platform/html/components.h"
#include "platform/html/paper.h"
#include "platform/html/qr_code.h"

namespace accord::agreement {
namespace {

using namespace accord::html;

Html pair(const Html& name, const Html& value) {
    return plain("dt", name) + plain("dd", value);
}

Html front(const Copying& copying) {
    const auto& agreement = copying.agreement;
    return plain("h1", agreement.title) +
           plain("dl", pair("Version", agreement.version) +
                           pair("Status", words(agreement.standing)) +
                           pair("Led by", copying.document.owner) +
                           pair("Review by", spoken(agreement.review_due)) +
                           pair("This copy was made", spoken(copying.made_at)) +
                           pair("Digest of the text", code(text(agreement.digest))));
}

Html whole_text(const Document& document) {
    Html out;
    for (const auto& section : document.sections) {
        out += plain("h2", section.number + " " + section.title);
        for (const auto& clause : section.clauses) {
            out += plain("h3", clause.number + " " + clause.heading) + plain("p", clause.text);
        }
    }
    return out;
}

Html table_of(const Html& caption, const std::vector<Html>& head,
              const std::vector<std::vector<Html>>& lines) {
    Html cells;
    for (const auto& one : head) cells += element("th", {{"scope", "col"}}, one);
    Html body;
    for (const auto& line : lines) {
        Html row;
        for (std::size_t i = 0; i < line.size(); ++i) {
            row += i == 0 ? element("th", {{"scope", "row"}}, line[i]) : plain("td", line[i]);
        }
        body += plain("tr", row);
    }
    return plain("table", plain("caption", caption) + plain("thead", plain("tr", cells)) +
                              plain("tbody", body));
}

Html parties_table(const Copying& copying) {
    std::vector<std::vector<Html>> rows;
    for (const auto& line : copying.lines) {
        if (line.hand != Hand::Signed or not line.signature) continue;
        const auto& signature = *line.signature;
        rows.push_back({line.party.name, signature.name + ", " + signature.post,
                        spoken(signature.signed_at),
                        signature.method + (signature.deviation ? "; with a variation" : "")});
    }
    if (rows.empty()) return plain("p", "Nobody has signed this version yet.");
    return table_of("Organisations that have signed this version",
                    {"Organisation", "Signed by", "When", "How"}, rows);
}

Html variations(const Copying& copying) {
    Html out;
    for (const auto& deviation : copying.deviations) {
        if (not deviation.counts()) continue;
        std::string name = "An organisation";
        for (const auto& line : copying.lines) {
            if (line.party.id == deviation.party) name = line.party.name;
        }
        std::vector<Html> words_of_it;
        for (const auto& line : said(copying.rulebook, deviation)) words_of_it.emplace_back(line);
        out += plain("h3", name) + plain("p", words(deviation.standing)) + bullets(words_of_it);
    }
    return out.empty() ? Html() : plain("h2", "Variations") + out;
}

Html hands(const Copying& copying) {
    std::vector<std::vector<Html>> rows;
    for (const auto& hand : copying.autographs) {
        rows.push_back({hand.name + ", " + hand.post, spoken(hand.signed_at),
                        code(text(hand.digest)), code(text(digest(hand.jws)))});
    }
    if (rows.empty()) return {};
    return table_of("Each person’s signature, by digest",
                    {"Who", "When", "Digest of the statement", "Digest of the signature"}, rows);
}

Html how_to_check(const Copying& copying) {
    const auto here = copying.url + "/verify/" + hex(copying.agreement.digest);
    return element(
        "section", {{"class", "page"}},
        plain("h2", "How to check this copy") +
            plain("p",
                  "You need not believe us, nor this paper. What counts is the text by "
                  "its digest, and each person’s signature over a statement that names "
                  "that digest.") +
            plain("dl", pair("Digest of the text", code(text(copying.agreement.digest))) +
                            pair("Public address", code(here)) +
                            pair("Key of this node, its thumbprint", code(copying.key))) +
            qr_code(here, "The public address as a picture for a telephone") +
            numbered({"Open the public address. It says which text this digest is, and who has "
                      "signed it.",
                      "For one signature, keep its two files: the statement and the signature. "
                      "Whoever signed has them, and so has everyone in the partnership.",
                      "Check it at " + code(copying.url + "/verify") + ", or without us:"}) +
            plain("pre", "curl -o keys.json " + copying.url +
                             "/.well-known/accord-keys.json\n"
                             "jose jws ver -i SIGNATURE.jws -I STATEMENT.json -k keys.json") +
            plain("p",
                  "It says nothing and ends with 0 when the signature holds. "
                  "Compare the thumbprint of the key with one you were given before.") +
            hands(copying));
}

}  // namespace

std::string copy_of(const Copying& copying) {
    const auto title = copying.agreement.title + ", version " + copying.agreement.version;
    return paper(title, front(copying) + plain("h2", "Parties") + parties_table(copying) +
                            variations(copying) + whole_text(copying.document) +
                            how_to_check(copying));
}

}  // namespace accord::agreement
