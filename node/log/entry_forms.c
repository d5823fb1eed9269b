/* node/log/entry_forms.c - what one text or byte string in an entry may look like. */
#include "node/base/utf8.h"
#include "node/log/checkpoint.h"
#include "node/log/entry_fields.h"

static bool alpha(uint8_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool digit(uint8_t c)
{
    return c >= '0' && c <= '9';
}

/* What RFC 3986 lets stand in a URL, as bits of the 128 characters of ASCII. */
static bool url_char(uint8_t c)
{
    static const uint32_t not_there[4] = {
        0xffffffff, /* controls */
        1u << (' ' - 32) | 1u << ('"' - 32) | 1u << ('<' - 32) | 1u << ('>' - 32),
        1u << ('\\' - 64) | 1u << ('^' - 64),
        1u << ('`' - 96) | 1u << ('{' - 96) | 1u << ('|' - 96) | 1u << ('}' - 96) |
            1u << (127 - 96),
    };

    return c < 0x80 && (not_there[c / 32] >> c % 32 & 1) == 0;
}

/* http or https, a host, and only characters that may stand in a URL. */
static bool url_ok(struct tm_slice s)
{
    struct tm_slice rest = tm_slice_starts(s, TM_LIT("https://"))  ? tm_slice_from(s, 8)
                           : tm_slice_starts(s, TM_LIT("http://")) ? tm_slice_from(s, 7)
                                                                   : TM_SLICE_EMPTY;

    if (rest.len == 0 || rest.data[0] == '/')
        return false;
    for (size_t i = 0; i < s.len; i++)
        if (!url_char(s.data[i]))
            return false;
    return true;
}

static bool country_ok(struct tm_slice s)
{
    return s.len == 2 && s.data[0] >= 'A' && s.data[0] <= 'Z' && s.data[1] >= 'A' &&
           s.data[1] <= 'Z';
}

static bool isced_ok(struct tm_slice s)
{
    if (s.len < 2 || s.len > 4)
        return false;
    for (size_t i = 0; i < s.len; i++)
        if (!digit(s.data[i]))
            return false;
    return true;
}

static bool port_ok(struct tm_slice s)
{
    unsigned v = 0;

    if (s.len < 1 || s.len > 5 || s.data[0] == '0')
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if (!digit(s.data[i]))
            return false;
        v = v * 10 + (unsigned)(s.data[i] - '0');
    }
    return v <= 65535;
}

/* A name or an IPv4 address: letters, digits, '-' and single dots between. */
static bool host_ok(struct tm_slice s)
{
    uint8_t last = '.';

    for (size_t i = 0; i < s.len; i++) {
        uint8_t c = s.data[i];

        if (!alpha(c) && !digit(c) && c != '-' && c != '.')
            return false;
        if (c == '.' && last == '.')
            return false;
        last = c;
    }
    return s.len >= 1 && s.len <= 253 && last != '.';
}

/* The text between the brackets: hex digits, colons, and dots of an embedded IPv4 address. */
static bool v6_ok(struct tm_slice s)
{
    size_t colons = 0;

    for (size_t i = 0; i < s.len; i++) {
        uint8_t c = s.data[i];

        if (!digit(c) && !(alpha(c) && (c | 0x20) <= 'f') && c != ':' && c != '.')
            return false;
        colons += c == ':';
    }
    return s.len >= 2 && s.len <= 45 && colons >= 2 && colons <= 7;
}

static bool address_ok(struct tm_slice s)
{
    size_t colon = s.len;
    struct tm_slice host;

    while (colon > 0 && s.data[colon - 1] != ':')
        colon--;
    if (colon == 0 || !port_ok(tm_slice_from(s, colon)))
        return false;
    host = tm_slice(s.data, colon - 1);
    if (host.len >= 2 && host.data[0] == '[' && host.data[host.len - 1] == ']')
        return v6_ok(tm_slice(host.data + 1, host.len - 2));
    return host_ok(host);
}

static bool any_ok(struct tm_slice s)
{
    (void)s;
    return true;
}

static const struct form {
    bool (*ok)(struct tm_slice s);
    const char *what;
} forms[] = {
    [TM_F_TEXT] = { tm_utf8_line_ok, "not one line of UTF-8" },
    [TM_F_URL] = { url_ok, "not an http or https URL" },
    [TM_F_COUNTRY] = { country_ok, "not two capital letters" },
    [TM_F_ISCED] = { isced_ok, "not 2 to 4 digits" },
    [TM_F_LABEL] = { tm_network_ok, "not a network name" },
    [TM_F_ADDRESS] = { address_ok, "not host:port" },
    [TM_F_BIN] = { any_ok, "" },
    [TM_F_INDICES] = { any_ok, "" }, /* judged where it is read, which wants the highest too */
};

int tm_field_check_slice(enum tm_field_kind kind, uint64_t min, uint64_t max, struct tm_slice s,
                         struct tm_err *err)
{
    if (s.len > max)
        return tm_fail(err, TM_E_LIMIT, "longer than %llu bytes", (unsigned long long)max);
    if (s.len < min)
        return tm_fail(err, TM_E_MALFORMED, "shorter than %llu bytes", (unsigned long long)min);
    if (!forms[kind].ok(s))
        return tm_fail(err, TM_E_MALFORMED, "%s", forms[kind].what);
    return 0;
}
