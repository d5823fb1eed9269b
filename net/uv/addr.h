/* net/uv/addr.h - "host:port" taken apart and put together. A host is a DNS name, an IPv4 address,
 * or an IPv6 address in brackets. */
#ifndef TM_NET_UV_ADDR_H
#define TM_NET_UV_ADDR_H

#include <uv.h>

#include "net/limits.h"
#include "node/base/err.h"
#include "node/base/slice.h"

struct tm_hostport {
    char host[TM_HOST_MAX + 1]; /* without brackets */
    char port[6];               /* decimal, 0 to 65535 */
    bool literal;               /* `at` is set; else a name to look up */
    struct sockaddr_storage at;
};

/* Names: letters, digits, "-", "_" and "."; no empty host. Fails: TM_E_MALFORMED, TM_E_LIMIT. */
int tm_hostport_parse(struct tm_slice text, struct tm_hostport *out, struct tm_err *err);
/* "1.2.3.4:5" or "[::1]:5"; "" for any other family. Returns `out`. */
const char *tm_sockaddr_text(const struct sockaddr *at, char out[TM_ADDRESS_MAX + 1]);

#endif
