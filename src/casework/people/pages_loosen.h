// What a person sees of loosening: which address, why, and a second person's word.
#pragma once

#include "base/result.h"
#include "governance/identity/visit.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::people {

// /people/{person}/secret-address: asking; POST …/{loosening}: the second person's word
Result<http::Response> loosening_page(const identity::Visit& visit, const web::Form& fields);
Result<http::Response> take_loosening(const identity::Visit& visit, const web::Form& fields);
Result<http::Response> settle_loosening_form(const identity::Visit& visit, const web::Form& fields);

// /second-words: what organisations where one answers alone ask; POST …/{loosening}: the word
Result<http::Response> second_words_page(const identity::Visit& visit, const web::Form& fields);
Result<http::Response> settle_second_word(const identity::Visit& visit, const web::Form& fields);

}  // namespace accord::people
