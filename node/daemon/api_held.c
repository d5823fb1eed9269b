/* node/daemon/api_held.c - the JSON-LD contexts and the documents that the operator holds for
 * verifications: added, listed, taken away. All by the control socket. */
#include "node/base/encode.h"
#include "node/daemon/api_parts.h"

int tm_api_held(struct tm_api_call *call, struct tm_err *err)
{
    return call->held != NULL ? 0 : tm_node_held(call->node, &call->held, err);
}

/* ---- listing ---- */

static void put_row(void *ctx, const struct tm_held_row *row)
{
    struct tm_json_out *o = ctx;

    tm_json_put_object(o);
    tm_json_member_str(o, "url", row->url);
    tm_json_member_str(o, "sha256", row->sha256);
    tm_json_member_str(o, "file", row->file);
    tm_json_end_object(o);
}

static void put_compiled(struct tm_json_out *o)
{
    const char *url, *sha256;

    for (size_t i = 0; tm_jsonld_compiled_at(i, &url, &sha256); i++) {
        tm_json_put_object(o);
        tm_json_member_cstr(o, "url", url);
        tm_json_member_cstr(o, "sha256", sha256);
        tm_json_member_bool(o, "compiled_in", true);
        tm_json_end_object(o);
    }
}

static int list(struct tm_api_call *call, enum tm_shelf shelf, struct tm_err *err)
{
    struct tm_json_out o = tm_api_json(call);
    struct tm_health health;

    tm_json_put_object(&o);
    tm_json_put_key(&o, tm_shelf_name(shelf));
    tm_json_put_array(&o);
    if (tm_held_each(tm_node_home(call->node), shelf, put_row, &o, err) != 0)
        return err->code;
    if (shelf == TM_SHELF_CONTEXTS)
        put_compiled(&o);
    tm_json_end_array(&o);
    tm_node_health(call->node, &health);
    if (!health.held_ok)
        tm_json_member_cstr(&o, "problem", health.held_problem);
    tm_json_end_object(&o);
    return 0;
}

int tm_api_on_own_contexts(struct tm_api_call *call, struct tm_err *err)
{
    return list(call, TM_SHELF_CONTEXTS, err);
}

int tm_api_on_own_documents(struct tm_api_call *call, struct tm_err *err)
{
    return list(call, TM_SHELF_DOCUMENTS, err);
}

/* ---- adding, and taking away ---- */

/* "sha256", where it is given: what the file was to have. */
static int check_pin(struct tm_api_call *call, struct tm_slice text, struct tm_err *err)
{
    struct tm_slice hex = tm_api_str(call, "sha256");
    struct tm_hash want, hash;

    if (hex.data == NULL)
        return 0;
    if (!tm_hex_exact(hex, want.b, sizeof want.b))
        return tm_fail(err, TM_E_USAGE, "sha256: 64 hexadecimal digits are needed");
    tm_sha256(text, &hash);
    return memcmp(want.b, hash.b, sizeof hash.b) == 0
               ? 0
               : tm_fail(err, TM_E_MISMATCH, "the file does not have the SHA-256 it should");
}

static int add(struct tm_api_call *call, enum tm_shelf shelf, struct tm_err *err)
{
    struct tm_slice url, text;
    struct tm_health health;
    char hex[TM_HEX_SIZE];
    struct tm_json_out o;
    struct tm_hash hash;

    if (tm_api_strings_only(call->body, "sha256", err) != 0 ||
        tm_api_need_str(call, "url", &url, err) != 0 ||
        tm_api_need_str(call, "text", &text, err) != 0 || check_pin(call, text, err) != 0 ||
        tm_node_held_add(call->node, shelf, url, text, &hash, err) != 0)
        return err->code;
    tm_node_health(call->node, &health);
    o = tm_api_json(call);
    tm_json_put_object(&o);
    tm_json_member_str(&o, "url", url);
    tm_json_member_cstr(&o, "sha256", tm_hash_hex(&hash, hex));
    if (!health.held_ok) /* of another one: this one is good */
        tm_json_member_cstr(&o, "problem", health.held_problem);
    tm_json_end_object(&o);
    return 0;
}

static int take_away(struct tm_api_call *call, enum tm_shelf shelf, struct tm_err *err)
{
    struct tm_health health;
    struct tm_json_out o;
    struct tm_slice url;

    if (tm_api_need_str(call, "url", &url, err) != 0 ||
        tm_node_held_remove(call->node, shelf, url, err) != 0)
        return err->code;
    tm_node_health(call->node, &health);
    o = tm_api_json(call);
    tm_json_put_object(&o);
    tm_json_member_str(&o, "url", url);
    if (!health.held_ok)
        tm_json_member_cstr(&o, "problem", health.held_problem);
    tm_json_end_object(&o);
    return 0;
}

int tm_api_on_own_context_add(struct tm_api_call *call, struct tm_err *err)
{
    return add(call, TM_SHELF_CONTEXTS, err);
}

int tm_api_on_own_context_remove(struct tm_api_call *call, struct tm_err *err)
{
    return take_away(call, TM_SHELF_CONTEXTS, err);
}

int tm_api_on_own_document_add(struct tm_api_call *call, struct tm_err *err)
{
    return add(call, TM_SHELF_DOCUMENTS, err);
}

int tm_api_on_own_document_remove(struct tm_api_call *call, struct tm_err *err)
{
    return take_away(call, TM_SHELF_DOCUMENTS, err);
}
