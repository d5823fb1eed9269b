/* node/cred/model_parts.c - members with rules of their own: status entries, schemas, evidence,
 * terms of use, refresh services, related resources, proofs (VC 2.0 sections 4.10 to 5.6). */
#include "node/base/encode.h"
#include "node/cred/contexts.h"
#include "node/cred/multibase.h"
#include "node/cred/reading.h"
#include "node/cred/status_kind.h"

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

/* SHA-256 in hex out of "sha256-BASE64" or a multihash in multibase; false when it is another hash. */
static bool digest_hex(const struct tm_json *resource, struct tm_buf *hex, bool *broken)
{
    struct tm_buf raw = TM_BUF_INIT(DIGEST_TEXT_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text, bytes;
    bool found = false;

    if (tm_json_str(tm_json_get(resource, "digestSRI"), &text)) {
        *broken = !tm_slice_starts(text, TM_LIT("sha"));
        if (tm_slice_starts(text, TM_LIT("sha256-"))) {
            *broken = tm_base64_get(&raw, tm_slice_from(text, 7), &err) != 0 || raw.len != 32;
            bytes = tm_buf_slice(&raw);
            found = !*broken;
        }
    } else if (tm_json_str(tm_json_get(resource, "digestMultibase"), &text)) {
        *broken = tm_multibase_get(&raw, text, &err) != 0;
        bytes = tm_slice_from(tm_buf_slice(&raw), 2);
        found = !*broken && raw.len == 34 && raw.data[0] == 0x12 && raw.data[1] == 0x20;
    } else {
        *broken = true;
    }
    if (found)
        tm_hex_put(hex, bytes);
    tm_buf_free(&raw);
    return found;
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
    struct tm_buf hex = TM_BUF_INIT(80);
    bool broken = false;
    struct tm_slice id;
    const char *known;

    if (!tm_json_str(tm_json_get(resource, "id"), &id) || !tm_url_ok(id)) {
        tm_reading_bad(rd, resource, "a relatedResource is no object with an id");
    } else if (same_id_before(all, resource, id)) {
        tm_reading_bad(rd, resource, "two relatedResources have the same id");
    } else {
        bool sha256 = digest_hex(resource, &hex, &broken);

        known = tm_context_sha256(id);
        if (broken)
            tm_reading_bad(rd, resource, "a relatedResource has no digest that can be read");
        else if (sha256 && known != NULL && !tm_slice_is(tm_buf_slice(&hex), known))
            tm_reading_bad(rd, resource, "a relatedResource is not the file this node knows");
    }
    tm_buf_free(&hex);
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
    tm_json_each_or_self(entry, tm_json_get(rd->root, "credentialStatus"))
    {
        tm_status_read(rd, entry);
    }
    if (tm_json_is(resources, TM_JSON_ARRAY) && tm_json_count(resources) > RESOURCES_MAX) {
        tm_reading_bad(rd, resources, "more than %d related resources", RESOURCES_MAX);
        return;
    }
    tm_json_each_or_self(resource, resources)
    {
        read_resource(rd, resources, resource);
    }
}
