/* node/daemon/api_log.c - any replicated log, readable: entries, proofs, and the C2SP tlog-tiles API. */
#include <stdio.h>
#include <string.h>

#include "node/base/encode.h"
#include "node/daemon/api_parts.h"
#include "node/log/tile.h"

#define ENTRIES_MAX 1000 /* in one answer */
#define IMMUTABLE   "public, max-age=31536000, immutable"

static bool number(struct tm_slice s, uint64_t *out)
{
    uint64_t v = 0;

    if (s.len == 0 || s.len > 18 || (s.len > 1 && s.data[0] == '0'))
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.data[i] < '0' || s.data[i] > '9')
            return false;
        v = v * 10 + (uint64_t)(s.data[i] - '0');
    }
    *out = v;
    return true;
}

/* ---- logs and entries ---- */

static void list_log(void *ctx, const struct tm_member *m)
{
    struct tm_json_out *o = ctx;

    tm_json_put_object(o);
    tm_api_put_id(o, "member", &m->id);
    tm_json_member_str(o, "name", m->profile.name);
    tm_json_member_str(o, "country", m->profile.country);
    tm_json_member_cstr(o, "kind", tm_kind_name(m->profile.kind));
    tm_json_member_int(o, "void", (int64_t)m->void_count);
    tm_json_member_bool(o, "forked", m->forked);
    tm_api_put_head(o, m);
    tm_json_end_object(o);
}

int tm_api_on_logs(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_json_out o = tm_api_json(call);

    (void)err;
    tm_json_put_object(&o);
    tm_json_put_key(&o, "logs");
    tm_json_put_array(&o);
    tm_view_each(call->view, list_log, &o);
    tm_json_end_array(&o);
    tm_json_end_object(&o);
    return 0;
}

/* An entry as JSON with its index put in front: {"index":3,"type":…}. */
static void put_entry(struct tm_json_out *o, uint64_t index, struct tm_slice entry)
{
    struct tm_buf text = TM_BUF_INIT(TM_KIB(256)), whole = TM_BUF_INIT(TM_KIB(256) + 64);

    tm_entry_json(&text, entry);
    tm_buf_printf(&whole, "{\"index\":%llu,", (unsigned long long)index);
    if (text.fault == 0 && text.len > 2)
        tm_buf_put(&whole, text.data + 1, text.len - 1);
    else /* never left out: every index has its place */
        tm_buf_put_str(&whole, "\"type\":null,\"void\":\"cannot be shown\"}");
    tm_json_put_raw(o, tm_buf_slice(&whole));
    tm_buf_free(&text);
    tm_buf_free(&whole);
}

static int put_stored(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    (void)err;
    put_entry(ctx, index, entry);
    return 0;
}

int tm_api_on_log_entries(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_slice from_text = tm_api_query(call, "from"),
                    count_text = tm_api_query(call, "count");
    uint64_t from = 0, count = ENTRIES_MAX, to;
    const struct tm_member *m;
    struct tm_json_out o;
    int r;

    if (tm_api_member_held(call, call->args[0], &m, err) != 0)
        return err->code;
    if ((from_text.len > 0 && !number(from_text, &from)) ||
        (count_text.len > 0 && (!number(count_text, &count) || count > ENTRIES_MAX)))
        return tm_fail(err, TM_E_USAGE, "?from= is an index, ?count= at most %d", ENTRIES_MAX);
    from = from > m->held ? m->held : from;
    to = count > m->held - from ? m->held : from + count;
    o = tm_api_json(call);
    tm_json_put_object(&o);
    tm_api_put_id(&o, "member", &m->id);
    tm_json_member_str(&o, "name", m->profile.name);
    tm_json_member_int(&o, "size", (int64_t)m->held);
    tm_json_put_key(&o, "entries");
    tm_json_put_array(&o);
    r = tm_store_entries(tm_node_store(call->node), &m->id, from, to, put_stored, &o, err);
    if (r != 0)
        return r;
    tm_json_end_array(&o);
    tm_json_end_object(&o);
    return 0;
}

static int read_entry(struct tm_api_call *call, const struct tm_member **m, uint64_t *index,
                      struct tm_buf *entry, struct tm_err *err)
{
    if (tm_api_member_held(call, call->args[0], m, err) != 0)
        return err->code;
    if (!number(call->args[1], index))
        return tm_fail(err, TM_E_USAGE, "an entry is named by its index");
    if (*index >= (*m)->held)
        return tm_fail(err, TM_E_NOTFOUND, "this log holds %llu entries here",
                       (unsigned long long)(*m)->held);
    return tm_store_entry(tm_node_store(call->node), &(*m)->id, *index, entry, err);
}

int tm_api_on_log_entry(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_buf entry = TM_BUF_INIT(TM_ENTRY_BYTES_MAX),
                  hex = TM_BUF_INIT(TM_ENTRY_BYTES_MAX * 2);
    char text[TM_HEX_SIZE];
    const struct tm_member *m;
    struct tm_json_out o;
    struct tm_hash leaf;
    uint64_t index;
    int r = read_entry(call, &m, &index, &entry, err);

    if (r == 0) {
        tm_leaf_hash(tm_buf_slice(&entry), &leaf);
        tm_hex_put(&hex, tm_buf_slice(&entry));
        o = tm_api_json(call);
        tm_json_put_object(&o);
        tm_api_put_id(&o, "member", &m->id);
        tm_json_member_cstr(&o, "leaf", tm_hash_hex(&leaf, text));
        tm_json_put_key(&o, "entry");
        put_entry(&o, index, tm_buf_slice(&entry));
        tm_json_member_str(&o, "bytes", tm_buf_slice(&hex));
        tm_json_end_object(&o);
    }
    tm_buf_free(&entry);
    tm_buf_free(&hex);
    return r;
}

/* The stored head, which may be newer than this request's snapshot; only when all it covers is held. */
static int held_head(struct tm_api_call *call, const struct tm_member *m, struct tm_buf *note,
                     struct tm_checkpoint *cp, struct tm_err *err)
{
    struct tm_store *store = tm_node_store(call->node);
    uint64_t length;
    int r = tm_store_head(store, &m->id, note, err);

    if (r == 0 && tm_checkpoint_parse(tm_buf_slice(note), cp, err) != 0)
        r = tm_fail(err, TM_E_CORRUPT, "stored head");
    if (r == 0)
        r = tm_store_length(store, &m->id, &length, err);
    if (r == 0 && length < cp->head.size)
        r = tm_fail(err, TM_E_BUSY, "entries under the newest head are still being fetched");
    return r;
}

int tm_api_on_log_proof(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_buf entry = TM_BUF_INIT(TM_ENTRY_BYTES_MAX), note = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    struct tm_buf b64 = TM_BUF_INIT(64);
    struct tm_store_hashes hashes;
    struct tm_hash_source src;
    const struct tm_member *m;
    struct tm_json_out o;
    struct tm_proof proof;
    struct tm_checkpoint cp;
    struct tm_hash leaf;
    uint64_t index;
    int r = read_entry(call, &m, &index, &entry, err);

    if (r == 0 && (!m->has_head || m->held < m->head.size || index >= m->head.size))
        r = tm_fail(err, TM_E_BUSY, "no head covers this entry yet; try again in a moment");
    if (r == 0)
        r = held_head(call, m, &note, &cp, err);
    if (r == 0) {
        hashes = (struct tm_store_hashes){ tm_node_store(call->node), m->id };
        src = tm_store_hash_source(&hashes);
        r = tm_merkle_inclusion(&src, index, cp.head.size, &proof, err);
    }
    if (r == 0) {
        tm_leaf_hash(tm_buf_slice(&entry), &leaf);
        o = tm_api_json(call);
        tm_json_put_object(&o);
        tm_api_put_id(&o, "member", &m->id);
        tm_json_member_int(&o, "index", (int64_t)index);
        tm_json_member_int(&o, "size", (int64_t)cp.head.size);
        tm_base64_put(&b64, tm_slice(leaf.b, sizeof leaf.b));
        tm_json_member_str(&o, "leaf", tm_buf_slice(&b64));
        tm_json_put_key(&o, "proof");
        tm_json_put_array(&o);
        for (size_t i = 0; i < proof.n; i++) {
            tm_buf_reset(&b64);
            tm_base64_put(&b64, tm_slice(proof.hashes[i].b, TM_HASH_SIZE));
            tm_json_put_str(&o, tm_buf_slice(&b64));
        }
        tm_json_end_array(&o);
        tm_json_member_str(&o, "checkpoint", tm_buf_slice(&note));
        tm_json_end_object(&o);
    }
    tm_buf_free(&entry);
    tm_buf_free(&note);
    tm_buf_free(&b64);
    return r;
}

static int put_evidence(void *ctx, const struct tm_id *member, const struct tm_hash *id,
                        struct tm_slice proof, struct tm_err *err)
{
    struct tm_json_out *o = ctx;
    char hex[TM_HEX_SIZE];

    (void)err;
    tm_json_put_object(o);
    tm_api_put_id(o, "member", member);
    tm_json_member_cstr(o, "proof", tm_hash_hex(id, hex));
    tm_json_member_int(o, "bytes", (int64_t)proof.len);
    tm_json_end_object(o);
    return 0;
}

int tm_api_on_forks(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_json_out o = tm_api_json(call);
    int r;

    tm_json_put_object(&o);
    tm_json_put_key(&o, "forks");
    tm_json_put_array(&o);
    r = tm_store_evidence(tm_node_store(call->node), NULL, put_evidence, &o, err);
    if (r != 0)
        return r;
    tm_json_end_array(&o);
    tm_json_end_object(&o);
    return 0;
}

/* ---- C2SP tlog-tiles ---- */

static int serve_checkpoint(struct tm_api_call *call, const struct tm_member *m, struct tm_err *err)
{
    struct tm_api_answer *a = call->answer;
    struct tm_checkpoint cp;

    tm_buf_reset(&a->body);
    if (held_head(call, m, &a->body, &cp, err) != 0)
        return err->code;
    a->type = "text/plain; charset=utf-8";
    a->cache = "no-cache";
    return 0;
}

static int put_bundled(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    (void)index;
    (void)err;
    tm_bundle_put(ctx, entry);
    return 0;
}

/* A partial tile of any width up to what there is: those are fixed for good too. */
static int serve_tile(struct tm_api_call *call, const struct tm_member *m, struct tm_slice path,
                      struct tm_err *err)
{
    struct tm_store_hashes hashes = { tm_node_store(call->node), m->id };
    struct tm_hash_source src = tm_store_hash_source(&hashes);
    struct tm_api_answer *a = call->answer;
    struct tm_tile tile;
    uint64_t first;

    if (tm_tile_path_parse(path, &tile, err) != 0)
        return tm_fail(err, TM_E_NOTFOUND, "no such resource of a log");
    if (!m->has_head || m->held < m->head.size || tm_tile_width(&tile, m->head.size) < tile.width)
        return tm_fail(err, TM_E_NOTFOUND, "this log is not that long here");
    tm_buf_reset(&a->body);
    a->type = "application/octet-stream";
    a->cache = IMMUTABLE;
    if (!tile.entries)
        return tm_tile_hashes(&src, &tile, &a->body, err);
    first = tile.index * TM_TILE_WIDTH;
    return tm_store_entries(tm_node_store(call->node), &m->id, first, first + tile.width,
                            put_bundled, &a->body, err);
}

/* [<epoch>/]checkpoint, [<epoch>/]tile/…: the tree is one over all epochs, the origin names the
 * newest one, so an older epoch answers with the same tiles and has no head of its own any more. */
int tm_api_on_tiles(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_slice path = call->args[1], first;
    const struct tm_member *m;
    const uint8_t *slash;
    uint64_t epoch;

    if (tm_api_member_held(call, call->args[0], &m, err) != 0)
        return err->code;
    slash = memchr(path.data, '/', path.len);
    first = tm_slice(path.data, slash == NULL ? path.len : (size_t)(slash - path.data));
    if (number(first, &epoch)) {
        if (epoch > m->epoch)
            return tm_fail(err, TM_E_NOTFOUND, "this log is in epoch %u here", m->epoch);
        path = tm_slice_from(path, first.len + 1);
        if (epoch < m->epoch && tm_slice_is(path, "checkpoint"))
            return tm_fail(err, TM_E_NOTFOUND, "only the newest epoch, %u, has a head", m->epoch);
    }
    if (tm_slice_is(path, "checkpoint"))
        return serve_checkpoint(call, m, err);
    return serve_tile(call, m, path, err);
}
