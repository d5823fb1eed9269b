/* node/cred/model_parts.c - members with rules of their own: status entries, schemas, evidence,
 * terms of use, refresh services, related resources, proofs (VC 2.0 sections 4.10 to 5.6). */
#include "node/base/encode.h"
#include "node/cred/multibase.h"
#include "node/cred/reading.h"
#include "node/cred/status_kind.h"
#include "node/cred/suite.h"

#define DIGEST_TEXT_MAX 512 /* SHA-512 as base64 takes 95 */

/* ---- objects that need a type, some also an id ---- */

static const struct part {
    const char *name;
    bool id_needed; /* else: a URL where present */
} parts[] = {
    { "credentialSchema", true }, { "refreshService", false },   { "evidence", false },
    { "termsOfUse", false },      { "credentialStatus", false }, { "proof", false },
};

static void read_part(struct tm_reading *rd, const struct part *part, const struct tm_json *value)
{
    const struct tm_json *type = tm_json_get(value, "type"), *id = tm_json_get(value, "id");
    struct tm_slice text;

    if (!tm_json_is(value, TM_JSON_OBJECT)) {
        tm_reading_bad(rd, value, "%s is not an object", part->name);
        return;
    }
    if (type == NULL || (tm_json_is(type, TM_JSON_ARRAY) && tm_json_count(type) == 0))
        tm_reading_bad(rd, value, "%s has no type", part->name);
    tm_json_each_or_self(item, type)
    {
        if (!tm_json_str(item, &text) || text.len == 0)
            tm_reading_bad(rd, item, "a type of %s is not a string", part->name);
    }
    if (id == NULL ? part->id_needed : !tm_json_str(id, &text) || !tm_url_ok(text))
        tm_reading_bad(rd, value, "%s has no id that is one URL", part->name);
}

/* ---- related resources: what the issuer's digest says of a file we know too ---- */

/* Of one digest: it can be read, and it is of bytes this node holds. */
enum digest { DIGEST_BROKEN, DIGEST_OTHER_KIND, DIGEST_READ };

/* `digest` is that of the file; where the file is not known there is nothing to compare. */
static bool digest_fits(struct tm_reading *rd, struct tm_slice id, struct tm_slice digest)
{
    const char *known = tm_jsonld_digest(rd->in->contexts, id, digest.len);
    struct tm_buf hex = TM_BUF_INIT(2 * TM_SHA512_SIZE + 1);
    bool fits;

    tm_hex_put(&hex, digest);
    fits = known == NULL || tm_slice_is(tm_buf_slice(&hex), known);
    tm_buf_free(&hex);
    return fits;
}

/* One hash expression of Subresource Integrity (section 3.2): "sha384-BASE64", options behind "?". */
static enum digest read_sri(struct tm_slice one, struct tm_buf *out)
{
    static const struct {
        struct tm_slice prefix;
        size_t len;
    } kinds[] = { { { (const uint8_t *)"sha256-", 7 }, 32 },
                  { { (const uint8_t *)"sha384-", 7 }, 48 },
                  { { (const uint8_t *)"sha512-", 7 }, 64 } };
    const uint8_t *options = memchr(one.data, '?', one.len);
    struct tm_err err = TM_ERR_INIT;

    if (options != NULL)
        one.len = (size_t)(options - one.data);
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        struct tm_slice text = tm_slice_from(one, kinds[i].prefix.len);

        if (!tm_slice_starts(one, kinds[i].prefix))
            continue;
        if (tm_base64_get(out, text, &err) != 0 && tm_base64url_get(out, text, &err) != 0)
            return DIGEST_BROKEN;
        return out->len == kinds[i].len ? DIGEST_READ : DIGEST_BROKEN;
    }
    return DIGEST_OTHER_KIND;
}

/* SHA-2 in a multihash: its code, its length, its bytes. */
static enum digest read_multihash(struct tm_slice text, struct tm_buf *out)
{
    struct tm_buf raw = TM_BUF_INIT(DIGEST_TEXT_MAX);
    struct tm_err err = TM_ERR_INIT;
    enum digest found = DIGEST_OTHER_KIND;

    if (tm_multibase_get(&raw, text, &err) != 0 || raw.len < 3)
        found = DIGEST_BROKEN;
    else if (raw.data[0] == 0x12 || raw.data[0] == 0x20 || raw.data[0] == 0x13)
        found = raw.data[1] == raw.len - 2 && raw.data[1] == (raw.data[0] == 0x12   ? 32
                                                              : raw.data[0] == 0x20 ? 48
                                                                                    : 64)
                    ? DIGEST_READ
                    : DIGEST_BROKEN;
    if (found == DIGEST_READ)
        tm_buf_put_slice(out, tm_slice_from(tm_buf_slice(&raw), 2));
    tm_buf_free(&raw);
    return found;
}

/* Several may stand in one text, parted by white space; the longest kind counts, and one that fits. */
static enum digest check_sri(struct tm_reading *rd, struct tm_slice id, struct tm_slice text,
                             bool *fits)
{
    struct tm_buf one = TM_BUF_INIT(DIGEST_TEXT_MAX);
    enum digest all = DIGEST_OTHER_KIND;
    size_t strongest = 0;

    while (text.len > 0 && all != DIGEST_BROKEN) {
        size_t n = 0;

        while (n < text.len && text.data[n] > ' ')
            n++;
        tm_buf_reset(&one);
        if (n > 0) {
            enum digest d = read_sri(tm_slice(text.data, n), &one);

            if (d == DIGEST_READ && one.len >= strongest) {
                bool same = digest_fits(rd, id, tm_buf_slice(&one));

                *fits = one.len > strongest ? same : *fits || same;
                strongest = one.len;
            }
            all = d == DIGEST_OTHER_KIND ? all : d;
        }
        text = tm_slice_from(text, n < text.len ? n + 1 : n);
    }
    tm_buf_free(&one);
    return all;
}

static enum digest check_multibase(struct tm_reading *rd, struct tm_slice id, struct tm_slice text,
                                   bool *fits)
{
    struct tm_buf digest = TM_BUF_INIT(DIGEST_TEXT_MAX);
    enum digest found = read_multihash(text, &digest);

    if (found == DIGEST_READ)
        *fits = digest_fits(rd, id, tm_buf_slice(&digest));
    tm_buf_free(&digest);
    return found;
}

/* `digestSRI`, `digestMultibase`, or both: each that is there must fit. VC 2.0 section 5.3. */
static void read_digests(struct tm_reading *rd, const struct tm_json *resource, struct tm_slice id)
{
    static const struct {
        const char *name;
        enum digest (*check)(struct tm_reading *rd, struct tm_slice id, struct tm_slice text,
                             bool *fits);
    } members[] = { { "digestSRI", check_sri }, { "digestMultibase", check_multibase } };
    size_t found = 0;

    for (size_t i = 0; i < 2; i++) {
        const struct tm_json *value = tm_json_get(resource, members[i].name);
        enum digest d = DIGEST_BROKEN;
        struct tm_slice text;
        bool fits = true;

        if (value == NULL)
            continue;
        found++;
        if (tm_json_str(value, &text) && text.len <= DIGEST_TEXT_MAX)
            d = members[i].check(rd, id, text, &fits);
        if (d == DIGEST_BROKEN)
            tm_reading_bad(rd, value, "a digest of a relatedResource cannot be read");
        else if (d == DIGEST_OTHER_KIND && tm_jsonld_contexts_has(rd->in->contexts, id))
            tm_reading_note(rd, TM_C_FORMAT_STRUCTURE, TM_UNKNOWN, value,
                            "a digest of a relatedResource is of a kind not known here");
        else if (!fits)
            tm_reading_bad(rd, value, "a relatedResource is not the file this node knows");
    }
    if (found == 0)
        tm_reading_bad(rd, resource, "a relatedResource has no digest");
}

static bool same_id_before(const struct tm_json *all, const struct tm_json *resource,
                           struct tm_slice id)
{
    tm_json_each_or_self(earlier, all)
    {
        struct tm_slice other;

        if (earlier == resource)
            return false;
        if (tm_json_str(tm_json_get(earlier, "id"), &other) && tm_slice_eq(id, other))
            return true;
    }
    return false;
}

static void read_resource(struct tm_reading *rd, const struct tm_json *all,
                          const struct tm_json *resource)
{
    struct tm_slice id;

    if (!tm_json_str(tm_json_get(resource, "id"), &id) || !tm_url_ok(id))
        tm_reading_bad(rd, resource, "a relatedResource is no object with an id");
    else if (same_id_before(all, resource, id))
        tm_reading_bad(rd, resource, "two relatedResources have the same id");
    else
        read_digests(rd, resource, id);
}

#define RESOURCES_MAX 64 /* the comparison of ids is quadratic */

void tm_model_parts(struct tm_reading *rd)
{
    const struct tm_json *resources = tm_json_get(rd->root, "relatedResource");

    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        tm_json_each_or_self(value, tm_json_get(rd->root, parts[i].name))
        {
            read_part(rd, &parts[i], value);
        }
    }
    if (rd->in->presentation)
        return;
    tm_json_each_or_self(entry, tm_json_get(rd->root, "credentialStatus"))
    {
        tm_status_read(rd, entry);
    }
    if (rd->enveloped)
        tm_model_status_claim(rd);
    if (tm_json_is(resources, TM_JSON_ARRAY) && tm_json_count(resources) > RESOURCES_MAX) {
        tm_reading_bad(rd, resources, "more than %d related resources", RESOURCES_MAX);
        return;
    }
    tm_json_each_or_self(resource, resources)
    {
        read_resource(rd, resources, resource);
    }
}
