/* node/log/checkpoint.c - heads as checkpoints: read, proved, signed, rebuilt.
 *
 * A parsed checkpoint has one spelling, so its text is rebuilt from its parts byte for byte and
 * need not be kept.
 */
#include "node/log/checkpoint.h"

#include <inttypes.h>
#include <stdio.h>

#include "node/base/check.h"
#include "node/base/cursor.h"
#include "node/base/encode.h"

#define COSIG_SIZE     (8 + TM_ED25519_SIG_SIZE) /* of a cosignature line, after the key id */
#define TEXT_MAX       (TM_ORIGIN_MAX + 1 + 20 + 1 + 44 + 1)
#define ROOT_TEXT_SIZE 44

static bool is_edge(uint8_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool tm_network_ok(struct tm_slice name)
{
    if (name.len == 0 || name.len > TM_NETWORK_MAX || !is_edge(name.data[0]) ||
        !is_edge(name.data[name.len - 1]))
        return false;
    for (size_t i = 0; i < name.len; i++)
        if (!is_edge(name.data[i]) && name.data[i] != '.' && name.data[i] != '-')
            return false;
    return true;
}

const char *tm_origin(const char *network, const struct tm_id *member, uint32_t epoch,
                      char out[TM_ORIGIN_MAX])
{
    char id[TM_ID_TEXT_SIZE];

    TM_CHECK(tm_network_ok(tm_str(network)));
    snprintf(out, TM_ORIGIN_MAX, "%s/%s/%" PRIu32, network, tm_id_text(member, id), epoch);
    return out;
}

static int parse_origin(struct tm_slice origin, struct tm_checkpoint *out, struct tm_err *err)
{
    struct tm_cursor cur = tm_cursor(origin);
    struct tm_slice network = tm_cursor_until(&cur, '/');
    struct tm_slice member = tm_cursor_until(&cur, '/');
    uint64_t epoch;
    int r;

    if (cur.fault || !tm_network_ok(network))
        return tm_fail(err, TM_E_MALFORMED, "origin is not network/member/epoch");
    r = tm_id_parse(member, &out->member, err);
    if (r != 0)
        return tm_in(err, "origin");
    if (!tm_decimal_exact(cur.left, UINT32_MAX, &epoch))
        return tm_fail(err, TM_E_MALFORMED, "origin: epoch is not a number");
    memcpy(out->network, network.data, network.len);
    out->network[network.len] = 0;
    out->head.epoch = (uint32_t)epoch;
    return 0;
}

static int parse_root(struct tm_slice text, struct tm_hash *out, struct tm_err *err)
{
    struct tm_buf raw = TM_BUF_INIT(TM_HASH_SIZE + 1);
    int r = 0;

    if (text.len != ROOT_TEXT_SIZE)
        return tm_fail(err, TM_E_MALFORMED, "root is not 32 bytes in base64");
    r = tm_base64_get(&raw, text, err);
    if (r == 0 && raw.len != TM_HASH_SIZE)
        r = tm_fail(err, TM_E_MALFORMED, "root is not 32 bytes in base64");
    if (r == 0)
        memcpy(out->b, raw.data, TM_HASH_SIZE);
    tm_buf_free(&raw);
    return r;
}

/* The three lines; `origin` is borrowed from the text. */
static int parse_text(struct tm_slice text, struct tm_checkpoint *out, struct tm_slice *origin,
                      struct tm_err *err)
{
    struct tm_cursor cur = tm_cursor(text);
    struct tm_slice size, root;
    int r;

    *origin = tm_cursor_until(&cur, '\n');
    size = tm_cursor_until(&cur, '\n');
    root = tm_cursor_until(&cur, '\n');
    if (cur.fault || cur.left.len > 0)
        return tm_fail(err, TM_E_MALFORMED, "not three lines");
    r = parse_origin(*origin, out, err);
    if (r != 0)
        return r;
    if (!tm_decimal_exact(size, TM_TREE_SIZE_MAX, &out->head.size) || out->head.size == 0)
        return tm_fail(err, TM_E_MALFORMED, "size is not a number from 1 to 2^63");
    return parse_root(root, &out->head.root, err);
}

/* The lines of the origin's own name. */
static int parse_sigs(const struct tm_note *note, struct tm_slice origin, struct tm_checkpoint *out,
                      struct tm_err *err)
{
    bool has_cosig = false;

    out->has_plain = false;
    for (size_t i = 0; i < note->sig_count; i++) {
        const struct tm_note_sig *sig = &note->sigs[i];
        struct tm_cursor cur = tm_cursor(tm_slice(sig->blob, sizeof sig->blob));
        bool cosig = sig->blob_len == COSIG_SIZE, plain = sig->blob_len == TM_ED25519_SIG_SIZE;

        if (!tm_slice_eq(sig->name, origin))
            continue;
        if ((cosig && has_cosig) || (plain && out->has_plain))
            return tm_fail(err, TM_E_MALFORMED, "two lines where one key signs");
        if (cosig) {
            out->head.time_s = tm_cursor_be(&cur, 8);
            out->cosig_key_id = sig->key_id;
            tm_cursor_copy(&cur, out->cosig, sizeof out->cosig);
            has_cosig = true;
        } else if (plain) {
            out->plain_key_id = sig->key_id;
            tm_cursor_copy(&cur, out->plain, sizeof out->plain);
            out->has_plain = true;
        }
    }
    if (!has_cosig)
        return tm_fail(err, TM_E_NOTFOUND, "no cosignature of the origin's name");
    if (out->head.time_s > (uint64_t)TM_HEAD_TIME_S_MAX)
        return tm_fail(err, TM_E_MALFORMED, "its time is after the year 9999");
    return 0;
}

int tm_checkpoint_parse(struct tm_slice note, struct tm_checkpoint *out, struct tm_err *err)
{
    struct tm_checkpoint cp;
    struct tm_note parsed;
    struct tm_slice origin;
    int r;

    memset(&cp, 0, sizeof cp);
    r = tm_note_parse(note, &parsed, err);
    if (r == 0)
        r = parse_text(parsed.text, &cp, &origin, err);
    if (r == 0)
        r = parse_sigs(&parsed, origin, &cp, err);
    if (r != 0)
        return tm_in(err, "checkpoint");
    *out = cp;
    return 0;
}

static void put_text(struct tm_buf *out, const char *origin, const struct tm_head *head)
{
    tm_buf_printf(out, "%s\n%" PRIu64 "\n", origin, head->size);
    tm_base64_put(out, tm_slice(head->root.b, sizeof head->root.b));
    tm_buf_put_u8(out, '\n');
}

static struct tm_note_key key_of(const char *origin, enum tm_note_alg alg,
                                 const uint8_t control_key[32])
{
    return (struct tm_note_key){ tm_str(origin), alg, control_key };
}

static uint32_t key_id_of(const struct tm_checkpoint *cp, enum tm_note_alg alg,
                          const uint8_t control_key[32])
{
    char origin[TM_ORIGIN_MAX];
    struct tm_note_key key;

    key = key_of(tm_origin(cp->network, &cp->member, cp->head.epoch, origin), alg, control_key);
    return tm_note_key_id(&key);
}

bool tm_checkpoint_key_is(const struct tm_checkpoint *cp, const uint8_t control_key[32])
{
    return cp->cosig_key_id == key_id_of(cp, TM_NOTE_COSIGNATURE, control_key);
}

/* The note a checkpoint was parsed from, its own lines only, as tm_note_parse() would give it. */
static void as_note(const struct tm_checkpoint *cp, const char *origin, struct tm_slice text,
                    struct tm_note *out)
{
    struct tm_note_sig *cosig = &out->sigs[0], *plain = &out->sigs[1];

    out->text = text;
    out->sig_count = cp->has_plain ? 2 : 1;
    *cosig = (struct tm_note_sig){ tm_str(origin), cp->cosig_key_id, { 0 }, COSIG_SIZE };
    for (int i = 0; i < 8; i++)
        cosig->blob[i] = (uint8_t)(cp->head.time_s >> (56 - 8 * i));
    memcpy(cosig->blob + 8, cp->cosig, sizeof cp->cosig);
    *plain = (struct tm_note_sig){ tm_str(origin), cp->plain_key_id, { 0 }, TM_ED25519_SIG_SIZE };
    memcpy(plain->blob, cp->plain, sizeof cp->plain);
}

int tm_checkpoint_verify(const struct tm_checkpoint *cp, const uint8_t control_key[32],
                         struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TEXT_MAX);
    char origin[TM_ORIGIN_MAX];
    struct tm_note_key key;
    struct tm_note note;
    int r;

    tm_origin(cp->network, &cp->member, cp->head.epoch, origin);
    put_text(&text, origin, &cp->head);
    r = tm_buf_check(&text, "text", err);
    if (r != 0)
        goto out;
    as_note(cp, origin, tm_buf_slice(&text), &note);
    key = key_of(origin, TM_NOTE_COSIGNATURE, control_key);
    r = tm_note_verify(&note, &key, NULL, err);
    key.alg = TM_NOTE_ED25519;
    if (r == 0 && cp->has_plain && cp->plain_key_id == tm_note_key_id(&key))
        r = tm_note_verify(&note, &key, NULL, err);
out:
    tm_buf_free(&text);
    return r == 0 ? 0 : tm_in(err, "checkpoint of epoch %" PRIu32, cp->head.epoch);
}

void tm_checkpoint_sign(struct tm_buf *out, const char *network, const struct tm_id *member,
                        const struct tm_head *head, const struct tm_ed25519_pair *control)
{
    struct tm_buf text = TM_BUF_INIT(TEXT_MAX);
    char origin[TM_ORIGIN_MAX];

    put_text(&text, tm_origin(network, member, head->epoch, origin), head);
    if (text.fault != 0) {
        out->fault = out->fault != 0 ? out->fault : text.fault;
    } else {
        tm_buf_put_slice(out, tm_buf_slice(&text));
        tm_buf_put_u8(out, '\n');
        tm_note_sign(out, tm_buf_slice(&text), tm_str(origin), TM_NOTE_COSIGNATURE, head->time_s,
                     control);
        tm_note_sign(out, tm_buf_slice(&text), tm_str(origin), TM_NOTE_ED25519, 0, control);
    }
    tm_buf_free(&text);
}

void tm_checkpoint_put(struct tm_buf *out, const struct tm_checkpoint *cp,
                       const uint8_t control_key[32])
{
    char origin[TM_ORIGIN_MAX];
    struct tm_note_key key;

    tm_origin(cp->network, &cp->member, cp->head.epoch, origin);
    put_text(out, origin, &cp->head);
    tm_buf_put_u8(out, '\n');
    key = key_of(origin, TM_NOTE_COSIGNATURE, control_key);
    tm_note_put_line(out, &key, cp->head.time_s, cp->cosig);
    key.alg = TM_NOTE_ED25519;
    if (cp->has_plain && cp->plain_key_id == tm_note_key_id(&key))
        tm_note_put_line(out, &key, 0, cp->plain);
}
