/* store/limits.h - every cap of the store, with its unit and its reason. */
#ifndef TM_STORE_LIMITS_H
#define TM_STORE_LIMITS_H

#include "node/limits.h"

#define TM_STORE_FREE_PERCENT                                                                      \
    5 /* of the disk: below it nothing is written, so RocksDB can still
                                 * compact, and the operator still act */

/* Values, in bytes. */
#define TM_STORE_NAME_MAX     256               /* name of an own record */
#define TM_STORE_OWN_MAX      TM_MIB(4)         /* an own record: twice the largest status bitmap */
#define TM_STORE_STATE_MAX    TM_MIB(1)         /* a replica's state: TM_EPOCHS_MAX keys and room */
#define TM_STORE_HEAD_MAX     TM_NOTE_BYTES_MAX /* a head's note */
#define TM_STORE_EVIDENCE_MAX TM_KIB(256)       /* a fork proof, as large as one may travel */
#define TM_STORE_BLOB_MAX     TM_MIB(16)        /* a catalogue; federation.md section 3 */

/* One batch: it lives in memory twice until it is on disk, and is replayed whole after a crash. */
#define TM_STORE_BATCH_MAX TM_MIB(64)

#define TM_STORE_LENGTH_MAX ((uint64_t)1 << 62) /* entries of one log */

/* Logs whose open tiles are kept ready for the next append; 16 KiB each while the log has fewer than
 * 65,536 entries. */
#define TM_STORE_TAILS_MAX 256

/* Entries read under one iterator: iterators pin files and memory, so they live short. */
#define TM_STORE_CHUNK 4096

#endif
