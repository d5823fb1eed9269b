/* node/cred/jsonld/jsonld.h - JSON-LD 1.1: a document expanded, and as an RDF dataset.
 *
 * Pure: bytes in, bytes out. Contexts named by URL come from a set given by the caller (compiled in,
 * or read from files at start) and from nowhere else. Processing mode is json-ld-1.1.
 *
 * Safe mode is for what is signed: whatever lenient processing would silently drop or leave relative
 * (terms that no context defines, relative IRIs and types, values that hang nowhere, base
 * directions) is an error there. A member whose value is null says nothing in both modes.
 *
 * All results stand in the arena given, point into the document and the contexts, and are valid as
 * long as these are. Memory and time are bounded by the arena's ceiling and by the limits of
 * node/limits.h.
 */
#ifndef TM_CRED_JSONLD_JSONLD_H
#define TM_CRED_JSONLD_JSONLD_H

#include "node/base/id.h"
#include "node/cred/json.h"
#include "node/cred/jsonld/rdf.h"

/* ---- what contexts there are ---- */

/* The compiled-in contexts, and more of the caller's. Immutable while documents are processed. */
struct tm_jsonld_contexts;

/* Owned by the caller until tm_jsonld_contexts_free(). Fails: TM_E_NOMEM. */
int tm_jsonld_contexts_new(struct tm_jsonld_contexts **out, struct tm_err *err);
void tm_jsonld_contexts_free(struct tm_jsonld_contexts *set); /* NULL is fine */
/* `url` and `text` are copied. `pin`: the SHA-256 the file must have, or NULL.
 * Fails: TM_E_MISMATCH (pin), TM_E_MALFORMED (not JSON, no "@context"), TM_E_EXISTS (compiled in or
 * added before), TM_E_LIMIT, TM_E_NOMEM. */
int tm_jsonld_contexts_add(struct tm_jsonld_contexts *set, struct tm_slice url,
                           struct tm_slice text, const struct tm_hash *pin, struct tm_err *err);
/* True when documents may name `url`. `set` NULL: the compiled-in ones. */
bool tm_jsonld_contexts_has(const struct tm_jsonld_contexts *set, struct tm_slice url);
/* URL and lower-case hex SHA-256 of compiled-in context `i`, counted from 0; false past the end. An
 * alias is a row of its own. */
bool tm_jsonld_compiled_at(size_t i, const char **url, const char **sha256);
/* Lower-case hex of the digest of a context's file: 32 bytes of SHA-256, 48 of SHA-384, 64 of SHA-512.
 * NULL when the context is not known, or of other lengths. Static, or as long as the set. */
const char *tm_jsonld_digest(const struct tm_jsonld_contexts *set, struct tm_slice url,
                             size_t bytes);

/* ---- how to process ---- */

/* How properties must be written: one IRI as `name`; with .name.data NULL, every IRI that begins with
 * `iri` as what follows it. */
struct tm_jsonld_spelling {
    struct tm_slice iri, name;
};

struct tm_jsonld_options {
    bool safe;
    struct tm_slice base;                      /* IRI of the document; .data NULL: none */
    const struct tm_jsonld_contexts *contexts; /* NULL: the compiled-in ones */
    const struct tm_json *expand_context;      /* a context to begin with, or NULL */
    /* Of the document's top object, as Data Integrity hashes it: a member that is passed over (.data
     * NULL: none) but for those of its values that are kept, and what stands in for its `@context`
     * (NULL: its own). */
    struct tm_slice omit;
    const struct tm_json *const
        *kept; /* values of the member, or elements of its array; borrowed */
    size_t kept_n;
    const struct tm_json *context;
    /* For documents whose plain JSON is read besides: refuses what such a reader overlooks though it is
     * said. That is @graph, @included, @nest and @reverse; another name for `id` or `type` of the top
     * object, or of what stands at a property of one of `spelled`; another name for such a property
     * itself, or one of the top object at another place. Those of .name.data NULL come first. */
    bool plain;
    const struct tm_jsonld_spelling *spelled;
    size_t spelled_n;
};

enum tm_jsonld_code {
#define TM_JSONLD_CODE(name, text) TM_JSONLD_##name,
#include "node/cred/jsonld/codes.def"
#undef TM_JSONLD_CODE
    TM_JSONLD_CODE_COUNT
};
const char *tm_jsonld_code_name(enum tm_jsonld_code code); /* "invalid IRI mapping"; static */

/* What was wrong, and where. */
struct tm_jsonld_fault {
    enum tm_jsonld_code code;
    char
        path[TM_JSON_PATH_SIZE]; /* JSON path in the document; in a context of a URL: where named */
    struct tm_slice context;     /* LOADING_CONTEXT: the URL; of the arena or the document */
};

/* ---- types alone ---- */

/* Whether each value of `type` becomes an absolute IRI, in `root` and in the objects that stand as values
 * of its members `places`: what expansion would find, without expanding. Of the options the contexts
 * count. `*bad` is the first type that becomes none, or NULL. Fails like tm_jsonld_expand(). */
int tm_jsonld_types(const struct tm_json *root, const struct tm_jsonld_options *options,
                    const struct tm_slice *places, size_t place_n, struct tm_arena *arena,
                    const struct tm_json **bad, struct tm_jsonld_fault *fault, struct tm_err *err);
/* The same, asked of compiled-in contexts as they lie: in less than a microsecond, and without memory.
 * True when all of them are known and all is well; false says nothing. */
bool tm_jsonld_types_surely(const struct tm_json *root, const struct tm_jsonld_contexts *set,
                            const struct tm_slice *places, size_t place_n);

/* ---- the expanded document ---- */

enum tm_jsonld_kind { TM_JSONLD_NODE, TM_JSONLD_VALUE, TM_JSONLD_LIST };

/* An IRI that is `sound` was found to be one that N-Quads can say; of others nothing is known. */
struct tm_jsonld_iri {
    struct tm_slice iri;
    bool sound;
    struct tm_jsonld_iri *next;
};
/* A property and its values; a property may come several times, and means all values together. */
struct tm_jsonld_prop {
    struct tm_slice iri;
    bool sound;
    uint16_t place; /* of the IRI, as tm_rdf_term has it */
    struct tm_jsonld_object *values;
    const struct tm_json *source;
    struct tm_jsonld_prop *next;
};
struct tm_jsonld_object {
    enum tm_jsonld_kind kind;
    bool has_id, has_graph, has_included, has_type;
    bool id_sound;
    struct tm_slice id;           /* NODE; may be relative or, with has_id, NULL */
    struct tm_slice index;        /* .data NULL: none */
    struct tm_jsonld_iri *types;  /* NODE; of a VALUE: at most one */
    struct tm_jsonld_prop *props; /* NODE; of a VALUE: never */
    struct tm_jsonld_prop *reverse;
    struct tm_jsonld_object *items; /* NODE: its @graph; LIST: its elements */
    struct tm_jsonld_object *included;
    const struct tm_json *value;         /* VALUE: string, number, boolean; @json: any */
    struct tm_slice language, direction; /* VALUE; .data NULL: none */
    const struct tm_json *source;        /* where it stands in the document */
    struct tm_jsonld_object *next;       /* in the array it stands in */
};

/* `root` as an array of expanded objects; NULL is the empty one. `fault` may be NULL, and is written
 * on failure. Fails: TM_E_MALFORMED (with a code in `fault`), TM_E_NOTFOUND (a context not known:
 * TM_JSONLD_LOADING_CONTEXT), TM_E_LIMIT, TM_E_NOMEM (arena). */
int tm_jsonld_expand(const struct tm_json *root, const struct tm_jsonld_options *options,
                     struct tm_arena *arena, struct tm_jsonld_object **out,
                     struct tm_jsonld_fault *fault, struct tm_err *err);

/* Expanded objects as JSON text, an array. Fails like the buffer. */
int tm_jsonld_put_expanded(struct tm_buf *out, const struct tm_jsonld_object *objects,
                           struct tm_arena *arena, struct tm_err *err);

/* Expanded objects as quads; `root` is where they came from. Fails like tm_jsonld_expand(). */
int tm_jsonld_to_rdf(const struct tm_jsonld_object *objects, const struct tm_json *root,
                     const struct tm_jsonld_options *options, struct tm_arena *arena,
                     struct tm_rdf *out, struct tm_jsonld_fault *fault, struct tm_err *err);

/* Both steps. */
int tm_jsonld_to_nquads(const struct tm_json *root, const struct tm_jsonld_options *options,
                        struct tm_arena *arena, struct tm_rdf *out, struct tm_jsonld_fault *fault,
                        struct tm_err *err);

#endif
