#include "platform/mail/post.h"

#include <curl/curl.h>
#include <atomic>

namespace accord::mail {
namespace {

struct EndEasy {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct EndList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct EndMime {
    void operator()(curl_mime* mime) const { curl_mime_free(mime); }
};
using Easy = std::unique_ptr<CURL, EndEasy>;
using List = std::unique_ptr<curl_slist, EndList>;
using Mime = std::unique_ptr<curl_mime, EndMime>;

List list_of(const std::vector<std::string>& lines) {
    curl_slist* out = nullptr;
    for (const auto& line : lines) out = curl_slist_append(out, line.c_str());
    return List(out);
}

// How far a conversation had come when it ended, by the command that we said last.
enum class Stage { Before, Sender, Recipient, Content };

// Called with everything that is said; only the first word of what we say ourselves is looked at,
// and nothing is kept of it but how far it shows us to be.
int overhear(CURL*, curl_infotype kind, char* bytes, std::size_t count, void* into) {
    if (kind != CURLINFO_HEADER_OUT) return 0;
    auto& stage = *static_cast<Stage*>(into);
    const std::string_view said(bytes, count);
    if (said.starts_with("MAIL ")) stage = Stage::Sender;
    if (said.starts_with("RCPT ")) stage = Stage::Recipient;
    if (said.starts_with("DATA")) stage = Stage::Content;
    return 0;
}

int look_up(void* stopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return *static_cast<std::atomic<bool>*>(stopping) ? 1 : 0;
}

std::string_view why_no_line(CURLcode result) {
    switch (result) {
        case CURLE_OPERATION_TIMEDOUT: return "no answer in time";
        case CURLE_USE_SSL_FAILED:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE: return "no safe line";
        case CURLE_LOGIN_DENIED: return "not let in";
        default: return "no connection";
    }
}

// RFC 5321, 4.2.1: a code of 400 says not now, one of 500 says never. What is said before the
// recipient was named is about us, and not about the letter.
Answer answer_of(CURLcode result, long said, Stage stage) {
    const auto code = static_cast<int>(said);
    if (result == CURLE_OK) return {.fate = Fate::Taken, .code = code, .why = "taken"};
    const bool heard = code >= 400 and code <= 599 and result != CURLE_OPERATION_TIMEDOUT;
    if (not heard) return {.why = why_no_line(result), .whole_server = true};
    if (stage == Stage::Before or stage == Stage::Sender)
        return {.code = code,
                .why = result == CURLE_LOGIN_DENIED ? "not let in" : "the server will not have us",
                .whole_server = true};
    if (code < 500) return {.code = code, .why = "asked to wait", .whole_server = code == 421};
    return {.fate = Fate::Refused,
            .code = code,
            .why = stage == Stage::Recipient ? "no such address" : "not accepted"};
}

std::string url_of(const settings::Mail& mail, const Address& from) {
    // What stands behind the stroke is how we call ourselves; a machine's own name is nobody's
    // concern.
    return (mail.safety == settings::MailSafety::Tls ? "smtps://" : "smtp://") + mail.server + "/" +
           std::string(from.domain());
}

}  // namespace

struct Post::Inside {
    Inside(const settings::Mail& m, Address f) : mail(m), from(std::move(f)) {}

    void set_up_line() {
        auto* curl = easy.get();
        const auto wait = static_cast<long>(mail.seconds);
        curl_easy_setopt(curl, CURLOPT_URL, url_of(mail, from).c_str());
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        curl_easy_setopt(curl, CURLOPT_PROXY, "");
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, wait);
        curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, wait);
        curl_easy_setopt(curl, CURLOPT_TIMEOUT, 2 * wait);
        curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        const bool clear = mail.safety == settings::MailSafety::Clear;
        curl_easy_setopt(curl, CURLOPT_USE_SSL,
                         static_cast<long>(clear ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        if (not mail.authority.empty())
            curl_easy_setopt(curl, CURLOPT_CAINFO, mail.authority.c_str());
        if (not mail.user.empty()) {
            curl_easy_setopt(curl, CURLOPT_USERNAME, mail.user.c_str());
            curl_easy_setopt(curl, CURLOPT_PASSWORD, mail.password.c_str());
        }
        curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
        curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, overhear);
        curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &stage);
        curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, look_up);
        curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &stopping);
        curl_easy_setopt(curl, CURLOPT_MAIL_FROM, ("<" + from.text() + ">").c_str());
    }

    Mime content_of(const Letter& letter) {
        Mime out(curl_mime_init(easy.get()));
        auto* part = curl_mime_addpart(out.get());
        curl_mime_data(part, letter.words.data(), letter.words.size());
        curl_mime_type(part, "text/plain; charset=utf-8");
        curl_mime_encoder(part, "quoted-printable");
        return out;
    }

    CURLcode perform(bool fresh, long& code) {
        stage = Stage::Before;
        curl_easy_setopt(easy.get(), CURLOPT_FRESH_CONNECT, fresh ? 1L : 0L);
        const auto result = curl_easy_perform(easy.get());
        curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &code);
        return result;
    }

    // The line that was kept had been closed at the other end; nothing of this letter was said yet.
    bool found_line_dead(CURLcode result, long code) const {
        long opened = 0;
        curl_easy_getinfo(easy.get(), CURLINFO_NUM_CONNECTS, &opened);
        const bool said_no = code >= 400 and code != 421;  // then somebody was there
        const bool closed = result == CURLE_SEND_ERROR or result == CURLE_RECV_ERROR or
                            result == CURLE_GOT_NOTHING or code == 421;
        return opened == 0 and closed and not said_no and stage != Stage::Content;
    }

    settings::Mail mail;
    Address from;
    Easy easy{curl_easy_init()};
    Stage stage = Stage::Before;
    std::atomic<bool> stopping = false;
};

Result<Post> Post::open(const settings::Mail& mail) {
    const auto from = Address::from(mail.from);
    if (not from) return fail(invalid("'mail_from' is not an address that can be written to"));
    if (not mail.user.empty() and mail.password.empty())
        return fail(invalid("'mail_user' wants 'mail_password': set ACCORD_MAIL_PASSWORD"));
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return fail(broken("The library that sends e-mails did not start"));
    auto inside = std::make_unique<Inside>(mail, *from);
    if (not inside->easy) return fail(broken("The library that sends e-mails did not start"));
    inside->set_up_line();
    return Post(std::move(inside));
}

Post::Post(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Post::Post(Post&&) noexcept = default;
Post& Post::operator=(Post&&) noexcept = default;
Post::~Post() = default;

Answer Post::send(const Letter& letter) {
    auto* curl = inside_->easy.get();
    const auto header = list_of(header_of(letter, inside_->from));
    const auto to = list_of({"<" + letter.to.text() + ">"});
    const auto content = inside_->content_of(letter);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, header.get());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(curl, CURLOPT_MIMEPOST, content.get());
    long code = 0;
    auto result = inside_->perform(false, code);
    if (inside_->found_line_dead(result, code)) result = inside_->perform(true, code);
    curl_easy_setopt(curl, CURLOPT_MIMEPOST, nullptr);
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, nullptr);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, nullptr);
    return answer_of(result, code, inside_->stage);
}

const Address& Post::from() const {
    return inside_->from;
}

void Post::stop() {
    inside_->stopping = true;
}

}  // namespace accord::mail
