/* node/daemon/api_parts.h - what the handlers of the API share; not for others. */
#ifndef TM_DAEMON_API_PARTS_H
#define TM_DAEMON_API_PARTS_H

#include "node/daemon/api.h"

#define TM_ROUTE(method, path, flags, handler, meaning) tm_api_handler tm_api_on_##handler;
#include "node/daemon/api_routes.def"
#undef TM_ROUTE

/* Problem details (RFC 9457) of a type that is not ours; `code` is the name of a TM_E_…, for commands. */
struct tm_api_problem {
    int status;
    const char *type, *title, *code, *detail;
    const char *path; /* of what was wrong in the request's document, or NULL */
};
void tm_api_problem_of(struct tm_api_answer *answer, const struct tm_api_problem *p);

/* Begins an answer: a writer on its body. */
struct tm_json_out tm_api_json(struct tm_api_call *call);

/* Members of the body. Required ones fail with TM_E_USAGE naming them. */
int tm_api_need_str(struct tm_api_call *call, const char *name, struct tm_slice *out,
                    struct tm_err *err);
struct tm_slice tm_api_str(struct tm_api_call *call, const char *name); /* .data NULL when absent */
/* Fails with TM_E_USAGE when one of `names` (space between) is there and no string: what cannot be
 * understood is never taken for absent. */
int tm_api_strings_only(const struct tm_json *object, const char *names, struct tm_err *err);
/* RFC 3339 member; `*out` untouched when absent. */
int tm_api_body_time(struct tm_api_call *call, const char *name, int64_t *out, struct tm_err *err);
/* Overwrites the string `v` of the body where its text had escapes, so that a copy of it, decoded, is in
 * the arena: for secrets. The body itself is wiped by whom it belongs to. NULL and no string are fine. */
void tm_api_wipe_str(struct tm_api_call *call, const struct tm_json *v);
/* The member named by `text`: id, prefix or alias. */
int tm_api_member(struct tm_api_call *call, struct tm_slice text, struct tm_id *out,
                  struct tm_err *err);
/* Sets call->held. Fails as tm_node_held(): where a context or document is bad, nothing is judged. */
int tm_api_held(struct tm_api_call *call, struct tm_err *err);
/* Its record in this request's snapshot. Fails: TM_E_NOTFOUND. */
int tm_api_member_held(struct tm_api_call *call, struct tm_slice text, const struct tm_member **out,
                       struct tm_err *err);

void tm_api_put_id(struct tm_json_out *o, const char *name, const struct tm_id *id);
/* RFC 3339; null for TM_TIME_NONE. */
void tm_api_put_time(struct tm_json_out *o, const char *name, int64_t ms);
void tm_api_put_head(struct tm_json_out *o, const struct tm_member *m); /* members of an object */

/* The key named `which` (name, method or issuer id), or the first that may sign now when it is empty.
 * One that our log ends, or that is not in force, does not sign. Fails: TM_E_NOTFOUND, TM_E_CONFIG. */
struct tm_issuer_key;
int tm_api_signing_key(struct tm_api_call *call, struct tm_slice which, struct tm_issuer_key *out,
                       struct tm_err *err);

/* The native verdict on a document in any form, or on one wrapped with options: appended to `out`, which
 * is left alone on failure. Fails for what cannot be read. */
int tm_api_judge_text(struct tm_api_call *call, struct tm_slice text, struct tm_buf *out,
                      struct tm_err *err);

/* "issuers": one object for each thing that each of our keys can sign, with the URL of its issuer
 * instance. Fails as tm_issuer_keys(). */
int tm_api_put_issuers(struct tm_api_call *call, struct tm_json_out *o, struct tm_err *err);

/* POST /v1/own/keys with `x5c`: publishes certificates instead of a key. */
int tm_api_certificate_new(struct tm_api_call *call, struct tm_err *err);
/* Member "certificates": those that our log publishes. `self` may be NULL. */
void tm_api_put_certificates(struct tm_json_out *o, const struct tm_member *self);

/* The evaluation input of this request: snapshot, contexts and documents of the home, node's policy or
 * `policy_json`, clock. */
int tm_api_verdict_in(struct tm_api_call *call, struct tm_policy *policy,
                      const struct tm_json *policy_json, int64_t at_ms, struct tm_verdict_in *out,
                      struct tm_err *err);

#endif
