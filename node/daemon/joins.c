/* node/daemon/joins.c - asking an authority for accreditation, and being asked.
 *
 * A request is the newcomer's inception, its head, and perhaps a one-time code. What arrives is kept
 * as an own record ("pending/<member id>") until the operator accredits or rejects, bounded in number
 * and time; with a valid code it finds a place even when the rest is full. Its name is unverified.
 */
#include "node/daemon/node_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "node/base/cursor.h"
#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/base/say.h"

#define PENDING_PREFIX "pending/"
#define CODE_PREFIX    "code/"
#define CODED_MAX      (TM_PENDING_MAX / 10) /* reserved for those with a code */

/* ---- records: since (8) with_code (1) head size (8) then entry 0 ---- */

static void put_pending(struct tm_buf *out, int64_t since_ms, bool with_code, uint64_t size,
                        struct tm_slice entry0)
{
    tm_buf_put_be(out, (uint64_t)since_ms, 8);
    tm_buf_put_u8(out, with_code);
    tm_buf_put_be(out, size, 8);
    tm_buf_put_slice(out, entry0);
}

static int get_pending(struct tm_slice name, struct tm_slice value, struct tm_arena *arena,
                       struct tm_pending *out, struct tm_err *err)
{
    struct tm_cursor cur = tm_cursor(value);
    struct tm_entry entry;
    int r;

    memset(out, 0, sizeof *out);
    out->since_ms = (int64_t)tm_cursor_be(&cur, 8);
    out->with_code = tm_cursor_be(&cur, 1) != 0;
    out->size = tm_cursor_be(&cur, 8);
    if (cur.fault)
        return tm_fail(err, TM_E_CORRUPT, "pending record");
    r = tm_id_parse(tm_slice_from(name, sizeof PENDING_PREFIX - 1), &out->member, err);
    if (r == 0)
        r = tm_entry_decode(cur.left, arena, &entry, err);
    if (r != 0)
        return r;
    out->name = entry.u.profile.name;
    out->legal_name = entry.u.profile.legal_name;
    out->country = entry.u.profile.country;
    out->kind = entry.u.profile.kind;
    return 0;
}

static void pending_name(const struct tm_id *member, char out[80])
{
    char id[TM_ID_TEXT_SIZE];

    snprintf(out, 80, PENDING_PREFIX "%s", tm_id_text(member, id));
}

static void code_name(struct tm_slice code, char out[80])
{
    char hex[TM_HEX_SIZE];
    struct tm_hash h;

    tm_sha256(code, &h); /* the code itself is never stored */
    snprintf(out, 80, CODE_PREFIX "%s", tm_hash_hex(&h, hex));
}

/* ---- being asked ---- */

struct asked {
    struct tm_job job;
    struct tm_node *node;
    uint64_t conn;
    struct tm_arena arena;
    struct tm_slice entry0, checkpoint, code;
};

/* Entry 0 hashes to the id that signed the head, in our network. */
static int check_request(struct asked *a, struct tm_checkpoint *cp, struct tm_err *err)
{
    const char *network = a->node->home->config.network;
    struct tm_epochs epochs = { 0 };
    int r;

    r = tm_checkpoint_parse(a->checkpoint, cp, err);
    if (r == 0 && strcmp(cp->network, network) != 0)
        r = tm_fail(err, TM_E_MISMATCH, "another network: \"%s\" is asked, \"%s\" is here",
                    cp->network, network);
    if (r == 0)
        r = tm_epochs_begin(&epochs, network, &cp->member, a->entry0, err);
    if (r == 0 && cp->head.epoch == 0)
        r = tm_checkpoint_verify(cp, epochs.v[0].control_key, err);
    tm_epochs_free(&epochs);
    return r;
}

struct counting {
    size_t n;
    int64_t now_ms;
    struct tm_buf expired; /* the names of those too old to keep, each after its length */
};

static bool expired(struct tm_slice value, int64_t now_ms)
{
    struct tm_cursor cur = tm_cursor(value);
    uint64_t since_ms = tm_cursor_be(&cur, 8);

    return cur.fault || now_ms - (int64_t)since_ms >= TM_PENDING_KEEP_MS;
}

static int count_pending(void *ctx, struct tm_slice name, struct tm_slice value, struct tm_err *err)
{
    struct counting *c = ctx;

    (void)err;
    if (!expired(value, c->now_ms)) {
        c->n++;
    } else {
        tm_buf_put_be(&c->expired, name.len, 2);
        tm_buf_put_slice(&c->expired, name);
    }
    return 0;
}

/* Counts what waits, and takes away what waited too long. */
static int count_and_expire(struct tm_node *node, struct counting *c, struct tm_err *err)
{
    int r = tm_records_each(node, TM_LIT(PENDING_PREFIX), count_pending, c, err);
    struct tm_cursor cur = tm_cursor(tm_buf_slice(&c->expired));

    while (r == 0 && cur.left.len > 0) {
        struct tm_slice name = tm_cursor_bytes(&cur, (size_t)tm_cursor_be(&cur, 2));

        r = cur.fault ? tm_fail(err, TM_E_BUG, "expired names")
                      : tm_records_delete(node, name, err);
    }
    tm_buf_free(&c->expired);
    return r;
}

/* The record of a member that asked before keeps its date and its code: anybody may repeat a request,
 * its parts being public, and gains nothing by it. Gives back whether one is there. */
static bool asked_before(struct tm_node *node, struct tm_slice name, int64_t *since_ms,
                         bool *with_code)
{
    struct tm_buf value = TM_BUF_INIT(TM_ENTRY_BYTES_MAX + 32);
    struct tm_err err = TM_ERR_INIT;
    bool there = tm_records_get(node, name, &value, &err) == 0;
    struct tm_cursor cur = tm_cursor(tm_buf_slice(&value));

    if (there) {
        *since_ms = (int64_t)tm_cursor_be(&cur, 8);
        *with_code |= tm_cursor_be(&cur, 1) != 0;
    }
    tm_buf_free(&value);
    return there;
}

static bool code_known(struct tm_node *node, struct tm_slice code, char name[80])
{
    struct tm_buf value = TM_BUF_INIT(64);
    struct tm_err err = TM_ERR_INIT;
    bool known;

    if (code.len == 0)
        return false;
    code_name(code, name);
    known = tm_records_get(node, tm_str(name), &value, &err) == 0;
    tm_buf_free(&value);
    return known;
}

static int asked_stage(struct tm_job *job, struct tm_err *err)
{
    struct asked *a = tm_list_item(job, struct asked, job);
    struct tm_buf record = TM_BUF_INIT(TM_ENTRY_BYTES_MAX + 32);
    struct counting counting = { 0, tm_wall_ms(), TM_BUF_INIT(TM_MIB(1)) };
    int64_t since_ms = counting.now_ms;
    char name[80], code[80];
    struct tm_checkpoint cp;
    bool with_code = code_known(a->node, a->code, code), used = with_code, again = false;
    int r;

    if (!a->node->home->has_member)
        return tm_fail(err, TM_E_DENIED, "this node has no membership and accredits nobody");
    r = check_request(a, &cp, err);
    if (r == 0 && a->code.len > 0 && !with_code)
        r = tm_fail(err, TM_E_DENIED, "the code is not known here, or was used already");
    if (r == 0)
        r = count_and_expire(a->node, &counting, err);
    if (r == 0) {
        pending_name(&cp.member, name);
        again = asked_before(a->node, tm_str(name), &since_ms, &with_code);
    }
    if (r == 0 && !again && counting.n >= TM_PENDING_MAX - (with_code ? 0 : CODED_MAX))
        r = tm_fail(err, TM_E_BUSY, "too many requests are waiting; ask the authority for a code");
    if (r == 0) {
        put_pending(&record, since_ms, with_code, cp.head.size, a->entry0);
        r = tm_buf_check(&record, "join request", err);
    }
    if (r == 0)
        r = tm_records_put(a->node, tm_str(name), tm_buf_slice(&record), err);
    if (r == 0 && used)
        r = tm_records_delete(a->node, tm_str(code), err);
    tm_buf_free(&record);
    return r;
}

static void asked_done(struct tm_job *job, int r, const struct tm_err *err)
{
    struct asked *a = tm_list_item(job, struct asked, job);

    tm_say(TM_SAY_INFO, "join.asked", "accepted", r == 0 ? "yes" : "no", NULL);
    tm_net_join_answer(a->node->net, a->conn, r,
                       r == 0 ? "pending: the authority's operator decides" : err->text);
    tm_arena_free(&a->arena);
    free(a);
}

void tm_node_join_asked(struct tm_node *node, uint64_t conn, struct tm_slice entry0,
                        struct tm_slice checkpoint, struct tm_slice code)
{
    struct asked *a = calloc(1, sizeof *a);

    if (a == NULL) {
        tm_net_join_answer(node->net, conn, TM_E_NOMEM, "try again later");
        return;
    }
    a->node = node;
    a->conn = conn;
    a->arena = (struct tm_arena)TM_ARENA_INIT(TM_KIB(64));
    a->entry0 = tm_arena_copy(&a->arena, entry0);
    a->checkpoint = tm_arena_copy(&a->arena, checkpoint);
    a->code = tm_arena_copy(&a->arena, code);
    a->job.stage = asked_stage;
    a->job.done = asked_done;
    tm_work_post(node->work, &a->job);
}

struct listing {
    void (*fn)(void *ctx, const struct tm_pending *p);
    void *ctx;
    struct tm_arena arena;
    int64_t now_ms;
};

static int list_pending(void *ctx, struct tm_slice name, struct tm_slice value, struct tm_err *err)
{
    struct listing *l = ctx;
    struct tm_pending p;

    tm_arena_reset(&l->arena);
    if (expired(value, l->now_ms))
        return 0;
    if (get_pending(name, value, &l->arena, &p, err) != 0) {
        tm_say(TM_SAY_WARN, "join.unreadable", "why", err->text, NULL); /* the others still show */
        return 0;
    }
    l->fn(l->ctx, &p);
    return 0;
}

int tm_node_pending(struct tm_node *node, void (*fn)(void *ctx, const struct tm_pending *p),
                    void *ctx, struct tm_err *err)
{
    struct listing l = { fn, ctx, TM_ARENA_INIT(TM_KIB(256)), tm_wall_ms() };
    int r = tm_store_own_each(node->store, TM_LIT(PENDING_PREFIX), list_pending, &l, err);

    tm_arena_free(&l.arena);
    return r;
}

int tm_node_reject(struct tm_node *node, const struct tm_id *member, struct tm_err *err)
{
    struct tm_buf now = TM_BUF_INIT(TM_ENTRY_BYTES_MAX + 32);
    char name[80];
    int r;

    pending_name(member, name);
    r = tm_store_own(node->store, tm_str(name), &now, err);
    tm_buf_free(&now);
    if (r != 0)
        return r == TM_E_NOTFOUND ? tm_fail(err, r, "no such request is pending") : r;
    return tm_node_record(node, tm_str(name), TM_SLICE_EMPTY, err);
}

int tm_node_invite(struct tm_node *node, char out[TM_JOIN_CODE_SIZE], struct tm_err *err)
{
    static const char digits[] = "abcdefghjkmnpqrstuvwxyz23456789";
    char code[TM_JOIN_CODE_SIZE], name[80];
    int r;

    if (!node->home->has_member)
        return tm_fail(err, TM_E_DENIED, "a verifier-only node has no log and accredits nobody");
    for (size_t i = 0; i < sizeof code - 1; i++) /* 26 of 31 letters: more than 128 bits */
        code[i] = digits[tm_rng_below(&tm_rng_system, sizeof digits - 1)];
    code[sizeof code - 1] = 0;
    code_name(tm_str(code), name);
    r = tm_node_record(node, tm_str(name), TM_LIT("1"), err);
    if (r == 0)
        memcpy(out, code, sizeof code);
    return r;
}

/* ---- asking ---- */

/* A stranger's words end up on an operator's terminal: printable ASCII, and no more than fits. */
static void copy_plain(char *to, size_t size, const char *from)
{
    size_t n = 0;

    for (; from[n] != 0 && n + 1 < size; n++)
        to[n] = from[n] >= ' ' && from[n] <= '~' ? from[n] : '?';
    to[n] = 0;
}

void tm_node_joined(struct tm_node *node, uint64_t ticket, int code, const char *text,
                    const struct tm_id *member)
{
    pthread_mutex_lock(&node->lock);
    if (ticket == node->join.ticket) {
        node->join.answered = true;
        node->join.code = code >= 0 && code < TM_CODE_COUNT ? code : TM_E_DENIED;
        node->join.has_member = member != NULL;
        if (member != NULL)
            node->join.member = *member;
        copy_plain(node->join.text, sizeof node->join.text, text == NULL ? "" : text);
        pthread_cond_broadcast(&node->changed);
    }
    pthread_mutex_unlock(&node->lock);
}

/* Waits for the answer to `ticket`; with the lock held. */
static int await_answer(struct tm_node *node, uint64_t ticket, const char *addr, struct tm_err *err)
{
    struct timespec until;

    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += TM_JOIN_WAIT_MS / 1000;
    while (!node->join.answered && node->join.ticket == ticket)
        if (pthread_cond_timedwait(&node->changed, &node->lock, &until) != 0)
            break;
    if (!node->join.answered || node->join.ticket != ticket)
        return tm_fail(err, TM_E_UNREACHABLE,
                       "no answer from %s; it stays a peer, so try again later", addr);
    if (node->join.code != 0)
        return tm_fail(err, node->join.code, "%s: %s", addr, node->join.text);
    return 0;
}

int tm_node_join(struct tm_node *node, const char *addr, struct tm_slice code, struct tm_err *err)
{
    struct tm_buf entry0 = TM_BUF_INIT(TM_ENTRY_BYTES_MAX), head = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    bool follow = false;
    struct tm_id member;
    uint64_t ticket;
    int r = 0;

    if (!node->home->has_member)
        r = tm_fail(err, TM_E_DENIED, "a verifier-only node needs no accreditation");
    else if (node->net == NULL)
        r = tm_fail(err, TM_E_UNREACHABLE, "the node does not run; start it with: testamur run");
    if (r == 0)
        r = tm_store_entry(node->store, &node->home->member, 0, &entry0, err);
    if (r == 0)
        r = tm_store_head(node->store, &node->home->member, &head, err);
    if (r == 0)
        r = tm_node_peer_add(node, addr, err);
    if (r == 0) {
        pthread_mutex_lock(&node->lock);
        ticket = ++node->join.ticket;
        node->join.answered = false;
        pthread_mutex_unlock(&node->lock);
        tm_net_join(node->net, ticket, addr, tm_buf_slice(&entry0), tm_buf_slice(&head), code);
        pthread_mutex_lock(&node->lock);
        r = await_answer(node, ticket, addr, err);
        follow = r == 0 && node->join.has_member;
        member = node->join.member;
        pthread_mutex_unlock(&node->lock);
    }
    if (follow)
        r = tm_anchors_follow(node, &member, err);
    tm_buf_free(&entry0);
    tm_buf_free(&head);
    return r;
}
