/* store/schema.h - the spaces, and the store's own facts: version, generation, "I am a copy".
 *
 * A store made by a newer program is refused, never guessed at. The generation is drawn when the
 * store is made; a backup carries a mark, and whoever opens a marked store to work with it draws a
 * new generation and takes the mark off: every restore is a store of its own, because the arrivals
 * it hands out from then on are not those its peers remember.
 */
#ifndef TM_STORE_SCHEMA_H
#define TM_STORE_SCHEMA_H

#include "store/backend.h"

#define TM_SCHEMA_VERSION 1

struct tm_space_info {
    const char *name;    /* of the column family */
    size_t write_buffer; /* bytes held in memory before a file is written */
    bool compress;       /* hashes do not shrink */
};
extern const struct tm_space_info tm_spaces[TM_SPACE_COUNT];

/* Checks the version of an open backend, or writes it when nothing is there at all. `renew`: take a
 * backup's mark off. Fails: TM_E_UNSUPPORTED, TM_E_CORRUPT, TM_E_IO. */
int tm_schema_check(const struct tm_backend *backend, bool renew, uint64_t *generation,
                    struct tm_err *err);
/* Marks a copy. */
int tm_schema_mark(const struct tm_backend *backend, struct tm_err *err);

#endif
