/* net/uv/addr.c - "host:port". */
#include "net/uv/addr.h"

#include <stdio.h>

static int bad(struct tm_err *err)
{
    return tm_fail(err, TM_E_MALFORMED, "not an address of the form host:port");
}

/* Decimal, 0 to 65535, no sign, no leading zero. */
static bool port_parse(struct tm_slice text, char out[6], int *value)
{
    *value = 0;
    if (text.len == 0 || text.len > 5 || (text.len > 1 && text.data[0] == '0'))
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
        *value = *value * 10 + (text.data[i] - '0');
    }
    memcpy(out, text.data, text.len);
    out[text.len] = 0;
    return *value <= 65535;
}

static bool name_ok(struct tm_slice name)
{
    for (size_t i = 0; i < name.len; i++) {
        uint8_t c = name.data[i], low = c | 0x20;

        if (!(low >= 'a' && low <= 'z') && !(c >= '0' && c <= '9') && c != '-' && c != '_' &&
            c != '.')
            return false;
    }
    return name.len > 0;
}

int tm_hostport_parse(struct tm_slice text, struct tm_hostport *out, struct tm_err *err)
{
    struct tm_hostport hp = { .literal = true };
    struct tm_slice host;
    bool brackets;
    size_t colon = text.len;
    int port;

    if (text.len > TM_ADDRESS_MAX)
        return tm_fail(err, TM_E_LIMIT, "address longer than %d bytes", TM_ADDRESS_MAX);
    while (colon > 0 && text.data[colon - 1] != ':')
        colon--;
    if (colon == 0 || !port_parse(tm_slice_from(text, colon), hp.port, &port))
        return bad(err);
    host = tm_slice(text.data, colon - 1);
    brackets = host.len > 2 && host.data[0] == '[' && host.data[host.len - 1] == ']';
    if (brackets)
        host = tm_slice(host.data + 1, host.len - 2);
    if (host.len > TM_HOST_MAX)
        return tm_fail(err, TM_E_LIMIT, "host name longer than %d bytes", TM_HOST_MAX);
    if (host.len > 0)
        memcpy(hp.host, host.data, host.len);
    if (strlen(hp.host) != host.len)
        return bad(err);
    if (brackets) {
        if (uv_ip6_addr(hp.host, port, (struct sockaddr_in6 *)&hp.at) != 0)
            return bad(err);
    } else if (uv_ip4_addr(hp.host, port, (struct sockaddr_in *)&hp.at) != 0) {
        if (!name_ok(host))
            return bad(err);
        hp.literal = false;
    }
    *out = hp;
    return 0;
}

const char *tm_sockaddr_text(const struct sockaddr *at, char out[TM_ADDRESS_MAX + 1])
{
    char host[64] = "";

    out[0] = 0;
    if (at->sa_family == AF_INET) {
        const struct sockaddr_in *in = (const struct sockaddr_in *)(const void *)at;

        if (uv_ip4_name(in, host, sizeof host) == 0)
            snprintf(out, TM_ADDRESS_MAX + 1, "%s:%u", host, (unsigned)ntohs(in->sin_port));
    } else if (at->sa_family == AF_INET6) {
        const struct sockaddr_in6 *in6 = (const struct sockaddr_in6 *)(const void *)at;

        if (uv_ip6_name(in6, host, sizeof host) == 0)
            snprintf(out, TM_ADDRESS_MAX + 1, "[%s]:%u", host, (unsigned)ntohs(in6->sin6_port));
    }
    return out;
}
