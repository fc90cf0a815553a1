// What a person sees of identity: the way in, proving it again, and their own account.
//
// The ways in stand in one table (pages.cc): whoever builds passkeys or an organisation's own
// sign-on adds a row there and its case in commands.cc.
#pragma once

#include "governance/identity/visit.h"
#include "platform/web/form.h"

namespace accord::identity {

using Answer = Result<http::Response>;

// GET  /sign-in              who are you? or, on made-up data, as whom?
Answer sign_in_page(const Guest& guest, const web::Form& query);
// POST /sign-in              the work email address
Answer say_who(const Guest& guest, const web::Form& form);
// POST /sign-in/as           one press, as somebody made up
Answer be_made_up(const Guest& guest, const web::Form& form);
// GET  /sign-in/code         a code from the app, or a printed one
Answer code_page(const Guest& guest, const web::Form& query);
// POST /sign-in/code
Answer show_code(const Guest& guest, const web::Form& form);
// GET  /sign-in/invitation   the printed code of an invitation
Answer invitation_page(const Guest& guest, const web::Form& query);
// POST /sign-in/invitation
Answer show_invitation(const Guest& guest, const web::Form& form);
// GET  /sign-in/app          set up the app
Answer app_page(const Guest& guest, const web::Form& query);
// POST /sign-in/app
Answer set_up_app(const Guest& guest, const web::Form& form);

// GET  /sign-in/again        prove it again, before a grave act
Answer again_page(const Visit& visit, const web::Form& query);
// POST /sign-in/again
Answer show_again(const Visit& visit, const web::Form& form);
// GET  /sign-in/kept         what came after the sign-in had ended
Answer kept_page(const Visit& visit, const web::Form& query);
// GET  /sign-out             for a browser that lost the button
Answer sign_out_page(const Visit& visit, const web::Form& query);
// POST /sign-out
Answer leave(const Visit& visit, const web::Form& form);

// GET  /account              your sign-ins, your ways in
Answer account_page(const Visit& visit, const web::Form& query);
// GET  /account/recovery     the printed codes, once
Answer recovery_page(const Visit& visit, const web::Form& query);
// POST /account/recovery     they are written down
Answer have_written_down(const Visit& visit, const web::Form& form);
// POST /account/sign-ins/{session}/ending
Answer end_sign_in(const Visit& visit, const web::Form& form);

}  // namespace accord::identity
