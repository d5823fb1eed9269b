/* tests/interop/canon.c - canonical bytes of many documents, for comparing with what others make of them.
 *
 * canon jcs|rdfc <DOCUMENTS    one JSON document a line; one JSON string a line comes back: the canonical
 * JSON (RFC 8785), or the canonical N-Quads (JSON-LD in safe mode, RDFC-1.0). What is refused gives an
 * object with the reason. Contexts are the compiled-in ones.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "node/cred/jcs.h"
#include "node/cred/jsonld/jsonld.h"

#define OUT_MAX TM_MIB(64)

static int jcs(const struct tm_json *root, struct tm_arena *arena, struct tm_buf *out,
               struct tm_err *err)
{
    return tm_jcs_put(out, root, NULL, 0, err);
}

static int rdfc(const struct tm_json *root, struct tm_arena *arena, struct tm_buf *out,
                struct tm_err *err)
{
    struct tm_jsonld_options options = { .safe = true };
    struct tm_jsonld_fault fault = { .code = 0 };
    struct tm_rdf rdf = { .first = NULL };

    if (tm_jsonld_to_nquads(root, &options, arena, &rdf, &fault, err) != 0)
        return tm_in(err, "%s at %s", tm_jsonld_code_name(fault.code), fault.path);
    return tm_rdfc(&rdf, TM_RDFC_SHA256, arena, out, NULL, err);
}

static void one(int (*canonical)(const struct tm_json *, struct tm_arena *, struct tm_buf *,
                                 struct tm_err *),
                struct tm_slice line, struct tm_arena *arena)
{
    struct tm_buf bytes = TM_BUF_INIT(OUT_MAX), text = TM_BUF_INIT(8 * OUT_MAX);
    struct tm_json_out o = tm_json_out(&text);
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    tm_arena_reset(arena);
    if (tm_json_parse(line, &TM_JSON_LIMITS, arena, &doc, &err) == 0 &&
        canonical(doc.root, arena, &bytes, &err) == 0) {
        tm_json_put_str(&o, tm_buf_slice(&bytes));
    } else {
        tm_json_put_object(&o);
        tm_json_member_cstr(&o, "error", err.text);
        tm_json_end_object(&o);
    }
    puts(tm_buf_str(&text));
    tm_buf_free(&bytes);
    tm_buf_free(&text);
}

int main(int argc, char **argv)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    char *line = NULL;
    size_t cap = 0;
    ssize_t len;

    if (argc != 2 || (strcmp(argv[1], "jcs") != 0 && strcmp(argv[1], "rdfc") != 0)) {
        fputs("usage: canon jcs|rdfc <DOCUMENTS\n", stderr);
        return 64;
    }
    while ((len = getline(&line, &cap, stdin)) > 0)
        one(argv[1][0] == 'j' ? jcs : rdfc, tm_slice(line, (size_t)len), &arena);
    free(line);
    tm_arena_free(&arena);
    return 0;
}
