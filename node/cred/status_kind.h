/* node/cred/status_kind.h - one kind of status entry, and what the kinds share. Only for node/cred. */
#ifndef TM_CRED_STATUS_KIND_H
#define TM_CRED_STATUS_KIND_H

#include "node/cred/reading.h"
#include "node/cred/status.h"

/* One entry being asked of the list that is held. */
struct tm_status_asking {
    const struct tm_status_in *in;
    const struct tm_credential *cred;
    const struct tm_status_ref *ref;
    struct tm_slice document; /* borrowed from the caller's source */
    int64_t seen_ms;          /* TM_TIME_NONE: it came with the credential */
    struct tm_arena *scratch; /* of this list alone; nothing there outlives the asking */
    struct tm_checks *lines;
    struct tm_status_answer *out;
};

struct tm_status_kind {
    const char *type; /* of the entry */
    bool indexed;     /* it names a place, so that a log can answer for the list too */
    bool purposed;    /* it states a purpose; else the list does, or the value */
    /* Reads an entry into `ref`, whose type and path are set; faults are format.structure lines. False:
     * nothing can be asked with it. NULL: the entry does not come in `credentialStatus`. */
    bool (*read)(struct tm_reading *rd, const struct tm_json *entry, struct tm_status_ref *ref);
    /* Asks the list, and fills `out` but for `held`. */
    void (*ask)(struct tm_status_asking *a);
};
extern const struct tm_status_kind tm_status_bitstring, tm_status_2021; /* status_bitstring.c */
extern const struct tm_status_kind tm_status_1edtech;                   /* status_1edtech.c */
extern const struct tm_status_kind tm_status_token;                     /* status_token.c */

/* One element of `credentialStatus`, appended to the credential. */
void tm_status_read(struct tm_reading *rd, const struct tm_json *entry);

/* A line about the entry; what only informs is at worst a warning. */
struct tm_check *tm_status_say(struct tm_status_asking *a, enum tm_check_code code,
                               enum tm_outcome outcome, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
/* The value as what it says for the entry's purpose. */
void tm_status_say_value(struct tm_status_asking *a, uint32_t value);

/* What is wrong with a list, as bits. */
enum tm_status_fault {
    TM_STATUS_EXPIRED = 1, /* what it revoked stays revoked */
    TM_STATUS_WEAK = 2, /* what it says against a credential counts; nothing that it says for one */
    TM_STATUS_BAD = 4   /* it says nothing */
};
/* It belongs at that URL and to that issuer; either may be .data NULL: it does not say. */
unsigned tm_status_check_origin(struct tm_status_asking *a, struct tm_slice id,
                                struct tm_slice issuer);
/* What verification found about the list, as lines about the entry. */
unsigned tm_status_take_lines(struct tm_status_asking *a, const struct tm_checks *found);
/* One of the proofs that verified is by a key of the list's issuer. */
unsigned tm_status_check_signer(struct tm_status_asking *a, const struct tm_proof_used *proofs,
                                size_t n);
/* Documents that a list's keys may rest on. Borrows from `in`. */
struct tm_document_source tm_status_seen_source(const struct tm_status_in *in);
/* The list says when it was made: the answer is as new as that, or as when it was seen. */
void tm_status_made(struct tm_status_asking *a, int64_t made_ms);

#endif
