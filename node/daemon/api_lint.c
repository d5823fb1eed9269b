/* node/daemon/api_lint.c - a credential or catalogue against Annex I and II, before it is signed. Nothing
 * of it is kept. */
#include "node/cred/lint.h"
#include "node/daemon/api_parts.h"

int tm_api_on_lint(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_lint_in in = { call->req->body, tm_wall_ms() };
    struct tm_buf text = TM_BUF_INIT(TM_API_BODY_MAX * 2);
    struct tm_json_out o = tm_json_out(&text);
    bool complete;
    int r = tm_lint(&in, call->arena, &o, &complete, err);

    if (r == 0)
        r = tm_buf_check(&text, "report", err);
    if (r == 0) {
        o = tm_api_json(call);
        tm_json_put_raw(&o, tm_buf_slice(&text));
    }
    tm_buf_free(&text);
    return r;
}
