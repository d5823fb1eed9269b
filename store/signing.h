/* store/signing.h - what this node last signed, in a small file of its own outside the database.
 *
 * A node must never sign two heads that contradict. Before a signature over a head leaves the
 * process, (epoch, size, root, time) is written here and fsynced; a head that is smaller, or of the
 * same size with another root, or with an earlier time, is refused. The database may lose a torn tail
 * after a crash; this file may not. Source: federation.md section 3.
 */
#ifndef TM_STORE_SIGNING_H
#define TM_STORE_SIGNING_H

#include "node/base/err.h"
#include "node/log/checkpoint.h"

struct tm_signing;

#define TM_SIGNING_BYTES 100 /* the whole file */

/* The bytes of such a file. Fails: TM_E_CORRUPT. */
int tm_signing_parse(struct tm_slice bytes, struct tm_head *out, struct tm_err *err);

/* `path` is made on the first tm_signing_advance(). Locks the file: TM_E_BUSY when another process
 * has it. Fails: TM_E_CORRUPT (unreadable: never "nothing signed yet"), TM_E_IO. */
int tm_signing_open(const char *path, struct tm_signing **out, struct tm_err *err);
void tm_signing_close(struct tm_signing *s); /* NULL is fine */

/* False when nothing was ever signed. */
bool tm_signing_last(const struct tm_signing *s, struct tm_head *out);

/* Records the intent to sign `head`; 0 only after it is on disk. Signing the very same again is fine.
 * Fails: TM_E_CONFLICT (contradicts the last one), TM_E_CLOCK (its time is before the last one's),
 * TM_E_IO, TM_E_FULL. */
int tm_signing_advance(struct tm_signing *s, const struct tm_head *head, struct tm_err *err);

#endif
