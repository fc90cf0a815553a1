// OpenID AuthZEN Authorization API 1.0: one question, or many in one call. The protocol alone: what
// is asked is read here, who decides is given (docs/formats/authzen.md).
#pragma once

#include <functional>
#include <string>

#include "doors/api/call.h"

namespace accord::api {

struct Evaluation {
    std::string subject_type, subject_id;
    Json subject;  // its properties; likewise below
    std::string action_name;
    Json action;
    std::string resource_type, resource_id;
    Json resource;
    Json context;
};

struct ReadEvaluation {
    Evaluation evaluation;
    Faults faults;  // each with its JSON pointer; then the evaluation is not whole
};
ReadEvaluation read_evaluation(const Json& body);

struct Evaluated {
    bool decision = false;
    Json context = Json();  // an object, or null
};

using Evaluate = std::function<Evaluated(const Evaluation& evaluation)>;

// POST /access/v1/evaluation and /access/v1/evaluations, whoever decides.
http::Response evaluate_one(const http::Request& request, const Evaluate& evaluate);
http::Response evaluate_many(const http::Request& request, const Evaluate& evaluate);
// GET /.well-known/authzen-configuration.
Json authzen_configuration(const std::string& url);

}  // namespace accord::api
