/* node/cred/disclose.c - selective disclosure: digests replaced by what was disclosed. */
#include "node/cred/disclose.h"

#include <stdlib.h>

#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/cred/suite.h"

struct disclosure {
    uint8_t digest[TM_SD_DIGEST_MAX]; /* base64url text */
    size_t digest_len;
    const struct tm_json *content; /* array: salt, [name,] value; NULL: malformed */
    bool used;
};

struct disclosing {
    struct tm_disclosed *out;
    struct tm_arena *arena;
    enum tm_sd_hash hash;
    struct disclosure *all; /* in order of their digests */
    size_t n;
    bool matching;        /* false: every digest counts as one without a disclosure */
    struct tm_buf places; /* struct tm_slice of every digest met */
    bool too_deep;
    bool in_status; /* within what says how the credential's status is found */
};

/* ---- hashes ---- */

static void sha256(struct tm_slice bytes, uint8_t *out)
{
    struct tm_hash h;

    tm_sha256(bytes, &h);
    memcpy(out, h.b, sizeof h.b);
}

static const struct {
    const char *name;
    size_t len;
    void (*digest)(struct tm_slice bytes, uint8_t *out);
} hashes[TM_SD_HASH_COUNT] = {
    [TM_SD_SHA256] = { "sha-256", 32, sha256 },
    [TM_SD_SHA384] = { "sha-384", 48, tm_suite_sha384 },
    [TM_SD_SHA512] = { "sha-512", 64, tm_suite_sha512 },
};

bool tm_sd_hash_of(const struct tm_json *name, enum tm_sd_hash *out)
{
    *out = TM_SD_SHA256;
    if (name == NULL)
        return true;
    for (size_t i = 0; i < TM_SD_HASH_COUNT; i++) {
        *out = (enum tm_sd_hash)i;
        if (tm_json_str_is(name, hashes[i].name))
            return true;
    }
    return false;
}

struct tm_slice tm_sd_digest(enum tm_sd_hash hash, struct tm_slice text,
                             uint8_t room[TM_SD_DIGEST_MAX])
{
    uint8_t raw[TM_SHA512_SIZE];
    struct tm_buf out = tm_buf_over(room, TM_SD_DIGEST_MAX);

    hashes[hash].digest(text, raw);
    tm_base64url_put(&out, tm_slice(raw, hashes[hash].len));
    return tm_buf_slice(&out);
}

/* ---- claims that must not be withheld ---- */

static const struct {
    const char *name;
    enum tm_outcome outcome; /* TM_WARNING: of VC 2.0, where no specification forbids it by name */
} visible[] = {
    { "iss", TM_FAILED },     { "nbf", TM_FAILED },         { "exp", TM_FAILED },
    { "cnf", TM_FAILED },     { "vct", TM_FAILED },         { "vct#integrity", TM_FAILED },
    { "status", TM_FAILED },  { "aud", TM_FAILED },         { "validFrom", TM_WARNING },
    { "issuer", TM_WARNING }, { "validUntil", TM_WARNING }, { "credentialStatus", TM_WARNING },
};
#define VISIBLE (sizeof visible / sizeof visible[0])

bool tm_sd_always_visible(struct tm_slice claim)
{
    for (size_t i = 0; i < VISIBLE; i++)
        if (tm_slice_is(claim, visible[i].name))
            return true;
    return false;
}

static void fault(struct disclosing *d, enum tm_outcome outcome, const char *text)
{
    struct tm_disclosed *out = d->out;

    for (size_t i = 0; i < out->fault_n; i++)
        if (out->faults[i].text == text)
            return;
    if (out->fault_n == TM_SD_FAULTS_MAX)
        return;
    out->faults[out->fault_n].outcome = outcome;
    out->faults[out->fault_n++].text = text;
}

static const char may_withhold[] =
    "the issuer lets a member that decides about validity be withheld";

static void check_name(struct disclosing *d, struct tm_slice name, bool top)
{
    if (tm_slice_is(name, "_sd") || tm_slice_is(name, "..."))
        fault(d, TM_FAILED, "a disclosed claim has a name that only digests may have");
    for (size_t i = 0; top && i < VISIBLE; i++) {
        if (!tm_slice_is(name, visible[i].name))
            continue;
        if (visible[i].outcome == TM_FAILED)
            fault(d, TM_FAILED,
                  "a claim that decides about validity is disclosed, and so could be withheld");
        else
            fault(d, TM_WARNING, may_withhold);
    }
}

/* ---- reading disclosures ---- */

/* [salt, value] of an array's element, [salt, name, value] of a claim (sections 4.2.1, 4.2.2). */
static void check_form(struct disclosing *d, struct disclosure *one)
{
    size_t n = tm_json_count(one->content);
    struct tm_slice text;

    if (!tm_json_is(one->content, TM_JSON_ARRAY) || n < 2 || n > 3) {
        fault(d, TM_FAILED, "a disclosure is no array of two or three elements");
        one->content = NULL;
    } else if (!tm_json_str(tm_json_at(one->content, 0), &text) || text.len == 0) {
        fault(d, TM_FAILED, "a disclosure has no salt");
    } else if (n == 3 && !tm_json_str(tm_json_at(one->content, 1), &text)) {
        fault(d, TM_FAILED, "the name in a disclosure is no string");
        one->content = NULL;
    }
}

static int read_one(struct disclosing *d, struct tm_slice text, size_t *nodes_left,
                    struct disclosure *one, struct tm_err *err)
{
    struct tm_json_limits limits = TM_JSON_LIMITS;
    void *memory = tm_arena_alloc(d->arena, text.len / 4 * 3 + 4);
    struct tm_json_doc doc;
    struct tm_slice digest;
    struct tm_buf bytes;
    int r;

    if (memory == NULL)
        return tm_fail(err, TM_E_NOMEM, "disclosures");
    digest = tm_sd_digest(d->hash, text, one->digest);
    one->digest_len = digest.len;
    one->content = NULL;
    one->used = false;
    bytes = tm_buf_over(memory, text.len / 4 * 3 + 4);
    limits.nodes_max = *nodes_left;
    r = tm_base64url_get(&bytes, text, err);
    if (r == 0)
        r = tm_json_parse(tm_buf_slice(&bytes), &limits, d->arena, &doc, err);
    if (r == TM_E_MALFORMED) {
        fault(d, TM_FAILED, "a disclosure is not base64url of JSON");
        return 0;
    }
    if (r != 0)
        return tm_in(err, "disclosures");
    *nodes_left -= doc.root->span;
    one->content = doc.root;
    check_form(d, one);
    return 0;
}

static struct tm_slice digest_of(const struct disclosure *one)
{
    return tm_slice(one->digest, one->digest_len);
}

static int by_digest(const void *a, const void *b)
{
    return tm_slice_cmp(digest_of((const struct disclosure *)a),
                        digest_of((const struct disclosure *)b));
}

static int read_all(struct disclosing *d, const struct tm_slice *texts, size_t n,
                    struct tm_err *err)
{
    size_t nodes_left = TM_JSON_NODES_MAX;

    if (n > TM_DISCLOSURES_MAX)
        return tm_fail(err, TM_E_LIMIT, "more than %d disclosures", TM_DISCLOSURES_MAX);
    d->all = tm_arena_alloc(d->arena, (n + 1) * sizeof *d->all);
    if (d->all == NULL)
        return tm_fail(err, TM_E_NOMEM, "disclosures");
    for (; d->n < n; d->n++)
        if (read_one(d, texts[d->n], &nodes_left, &d->all[d->n], err) != 0)
            return err->code;
    if (n > 0)
        qsort(d->all, n, sizeof *d->all, by_digest);
    for (size_t i = 1; i < n; i++)
        if (by_digest(&d->all[i - 1], &d->all[i]) == 0)
            fault(d, TM_FAILED, "a disclosure is there twice");
    return 0;
}

/* ---- processing ---- */

static void put(struct disclosing *d, struct tm_json_out *o, const struct tm_json *v);

/* Of a part of the status it cannot be said whether it is a decoy or an entry that tells of revocation. */
static struct disclosure *withheld(struct disclosing *d)
{
    if (d->in_status)
        fault(d, TM_UNKNOWN, "a part of the status may have been withheld");
    return NULL;
}

/* The disclosure of a digest, which is used up by it; NULL when it was withheld, or is a decoy. */
static struct disclosure *take(struct disclosing *d, const struct tm_json *digest)
{
    struct disclosure key, *found;
    struct tm_slice text;

    if (!tm_json_str(digest, &text)) {
        fault(d, TM_FAILED, "a digest is no string");
        return NULL;
    }
    if (!d->matching)
        return NULL;
    tm_buf_put(&d->places, &text, sizeof text);
    if (d->n == 0 || text.len > sizeof key.digest)
        return withheld(d);
    memcpy(key.digest, text.data, text.len);
    key.digest_len = text.len;
    found = bsearch(&key, d->all, d->n, sizeof key, by_digest);
    if (found == NULL || found->used)
        return withheld(d);
    if (d->in_status)
        fault(d, TM_WARNING, may_withhold);
    found->used = true;
    d->out->used_n++;
    return found->content == NULL ? NULL : found;
}

static void put_member(struct disclosing *d, struct tm_json_out *o, struct tm_slice name,
                       const struct tm_json *v, bool top)
{
    bool before = d->in_status;

    d->in_status =
        before || (top && (tm_slice_is(name, "status") || tm_slice_is(name, "credentialStatus")));
    tm_json_put_key_slice(o, name);
    put(d, o, v);
    d->in_status = before;
}

static void put_claim(struct disclosing *d, struct tm_json_out *o, const struct tm_json *digest,
                      bool top)
{
    const struct disclosure *found = take(d, digest);
    struct tm_slice name;

    if (found == NULL)
        return;
    if (tm_json_count(found->content) != 3 || !tm_json_str(tm_json_at(found->content, 1), &name)) {
        fault(d, TM_FAILED, "an array's element is disclosed where a claim should be");
        return;
    }
    check_name(d, name, top);
    if (!tm_slice_is(name, "_sd") && !tm_slice_is(name, "..."))
        put_member(d, o, name, tm_json_at(found->content, 2), top);
}

static void put_object(struct disclosing *d, struct tm_json_out *o, const struct tm_json *object)
{
    const struct tm_json *digests = NULL;
    bool top = o->depth == 0;

    tm_json_put_object(o);
    tm_json_each_key(key, object)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (tm_slice_is(name, "_sd")) {
            digests = tm_json_value(key);
        } else if (tm_slice_is(name, "...")) {
            fault(d, TM_FAILED, "a digest of an array's element stands elsewhere");
        } else if (!top || !tm_slice_is(name, "_sd_alg")) {
            put_member(d, o, name, tm_json_value(key), top);
        }
    }
    if (digests != NULL && !tm_json_is(digests, TM_JSON_ARRAY))
        fault(d, TM_FAILED, "_sd is no array of digests");
    tm_json_each_item(digest, digests)
    {
        put_claim(d, o, digest, top);
    }
    tm_json_end_object(o);
}

/* {"...": digest} stands for an element; nothing else may be in it. */
static void put_element(struct disclosing *d, struct tm_json_out *o, const struct tm_json *item)
{
    const struct tm_json *digest = tm_json_get(item, "...");
    const struct disclosure *found;

    if (digest == NULL) {
        put(d, o, item);
        return;
    }
    if (tm_json_count(item) != 1)
        fault(d, TM_FAILED, "a digest of an array's element is not alone");
    found = take(d, digest);
    if (found == NULL)
        return;
    if (tm_json_count(found->content) == 2)
        put(d, o, tm_json_at(found->content, 1));
    else
        fault(d, TM_FAILED, "a claim is disclosed where an array's element should be");
}

/* Depth is bounded: what is deeper than any document may be is left out, and said. A disclosure is
 * used once at most, so the whole ends. */
static void put(struct disclosing *d, struct tm_json_out *o, const struct tm_json *v)
{
    bool container = tm_json_is(v, TM_JSON_OBJECT) || tm_json_is(v, TM_JSON_ARRAY);

    if (container && o->depth == TM_JSON_DEPTH_MAX) {
        d->too_deep = true;
        tm_json_put_null(o);
    } else if (tm_json_is(v, TM_JSON_OBJECT)) {
        put_object(d, o, v);
    } else if (container) {
        tm_json_put_array(o);
        tm_json_each_item(item, v)
        {
            put_element(d, o, item);
        }
        tm_json_end_array(o);
    } else {
        tm_json_put_value(o, v);
    }
}

static int by_text(const void *a, const void *b)
{
    return tm_slice_cmp(*(const struct tm_slice *)a, *(const struct tm_slice *)b);
}

/* Section 7.1 steps 4 and 5. */
static void check_places(struct disclosing *d)
{
    struct tm_slice *places = (struct tm_slice *)(void *)d->places.data;
    size_t n = d->places.len / sizeof *places;

    if (n > 0)
        qsort(places, n, sizeof *places, by_text);
    for (size_t i = 1; i < n; i++)
        if (tm_slice_eq(places[i - 1], places[i]))
            fault(d, TM_FAILED, "a digest stands at two places");
    for (size_t i = 0; i < d->n; i++)
        if (!d->all[i].used)
            fault(d, TM_FAILED, "a disclosure is of no digest in the signed part");
}

static int process(struct disclosing *d, const struct tm_json *payload, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(2 * TM_CREDENTIAL_BYTES_MAX); /* escapes grow */
    struct tm_json_out o = tm_json_out(&text);
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_json_doc doc;
    struct tm_slice kept = TM_SLICE_EMPTY;
    int r;

    put(d, &o, payload);
    r = tm_buf_check(&text, "disclosures", err);
    if (r == 0 && d->too_deep)
        r = tm_fail(err, TM_E_LIMIT, "disclosures nest deeper than %d", TM_JSON_DEPTH_MAX);
    if (r == 0)
        kept = tm_arena_copy(d->arena, tm_buf_slice(&text));
    tm_buf_free(&text);
    if (r != 0)
        return r;
    if (kept.data == NULL)
        return tm_fail(err, TM_E_NOMEM, "disclosures");
    limits.bytes_max = kept.len;
    r = tm_json_parse(kept, &limits, d->arena, &doc, err);
    if (r == 0)
        d->out->root = doc.root;
    return r;
}

int tm_disclose(const struct tm_json *payload, const struct tm_slice *disclosures, size_t n,
                struct tm_arena *arena, struct tm_disclosed *out, struct tm_err *err)
{
    struct disclosing d = { .out = out,
                            .arena = arena,
                            .matching = true,
                            .places =
                                TM_BUF_INIT(TM_JSON_NODES_MAX * 2 * sizeof(struct tm_slice)) };
    int r;

    *out = (struct tm_disclosed){ .root = NULL };
    d.matching = tm_sd_hash_of(tm_json_get(payload, "_sd_alg"), &d.hash);
    if (!d.matching)
        fault(&d, TM_UNKNOWN, "this node does not know the hash of the disclosures");
    r = read_all(&d, disclosures, n, err);
    if (r == 0)
        r = process(&d, payload, err);
    if (r == TM_E_MALFORMED) { /* all parts were JSON: a name stands twice */
        fault(&d, TM_FAILED, "a disclosed claim has a name that is there already");
        d.matching = false;
        r = process(&d, payload, err);
    } else if (r == 0 && d.matching) {
        check_places(&d);
    }
    if (r == 0)
        r = tm_buf_check(&d.places, "disclosures", err);
    tm_buf_free(&d.places);
    return r;
}
