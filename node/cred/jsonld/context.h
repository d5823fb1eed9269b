/* node/cred/jsonld/context.h - active contexts, and how local contexts change them. For this folder.
 *
 * An active context is a pile of layers, each what one local context said, over the layer before it.
 * Layers never change once made and are shared by all that lies above them: nothing is copied. The
 * layer of a compiled-in context is a table in the program itself.
 */
#ifndef TM_CRED_JSONLD_CONTEXT_H
#define TM_CRED_JSONLD_CONTEXT_H

#include "node/cred/jsonld/jsonld.h"

enum tm_kw { /* keywords; those a context may hold first */
             TM_KW_NONE,
#define TM_KEYWORD(name, text) TM_KW_##name,
#include "node/cred/jsonld/keywords.def"
#undef TM_KEYWORD
             TM_KW_COUNT
};
/* TM_KW_NONE when it is none. */
enum tm_kw tm_kw_of(struct tm_slice text);
struct tm_slice tm_kw_text(enum tm_kw kw);
/* "@" and letters: what might become a keyword one day. */
bool tm_kw_form(struct tm_slice text);

enum tm_container {
    TM_CT_GRAPH = 1,
    TM_CT_ID = 2,
    TM_CT_INDEX = 4,
    TM_CT_LANGUAGE = 8,
    TM_CT_LIST = 16,
    TM_CT_SET = 32,
    TM_CT_TYPE = 64
};
enum tm_direction { TM_DIR_NULL, TM_DIR_LTR, TM_DIR_RTL };
enum tm_term_flag {
    TM_TERM_PREFIX = 1,
    TM_TERM_PROTECTED = 2,
    TM_TERM_REVERSE = 4,
    TM_TERM_LANGUAGE = 8,    /* has a language mapping, perhaps null */
    TM_TERM_DIRECTION = 16,  /* has a direction mapping, perhaps null */
    TM_TERM_GONE = 32,       /* no definition, and none of the layers below counts */
    TM_TERM_SOUND = 64,      /* its IRI is well-formed, as tm_iri_well_formed() sees it */
    TM_TERM_SOUND_TYPE = 128 /* so is that of its type */
};

struct tm_term;
/* Definitions, by tm_term_cmp(). */
struct tm_terms {
    const struct tm_term *at;
    uint32_t count;
    uint8_t shift;          /* compiled: what stays of a hash behind it says where to look */
    const uint16_t *starts; /* compiled: of each such number, and the end; else NULL */
    uint64_t bloom[4];
};
#define TM_CTX_TABLES_MAX 128
/* What one local context of a published document says, and what it takes for granted. */
struct tm_ctx_need {
    struct tm_slice name, iri; /* a prefix of an outer context; .data NULL: must not be one */
};
struct tm_ctx_table {
    struct tm_terms terms;
    uint32_t number; /* its place among all tables */
    uint64_t
        agrees[TM_CTX_TABLES_MAX / 64]; /* tables whose protection of terms it respects: bits */
    const struct tm_ctx_need *needs;
    uint32_t need_count;
    bool protects;         /* "@protected": true */
    bool version;          /* "@version": 1.1 */
    bool value_alias;      /* some term is another name of @value */
    bool type_alias;       /* some term but `type` is another name of @type */
    struct tm_slice vocab; /* .data NULL: none */
};
struct tm_ctx_part { /* one of: a table, a URL, null */
    const struct tm_ctx_table *table;
    struct tm_slice url;
};
/* A local context: JSON, or the parts of a compiled one. */
struct tm_local {
    const struct tm_json *json;
    const struct tm_ctx_part *parts;
    uint32_t part_count;
    bool present;
};

/* A term definition. */
struct tm_term {
    struct tm_slice name;
    uint32_t hash;
    uint8_t keyword, container, direction, flags;
    uint16_t place;       /* compiled: of its IRI, see tm_rdf_term; 0: none */
    struct tm_slice iri;  /* .data NULL: the term means nothing */
    struct tm_slice type; /* @id, @vocab, @json, @none or an IRI; .data NULL: none */
    struct tm_slice language, index, nest;
    struct tm_local scope;
    struct tm_slice base;             /* of the scoped context */
    struct tm_slice raw_id, raw_type; /* compiled: as written, where that differs */
};

struct tm_active {
    const struct tm_active *below;    /* NULL: the bottom */
    const struct tm_ctx_table *table; /* its terms are those of this one; NULL: of JSON */
    struct tm_terms terms;
    uint32_t layers;
    struct tm_slice vocab, base, original_base, language; /* .data NULL: none */
    enum tm_direction direction;
    const struct tm_active *previous; /* to go back to where this one does not propagate */
    bool protects;                    /* some term is protected */
    bool odd;                         /* some term has ':' or '/' in its name */
    bool value_alias;                 /* some term is, or was, another name of @value */
    bool type_alias;                  /* the same of @type; `type` does not count */
};

/* The context of one URL. */
struct tm_known {
    struct tm_slice url;
    struct tm_local local;
};
const struct tm_known *tm_known_get(const struct tm_jsonld_contexts *set, struct tm_slice url);

/* One compiled-in context, as contexts_gen.c has them; an alias is a row with the tables of another. */
struct tm_compiled {
    const char *url, *sha256, *sha384, *sha512;
    struct tm_known known;
};
extern const struct tm_compiled tm_compiled[];
extern const size_t tm_compiled_count;
extern const uint16_t tm_compiled_type; /* place of rdf:type */
/* Where a URL is looked for: a slot of its own for each row, holding its number + 1. */
#define TM_COMPILED_BITS 6
extern const uint64_t tm_compiled_mix;
extern const uint8_t tm_compiled_slots[1 << TM_COMPILED_BITS];

struct tm_remote { /* the URLs being processed, innermost first */
    struct tm_slice url;
    const struct tm_remote *outer;
    unsigned depth;
};

#define TM_MEMO  64
#define TM_FOUND 64
struct tm_found {
    const struct tm_active *active;
    const struct tm_term *term;
    struct tm_slice name;
};
struct tm_memo {
    const struct tm_active *active, *result;
    const void *local;
    unsigned how;
};

/* One run over one document. */
struct tm_run {
    const struct tm_jsonld_options *options;
    const struct tm_json *root, *at; /* the document; where in it, for errors */
    struct tm_arena *arena;
    struct tm_err *err;
    enum tm_jsonld_code code;
    struct tm_slice missing;      /* URL of the context not known */
    uint64_t spelled_lengths;     /* bit l: of some IRI in options->spelled, modulo 64 */
    const struct tm_json *picked; /* the array of which only options->kept count; NULL: none */
    struct tm_memo memo[TM_MEMO];
    struct tm_found found[TM_FOUND]; /* terms lately looked up: members come again and again */
};

/* Remember what is wrong, and where if `at` is in the document; returns the error. */
int tm_run_fail(struct tm_run *run, const struct tm_json *at, enum tm_jsonld_code code);
/* As above in safe mode; 0 in lenient mode. */
int tm_run_drop(struct tm_run *run, const struct tm_json *at, enum tm_jsonld_code code);
int tm_run_nomem(struct tm_run *run);
/* tm_active_find(), remembering: for contexts that are finished. */
const struct tm_term *tm_run_find(struct tm_run *run, const struct tm_active *active, uint32_t hash,
                                  struct tm_slice name);
/* Whether a value of the member that the options omit is to stay. */
bool tm_run_keeps(const struct tm_run *run, const struct tm_json *v);
/* The fault of a run that failed with `r`. */
int tm_run_report(const struct tm_run *run, int r, struct tm_jsonld_fault *fault);

/* ---- terms ---- */

uint32_t tm_term_hash(struct tm_slice name);
/* Order of tables: by hash, then by length and bytes. */
int tm_term_cmp(uint32_t hash, struct tm_slice name, const struct tm_term *b);
void tm_bloom_add(uint64_t bloom[4], uint32_t hash);
/* NULL when the context does not define it. */
const struct tm_term *tm_active_get(const struct tm_active *active, struct tm_slice name);
const struct tm_term *tm_active_find(const struct tm_active *active, uint32_t hash,
                                     struct tm_slice name);
/* In one table or layer. */
const struct tm_term *tm_term_find(const struct tm_terms *terms, uint32_t hash,
                                   struct tm_slice name);
/* Same definition, protection apart. */
bool tm_term_same(const struct tm_term *a, const struct tm_term *b);
bool tm_local_same(const struct tm_local *a, const struct tm_local *b);

/* ---- processing ---- */

enum tm_ctx_how {
    TM_CTX_OVERRIDE = 1,     /* protected terms may be redefined: a property-scoped context */
    TM_CTX_NO_PROPAGATE = 2, /* a type-scoped context */
    TM_CTX_NO_VALIDATE = 4   /* scoped contexts are not looked into: this one is being validated */
};
/* The first context of a document. */
int tm_active_new(struct tm_run *run, const struct tm_active **out);
int tm_active_process(struct tm_run *run, const struct tm_active *active,
                      const struct tm_local *local, struct tm_slice base, unsigned how,
                      const struct tm_remote *remote, const struct tm_active **out);

/* What the files of context processing call each other for: an empty layer over `below` (NULL: the
 * bottom one), NULL on an error, which is set; one context object, `rows` being the compiled table it
 * was rendered from or NULL; one compiled table. `cur` is the active context, replaced on success. */
struct tm_active *tm_layer_new(struct tm_run *run, const struct tm_active *below);
int tm_active_object(struct tm_run *run, const struct tm_active **cur, const struct tm_json *object,
                     const struct tm_ctx_table *rows, struct tm_slice base, unsigned how,
                     const struct tm_remote *remote);
int tm_active_table(struct tm_run *run, const struct tm_active **cur,
                    const struct tm_ctx_table *table, struct tm_slice base, unsigned how,
                    const struct tm_remote *remote);

/* term.c: the terms of a local context (JSON), put into a layer under construction. */
struct tm_pending {
    struct tm_term term; /* name and hash are set from the beginning */
    const struct tm_json *value;
    enum { TM_PENDING, TM_UNDERWAY, TM_DEFINED, TM_IGNORED } state;
};
struct tm_draft {
    struct tm_run *run;
    struct tm_active *layer;  /* vocab, base … are set; its terms are the pending ones */
    struct tm_pending *terms; /* by tm_term_cmp() */
    uint32_t count;
    bool protects;
    unsigned how;
    struct tm_slice base;
    const struct tm_remote *remote;
    const struct tm_ctx_table
        *rows; /* what the terms were rendered from, in the same order; or NULL */
};
int tm_draft_define(struct tm_draft *d, struct tm_pending *p);
int tm_draft_find(const struct tm_draft *d, struct tm_slice name, struct tm_pending **out);

/* ---- IRIs ---- */

enum tm_iri_how { TM_IRI_VOCAB = 1, TM_IRI_BASE = 2 };
/* IRI expansion in a finished context. `sound`: whether it gave what tm_iri_well_formed() wants. */
int tm_iri_name(struct tm_run *run, const struct tm_active *active, struct tm_slice value,
                unsigned how, struct tm_slice *out, bool *sound);
/* IRI expansion; `draft` NULL when the active context is finished. `out` .data NULL: means nothing. */
int tm_iri_expand(struct tm_run *run, const struct tm_active *active, struct tm_draft *draft,
                  struct tm_slice value, unsigned how, struct tm_slice *out);
bool tm_iri_absolute(struct tm_slice iri);    /* a scheme, and no white space */
bool tm_iri_writable(struct tm_slice iri);    /* a scheme, and no character that N-Quads forbids */
bool tm_iri_well_formed(struct tm_slice iri); /* writable, and one fragment at most */
bool tm_iri_blank(struct tm_slice iri);       /* "_:" */
/* RFC 3986 section 5; .data NULL when the arena is full. */
struct tm_slice tm_iri_resolve(struct tm_arena *arena, struct tm_slice base, struct tm_slice ref);
struct tm_slice tm_concat(struct tm_arena *arena, struct tm_slice a, struct tm_slice b);

/* render.c: a compiled table as the JSON it came from, for what its shortcut cannot do. */
int tm_ctx_render(struct tm_run *run, const struct tm_ctx_table *table, const struct tm_json **out);

#endif
