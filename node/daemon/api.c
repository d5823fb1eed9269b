/* node/daemon/api.c - the route table, and what every request passes through. */
#include "node/daemon/api.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "node/base/check.h"
#include "node/base/encode.h"
#include "node/base/say.h"
#include "node/daemon/api_parts.h"

enum { CONTROL = 1, CORS = 2, VERIFY = 4, JSON = 8, ISSUE = 16 };

static const struct route {
    const char *method, *path;
    unsigned flags;
    tm_api_handler *handler;
} routes[] = {
#define TM_ROUTE(method, path, flags, handler, meaning)                                            \
    { method, path, flags, tm_api_on_##handler },
#include "node/daemon/api_routes.def"
#undef TM_ROUTE
};

#define ROUTE_COUNT (sizeof routes / sizeof routes[0])
#define ARGS_MAX    4
#define SEGMENT_MAX TM_KIB(8)

/* ---- paths ---- */

/* Does `path` fit `pattern`? The parts that stars stand for go to `args`, still encoded. */
static bool fits(const char *pattern, const char *path, struct tm_slice args[ARGS_MAX])
{
    size_t n = 0;

    for (;;) {
        if (strcmp(pattern, "**") == 0) {
            args[n] = tm_str(path);
            return args[n].len > 0;
        }
        if (*pattern == '*') {
            size_t len = strcspn(path, "/");

            if (len == 0 || n == ARGS_MAX)
                return false;
            args[n++] = tm_slice(path, len);
            path += len;
            pattern++;
            continue;
        }
        if (*pattern != *path)
            return false;
        if (*pattern == 0)
            return true;
        pattern++;
        path++;
    }
}

enum { HAS_GET = 1, HAS_POST = 2, HAS_CORS = 4 };

/* The route of `method` at `path`; without one, `*there` says what other methods it has. */
static const struct route *find(const char *method, const char *path,
                                struct tm_slice args[ARGS_MAX], unsigned *there)
{
    if (strcmp(method, "HEAD") == 0)
        method = "GET";
    *there = 0;
    for (size_t i = 0; i < ROUTE_COUNT; i++) {
        memset(args, 0, ARGS_MAX * sizeof *args);
        if (!fits(routes[i].path, path, args))
            continue;
        if (strcmp(routes[i].method, method) == 0)
            return &routes[i];
        *there |= strcmp(routes[i].method, "GET") == 0 ? HAS_GET : HAS_POST;
        *there |= (routes[i].flags & CORS) != 0 ? HAS_CORS : 0;
    }
    return NULL;
}

static const char *allowed(unsigned there)
{
    static const char *const texts[] = { "", "GET, HEAD, OPTIONS", "POST, OPTIONS",
                                         "GET, HEAD, POST, OPTIONS" };

    return texts[there & (HAS_GET | HAS_POST)];
}

size_t tm_api_body_max(const char *method, const char *path)
{
    struct tm_slice args[ARGS_MAX];
    unsigned there;
    const struct route *route = find(method, path, args, &there);

    return route != NULL && (route->flags & VERIFY) != 0 ? TM_API_VERIFY_BODY_MAX : TM_API_BODY_MAX;
}

/* "%2F" and its like; a bad escape stays as it is written. */
static struct tm_slice decode(struct tm_arena *arena, struct tm_slice s, bool plus)
{
    uint8_t *out = tm_arena_alloc(arena, s.len + 1);
    size_t n = 0;

    if (out == NULL)
        return TM_SLICE_EMPTY;
    for (size_t i = 0; i < s.len; i++) {
        if (s.data[i] == '%' && i + 2 < s.len &&
            tm_hex_exact(tm_slice(s.data + i + 1, 2), &out[n], 1)) {
            n++;
            i += 2;
        } else {
            out[n++] = plus && s.data[i] == '+' ? ' ' : s.data[i];
        }
    }
    out[n] = 0;
    return tm_slice(out, n);
}

struct tm_slice tm_api_query(struct tm_api_call *call, const char *name)
{
    struct tm_slice left = tm_str(call->req->query);

    while (left.len > 0) {
        const uint8_t *amp = memchr(left.data, '&', left.len);
        struct tm_slice pair =
            tm_slice(left.data, amp == NULL ? left.len : (size_t)(amp - left.data));
        const uint8_t *eq = pair.len == 0 ? NULL : memchr(pair.data, '=', pair.len);
        size_t key_len = eq == NULL ? pair.len : (size_t)(eq - pair.data);

        left = tm_slice_from(left, pair.len + 1);
        if (tm_slice_is(decode(call->arena, tm_slice(pair.data, key_len), true), name))
            return decode(call->arena, tm_slice_from(pair, key_len + 1), true);
    }
    return TM_SLICE_EMPTY;
}

/* ---- problems ---- */

static const struct {
    int code, status;
    const char *title;
} kinds[] = {
    { TM_E_USAGE, 400, "The request is not as it should be" },
    { TM_E_MALFORMED, 400, "The input cannot be read" },
    { TM_E_LIMIT, 413, "Larger than a stated limit" },
    { TM_E_UNSUPPORTED, 400, "Of a kind this node does not know" },
    { TM_E_MISMATCH, 400, "Contradicts what is known" },
    { TM_E_SIGNATURE, 400, "A signature does not verify" },
    { TM_E_CONFIG, 400, "Not possible with this configuration" },
    { TM_E_DENIED, 403, "Not permitted" },
    { TM_E_NOTFOUND, 404, "No such thing here" },
    { TM_E_EXISTS, 409, "There already" },
    { TM_E_CONFLICT, 409, "Contradicts something signed before" },
    { TM_E_BUSY, 503, "In use, or not ready yet" },
    { TM_E_UNREACHABLE, 503, "No answer from a node or peer" },
    { TM_E_CLOCK, 503, "The clock cannot be right" },
    { TM_E_FULL, 507, "No space left" },
};

int tm_api_status(int code)
{
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (kinds[i].code == code)
            return kinds[i].status;
    return 500;
}

void tm_api_problem_of(struct tm_api_answer *answer, const struct tm_api_problem *p)
{
    struct tm_json_out o;

    tm_buf_reset(&answer->body);
    o = tm_json_out(&answer->body);
    answer->status = p->status;
    answer->type = "application/problem+json";
    answer->cache = NULL;
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "type", p->type);
    tm_json_member_cstr(&o, "title", p->title);
    tm_json_member_int(&o, "status", p->status);
    tm_json_member_cstr(&o, "code", p->code);
    tm_json_member_cstr(&o, "detail", p->detail);
    if (p->path != NULL)
        tm_json_member_cstr(&o, "path", p->path);
    tm_json_end_object(&o);
}

static void problem(struct tm_api_answer *answer, int status, const char *name, const char *title,
                    const char *detail)
{
    char type[96];

    snprintf(type, sizeof type, "https://testamur.example/problems#%s", name);
    tm_api_problem_of(answer, &(struct tm_api_problem){ status, type, title, name, detail, NULL });
}

void tm_api_problem(struct tm_api_answer *answer, const struct tm_err *err)
{
    const char *title = "A fault of this node";

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (kinds[i].code == err->code)
            title = kinds[i].title;
    problem(answer, tm_api_status(err->code), tm_code_name(err->code), title,
            tm_api_status(err->code) == 500 ? "see the node's log" : err->text);
}

/* ---- what handlers share ---- */

struct tm_json_out tm_api_json(struct tm_api_call *call)
{
    tm_buf_reset(&call->answer->body);
    return tm_json_out(&call->answer->body);
}

struct tm_slice tm_api_str(struct tm_api_call *call, const char *name)
{
    struct tm_slice s = TM_SLICE_EMPTY;

    tm_json_str(tm_json_get(call->body, name), &s);
    return s;
}

int tm_api_strings_only(const struct tm_json *object, const char *names, struct tm_err *err)
{
    while (*names != 0) {
        size_t len = strcspn(names, " ");
        const struct tm_json *v = tm_json_get_slice(object, tm_slice(names, len));

        if (v != NULL && !tm_json_is(v, TM_JSON_NULL) && !tm_json_is(v, TM_JSON_STRING))
            return tm_fail(err, TM_E_USAGE, "\"%.*s\" is a string", (int)len, names);
        names += len + strspn(names + len, " ");
    }
    return 0;
}

int tm_api_need_str(struct tm_api_call *call, const char *name, struct tm_slice *out,
                    struct tm_err *err)
{
    if (!tm_json_str(tm_json_get(call->body, name), out) || out->len == 0)
        return tm_fail(err, TM_E_USAGE, "\"%s\" is missing", name);
    return 0;
}

void tm_api_wipe_str(struct tm_api_call *call, const struct tm_json *v)
{
    uintptr_t body = (uintptr_t)call->req->body.data;
    struct tm_slice s;

    if (tm_json_str(v, &s) && s.len > 0 && (uintptr_t)s.data - body >= call->req->body.len)
        explicit_bzero((void *)(uintptr_t)s.data, s.len);
}

int tm_api_time(struct tm_slice text, int64_t *out, struct tm_err *err)
{
    if (text.data == NULL)
        return 0;
    if (tm_time_parse_ms(text, out, err) != 0)
        return tm_fail(err, TM_E_USAGE, "dates are RFC 3339, for example 2026-11-22T10:00:00Z");
    return 0;
}

int tm_api_body_time(struct tm_api_call *call, const char *name, int64_t *out, struct tm_err *err)
{
    if (tm_api_strings_only(call->body, name, err) != 0)
        return err->code;
    return tm_api_time(tm_api_str(call, name), out, err) == 0 ? 0 : tm_in(err, "%s", name);
}

int tm_api_member(struct tm_api_call *call, struct tm_slice text, struct tm_id *out,
                  struct tm_err *err)
{
    return tm_node_find_member(call->node, text, out, err);
}

int tm_api_member_held(struct tm_api_call *call, struct tm_slice text, const struct tm_member **out,
                       struct tm_err *err)
{
    struct tm_id id;

    if (tm_api_member(call, text, &id, err) != 0)
        return err->code;
    *out = tm_view_member(call->view, &id);
    return *out != NULL ? 0 : tm_fail(err, TM_E_NOTFOUND, "no log of this member is held here");
}

void tm_api_put_id(struct tm_json_out *o, const char *name, const struct tm_id *id)
{
    char text[TM_ID_TEXT_SIZE];

    tm_json_member_cstr(o, name, tm_id_text(id, text));
}

void tm_api_put_time(struct tm_json_out *o, const char *name, int64_t ms)
{
    char text[TM_TIME_TEXT_SIZE];

    tm_json_member_cstr(o, name, ms == TM_TIME_NONE ? NULL : tm_time_text(tm_ms_to_s(ms), text));
}

void tm_api_put_head(struct tm_json_out *o, const struct tm_member *m)
{
    char hex[TM_HEX_SIZE];

    tm_json_member_int(o, "held", (int64_t)m->held);
    if (!m->has_head)
        return;
    tm_json_member_int(o, "epoch", m->head.epoch);
    tm_json_member_int(o, "size", (int64_t)m->head.size);
    tm_json_member_cstr(o, "root", tm_hash_hex(&m->head.root, hex));
    tm_api_put_time(o, "time", (int64_t)m->head.time_s * 1000);
}

static struct tm_slice held_document(void *ctx, struct tm_slice url)
{
    return tm_held_document(ctx, url);
}

static int64_t held_seen_ms(void *ctx, struct tm_slice url)
{
    return tm_held_seen_ms(ctx, url);
}

int tm_api_verdict_in(struct tm_api_call *call, struct tm_policy *policy,
                      const struct tm_json *policy_json, int64_t at_ms, struct tm_verdict_in *out,
                      struct tm_err *err)
{
    int r = tm_api_held(call, err);

    if (r == 0)
        r = tm_node_policy(call->node, call->arena, policy, err);
    if (r == 0 && policy_json != NULL) {
        struct tm_buf text = TM_BUF_INIT(TM_API_BODY_MAX);
        struct tm_json_out o = tm_json_out(&text);
        struct tm_slice copy;

        tm_json_put_value(&o, policy_json);
        copy = tm_arena_copy(call->arena, tm_buf_slice(&text));
        tm_buf_free(&text);
        r = copy.data == NULL ? tm_fail(err, TM_E_NOMEM, "policy")
                              : tm_policy_read(copy, call->arena, policy, err);
    }
    if (r != 0)
        return r;
    *out = (struct tm_verdict_in){ .view = call->view,
                                   .policy = policy,
                                   .documents = { held_document, call->held, held_seen_ms },
                                   .contexts = tm_held_contexts(call->held) };
    out->wall_ms = tm_wall_ms();
    out->now_ms = at_ms == TM_TIME_NONE ? out->wall_ms : at_ms;
    return 0;
}

/* ---- a request's way ---- */

static bool token_fits(const struct tm_config *config, const char *token)
{
    size_t want = strlen(config->issue_token), got = token == NULL ? 0 : strlen(token);
    unsigned differ = want != got;

    for (size_t i = 0; i < want && i < got; i++) /* in constant time for equal lengths */
        differ |= (unsigned)(config->issue_token[i] ^ token[i]);
    return want > 0 && differ == 0;
}

static int permitted(const struct route *route, struct tm_node *node,
                     const struct tm_api_request *req, struct tm_err *err)
{
    const struct tm_config *config = &tm_node_home(node)->config;

    if (req->control || (route->flags & (CONTROL | ISSUE)) == 0)
        return 0;
    if ((route->flags & CONTROL) != 0)
        return tm_fail(err, TM_E_DENIED, "this route answers on the control socket only");
    if (config->issue_open || token_fits(config, req->token))
        return 0;
    return tm_fail(err, TM_E_DENIED,
                   "issuing needs the control socket, or a bearer token that "
                   "testamur.conf names as issue_token");
}

static int parse_body(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_json_doc doc;

    limits.bytes_max = tm_api_body_max(call->req->method, call->req->path);
    if (tm_json_parse(call->req->body, &limits, call->arena, &doc, err) != 0)
        return tm_in(err, "body");
    if (!tm_json_is(doc.root, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_MALFORMED, "body: a JSON object is needed");
    call->body = doc.root;
    return 0;
}

/* What a last ** stands for is looked at as it is written. */
static bool is_rest(const struct route *route, struct tm_slice arg)
{
    return strcmp(route->path + strlen(route->path) - 2, "**") == 0 && arg.data[arg.len] == 0;
}

/* No name here holds a NUL; one that does would be cut wherever it becomes a C string. */
static int decode_arg(struct tm_api_call *call, struct tm_slice *arg, struct tm_err *err)
{
    *arg = decode(call->arena, *arg, false);
    if (arg->data == NULL)
        return tm_fail(err, TM_E_NOMEM, "path");
    if (memchr(arg->data, 0, arg->len) != NULL)
        return tm_fail(err, TM_E_USAGE, "a NUL in the path");
    return 0;
}

static int serve(const struct route *route, struct tm_api_call *call, struct tm_err *err)
{
    int r = permitted(route, call->node, call->req, err);

    for (size_t i = 0; r == 0 && i < ARGS_MAX; i++)
        if (call->args[i].data != NULL && !is_rest(route, call->args[i]))
            r = decode_arg(call, &call->args[i], err);
    if (r == 0 && (route->flags & JSON) != 0)
        r = parse_body(call, err);
    if (r == 0)
        r = route->handler(call, err);
    if (r == 0)
        r = tm_buf_check(&call->answer->body, "answer", err);
    return r;
}

/* One arena a thread, kept between requests: a verification allocates nothing from the system. */
static pthread_once_t arena_once = PTHREAD_ONCE_INIT;
static pthread_key_t arena_key;

static void arena_end(void *arena)
{
    tm_arena_free(arena);
    free(arena);
}

static void arena_begin(void)
{
    TM_CHECK(pthread_key_create(&arena_key, arena_end) == 0);
}

static struct tm_arena *thread_arena(void)
{
    struct tm_arena *arena;

    pthread_once(&arena_once, arena_begin);
    arena = pthread_getspecific(arena_key);
    if (arena == NULL) {
        arena = calloc(1, sizeof *arena);
        TM_CHECK(arena != NULL);
        arena->max = TM_VERIFY_ARENA_MAX;
        TM_CHECK(pthread_setspecific(arena_key, arena) == 0);
    }
    return arena;
}

void tm_api_thread_done(void)
{
    struct tm_arena *arena;

    pthread_once(&arena_once, arena_begin);
    arena = pthread_getspecific(arena_key);
    if (arena == NULL)
        return;
    pthread_setspecific(arena_key, NULL);
    arena_end(arena);
}

static void no_route(const char *method, unsigned there, struct tm_api_answer *answer)
{
    if (there == 0) {
        problem(answer, 404, "not_found", "No such thing here",
                "no such route; see docs/http-api.md");
        return;
    }
    answer->allow = allowed(there);
    if (strcmp(method, "OPTIONS") == 0) {
        answer->status = 204;
        answer->cors = (there & HAS_CORS) != 0; /* a page may not even try the rest */
        return;
    }
    problem(answer, 405, "method", "Another method is needed", "this path has no such method");
}

void tm_api_call_begin(struct tm_api_call *call, struct tm_node *node,
                       const struct tm_api_request *req, struct tm_api_answer *answer)
{
    *call = (struct tm_api_call){ .node = node,
                                  .req = req,
                                  .answer = answer,
                                  .arena = thread_arena(),
                                  .view = tm_node_view(node) };
}

void tm_api_call_end(struct tm_api_call *call)
{
    tm_held_unref(call->held);
    tm_view_unref(call->view);
    if (call->arena->used > TM_MIB(4))
        tm_arena_free(call->arena); /* a rare giant gives its memory back */
    else
        tm_arena_reset(call->arena);
}

void tm_api_handle(struct tm_node *node, const struct tm_api_request *req,
                   struct tm_api_answer *answer)
{
    struct tm_slice args[ARGS_MAX];
    struct tm_err err = TM_ERR_INIT;
    struct tm_api_call call;
    unsigned there;
    const struct route *route = find(req->method, req->path, args, &there);
    int r;

    if (route == NULL) {
        no_route(req->method, there, answer);
        return;
    }
    answer->cors = (route->flags & CORS) != 0;
    tm_api_call_begin(&call, node, req, answer);
    memcpy(call.args, args, sizeof args);
    r = serve(route, &call, &err);
    if (r != 0 && tm_api_status(err.code) == 500) /* the answer does not say why, so the log does */
        tm_say(TM_SAY_ERROR, "api.failed", "route", route->path, "code", tm_code_name(err.code),
               "why", err.text, NULL);
    if (r != 0)
        tm_api_problem(answer, &err);
    tm_api_call_end(&call);
}
