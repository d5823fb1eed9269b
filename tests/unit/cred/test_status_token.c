/* Token Status Lists as status entries: what each value says, whose token counts, and from where.
 * The packed lists are the examples of the draft's section 4.1, with one and with two bits an
 * entry. The steps of "Status lists" in docs/verification.md. */
#include <stdio.h>

#include "node/cred/status.h"
#include "tests/unit/cred/cred_help.h"

#define URL "https://issuer.example/statuslists/1"

static struct tm_slice document;
static int64_t seen_ms;

static struct tm_slice on_get(void *ctx, struct tm_slice url)
{
    return tm_slice_is(url, URL) ? document : TM_SLICE_EMPTY;
}

static int64_t on_seen(void *ctx, struct tm_slice url)
{
    return seen_ms;
}

static struct tm_arena arena = TM_ARENA_INIT(TM_MIB(1));
static struct tm_checks lines;
static struct tm_status_answer answer;

/* Asks for one entry; the least outcome of the lines of a code, TM_SKIPPED when there is none. */
static void ask(uint64_t index)
{
    struct tm_status_in in = { .documents = { on_get, NULL, on_seen }, .at_ms = AT_2026 };
    struct tm_credential cred = { .issuer = tm_str(help_did(1)) };
    struct tm_status_ref ref = { .type = TM_LIT("TokenStatusList"),
                                 .list = TM_LIT(URL),
                                 .index = index,
                                 .path = "$.status.status_list" };

    tm_arena_reset(&arena);
    tm_checks_init(&lines, &arena);
    tm_status_check(&in, &cred, &ref, &lines, &answer);
    expect(lines.n > 0 && !lines.fault);
}

static enum tm_outcome outcome(enum tm_check_code code)
{
    for (const struct tm_check *c = lines.first; c != NULL; c = c->next)
        if (c->code == code)
            return c->outcome;
    return TM_SKIPPED;
}

#define expect_only(index, code, want)                                                             \
    do {                                                                                           \
        ask(index);                                                                                \
        expect_int(outcome(code), want);                                                           \
        expect_int((int64_t)lines.n, 1);                                                           \
    } while (0)

/* A token of issuer `iss`'s making, signed by pair `key`; `seen` where it stands, or sent along. */
static void publish(unsigned bits, const char *lst, const char *sub, const char *more, uint8_t iss,
                    uint8_t key)
{
    char header[300], payload[1000];

    snprintf(header, sizeof header, "{\"alg\":\"EdDSA\",\"typ\":\"statuslist+jwt\",\"kid\":\"%s\"}",
             help_method(key));
    snprintf(payload, sizeof payload,
             "{\"iss\":\"%s\",\"sub\":\"%s\",\"iat\":%lld,\"status_list\":{\"bits\":%u,\"lst\":\"%"
             "s\"}%s}",
             help_did(iss), sub, (long long)(AT_2026 / 1000 - 60), bits, lst, more);
    document = help_jwt(header, payload, key);
    seen_ms = TM_TIME_NONE;
}

#define ONE_BIT  "eNrbuRgAAhcBXQ"  /* 1 0 0 1 1 1 0 1 1 1 0 0 0 1 0 1 */
#define TWO_BITS "eNo76fITAAPfAgc" /* 1 2 0 3 0 1 0 1 1 2 3 3 */

static void a_value_is_valid_invalid_or_suspended(void)
{
    static const uint8_t two[] = { 1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3 };

    publish(1, ONE_BIT, URL, "", 1, 1);
    expect_only(0, TM_C_STATUS_REVOKED, TM_FAILED);
    expect(answer.known && answer.value == 1);
    expect_only(1, TM_C_STATUS_REVOKED, TM_PASSED);
    expect(answer.known && answer.value == 0);
    expect_int(answer.as_of_ms, AT_2026 / 1000 * 1000 - 60000);
    expect_only(15, TM_C_STATUS_REVOKED, TM_FAILED);
    expect_only(16, TM_C_STATUS_RANGE, TM_FAILED);
    publish(2, TWO_BITS, URL, "", 1, 1);
    for (size_t i = 0; i < sizeof two; i++) {
        if (two[i] == 2)
            expect_only(i, TM_C_STATUS_SUSPENDED, TM_FAILED);
        else if (two[i] == 3)
            expect_only(i, TM_C_STATUS_UNKNOWN, TM_UNKNOWN);
        else
            expect_only(i, TM_C_STATUS_REVOKED, two[i] == 0 ? TM_PASSED : TM_FAILED);
        expect_int(answer.known, two[i] != 3);
    }
}

static void a_token_of_another_or_of_another_url_is_not_believed(void)
{
    publish(1, ONE_BIT, URL, "", 2, 2);
    expect_only(1, TM_C_STATUS_LIST_ORIGIN, TM_UNKNOWN);
    seen_ms = AT_2026 - 1000;
    ask(1);
    expect_int(outcome(TM_C_STATUS_LIST_ORIGIN), TM_WARNING);
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    publish(1, ONE_BIT, URL "0", "", 1, 1);
    expect_only(1, TM_C_STATUS_LIST_ORIGIN, TM_UNKNOWN);
    seen_ms = AT_2026 - 1000;
    expect_only(1, TM_C_STATUS_LIST_ORIGIN, TM_UNKNOWN);
    publish(1, ONE_BIT, URL, "", 1, 2); /* signed by another in the issuer's name */
    ask(1);
    expect_int(outcome(TM_C_STATUS_LIST_PROOF), TM_UNKNOWN);
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_SKIPPED);
}

static void an_expired_token_says_nothing(void)
{
    char exp[40];

    for (int past = 0; past <= 1; past++) {
        snprintf(exp, sizeof exp, ",\"exp\":%lld", (long long)(AT_2026 / 1000 + 1 - past));
        publish(1, ONE_BIT, URL, exp, 1, 1);
        expect_only(0, past ? TM_C_STATUS_LIST_EXPIRED : TM_C_STATUS_REVOKED,
                    past ? TM_UNKNOWN : TM_FAILED);
        expect_int(answer.known, !past);
    }
}

static void an_altered_token_says_nothing(void)
{
    static uint8_t bytes[2000];

    publish(1, ONE_BIT, URL, "", 1, 1);
    expect(document.len < sizeof bytes);
    memcpy(bytes, document.data, document.len);
    document.data = bytes;
    for (size_t i = 0; i < document.len; i++) {
        bytes[i] ^= 1;
        ask(1);
        expect(!answer.known && outcome(TM_C_STATUS_REVOKED) == TM_SKIPPED);
        bytes[i] ^= 1;
    }
    expect_only(1, TM_C_STATUS_REVOKED, TM_PASSED);
    bytes[document.len++] = '\n';
    expect_only(1, TM_C_STATUS_REVOKED, TM_PASSED);
}

static void what_is_no_token_is_unreadable(void)
{
    document = TM_LIT("{}");
    expect_only(1, TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN);
    publish(3, ONE_BIT, URL, "", 1, 1);
    expect_only(1, TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN);
    publish(1, "AAAA", URL, "", 1, 1);
    expect_only(1, TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN);
    document = TM_SLICE_EMPTY;
    expect_only(1, TM_C_STATUS_UNKNOWN, TM_UNKNOWN);
}

TM_CLAIMS(CLAIM(a_value_is_valid_invalid_or_suspended),
          CLAIM(a_token_of_another_or_of_another_url_is_not_believed),
          CLAIM(an_expired_token_says_nothing), CLAIM(an_altered_token_says_nothing),
          CLAIM(what_is_no_token_is_unreadable))
