/* A published list from a stranger, asked as each kind of entry, as one that came along and as one seen at
 * its URL; and the same bytes as the encodedList of a list that is signed for good. Never a crash; always a
 * line that has a text; bytes that nobody signed are never relied on. */
#include <stdlib.h>

#include "node/base/check.h"
#include "node/cred/issue.h"
#include "node/cred/status.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define AT_MS INT64_C(1795600000000)

struct world {
    struct tm_slice document;
    bool seen;
};

static struct tm_slice on_get(void *ctx, struct tm_slice url)
{
    const struct world *w = ctx;

    return w->document;
}

static int64_t on_seen(void *ctx, struct tm_slice url)
{
    const struct world *w = ctx;

    return w->seen ? AT_MS - 1000 : TM_TIME_NONE;
}

static void ask(const struct world *w, const struct tm_credential *cred,
                const struct tm_status_ref *ref, struct tm_status_answer *answer)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(1));
    struct tm_status_in in = { .documents = { on_get, (void *)(uintptr_t)w, on_seen },
                               .at_ms = AT_MS };
    struct tm_checks lines;

    tm_checks_init(&lines, &arena);
    tm_status_check(&in, cred, ref, &lines, answer);
    TM_CHECK(lines.n > 0 && !lines.fault);
    for (const struct tm_check *c = lines.first; c != NULL; c = c->next)
        TM_CHECK(c->text != NULL && c->text[0] != 0 && c->path != NULL);
    tm_arena_free(&arena);
}

/* The bytes as the whole document. */
static void as_document(struct tm_slice bytes, const struct tm_status_ref *ref, bool seen)
{
    struct world w = { bytes, seen };
    struct tm_credential cred = { .id = TM_LIT("urn:uuid:5"), .issuer = TM_LIT("did:example:i") };
    struct tm_status_answer answer;

    ask(&w, &cred, ref, &answer);
    TM_CHECK(!answer.known || (seen && tm_slice_is(ref->type, "1EdTechRevocationList")));
}

static const char *put_list(struct tm_buf *out, struct tm_slice encoded)
{
    tm_buf_put_str(out, "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"id\":\"urn:l\","
                        "\"type\":[\"VerifiableCredential\",\"BitstringStatusListCredential\"],"
                        "\"credentialSubject\":{\"type\":\"BitstringStatusList\","
                        "\"statusPurpose\":\"revocation\",\"encodedList\":");
    tm_json_quote(out, encoded);
    tm_buf_put_str(out, "}}");
    return tm_buf_str(out);
}

/* The bytes as the bits of a list that its issuer signed. */
static void as_bits(struct tm_slice bytes, const struct tm_status_ref *ref)
{
    struct tm_buf plain = TM_BUF_INIT(TM_MIB(1)), signed_list = TM_BUF_INIT(TM_MIB(1));
    struct tm_buf did = TM_BUF_INIT(200), method = TM_BUF_INIT(400);
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(16));
    static const uint8_t seed[32] = { 1 };
    struct tm_secret secret;
    struct tm_checks checks;
    struct tm_err err = TM_ERR_INIT;
    struct tm_issue_in in = { .format = TM_FORMAT_DI_EDDSA_JCS_2022,
                              .secret = &secret,
                              .now_ms = AT_MS - 5000 };

    TM_CHECK(tm_secret_from(TM_KEY_ED25519, tm_slice(seed, 32), &secret, &err) == 0);
    tm_key_put_did(&did, &secret.key);
    tm_buf_printf(&method, "%s#%s", tm_buf_str(&did), tm_buf_str(&did) + 8);
    in.credential = tm_str(put_list(&plain, bytes));
    in.issuer = tm_buf_slice(&did);
    in.method = tm_buf_slice(&method);
    tm_checks_init(&checks, &arena);
    if (tm_issue(&in, &arena, &checks, &signed_list, &err) == 0) {
        struct world w = { tm_buf_slice(&signed_list), false };
        struct tm_credential cred = { .issuer = in.issuer };
        struct tm_status_answer answer;

        ask(&w, &cred, ref, &answer);
        TM_CHECK(!answer.known || answer.value >> ref->size == 0);
    }
    tm_buf_free(&plain);
    tm_buf_free(&signed_list);
    tm_buf_free(&did);
    tm_buf_free(&method);
    tm_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const types[] = { "BitstringStatusListEntry", "StatusList2021Entry",
                                         "1EdTechRevocationList", "TokenStatusList" };
    struct tm_status_ref ref = { .list = TM_LIT("urn:l"), .purpose_known = true };

    if (size < 4)
        return 0;
    ref.type = tm_str(types[data[0] & 3]);
    ref.purpose = (enum tm_purpose)(data[0] >> 2 & 3);
    ref.size = 1 + data[1] % TM_STATUS_SIZE_MAX;
    ref.index = (uint64_t)data[2] << (data[3] % 60);
    if ((data[0] & 0x40) != 0) {
        ref.type = tm_str(types[0]);
        ref.purpose = TM_PURPOSE_REVOCATION;
        as_bits(tm_slice(data + 4, size - 4), &ref);
    } else {
        as_document(tm_slice(data + 4, size - 4), &ref, (data[0] & 0x80) != 0);
    }
    return 0;
}
