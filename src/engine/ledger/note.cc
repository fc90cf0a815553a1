#include "engine/ledger/note.h"

#include "base/digest.h"
#include "base/text.h"

namespace accord::ledger {
namespace {

constexpr std::string_view dash = "\xE2\x80\x94 ";  // an em dash and a blank
constexpr std::size_t signatures_max = 100;
constexpr std::size_t note_bytes_max = 1024 * 1024;

Error not_a_note(std::string_view why) {
    return invalid("This is not a signed note: " + std::string(why));
}

bool has_control_characters(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 and c != '\n'; });
}

Result<NoteSignature> signature_from(std::string_view line) {
    if (not line.starts_with(dash)) return fail(not_a_note("a signature line begins otherwise"));
    line.remove_prefix(dash.size());
    const auto parts = split(line, ' ');
    if (parts.size() != 2 or not is_key_name(parts[0])) {
        return fail(not_a_note("a signature line wants a name and a signature"));
    }
    const auto bytes = from_base64(parts[1]);
    if (not bytes or bytes->size() < 5) return fail(not_a_note("a signature cannot be read"));
    NoteSignature out;
    out.name = parts[0];
    std::copy_n(bytes->begin(), 4, out.key.begin());
    out.signature.assign(bytes->begin() + 4, bytes->end());
    return out;
}

}  // namespace

bool is_key_name(std::string_view name) {
    return not name.empty() and is_utf8(name) and words(name).size() == 1 and
           name.find_first_of(" \t\r\n+") == std::string_view::npos and
           not has_control_characters(name);
}

KeyId VerifierKey::id() const {
    Bytes hashed = copy(bytes_of(name));
    hashed.push_back('\n');
    hashed.push_back(algorithm);
    hashed.insert(hashed.end(), key.begin(), key.end());
    const auto whole = digest(ByteView(hashed));
    KeyId out{};
    std::copy_n(whole.bytes.begin(), 4, out.begin());
    return out;
}

std::string text(const VerifierKey& key) {
    Bytes marked{key.algorithm};
    marked.insert(marked.end(), key.key.begin(), key.key.end());
    return key.name + "+" + hex(key.id()) + "+" + base64(marked);
}

Result<VerifierKey> verifier_key_from(std::string_view text) {
    // Base64 may hold plus signs; the name and the id may not.
    const auto first = text.find('+');
    const auto second = first == std::string_view::npos ? first : text.find('+', first + 1);
    if (second == std::string_view::npos) {
        return fail(invalid("A verifier key reads NAME+ID+KEY"));
    }
    const auto id = from_hex(text.substr(first + 1, second - first - 1));
    const auto marked = from_base64(text.substr(second + 1));
    VerifierKey out;
    out.name = text.substr(0, first);
    if (not is_key_name(out.name) or not id or not marked or marked->size() < 2) {
        return fail(invalid("This verifier key cannot be read"));
    }
    out.algorithm = marked->front();
    out.key.assign(marked->begin() + 1, marked->end());
    const auto right = out.id();
    if (not std::equal(id->begin(), id->end(), right.begin(), right.end())) {
        return fail(invalid("This verifier key is damaged: its id does not fit it"));
    }
    return out;
}

std::string text(const Note& note) {
    std::string out = note.body + "\n";
    for (const auto& each : note.signatures) {
        Bytes marked(each.key.begin(), each.key.end());
        marked.insert(marked.end(), each.signature.begin(), each.signature.end());
        out += std::string(dash) + each.name + " " + base64(marked) + "\n";
    }
    return out;
}

Result<Note> note_from(std::string_view given) {
    if (given.size() > note_bytes_max) return fail(not_a_note("it is too long"));
    if (not is_utf8(given) or has_control_characters(given)) {
        return fail(not_a_note("it holds characters that a note may not"));
    }
    // The last blank line stands before the signatures: the text may have blank lines of its own.
    const auto blank = given.rfind("\n\n");
    if (blank == std::string_view::npos) return fail(not_a_note("there is no blank line"));
    Note out;
    out.body = given.substr(0, blank + 1);
    auto rest = given.substr(blank + 2);
    if (rest.empty() or not rest.ends_with('\n')) {
        return fail(not_a_note("there is no signature, or its line has no end"));
    }
    rest.remove_suffix(1);
    for (const auto line : split(rest, '\n')) {
        if (out.signatures.size() == signatures_max) return fail(not_a_note("too many signatures"));
        out.signatures.push_back(TRY(signature_from(line)));
    }
    return out;
}

}  // namespace accord::ledger
