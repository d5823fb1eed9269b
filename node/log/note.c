/* node/log/note.c - signed notes, their keys and their lines. */
#include "node/log/note.h"

#include <inttypes.h>
#include <stdio.h>

#include "node/base/cursor.h"
#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/base/utf8.h"

#define KEY_ID_SIZE   4
#define TIME_SIZE     8
#define KEY_SIZE      32
#define VKEY_DATA_LEN 44 /* base64 of the type byte and 32 bytes of key */

static const uint8_t line_start[] = { 0xe2, 0x80, 0x94, ' ' }; /* an em dash and a space */

/* Unicode's White_Space, which no key name may contain. */
static bool is_space(int32_t c)
{
    return (c >= 0x09 && c <= 0x0d) || c == 0x20 || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f ||
           c == 0x205f || c == 0x3000;
}

static bool name_ok(struct tm_slice name)
{
    size_t at = 0;

    while (at < name.len) {
        int32_t c = tm_utf8_next(name, &at);

        if (c < 0x20 || c == '+' || is_space(c))
            return false;
    }
    return name.len > 0;
}

static bool characters_ok(struct tm_slice bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        if (bytes.data[i] < 0x20 && bytes.data[i] != '\n')
            return false;
    return tm_utf8_ok(bytes);
}

/* Length of the text: up to the first newline of the last two in a row; 0 when there are none. */
static size_t text_len(struct tm_slice bytes)
{
    for (size_t i = bytes.len; i >= 2; i--)
        if (bytes.data[i - 1] == '\n' && bytes.data[i - 2] == '\n')
            return i - 1;
    return 0;
}

/* `raw` is a scratch buffer, shared by all lines of a note. */
static int parse_line(struct tm_slice line, struct tm_buf *raw, struct tm_note_sig *out,
                      struct tm_err *err)
{
    struct tm_cursor cur = tm_cursor(line);
    struct tm_slice start = tm_cursor_bytes(&cur, sizeof line_start);
    struct tm_slice name = tm_cursor_until(&cur, ' ');
    int r;

    if (cur.fault || !tm_slice_eq(start, tm_slice(line_start, sizeof line_start)) || !name_ok(name))
        return tm_fail(err, TM_E_MALFORMED, "not a signature line");
    tm_buf_reset(raw);
    r = tm_base64_get(raw, cur.left, err);
    if (r != 0)
        return r;
    if (raw->len <= KEY_ID_SIZE)
        return tm_fail(err, TM_E_MALFORMED, "no signature after the key id");
    cur = tm_cursor(tm_buf_slice(raw));
    out->name = name;
    out->key_id = (uint32_t)tm_cursor_be(&cur, KEY_ID_SIZE);
    out->blob_len = cur.left.len;
    memset(out->blob, 0, sizeof out->blob);
    tm_cursor_copy(&cur, out->blob,
                   out->blob_len < sizeof out->blob ? out->blob_len : sizeof out->blob);
    return 0;
}

static int parse_lines(struct tm_slice lines, struct tm_note *out, struct tm_err *err)
{
    struct tm_buf raw = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    struct tm_cursor cur = tm_cursor(lines);
    int r = 0;

    while (r == 0 && cur.left.len > 0) {
        struct tm_slice line = tm_cursor_until(&cur, '\n');

        if (cur.fault)
            r = tm_fail(err, TM_E_MALFORMED, "no newline at the end");
        else if (out->sig_count == TM_NOTE_SIGS_MAX)
            r = tm_fail(err, TM_E_LIMIT, "more than %d signature lines", TM_NOTE_SIGS_MAX);
        else
            r = parse_line(line, &raw, &out->sigs[out->sig_count++], err);
    }
    if (r == 0 && out->sig_count == 0)
        r = tm_fail(err, TM_E_MALFORMED, "no signature line");
    tm_buf_free(&raw);
    return r;
}

int tm_note_parse(struct tm_slice bytes, struct tm_note *out, struct tm_err *err)
{
    struct tm_note note = { .sig_count = 0 };
    size_t len;
    int r;

    if (bytes.len > TM_NOTE_BYTES_MAX)
        return tm_fail(err, TM_E_LIMIT, "note: more than %zu bytes", TM_NOTE_BYTES_MAX);
    if (!characters_ok(bytes))
        return tm_fail(err, TM_E_MALFORMED, "note: not UTF-8 without control characters");
    len = text_len(bytes);
    if (len == 0)
        return tm_fail(err, TM_E_MALFORMED, "note: no empty line after the text");
    note.text = tm_slice(bytes.data, len);
    r = parse_lines(tm_slice_from(bytes, len + 1), &note, err);
    if (r != 0)
        return tm_in(err, "note");
    *out = note;
    return 0;
}

uint32_t tm_note_key_id(const struct tm_note_key *key)
{
    uint8_t infix[] = { '\n', (uint8_t)key->alg };
    struct tm_slice parts[] = { key->name, tm_slice(infix, sizeof infix),
                                tm_slice(key->public_key, KEY_SIZE) };
    struct tm_cursor cur;
    struct tm_hash h;

    tm_sha256v(parts, 3, &h);
    cur = tm_cursor(tm_slice(h.b, sizeof h.b));
    return (uint32_t)tm_cursor_be(&cur, KEY_ID_SIZE);
}

void tm_cosignature_message(struct tm_buf *out, uint64_t time_s, struct tm_slice text)
{
    tm_buf_printf(out, "cosignature/v1\ntime %" PRIu64 "\n", time_s);
    tm_buf_put_slice(out, text);
}

static int verify_cosignature(struct tm_slice text, const uint8_t key[KEY_SIZE], uint64_t time_s,
                              const uint8_t *sig, struct tm_err *err)
{
    struct tm_buf msg = TM_BUF_INIT(TM_NOTE_BYTES_MAX + TM_COSIGNATURE_HEAD_MAX);
    int r;

    if (time_s > INT64_MAX)
        return tm_fail(err, TM_E_SIGNATURE, "cosignature: its time is past 2^63 - 1");
    tm_cosignature_message(&msg, time_s, text);
    r = tm_buf_check(&msg, "cosignature", err);
    if (r == 0 && !tm_ed25519_verify(key, tm_buf_slice(&msg), sig))
        r = tm_fail(err, TM_E_SIGNATURE, "cosignature does not verify");
    tm_buf_free(&msg);
    return r;
}

static int verify_line(const struct tm_note *note, const struct tm_note_key *key,
                       const struct tm_note_sig *sig, uint64_t *time_s, struct tm_err *err)
{
    bool timed = key->alg == TM_NOTE_COSIGNATURE;
    size_t want = TM_ED25519_SIG_SIZE + (timed ? TIME_SIZE : 0);
    struct tm_cursor cur = tm_cursor(tm_slice(sig->blob, sizeof sig->blob));

    if (sig->blob_len != want)
        return tm_fail(err, TM_E_SIGNATURE, "signature of %zu bytes, want %zu", sig->blob_len,
                       want);
    if (timed) {
        *time_s = tm_cursor_be(&cur, TIME_SIZE);
        return verify_cosignature(note->text, key->public_key, *time_s, cur.left.data, err);
    }
    if (!tm_ed25519_verify(key->public_key, note->text, cur.left.data))
        return tm_fail(err, TM_E_SIGNATURE, "note signature does not verify");
    return 0;
}

int tm_note_verify(const struct tm_note *note, const struct tm_note_key *key, uint64_t *time_s,
                   struct tm_err *err)
{
    uint32_t id = tm_note_key_id(key);
    uint64_t first_time_s = 0;
    size_t found = 0;

    for (size_t i = 0; i < note->sig_count; i++) {
        const struct tm_note_sig *sig = &note->sigs[i];
        uint64_t at_s = 0;
        int r;

        if (sig->key_id != id || !tm_slice_eq(sig->name, key->name))
            continue; /* an unknown key, even if it shares a name or an id */
        r = verify_line(note, key, sig, &at_s, err);
        if (r != 0)
            return r;
        if (found++ == 0)
            first_time_s = at_s;
    }
    if (found == 0)
        return tm_fail(err, TM_E_NOTFOUND, "note: no signature of key %08" PRIx32, id);
    if (time_s != NULL && key->alg == TM_NOTE_COSIGNATURE)
        *time_s = first_time_s;
    return 0;
}

void tm_note_put_line(struct tm_buf *out, const struct tm_note_key *key, uint64_t time_s,
                      const uint8_t sig[TM_ED25519_SIG_SIZE])
{
    uint8_t blob[KEY_ID_SIZE + TIME_SIZE + TM_ED25519_SIG_SIZE];
    uint32_t id = tm_note_key_id(key);
    size_t len = 0;

    for (int shift = 24; shift >= 0; shift -= 8)
        blob[len++] = (uint8_t)(id >> shift);
    if (key->alg == TM_NOTE_COSIGNATURE)
        for (int shift = 56; shift >= 0; shift -= 8)
            blob[len++] = (uint8_t)(time_s >> shift);
    memcpy(blob + len, sig, TM_ED25519_SIG_SIZE);
    tm_buf_put(out, line_start, sizeof line_start);
    tm_buf_put_slice(out, key->name);
    tm_buf_put_u8(out, ' ');
    tm_base64_put(out, tm_slice(blob, len + TM_ED25519_SIG_SIZE));
    tm_buf_put_u8(out, '\n');
}

void tm_note_sign(struct tm_buf *out, struct tm_slice text, struct tm_slice name,
                  enum tm_note_alg alg, uint64_t time_s, const struct tm_ed25519_pair *pair)
{
    struct tm_note_key key = { name, alg, pair->public_key };
    struct tm_buf msg = TM_BUF_INIT(TM_NOTE_BYTES_MAX + TM_COSIGNATURE_HEAD_MAX);
    uint8_t sig[TM_ED25519_SIG_SIZE];

    if (alg == TM_NOTE_COSIGNATURE) {
        tm_cosignature_message(&msg, time_s, text);
        text = tm_buf_slice(&msg);
    }
    if (msg.fault != 0) {
        out->fault = out->fault != 0 ? out->fault : msg.fault;
    } else { /* signed before `out` grows: the text may lie in it */
        tm_ed25519_sign(pair, text, sig);
        tm_note_put_line(out, &key, time_s, sig);
    }
    tm_buf_free(&msg);
}

void tm_vkey_put(struct tm_buf *out, const struct tm_note_key *key)
{
    uint8_t data[1 + KEY_SIZE] = { (uint8_t)key->alg };

    memcpy(data + 1, key->public_key, KEY_SIZE);
    tm_buf_put_slice(out, key->name);
    tm_buf_printf(out, "+%08" PRIx32 "+", tm_note_key_id(key));
    tm_base64_put(out, tm_slice(data, sizeof data));
}

/* The type byte and the key after the second plus. */
static int vkey_data(struct tm_slice text, struct tm_note_key *out, uint8_t key_out[KEY_SIZE],
                     struct tm_err *err)
{
    struct tm_buf data = TM_BUF_INIT(1 + KEY_SIZE);
    int r = tm_base64_get(&data, text, err);

    if (r == 0 && data.len != 1 + KEY_SIZE)
        r = tm_fail(err, TM_E_MALFORMED, "not a type and %d bytes of key", KEY_SIZE);
    if (r == 0 && data.data[0] != TM_NOTE_ED25519 && data.data[0] != TM_NOTE_COSIGNATURE)
        r = tm_fail(err, TM_E_MALFORMED, "keys of type 0x%02x are not known", data.data[0]);
    if (r == 0) {
        out->alg = data.data[0];
        memcpy(key_out, data.data + 1, KEY_SIZE);
    }
    tm_buf_free(&data);
    return r;
}

int tm_vkey_parse(struct tm_slice text, struct tm_note_key *out, uint8_t key_out[32],
                  struct tm_err *err)
{
    uint8_t public_key[KEY_SIZE];
    struct tm_note_key key = { .public_key = public_key };
    struct tm_cursor cur = tm_cursor(text);
    struct tm_slice id;
    char want[9];
    int r;

    if (text.len > TM_VKEY_BYTES_MAX)
        return tm_fail(err, TM_E_LIMIT, "verifier key: more than %d bytes", TM_VKEY_BYTES_MAX);
    key.name = tm_cursor_until(&cur, '+');
    id = tm_cursor_until(&cur, '+');
    if (cur.fault || !name_ok(key.name) || cur.left.len != VKEY_DATA_LEN)
        return tm_fail(err, TM_E_MALFORMED, "verifier key: not name+id+key");
    r = vkey_data(cur.left, &key, public_key, err);
    if (r != 0)
        return tm_in(err, "verifier key");
    snprintf(want, sizeof want, "%08" PRIx32, tm_note_key_id(&key));
    if (!tm_slice_is(id, want))
        return tm_fail(err, TM_E_MALFORMED, "verifier key: its id is not that of its key");
    memcpy(key_out, public_key, KEY_SIZE);
    key.public_key = key_out;
    *out = key;
    return 0;
}
