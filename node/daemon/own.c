/* node/daemon/own.c - this member's own log: when its head is signed, and when it may grow.
 *
 * Order, always: entries durable, then the intent to sign durable (store/signing.h), then the
 * signature, then the head durable, then told. After a start the log grows, and its head is signed,
 * only while all of this holds (tm_own_may_grow):
 *   - a peer has answered what it holds of it (a node whose heads never left may start alone);
 *   - what we hold reaches as far as any head of ours seen: a peer's, a stored one, the last signed;
 *     what is missing comes from peers, as any other log does;
 *   - no head of ours that is not from here came since this process began to sign: else another one
 *     has our key.
 * Everything here runs on the worker, but for tm_own_head_seen(), tm_own_may_grow(), tm_own_refuse().
 */
#include "node/daemon/node_parts.h"

#include <inttypes.h>

#include "net/core/channel.h"
#include "node/base/check.h"
#include "node/base/say.h"

#define IDENTITY_MS       ((int64_t)7 * 86400 * 1000) /* how long a handshake proof holds */
#define IDENTITY_RENEW_MS ((int64_t)86400 * 1000)     /* and how long before that it is renewed */

static const char shown_record[] = "own/shown"; /* there once a head may have left the process */

/* The head over all that is durable, at `now_s`; what is signed is on disk before it is returned. */
static int sign_head(struct tm_node *node, int64_t now_s, struct tm_head *head, struct tm_buf *note,
                     struct tm_err *err)
{
    const struct tm_replica *own = tm_keeper_own(node->keeper);

    if (now_s < node->signed_s || (own->has_head && now_s < (int64_t)own->head.time_s))
        return tm_fail(err, TM_E_CLOCK, "the clock stands before the last signature; set it right");
    head->epoch = tm_epochs_last(&own->epochs)->number;
    head->size = own->frontier.size;
    tm_frontier_root(&own->frontier, &head->root);
    head->time_s = (uint64_t)now_s;
    node->signed_now = true;
    if (tm_signing_advance(node->signing, head, err) != 0)
        return tm_in(err, "own head of size %llu", (unsigned long long)head->size);
    tm_checkpoint_sign(note, own->network, &own->member, head, &node->home->control);
    return tm_buf_check(note, "own head", err);
}

static int publish_head(struct tm_node *node, struct tm_err *err)
{
    struct tm_buf note = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    struct tm_head head;
    int r;

    r = sign_head(node, tm_ms_to_s(tm_wall_ms()), &head, &note, err);
    if (r == 0)
        r = tm_keeper_begin(node->keeper, err);
    if (r == 0) {
        r = tm_keeper_head_own(node->keeper, tm_buf_slice(&note), &head, err);
        if (r == 0)
            r = tm_keeper_commit(node->keeper, err);
        else
            tm_keeper_abort(node->keeper);
    }
    if (r == 0)
        node->signed_s = (int64_t)head.time_s;
    tm_buf_free(&note);
    pthread_mutex_lock(&node->lock);
    node->signing_failed = r != 0;
    pthread_mutex_unlock(&node->lock);
    return r;
}

/* ---- may the log grow? ---- */

bool tm_own_may_grow(const struct tm_node *node)
{
    return node->own_whole && !node->own_elsewhere &&
           (node->alone || (node->own_answered && node->own_size >= node->own_ahead));
}

int tm_own_refuse(const struct tm_node *node, struct tm_err *err)
{
    if (node->own_elsewhere)
        return tm_fail(err, TM_E_CONFLICT,
                       "another process signs heads of this log: is a copy of this home running? "
                       "Stop one of them for good, then start this one again");
    if (node->net == NULL)
        return tm_fail(err, TM_E_UNREACHABLE,
                       "the node does not run; its log grows only while it can ask its peers. "
                       "Start it with: testamur run");
    if (!node->own_answered && !node->alone)
        return tm_fail(
            err, TM_E_UNREACHABLE,
            "no peer has answered yet what it holds of this log, so nothing is appended; "
            "see: testamur peer list");
    return tm_fail(err, TM_E_UNREACHABLE,
                   "only %" PRIu64
                   " entries of this log are here and more were signed: the store is "
                   "older than that, so nothing is appended before peers have given them back",
                   node->own_size);
}

/* Does the log held begin with the one that was last signed over? Shorter: not yet. */
static int check_signed(struct tm_node *node, const struct tm_replica *own, struct tm_err *err)
{
    struct tm_store_hashes hashes = { node->store, own->member };
    struct tm_hash_source src = tm_store_hash_source(&hashes);
    struct tm_head last;
    struct tm_hash root;

    if (node->signed_held || own->frontier.size == 0)
        return 0;
    if (tm_signing_last(node->signing, &last)) {
        if (own->frontier.size < last.size)
            return 0;
        if (tm_merkle_root(&src, last.size, &root, err) != 0)
            return err->code;
        if (!tm_hash_eq(&root, &last.root))
            return tm_fail(err, TM_E_CONFLICT,
                           "the log held is not the one signed at size %" PRIu64, last.size);
    }
    node->signed_held = true;
    return 0;
}

/* Is the newest head held one that another process signed? Our own are in the signing state first. */
static bool is_foreign(struct tm_node *node, const struct tm_replica *own)
{
    struct tm_head last;

    if (!own->has_head || !tm_signing_last(node->signing, &last))
        return false;
    return own->head.size > last.size ||
           (own->head.size == last.size && own->head.time_s > last.time_s);
}

/* After every group: what the others may go by. */
static int note_own(struct tm_node *node, const struct tm_replica *own, struct tm_err *err)
{
    bool elsewhere = node->signed_now && is_foreign(node, own), news;
    int r = check_signed(node, own, err);

    if (r == TM_E_CONFLICT) { /* the node serves what it holds, but signs no more */
        elsewhere = true;
        err->code = r = 0;
    }
    pthread_mutex_lock(&node->lock);
    news = elsewhere && !node->own_elsewhere;
    node->own_elsewhere |= elsewhere;
    node->own_size = own->frontier.size;
    node->own_whole = node->signed_held && own->frontier.size > 0 &&
                      (!own->has_head || own->frontier.size >= own->head.size);
    pthread_cond_broadcast(&node->changed);
    pthread_mutex_unlock(&node->lock);
    if (news)
        tm_say(TM_SAY_ERROR, "own.signed_elsewhere", "size", tm_say_num((int64_t)own->head.size),
               NULL);
    return r;
}

int tm_own_begin(struct tm_node *node, struct tm_err *err)
{
    const struct tm_replica *own = tm_keeper_own(node->keeper);
    struct tm_buf shown = TM_BUF_INIT(16);
    struct tm_head last;

    if (own == NULL)
        return 0;
    if (tm_store_own(node->store, tm_str(shown_record), &shown, err) == TM_E_NOTFOUND)
        node->alone = true;
    else if (err->code != 0 && err->code != TM_E_NOTFOUND)
        return err->code;
    tm_buf_free(&shown);
    err->code = 0;
    if (tm_signing_last(node->signing, &last))
        node->signed_s = (int64_t)last.time_s;
    /* Durable entries that no head covers: the process ended between the two. */
    node->resign = own->has_head ? own->head.size < own->frontier.size : own->frontier.size > 0;
    return note_own(node, own, err);
}

/* ---- the node entry: where our gossip is to be found ---- */

static const char *address_to_publish(struct tm_node *node)
{
    const struct tm_config *config = &node->home->config;

    if (config->advertise[0] != 0)
        return config->advertise;
    return tm_node_on_test_network(node) && node->net != NULL ? tm_net_listening(node->net) : "";
}

static bool already_published(struct tm_node *node, const char *addr, const uint8_t key[32],
                              int64_t now_ms)
{
    struct tm_view *view = tm_keeper_view(node->keeper);
    const struct tm_member *m = tm_view_member(view, &node->home->member);
    bool same = m != NULL && m->has_node && m->node.address_count == 1 &&
                tm_slice_is(m->node.addresses[0], addr) &&
                memcmp(m->node.transport_key, key, 32) == 0 &&
                m->node.until_ms > now_ms + 30ll * 86400 * 1000;

    tm_view_unref(view);
    return same;
}

static int append_entry(struct tm_node *node, const struct tm_entry *e, struct tm_err *err)
{
    struct tm_buf bytes = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    struct tm_slice entry;
    uint64_t first;
    int r = tm_entry_encode(e, &bytes, err);

    entry = tm_buf_slice(&bytes);
    if (r == 0)
        r = tm_keeper_begin(node->keeper, err);
    if (r == 0) {
        r = tm_keeper_append_own(node->keeper, &entry, 1, &first, err);
        if (r == 0)
            r = tm_keeper_commit(node->keeper, err);
        else
            tm_keeper_abort(node->keeper);
    }
    tm_buf_free(&bytes);
    return r;
}

/* Once a start, and only when the log does not say it already. */
static int publish_address(struct tm_node *node, struct tm_err *err)
{
    const char *addr = address_to_publish(node);
    int64_t now_ms = tm_node_entry_time_ms(node);
    uint8_t key[TM_CHANNEL_KEY_SIZE];
    struct tm_entry e;

    node->announced = true;
    tm_channel_static_public(node->home->transport_secret, key);
    if (addr[0] == 0 || already_published(node, addr, key, now_ms))
        return 0;
    tm_entry_init(&e, TM_ENTRY_NODE);
    e.v = 1;
    e.time_ms = now_ms;
    e.u.node.address_count = 1;
    e.u.node.addresses[0] = tm_slice(addr, strlen(addr));
    memcpy(e.u.node.transport_key, key, sizeof key);
    e.u.node.until_ms = now_ms + 365ll * 86400 * 1000;
    if (append_entry(node, &e, err) != 0)
        return tm_in(err, "publishing our address");
    node->resign = true;
    return 0;
}

/* ---- between groups ---- */

static bool may_grow(struct tm_node *node)
{
    bool may;

    pthread_mutex_lock(&node->lock);
    may = tm_own_may_grow(node);
    pthread_mutex_unlock(&node->lock);
    return may;
}

static int renew_identity(struct tm_node *node)
{
    uint8_t sig[TM_ED25519_SIG_SIZE];
    int64_t now_ms = tm_wall_ms();

    if (node->net == NULL || node->identity_until_ms - now_ms > IDENTITY_RENEW_MS)
        return 0;
    if (tm_own_identity(node, now_ms, sig, &node->identity_until_ms))
        tm_net_identity(node->net, sig, node->identity_until_ms);
    return 0;
}

int tm_own_clock(struct tm_node *node, struct tm_err *err)
{
    const struct tm_replica *own = tm_keeper_own(node->keeper);
    int64_t now_s = tm_ms_to_s(tm_wall_ms());

    if (now_s < node->signed_s ||
        (own != NULL && own->has_head && now_s < (int64_t)own->head.time_s))
        return tm_fail(err, TM_E_CLOCK, "the clock stands before the last signature; set it right");
    return 0;
}

int tm_own_settle(struct tm_node *node, struct tm_err *err)
{
    const struct tm_replica *own = tm_keeper_own(node->keeper);
    int64_t now_s = tm_ms_to_s(tm_wall_ms());
    bool due;
    int r;

    if (own == NULL)
        return 0;
    r = note_own(node, own, err);
    if (r != 0 || !may_grow(node))
        return r;
    renew_identity(node);
    if (node->net != NULL && !node->announced)
        r = publish_address(node, err);
    if (own->has_head && own->frontier.size > own->head.size)
        node->resign = true;
    /* A heartbeat says "still so, as of now"; only a running node can say it to anybody. */
    due = node->net != NULL && (now_s - node->signed_s) * 1000 >= node->home->config.heartbeat_ms;
    if (r == 0 && (node->resign || due)) {
        node->resign = false;
        r = publish_head(node, err);
        if (r != 0)
            node->resign = true;
        else
            r = note_own(node, tm_keeper_own(node->keeper), err);
    }
    return r;
}

uint64_t tm_own_next_ms(struct tm_node *node)
{
    int64_t age_ms = tm_wall_ms() - node->signed_s * 1000;
    int64_t left = node->home->config.heartbeat_ms - age_ms;

    if (!node->home->has_member || node->net == NULL)
        return 60000;
    if (left < 1000 && node->resign)
        left = 1000; /* a head that could not be signed is tried again, not in a tight loop */
    if (left < 100)
        left = 100;
    return left > 60000 ? 60000 : (uint64_t)left;
}

bool tm_own_identity(struct tm_node *node, int64_t now_ms, uint8_t sig[64], int64_t *until_ms)
{
    uint8_t public_key[TM_CHANNEL_KEY_SIZE];
    struct tm_channel_proof proof;

    if (!node->home->has_member)
        return false;
    *until_ms = now_ms + IDENTITY_MS;
    tm_channel_static_public(node->home->transport_secret, public_key);
    tm_channel_prove(&node->home->control, node->home->config.network, &node->home->member,
                     public_key, (uint64_t)*until_ms, &proof);
    memcpy(sig, proof.signature, TM_ED25519_SIG_SIZE);
    return true;
}

/* ---- what peers hold of our own log; on the loop's thread ---- */

struct shown {
    struct tm_node *node;
    struct tm_job job;
};

static int shown_stage(struct tm_job *job, struct tm_err *err)
{
    struct shown *s = tm_list_item(job, struct shown, job);

    return tm_records_put(s->node, tm_str(shown_record), TM_LIT("1"), err);
}

static void shown_done(struct tm_job *job, int r, const struct tm_err *err)
{
    if (r != 0)
        tm_say(TM_SAY_ERROR, "own.record_failed", "why", err->text, NULL);
    free(tm_list_item(job, struct shown, job));
}

/* From now on a head may have left: the next start must ask first. */
static void heads_may_leave(struct tm_node *node)
{
    struct shown *s;
    bool first;

    pthread_mutex_lock(&node->lock);
    first = node->alone;
    node->alone = false;
    pthread_mutex_unlock(&node->lock);
    if (!first || (s = calloc(1, sizeof *s)) == NULL)
        return;
    s->node = node;
    s->job.stage = shown_stage;
    s->job.done = shown_done;
    tm_work_post(node->work, &s->job);
}

void tm_own_head_seen(struct tm_node *node, bool has_head, struct tm_slice checkpoint)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_checkpoint cp;
    uint64_t theirs = 0;
    bool ahead;

    if (has_head && tm_checkpoint_parse(checkpoint, &cp, &err) == 0 &&
        tm_id_eq(&cp.member, &node->home->member) &&
        tm_checkpoint_verify(&cp, node->home->control.public_key, &err) == 0)
        theirs = cp.head.size;
    pthread_mutex_lock(&node->lock);
    ahead = theirs > node->own_size && theirs > node->own_ahead;
    if (theirs > node->own_ahead)
        node->own_ahead = theirs;
    node->own_answered |= !has_head || theirs > 0; /* what cannot be read is no answer */
    pthread_cond_broadcast(&node->changed);
    pthread_mutex_unlock(&node->lock);
    if (ahead)
        tm_say(TM_SAY_WARN, "own.behind", "peer_size", tm_say_num((int64_t)theirs), NULL);
    heads_may_leave(node);
    tm_work_nudge(node->work);
}
