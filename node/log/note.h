/* node/log/note.h - C2SP signed notes (c2sp.org/signed-note), byte-exact.
 *
 * A note is text ending in a newline, an empty line, and signature lines. Nothing of the text may be
 * used before a signature of an expected key has verified. Valid UTF-8, no control characters but
 * newline, at most TM_NOTE_BYTES_MAX bytes and TM_NOTE_SIGS_MAX signature lines.
 */
#ifndef TM_LOG_NOTE_H
#define TM_LOG_NOTE_H

#include "node/base/buf.h"
#include "node/base/ed25519.h"
#include "node/limits.h"

enum tm_note_alg {
    TM_NOTE_ED25519 = 0x01,    /* over the text */
    TM_NOTE_COSIGNATURE = 0x04 /* c2sp.org/tlog-cosignature, "cosignature/v1": with a time */
};

struct tm_note_key { /* borrowed */
    struct tm_slice name;
    enum tm_note_alg alg;
    const uint8_t *public_key; /* 32 bytes */
};

struct tm_note_sig { /* borrowed from the note */
    struct tm_slice name;
    uint32_t key_id;
    uint8_t blob[4 + 8 + 64]; /* decoded, after the key id */
    size_t blob_len;          /* real length; only the first sizeof blob bytes are kept */
};

struct tm_note {
    struct tm_slice text; /* with its last newline */
    size_t sig_count;
    struct tm_note_sig sigs[TM_NOTE_SIGS_MAX];
};

/* Splits; checks form only. `bytes` is borrowed by `out`. Fails: TM_E_MALFORMED, TM_E_LIMIT. */
int tm_note_parse(struct tm_slice bytes, struct tm_note *out, struct tm_err *err);

uint32_t tm_note_key_id(const struct tm_note_key *key);

/* Verifies every line of that name and key id: 0 when at least one is there and all verify; for
 * TM_NOTE_COSIGNATURE the first one's time in seconds goes to `*time_s` (may be NULL).
 * Fails: TM_E_NOTFOUND (no line of this key), TM_E_SIGNATURE (one does not verify). */
int tm_note_verify(const struct tm_note *note, const struct tm_note_key *key, uint64_t *time_s,
                   struct tm_err *err);

/* The signed message of a cosignature/v1 over a checkpoint's text; appended. Its own two lines take
 * at most TM_COSIGNATURE_HEAD_MAX bytes. */
#define TM_COSIGNATURE_HEAD_MAX 48
void tm_cosignature_message(struct tm_buf *out, uint64_t time_s, struct tm_slice text);

/* Appends one signature line over `text` to `out` (which already holds text and empty line, or
 * further lines, and may hold `text` itself but not `name`). `time_s`: TM_NOTE_COSIGNATURE only. */
void tm_note_sign(struct tm_buf *out, struct tm_slice text, struct tm_slice name,
                  enum tm_note_alg alg, uint64_t time_s, const struct tm_ed25519_pair *pair);
/* Appends a signature line from a ready 64-byte signature, for notes rebuilt from head deltas. */
void tm_note_put_line(struct tm_buf *out, const struct tm_note_key *key, uint64_t time_s,
                      const uint8_t sig[TM_ED25519_SIG_SIZE]);

/* Verifier keys, "name+keyid+base64(alg || key)". */
void tm_vkey_put(struct tm_buf *out, const struct tm_note_key *key);
/* name and key bytes are borrowed from / decoded into the caller's storage. Fails: TM_E_MALFORMED,
 * TM_E_LIMIT. */
int tm_vkey_parse(struct tm_slice text, struct tm_note_key *out, uint8_t key_out[32],
                  struct tm_err *err);

#endif
