/* tests/lib/world.c - a small federation made of nothing. */
#include "tests/lib/world.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "node/base/hash.h"
#include "node/base/rng.h"
#include "tests/lib/expect.h"

struct tm_world *tm_world_new(void)
{
    struct tm_world *w = calloc(1, sizeof *w);

    expect(w != NULL);
    w->now_ms = TM_WORLD_START_MS;
    w->arena = (struct tm_arena)TM_ARENA_INIT(TM_MIB(64));
    expect(tm_rng_init() == 0);
    return w;
}

void tm_world_free(struct tm_world *w)
{
    for (size_t m = 0; m < w->n; m++) {
        for (size_t i = 0; i < w->m[m].n; i++)
            tm_buf_free(&w->m[m].entries[i]);
        free(w->m[m].entries);
    }
    tm_arena_free(&w->arena);
    free(w);
}

static void derive(int member, const char *what, struct tm_ed25519_pair *out)
{
    char text[64];
    struct tm_hash seed;

    snprintf(text, sizeof text, "%s of member %d", what, member);
    tm_sha256(tm_str(text), &seed);
    tm_ed25519_from_seed(seed.b, out);
}

static uint64_t keep(struct tm_world_member *m, struct tm_buf *entry)
{
    if (m->n == m->cap) {
        m->cap = m->cap == 0 ? 8 : m->cap * 2;
        m->entries = realloc(m->entries, m->cap * sizeof *m->entries);
        expect(m->entries != NULL);
    }
    m->entries[m->n] = *entry;
    return m->n++;
}

uint64_t tm_world_append(struct tm_world *w, int member, struct tm_entry *entry)
{
    struct tm_buf out = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;

    entry->v = 1;
    if (entry->time_ms == 0) {
        entry->time_ms = w->now_ms;
        w->now_ms += 1000;
    }
    expect_ok(tm_entry_encode(entry, &out, &err), &err);
    return keep(&w->m[member], &out);
}

uint64_t tm_world_append_raw(struct tm_world *w, int member, struct tm_slice bytes)
{
    struct tm_buf out = TM_BUF_INIT(TM_KIB(64));

    tm_buf_put_slice(&out, bytes);
    return keep(&w->m[member], &out);
}

void tm_world_forget(struct tm_world *w, int member, size_t n)
{
    struct tm_world_member *m = &w->m[member];

    while (m->n > n)
        tm_buf_free(&m->entries[--m->n]);
}

int tm_world_member(struct tm_world *w, const char *name, const char *country, enum tm_kind kind)
{
    int number = (int)w->n++;
    struct tm_world_member *m = &w->m[number];
    struct tm_entry e = { .type = TM_ENTRY_INCEPTION };
    struct tm_entry_profile *p = &e.u.profile;
    struct tm_ed25519_pair recovery;
    struct tm_slice parts[2];
    struct tm_hash leaf;

    expect(number < TM_WORLD_MEMBERS_MAX);
    derive(number, "control key", &m->control);
    derive(number, "issuer key", &m->issuer);
    derive(number, "recovery key", &recovery);
    p->network = TM_LIT(TM_WORLD_NETWORK);
    p->name = tm_str(name);
    p->legal_name = tm_str(name);
    p->country = tm_str(country);
    p->kind = kind;
    memcpy(p->control_key, m->control.public_key, 32);
    tm_sha256(tm_slice(recovery.public_key, 32), &p->next_key_hash);
    tm_world_append(w, number, &e);
    parts[0] = tm_slice("\0", 1);
    parts[1] = tm_buf_slice(&m->entries[0]);
    tm_sha256v(parts, 2, &leaf);
    m->id = tm_id_of(&leaf);
    return number;
}

/* ---- entries ---- */

uint64_t tm_world_key_with(struct tm_world *w, int member, const struct tm_secret *secret,
                           const char *issuer)
{
    struct tm_entry e = { .type = TM_ENTRY_ISSUER_KEY };
    struct tm_entry_issuer_key *k = &e.u.issuer_key;
    struct tm_buf text = TM_BUF_INIT(256), msg = TM_BUF_INIT(TM_KIB(8));
    struct tm_err err = TM_ERR_INIT;
    uint8_t sig[TM_SIGNATURE_MAX];
    uint64_t index;
    size_t len;

    tm_key_put_multikey(&text, &secret->key);
    k->issuer = tm_str(issuer);
    k->method = tm_str(tm_arena_printf(&w->arena, "%s#key", issuer));
    k->public_key = tm_buf_slice(&text);
    k->valid_from_ms = k->valid_until_ms = TM_TIME_NONE;
    tm_issuer_key_possession(&msg, TM_WORLD_NETWORK, &w->m[member].id, k->issuer, k->method,
                             k->public_key);
    expect_int(tm_secret_sign(secret, tm_buf_slice(&msg), sig, &len, &err), 0);
    k->possession = tm_slice(sig, len);
    index = tm_world_append(w, member, &e);
    tm_buf_free(&text);
    tm_buf_free(&msg);
    return index;
}

uint64_t tm_world_key_of(struct tm_world *w, int member, const struct tm_ed25519_pair *pair,
                         const char *issuer)
{
    struct tm_secret secret;
    struct tm_err err = TM_ERR_INIT;

    expect_int(
        tm_secret_from(TM_KEY_ED25519, tm_slice(pair->seed, sizeof pair->seed), &secret, &err), 0);
    return tm_world_key_with(w, member, &secret, issuer);
}

uint64_t tm_world_key(struct tm_world *w, int member, const char *issuer)
{
    return tm_world_key_of(w, member, &w->m[member].issuer, issuer);
}

uint64_t tm_world_key_end(struct tm_world *w, int member, uint64_t ref, int64_t at_ms,
                          enum tm_key_reason reason)
{
    struct tm_entry e = { .type = TM_ENTRY_ISSUER_KEY_END };

    e.u.issuer_key_end = (struct tm_entry_issuer_key_end){ ref, at_ms, reason };
    return tm_world_append(w, member, &e);
}

static void set_limits(struct tm_entry_grant *g, const struct tm_limits *limits)
{
    g->limits.valid_from_ms = g->limits.expiry_date_ms = TM_TIME_NONE;
    g->quality.review_date_ms = TM_TIME_NONE;
    if (limits != NULL)
        g->limits = *limits;
}

uint64_t tm_world_accredit(struct tm_world *w, int author, int subject, unsigned rights,
                           const struct tm_limits *limits, const char *confirmed)
{
    struct tm_entry e = { .type = TM_ENTRY_ACCREDITATION };

    e.u.grant.subject = w->m[subject].id;
    e.u.grant.rights = rights;
    set_limits(&e.u.grant, limits);
    if (confirmed != NULL)
        e.u.grant.issuers = tm_world_strings(w, confirmed, NULL);
    return tm_world_append(w, author, &e);
}

uint64_t tm_world_recognise(struct tm_world *w, int author, int subject, uint64_t max_path,
                            const struct tm_limits *limits)
{
    struct tm_entry e = { .type = TM_ENTRY_RECOGNITION };

    e.u.grant.subject = w->m[subject].id;
    e.u.grant.max_path_length = max_path;
    set_limits(&e.u.grant, limits);
    return tm_world_append(w, author, &e);
}

uint64_t tm_world_end(struct tm_world *w, int author, uint64_t ref, int64_t at_ms,
                      enum tm_end_reason reason, const uint64_t *cut_size)
{
    struct tm_entry e = { .type = TM_ENTRY_ACCREDITATION_END };

    e.u.grant_end.ref = ref;
    e.u.grant_end.at_ms = at_ms;
    e.u.grant_end.reason = reason;
    if (cut_size != NULL) {
        e.u.grant_end.has_cut = true;
        e.u.grant_end.cut_size = *cut_size;
    }
    return tm_world_append(w, author, &e);
}

uint64_t tm_world_list(struct tm_world *w, int member, const char *url, enum tm_purpose purpose)
{
    struct tm_entry e = { .type = TM_ENTRY_STATUS_LIST };

    e.u.status_list =
        (struct tm_entry_status_list){ tm_str(url), purpose, 1, TM_STATUS_LENGTH_MIN };
    return tm_world_append(w, member, &e);
}

uint64_t tm_world_update(struct tm_world *w, int member, const char *url, uint64_t index,
                         uint8_t value)
{
    struct tm_entry e = { .type = TM_ENTRY_STATUS_UPDATE };
    struct tm_buf coded = TM_BUF_INIT(64);
    struct tm_err err = TM_ERR_INIT;
    uint64_t at;

    expect_ok(tm_indices_put(&coded, &index, 1, &err), &err);
    e.u.status_update.list = tm_str(url);
    e.u.status_update.indices = tm_buf_slice(&coded);
    e.u.status_update.value = value;
    at = tm_world_append(w, member, &e);
    tm_buf_free(&coded);
    return at;
}

/* ---- heads and the view ---- */

void tm_world_head(struct tm_world *w, int member)
{
    struct tm_world_member *m = &w->m[member];
    uint8_t size[8];

    for (int i = 0; i < 8; i++)
        size[i] = (uint8_t)(m->n >> (8 * i));
    m->has_head = true;
    m->head.size = m->n;
    m->head.time_s = (uint64_t)tm_ms_to_s(w->now_ms);
    tm_sha256v((struct tm_slice[]){ tm_slice(m->id.b, 32), tm_slice(size, 8) }, 2, &m->head.root);
}

void tm_world_heads(struct tm_world *w)
{
    for (size_t i = 0; i < w->n; i++)
        tm_world_head(w, (int)i);
}

static void fold_member(struct tm_view_edit *edit, const struct tm_world_member *m)
{
    struct tm_err err = TM_ERR_INIT;
    bool urgent;

    for (size_t i = 0; i < m->n; i++)
        expect_ok(tm_view_fold(edit, &m->id, i, tm_buf_slice(&m->entries[i]), &urgent, &err), &err);
    if (m->has_head)
        expect_ok(tm_view_head(edit, &m->id, &m->head, m->head.epoch, m->control.public_key, &err),
                  &err);
}

struct tm_view *tm_world_view(const struct tm_world *w, uint64_t seed)
{
    size_t order[TM_WORLD_MEMBERS_MAX];
    struct tm_err err = TM_ERR_INIT;
    struct tm_view *view = tm_view_new(TM_WORLD_NETWORK, &err), *next;
    struct tm_view_edit *edit;
    struct tm_rng_seeded state;
    struct tm_rng rng;

    tm_rng_seed(&state, seed, "world");
    rng = tm_rng_of(&state);
    expect(view != NULL);
    for (size_t i = 0; i < w->n; i++)
        order[i] = i;
    for (size_t i = w->n; seed != 0 && i > 1; i--) {
        size_t k = (size_t)tm_rng_below(&rng, i), kept = order[i - 1];

        order[i - 1] = order[k];
        order[k] = kept;
    }
    for (size_t i = 0; i < w->n; i++) { /* a snapshot for each member: sharing is part of it */
        expect_ok(tm_view_edit(view, &edit, &err), &err);
        fold_member(edit, &w->m[order[i]]);
        expect_ok(tm_view_publish(edit, &next, &err), &err);
        tm_view_unref(view);
        view = next;
    }
    return view;
}

/* ---- credentials ---- */

struct tm_strings tm_world_strings(struct tm_world *w, ...)
{
    struct tm_strings out = { .present = true };
    const char *s;
    va_list ap;

    out.v = tm_arena_zalloc(&w->arena, 16, sizeof *out.v);
    va_start(ap, w);
    while ((s = va_arg(ap, const char *)) != NULL && out.n < 16)
        out.v[out.n++] = tm_str(s);
    va_end(ap);
    return out;
}

struct tm_verified *tm_world_verified(struct tm_world *w, int member, const char *issuer,
                                      int64_t issued_ms)
{
    struct tm_verified *v = tm_arena_zalloc(&w->arena, 1, sizeof *v);
    struct tm_proof_used *proof = tm_arena_zalloc(&w->arena, 1, sizeof *proof);

    expect(v != NULL && proof != NULL);
    v->format = TM_FORMAT_DI_EDDSA_JCS_2022;
    v->format_name = "di-eddsa-jcs-2022";
    v->cred.issuer = tm_str(issuer);
    v->cred.types = tm_world_strings(w, "VerifiableCredential", "MicroCredential", NULL);
    v->cred.valid_from_ms = v->issued_ms = issued_ms;
    v->cred.valid_until_ms = TM_TIME_NONE;
    for (int e = 0; e < TM_EL_COUNT; e++)
        v->cred.annex1.el[e].state = TM_ELEMENT_PRESENT;
    for (int f = 0; f < TM_FACT_COUNT; f++)
        v->cred.definition.fact[f] = TM_FACT_MET;
    proof->key.alg = TM_KEY_ED25519;
    proof->key.len = 32;
    memcpy(proof->key.bytes, w->m[member].issuer.public_key, 32);
    proof->created_ms = issued_ms;
    proof->issuer_bound = tm_slice_starts(v->cred.issuer, TM_LIT("did:key:"));
    v->proof_n = 1;
    v->proofs = proof;
    tm_checks_init(&v->checks, &w->arena);
    tm_check_add(&v->checks, TM_C_PROOF_SIGNATURE, TM_PASSED, "The signature fits.");
    return v;
}

void tm_world_status(struct tm_verified *v, const char *list, enum tm_purpose purpose,
                     uint64_t index)
{
    struct tm_status_ref *ref = &v->cred.status[v->cred.status_n++];

    ref->type = TM_LIT("BitstringStatusListEntry");
    ref->list = tm_str(list);
    ref->purpose_known = true;
    ref->purpose = purpose;
    ref->index = index;
    ref->path = "$.credentialStatus";
}
