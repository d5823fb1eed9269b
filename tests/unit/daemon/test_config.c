/* testamur.conf: each setting, and errors that name the setting and its line. */
#include "node/daemon/config.h"
#include "node/trust/policy.h"
#include "tests/lib/expect.h"

static struct tm_arena arena = TM_ARENA_INIT(1 << 20);

static void refused(const char *text, const char *says)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_config c;

    expect_fails(tm_config_parse(tm_str(text), &arena, &c, &err), TM_E_CONFIG, &err);
    if (strstr(err.text, says) == NULL)
        tm_claim_failed(__FILE__, __LINE__, "\"%s\" does not say \"%s\"", err.text, says);
    tm_arena_reset(&arena);
}

static void every_setting_is_read(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_config c;

    expect_ok(tm_config_parse(TM_LIT("# a comment\n\n"
                                     "network = eu.example\r\n"
                                     "listen=[::1]:7000\n"
                                     "http = 127.0.0.1:0\n"
                                     "advertise = node.example:7000\n"
                                     "url = https://lists.example/x/\n"
                                     "peer = a.example:1\npeer = b.example:2\n"
                                     "max_age = 3s\nheartbeat = 15m\ncompare_every = 1s\n"
                                     "private_addresses = yes\nissue_open = no\n"
                                     "issue_token = 0123456789abcdef\nlog_level = debug"),
                              &arena, &c, &err),
              &err);
    expect_str(c.network, "eu.example");
    expect_str(c.listen, "[::1]:7000");
    expect_str(c.advertise, "node.example:7000");
    expect_str(c.url, "https://lists.example/x");
    expect_int((int64_t)c.peer_n, 2);
    expect_str(c.peers[1], "b.example:2");
    expect_int(c.max_age_ms, 3000);
    expect_int(c.heartbeat_ms, 900000);
    expect_int((int64_t)c.compare_every_ms, 1000);
    expect(c.private_addresses == 1 && !c.issue_open);
    expect_int(c.log_level, TM_SAY_DEBUG);
    tm_arena_free(&arena);
}

static void what_is_left_out_has_its_default(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_config c;

    expect_ok(tm_config_parse(TM_LIT("network = x"), &arena, &c, &err), &err);
    expect_str(c.listen, "127.0.0.1:0");
    expect_int(c.max_age_ms, TM_MAX_AGE_DEFAULT_MS);
    expect_int((int64_t)c.compare_every_ms, 60000);
    expect(c.private_addresses == -1 && c.peer_n == 0 && c.anchor_n == 0);
}

static void an_error_names_the_setting_and_its_line(void)
{
    refused("network = x\nfoo = 1\n", "line 2: unknown setting \"foo\"");
    refused("network = x\n\n# c\nlisten = nowhere\n", "line 4: listen");
    refused("network = x\nlisten = a:70000\n", "line 2: listen");
    refused("network = X!\n", "line 1: network");
    refused("network = x\nnetwork = y\n", "line 2: \"network\" stands twice");
    refused("network = x\nmax_age = soon\n", "line 2: max_age");
    refused("network = x\nmax_age = 5ms\n", "line 2: max_age");
    refused("network = x\nissue_open = maybe\n", "line 2: issue_open");
    refused("network = x\nissue_token = short\n", "line 2: issue_token");
    refused("network = x\nlog_level = loud\n", "line 2: log_level");
    refused("network = x\nurl = ftp://x\n", "line 2: url");
    refused("network = x\nanchor = zQmNo\n", "line 2: anchor");
    refused("network = x\njust words\n", "line 2: not of the form");
    refused("network = x\n\xff = 1\n", "line 2: not UTF-8");
    refused("listen = 127.0.0.1:0\n", "\"network\" is missing");
}

static void repeated_settings_are_bounded(void)
{
    struct tm_buf text = TM_BUF_INIT(1 << 20);
    struct tm_err err = TM_ERR_INIT;
    struct tm_config c;

    tm_buf_put_str(&text, "network = x\n");
    for (int i = 0; i < TM_CONFIG_PEERS_MAX; i++)
        tm_buf_printf(&text, "peer = h:%d\n", i + 1);
    expect_ok(tm_config_parse(tm_buf_slice(&text), &arena, &c, &err), &err);
    tm_buf_put_str(&text, "peer = h:999\n");
    expect_fails(tm_config_parse(tm_buf_slice(&text), &arena, &c, &err), TM_E_CONFIG, &err);
    tm_buf_free(&text);
    tm_arena_free(&arena);
}

static void a_nul_does_not_make_a_short_token_long(void)
{
    static const char text[] = "network = eu.example\nissue_token = x\0yyyyyyyyyyyyyyyyyy";
    struct tm_err err = TM_ERR_INIT;
    struct tm_config c;

    expect_fails(tm_config_parse(tm_slice(text, sizeof text - 1), &arena, &c, &err), TM_E_CONFIG,
                 &err);
    expect(strstr(err.text, "line 2") != NULL);
    tm_arena_reset(&arena);
}

TM_CLAIMS(CLAIM(a_nul_does_not_make_a_short_token_long), CLAIM(every_setting_is_read),
          CLAIM(what_is_left_out_has_its_default), CLAIM(an_error_names_the_setting_and_its_line),
          CLAIM(repeated_settings_are_bounded))
