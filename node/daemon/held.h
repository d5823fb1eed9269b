/* node/daemon/held.h - what the operator has put into the home for verifications to read: JSON-LD
 * contexts, and documents (DID documents, status list credentials).
 *
 *   DIR/contexts/index.json    {"URL": {"file": "NAME", "sha256": "HEX"}, …}, the files beside it
 *   DIR/documents/index.json   the same; a URL or a DID
 *
 * Each file is pinned by its SHA-256: one that is missing, changed or no such thing is an error of the
 * configuration, never passed over. Files that are added here are named by their hash. All are read at
 * once, at start and on a reload, and never while something is verified: a struct tm_held never
 * changes, and is shared by reference.
 */
#ifndef TM_DAEMON_HELD_H
#define TM_DAEMON_HELD_H

#include "node/base/hash.h"
#include "node/cred/verify.h"
#include "node/daemon/home.h"

#define TM_HELD_N_MAX     TM_JSONLD_ADDED_N_MAX /* of each: contexts are looked through in turn */
#define TM_HELD_FILE_MAX  TM_CREDENTIAL_BYTES_MAX
#define TM_HELD_BYTES_MAX TM_MIB(64) /* all documents in memory */
#define TM_HELD_INDEX_MAX TM_MIB(2)  /* an index: 1,000 rows of the longest URLs */

enum tm_shelf { TM_SHELF_CONTEXTS, TM_SHELF_DOCUMENTS };
const char *tm_shelf_name(enum tm_shelf shelf); /* "contexts": the folder */

struct tm_held;

/* A reference, owned by the caller until tm_held_unref(). Fails: TM_E_CONFIG (an index or a file is not
 * as it should be; the text says which, and the cure), TM_E_LIMIT, TM_E_IO, TM_E_DENIED, TM_E_NOMEM. */
int tm_held_load(const struct tm_home *home, struct tm_held **out, struct tm_err *err);
struct tm_held *tm_held_ref(struct tm_held *held);
void tm_held_unref(struct tm_held *held); /* NULL is fine */

/* Borrowed as long as the reference is held. */
const struct tm_jsonld_contexts *tm_held_contexts(const struct tm_held *held);
/* .data NULL when there is none. */
struct tm_slice tm_held_document(const struct tm_held *held, struct tm_slice url);
/* When the operator put it there: its file's time, in wall milliseconds. TM_TIME_NONE: there is none. */
int64_t tm_held_seen_ms(const struct tm_held *held, struct tm_slice url);

/* ---- the folders; one caller at a time ---- */

struct tm_held_row { /* slices borrowed for the call */
    struct tm_slice url, file, sha256;
};
/* Every row as it stands, in order of URL; whether its file is sound is not looked at. Fails: TM_E_CONFIG. */
int tm_held_each(const struct tm_home *home, enum tm_shelf shelf,
                 void (*fn)(void *ctx, const struct tm_held_row *row), void *ctx,
                 struct tm_err *err);
/* Keeps `bytes` under `url`, durable on return; `*hash` is its SHA-256. A document of the same URL is
 * replaced, a context is not. Fails: TM_E_USAGE (URL), TM_E_MALFORMED (no JSON context; a DID document of
 * another DID), TM_E_EXISTS (a context, also when it is compiled in), TM_E_LIMIT, TM_E_IO, TM_E_FULL. */
int tm_held_add(const struct tm_home *home, enum tm_shelf shelf, struct tm_slice url,
                struct tm_slice bytes, struct tm_hash *hash, struct tm_err *err);
/* Takes it out of the index, and its file away when it is named by its hash. Fails: TM_E_NOTFOUND. */
int tm_held_remove(const struct tm_home *home, enum tm_shelf shelf, struct tm_slice url,
                   struct tm_err *err);

#endif
