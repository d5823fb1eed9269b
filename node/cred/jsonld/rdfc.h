/* node/cred/jsonld/rdfc.h - what the three files of RDFC-1.0 share. For this folder.
 *
 * Blank nodes are told apart by hashes: first by what is said of each, then, where that is the same,
 * by where they lead. The second can take factorial time: every step counts against TM_RDFC_WORK_MAX. */
#ifndef TM_CRED_JSONLD_RDFC_H
#define TM_CRED_JSONLD_RDFC_H

#include "node/cred/jsonld/rdf.h"

#define TM_RDFC_DIGEST_MAX 48
#define TM_RDFC_UNNAMED    UINT32_MAX

struct tm_rdfc_digest {
    uint8_t b[TM_RDFC_DIGEST_MAX];
};
struct tm_rdfc_quad {
    const struct tm_rdf_quad *quad;
    struct tm_slice head,
        tail;              /* its line, as blank nodes are called now: the subject and a space; the
                                   rest */
    uint64_t key;          /* of the head: in the same order, and different only where heads are */
    struct tm_slice fixed; /* of the tail: up to the first blank node; .data NULL: there is none */
    bool twin;             /* of one before */
};
/* Blank nodes in the order they got names; the name is prefix and place. */
struct tm_rdfc_ids {
    uint32_t *at;
    uint32_t n, cap;
};
struct tm_rdfc_frame; /* of one depth of the search */
struct tm_rdfc_canon {
    struct tm_arena *arena;
    struct tm_err *err;
    enum tm_rdfc_hash hash;
    size_t digest_len;
    struct tm_rdfc_quad *quads;
    struct tm_rdfc_quad **spare;   /* as many again, for sorting */
    struct tm_buf pieces, scratch; /* of lines: those that stay, and those with names */
    size_t room;                   /* bytes that all lines take at most */
    uint32_t quad_count, blanks;
    uint32_t *first;
    struct tm_rdfc_quad **mentions; /* quads that name blank node b: [first[b] .. first[b + 1]] */
    struct tm_rdfc_digest *digests; /* first degree */
    uint32_t *numbers;              /* canonical, or TM_RDFC_UNNAMED */
    uint32_t issued;
    uint64_t work, work_max;
    struct tm_rdfc_frame *frames[TM_RDFC_DEPTH_MAX];
};

void tm_rdfc_digest(const struct tm_rdfc_canon *c, struct tm_slice bytes,
                    struct tm_rdfc_digest *out);
int tm_rdfc_nomem(struct tm_rdfc_canon *c);

/* rdfc_lines.c: makes c->quads; sorts the quads of `list` by their lines and appends these to `out`, each
 * once, where c->room bytes are free. Blank node `self` is called _:a and others _:z; TM_RDFC_UNNAMED:
 * all by their numbers. What was begun must be freed, even after an error. */
int tm_rdfc_lines_init(struct tm_rdfc_canon *c, const struct tm_rdf *rdf);
void tm_rdfc_lines_put(struct tm_rdfc_canon *c, struct tm_rdfc_quad **list, uint32_t n,
                       uint32_t self, struct tm_buf *out);
void tm_rdfc_lines_free(struct tm_rdfc_canon *c);

/* rdfc_search.c: Hash N-Degree Quads; `ids` is the temporary issuer, and as chosen afterwards. */
int tm_rdfc_search(struct tm_rdfc_canon *c, uint32_t blank, struct tm_rdfc_ids *ids, unsigned depth,
                   struct tm_rdfc_digest *out);
void tm_rdfc_frames_free(struct tm_rdfc_canon *c);
int tm_rdfc_ids_add(struct tm_rdfc_canon *c, struct tm_rdfc_ids *ids, uint32_t blank);
void tm_rdfc_ids_free(struct tm_rdfc_ids *ids);

#endif
