/* The sample badge, made longer, and the same as a claims set. */
#include "tests/bench/bench_badge.h"

#include "node/cred/json.h"

#define CLAIMS 8 /* that an SD-JWT of it discloses one by one */

/* What the sample lacks to be 4 KB without white space: more of what it has most of. */
static const char more_alignments[] =
    "{\"type\":[\"Alignment\"],\"targetName\":\"configure a virtual private "
    "network\",\"targetUrl\":"
    "\"http://data.europa.eu/esco/skill/5f9ab0e8-0e5f-4c44-8ad4-1c70a26a4f01\"},"
    "{\"type\":[\"Alignment\"],\"targetName\":\"analyse network traffic\",\"targetUrl\":"
    "\"http://data.europa.eu/esco/skill/5f9ab0e8-0e5f-4c44-8ad4-1c70a26a4f02\"},"
    "{\"type\":[\"Alignment\"],\"targetName\":\"document a security incident\",\"targetUrl\":"
    "\"http://data.europa.eu/esco/skill/5f9ab0e8-0e5f-4c44-8ad4-1c70a26a4f03\"},"
    "{\"type\":[\"Alignment\"],\"targetName\":\"harden an operating system\",\"targetUrl\":"
    "\"http://data.europa.eu/esco/skill/5f9ab0e8-0e5f-4c44-8ad4-1c70a26a4f04\"},"
    "{\"type\":[\"Alignment\"],\"targetName\":\"manage access rights\",\"targetUrl\":"
    "\"http://data.europa.eu/esco/skill/5f9ab0e8-0e5f-4c44-8ad4-1c70a26a4f05\"},"
    "{\"type\":[\"Alignment\"],\"targetName\":\"use an intrusion detection system\",\"targetUrl\":"
    "\"http://data.europa.eu/esco/skill/5f9ab0e8-0e5f-4c44-8ad4-1c70a26a4f06\"},";

/* Members of `from`, but for that of one name. */
static void put_members(struct tm_json_out *o, const struct tm_json *from, const char *but)
{
    tm_json_each_key(key, from)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (tm_slice_is(name, but))
            continue;
        tm_json_put_key_slice(o, name);
        tm_json_put_value(o, tm_json_value(key));
    }
}

static void put_unsigned(struct tm_json_out *o, const struct tm_json *root)
{
    tm_json_put_object(o);
    tm_json_each_key(key, root)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (tm_slice_is(name, "proof"))
            continue;
        tm_json_put_key_slice(o, name);
        if (!tm_slice_is(name, "issuer")) {
            tm_json_put_value(o, tm_json_value(key));
            continue;
        }
        tm_json_put_object(o);
        put_members(o, tm_json_value(key), "id");
        tm_json_end_object(o);
    }
    tm_json_end_object(o);
}

const char *bench_badge_unsigned(struct tm_slice sample, struct tm_arena *arena, struct tm_buf *out)
{
    static const char mark[] = "\"alignment\": [";
    const uint8_t *at = memmem(sample.data, sample.len, mark, sizeof mark - 1);
    struct tm_buf longer = TM_BUF_INIT(TM_MIB(1));
    struct tm_json_out o = tm_json_out(out);
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;
    size_t head;

    if (at == NULL)
        return "the sample has no alignment";
    head = (size_t)(at - sample.data) + sizeof mark - 1;
    tm_buf_put(&longer, sample.data, head);
    tm_buf_put_str(&longer, more_alignments);
    tm_buf_put_slice(&longer, tm_slice_from(sample, head));
    if (tm_json_parse(tm_buf_slice(&longer), &TM_JSON_LIMITS, arena, &doc, &err) != 0) {
        tm_buf_free(&longer);
        return "the sample is no JSON";
    }
    put_unsigned(&o, doc.root);
    tm_buf_free(&longer);
    return NULL;
}

const char *bench_badge_claims(struct tm_slice unsigned_badge, struct tm_arena *arena,
                               struct tm_buf *out)
{
    struct tm_json_out o = tm_json_out(out);
    const struct tm_json *achievement;
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;
    size_t n = 0;

    if (tm_json_parse(unsigned_badge, &TM_JSON_LIMITS, arena, &doc, &err) != 0)
        return "the badge is no JSON";
    achievement = tm_json_get(tm_json_get(doc.root, "credentialSubject"), "achievement");
    if (tm_json_count(achievement) < CLAIMS)
        return "the achievement says too little";
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "vct", "https://skola-primjer.example/vct/network-security-basics");
    tm_json_each_key(key, achievement)
    {
        if (n++ == CLAIMS)
            break;
        tm_json_put_key_slice(&o, tm_slice(key->data, key->len));
        tm_json_put_value(&o, tm_json_value(key));
    }
    tm_json_end_object(&o);
    return NULL;
}
