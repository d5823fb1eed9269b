/* node/cred/jsonld/rdf.h - an RDF dataset in an arena, N-Quads, and RDFC-1.0.
 *
 * A dataset is a list of quads; the same quad twice means what it means once. Blank nodes are
 * numbers from 0; what a text called them is forgotten, except by the N-Quads reader, which says.
 */
#ifndef TM_CRED_JSONLD_RDF_H
#define TM_CRED_JSONLD_RDF_H

#include "node/base/arena.h"
#include "node/base/buf.h"
#include "node/base/err.h"
#include "node/limits.h"

#define TM_RDF_TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

enum tm_rdf_kind { TM_RDF_IRI, TM_RDF_BLANK, TM_RDF_LITERAL };

struct tm_rdf_term {
    enum tm_rdf_kind kind;
    union {
        uint32_t blank; /* BLANK: its number */
        uint32_t place; /* IRI: in the order of lines, among those of compiled contexts; or 0 */
        bool language;  /* LITERAL: `tag` is its language, and it is an rdf:langString */
    };
    struct tm_slice value; /* IRI, or the literal's text, unescaped */
    struct tm_slice tag;   /* LITERAL: its datatype; .data NULL is xsd:string */
};
struct tm_rdf_quad {
    struct tm_rdf_term s, p, o;
    struct tm_rdf_term g; /* .kind LITERAL: the default graph */
    struct tm_rdf_quad *next;
};
struct tm_rdf {
    struct tm_rdf_quad *first, *last; /* in the order they were made */
    uint32_t quads, blanks;
    struct tm_slice *labels; /* by tm_nquads_parse(): of each blank node, without "_:"; or NULL */
};

/* Appends a quad of the arena. */
void tm_rdf_add(struct tm_rdf *rdf, struct tm_rdf_quad *q);

/* Gives numbers to the blank nodes that have a name in `value`, the same to the same name, and fills
 * in `labels`. Fails: TM_E_NOMEM (arena). */
int tm_rdf_number_labels(struct tm_rdf *rdf, struct tm_arena *arena);

/* ---- N-Quads (RDF 1.1 N-Quads) ---- */

#define TM_NQUADS_ESCAPE 6 /* bytes that a character takes at most: \u001F */
#define TM_NQUADS_AROUND 8 /* what stands around an IRI or a literal */

/* A term in canonical form (RDFC-1.0 section 5), to where the room for it is; gives the end. Not for blank
 * nodes, which take none. */
static inline size_t tm_nquads_term_room(const struct tm_rdf_term *t)
{
    if (t->kind == TM_RDF_LITERAL)
        return TM_NQUADS_ESCAPE * t->value.len + t->tag.len + TM_NQUADS_AROUND;
    return t->kind == TM_RDF_IRI ? t->value.len + TM_NQUADS_AROUND : 0;
}
uint8_t *tm_nquads_write_term(uint8_t *to, const struct tm_rdf_term *t);
/* The whole dataset in its order, blank nodes as _:b0, _:b1 … Fails like the buffer. */
int tm_nquads_put(struct tm_buf *out, const struct tm_rdf *rdf, struct tm_err *err);
/* Strict. `text` is borrowed. The error says the line. Fails: TM_E_MALFORMED, TM_E_LIMIT,
 * TM_E_NOMEM (arena). */
int tm_nquads_parse(struct tm_slice text, struct tm_arena *arena, struct tm_rdf *out,
                    struct tm_err *err);

/* ---- RDFC-1.0 ---- */

enum tm_rdfc_hash { TM_RDFC_SHA256, TM_RDFC_SHA384 };

/* The canonical N-Quads, appended to `out`. `numbers`, when not NULL, receives an array in the arena:
 * the number n of "c14n<n>" for each blank node, or UINT32_MAX for one that no quad names.
 * Fails: TM_E_LIMIT (a graph so symmetric that it takes more than TM_RDFC_WORK_MAX steps), TM_E_NOMEM. */
int tm_rdfc(const struct tm_rdf *rdf, enum tm_rdfc_hash hash, struct tm_arena *arena,
            struct tm_buf *out, uint32_t **numbers, struct tm_err *err);
/* The same within `*work` steps, which is left lower by those taken: for several graphs of one
 * stranger, who shall not have TM_RDFC_WORK_MAX for each. */
int tm_rdfc_within(const struct tm_rdf *rdf, enum tm_rdfc_hash hash, struct tm_arena *arena,
                   struct tm_buf *out, uint64_t *work, struct tm_err *err);

#endif
