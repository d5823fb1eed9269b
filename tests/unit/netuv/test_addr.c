/* "host:port". */
#include "net/uv/addr.h"

#include "tests/lib/expect.h"

static void reads(const char *text, const char *host, const char *port, bool literal)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_hostport hp;

    expect_ok(tm_hostport_parse(tm_str(text), &hp, &err), &err);
    expect_str(hp.host, host);
    expect_str(hp.port, port);
    expect_int(hp.literal, literal);
}

static void refuses(const char *text, int code)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_hostport hp;

    expect_fails(tm_hostport_parse(tm_str(text), &hp, &err), code, &err);
}

static void names_and_literals_are_read(void)
{
    reads("node.example:7000", "node.example", "7000", false);
    reads("a_b-c:0", "a_b-c", "0", false);
    reads("127.0.0.1:65535", "127.0.0.1", "65535", true);
    reads("[::1]:80", "::1", "80", true);
}

static void what_is_no_address_is_refused(void)
{
    static const char *const bad[] = { "",        ":",        "host",         "host:",
                                       ":80",     "host:-1",  "host:+1",      "host:65536",
                                       "h:080",   "h:123456", "::1:80",       "[::1]",
                                       "[::1:80", "[]:80",    "[1.2.3.4]:80", "a b:80",
                                       "a/b:80",  "a:b:80",   "\x01:80",      "h\xc3\xa9:80" };

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        refuses(bad[i], TM_E_MALFORMED);
}

static void a_host_is_at_most_253_bytes(void)
{
    char text[TM_HOST_MAX + 16];

    memset(text, 'a', sizeof text);
    memcpy(text + TM_HOST_MAX, ":80", 4);
    text[TM_HOST_MAX + 3] = 0;
    {
        struct tm_err err = TM_ERR_INIT;
        struct tm_hostport hp;

        expect_ok(tm_hostport_parse(tm_str(text), &hp, &err), &err);
        expect_int((int64_t)strlen(hp.host), TM_HOST_MAX);
    }
    memset(text, 'a', sizeof text);
    memcpy(text + TM_HOST_MAX + 1, ":80", 4);
    refuses(text, TM_E_LIMIT);
}

static void what_was_parsed_is_written_back(void)
{
    static const char *const same[] = { "1.2.3.4:5", "[::1]:65535", "[2001:db8::1]:80" };
    char out[TM_ADDRESS_MAX + 1];

    for (size_t i = 0; i < sizeof same / sizeof same[0]; i++) {
        struct tm_err err = TM_ERR_INIT;
        struct tm_hostport hp;

        expect_ok(tm_hostport_parse(tm_str(same[i]), &hp, &err), &err);
        expect_str(tm_sockaddr_text((const struct sockaddr *)&hp.at, out), same[i]);
    }
}

TM_CLAIMS(CLAIM(names_and_literals_are_read), CLAIM(what_is_no_address_is_refused),
          CLAIM(a_host_is_at_most_253_bytes), CLAIM(what_was_parsed_is_written_back))
