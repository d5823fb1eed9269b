/* node/log/scan.c - the bounded scan; one pass, no allocation, recursion bounded by depth_max. */
#include "node/log/scan.h"

#include "node/base/utf8.h"

const struct tm_scan_limits tm_scan_entry = { .bytes_max = TM_ENTRY_BYTES_MAX,
                                              .depth_max = TM_SCAN_DEPTH_MAX,
                                              .items_max = TM_SCAN_ITEMS_MAX };

struct scan {
    const uint8_t *data;
    size_t at, len;
    const struct tm_scan_limits *limits;
    size_t items;
    struct tm_err *err;
};

/* What a first byte announces. A count or length of `width` bytes follows where width > 0. */
enum family { FIXED, UINT, INT, STR, BIN, ARRAY, MAP, FORBIDDEN };

struct head {
    enum family family;
    unsigned width; /* bytes of number, length or count that follow */
    uint64_t least; /* smallest value that needs this width */
};

static const struct head heads[0xe0 - 0xc0] = {
    [0xc0 - 0xc0] = { FIXED },
    [0xc1 - 0xc0] = { FORBIDDEN },
    [0xc2 - 0xc0] = { FIXED },
    [0xc3 - 0xc0] = { FIXED },
    [0xc4 - 0xc0] = { BIN, 1, 0 },
    [0xc5 - 0xc0] = { BIN, 2, 1u << 8 },
    [0xc6 - 0xc0] = { BIN, 4, 1u << 16 },
    [0xc7 - 0xc0] = { FORBIDDEN },
    [0xc8 - 0xc0] = { FORBIDDEN },
    [0xc9 - 0xc0] = { FORBIDDEN },
    [0xca - 0xc0] = { FORBIDDEN },
    [0xcb - 0xc0] = { FORBIDDEN },
    [0xcc - 0xc0] = { UINT, 1, 128 },
    [0xcd - 0xc0] = { UINT, 2, 1u << 8 },
    [0xce - 0xc0] = { UINT, 4, 1u << 16 },
    [0xcf - 0xc0] = { UINT, 8, UINT64_C(1) << 32 },
    [0xd0 - 0xc0] = { INT, 1, 32 },
    [0xd1 - 0xc0] = { INT, 2, 1u << 7 },
    [0xd2 - 0xc0] = { INT, 4, 1u << 15 },
    [0xd3 - 0xc0] = { INT, 8, UINT64_C(1) << 31 },
    [0xd4 - 0xc0] = { FORBIDDEN },
    [0xd5 - 0xc0] = { FORBIDDEN },
    [0xd6 - 0xc0] = { FORBIDDEN },
    [0xd7 - 0xc0] = { FORBIDDEN },
    [0xd8 - 0xc0] = { FORBIDDEN },
    [0xd9 - 0xc0] = { STR, 1, 32 },
    [0xda - 0xc0] = { STR, 2, 1u << 8 },
    [0xdb - 0xc0] = { STR, 4, 1u << 16 },
    [0xdc - 0xc0] = { ARRAY, 2, 16 },
    [0xdd - 0xc0] = { ARRAY, 4, 1u << 16 },
    [0xde - 0xc0] = { MAP, 2, 16 },
    [0xdf - 0xc0] = { MAP, 4, 1u << 16 },
};

static int bad(struct scan *s, size_t at, const char *what)
{
    return tm_fail(s->err, TM_E_MALFORMED, "msgpack at byte %zu: %s", at, what);
}

static int too_much(struct scan *s, size_t at, const char *what)
{
    return tm_fail(s->err, TM_E_LIMIT, "msgpack at byte %zu: %s", at, what);
}

/* The big-endian number after a first byte at `at`. INT gives -1 - value, and is minimal when that
 * is at least `least`: positive numbers have no business in a signed encoding. */
static int number(struct scan *s, size_t at, const struct head *h, uint64_t *out)
{
    uint64_t v = 0;

    if (h->width > s->len - s->at)
        return bad(s, at, "ends too early");
    for (unsigned i = 0; i < h->width; i++)
        v = v << 8 | s->data[s->at++];
    if (h->family == INT) {
        uint64_t sign = UINT64_C(1) << (8 * h->width - 1);

        if ((v & sign) == 0)
            return bad(s, at, "number not in its shortest form");
        v = ~v & (sign - 1);
    }
    if (v < h->least)
        return bad(s, at, "number, length or count not in its shortest form");
    *out = v;
    return 0;
}

/* Reads the first byte, and the number after it. */
static int begin(struct scan *s, enum family *family, uint64_t *n)
{
    size_t at = s->at;
    uint8_t b;

    if (++s->items > s->limits->items_max)
        return too_much(s, at, "too many values");
    if (at >= s->len)
        return bad(s, at, "ends too early");
    b = s->data[s->at++];
    *family = FIXED;
    *n = 0;
    if (b < 0x80 || b >= 0xe0)
        return 0;
    if (b < 0xc0) {
        *family = b < 0x90 ? MAP : b < 0xa0 ? ARRAY : STR;
        *n = b & (b < 0xa0 ? 0x0f : 0x1f);
        return 0;
    }
    *family = heads[b - 0xc0].family;
    if (*family == FORBIDDEN)
        return bad(s, at, "a float, an extension or no msgpack");
    return heads[b - 0xc0].width == 0 ? 0 : number(s, at, &heads[b - 0xc0], n);
}

static int payload(struct scan *s, size_t at, uint64_t n, bool text, struct tm_slice *out)
{
    if (n > s->len - s->at)
        return bad(s, at, "longer than the bytes left");
    *out = tm_slice(s->data + s->at, (size_t)n);
    s->at += (size_t)n;
    return text && !tm_utf8_ok(*out) ? bad(s, at, "not UTF-8") : 0;
}

static int key(struct scan *s, struct tm_slice *last, bool first)
{
    size_t at = s->at;
    struct tm_slice name;
    enum family family;
    uint64_t n;
    int r = begin(s, &family, &n);

    if (r != 0)
        return r;
    if (family != STR)
        return bad(s, at, "a map key that is no string");
    r = payload(s, at, n, true, &name);
    if (r != 0)
        return r;
    if (!first && tm_slice_cmp(*last, name) >= 0)
        return bad(s, at, "map keys twice or out of order");
    *last = name;
    return 0;
}

static int value(struct scan *s, unsigned depth);

static int members(struct scan *s, size_t at, uint64_t n, unsigned depth, bool map)
{
    struct tm_slice last = TM_SLICE_EMPTY;
    size_t left = s->len - s->at;
    int r = 0;

    if (depth > s->limits->depth_max)
        return too_much(s, at, "nested too deeply");
    if (n > (map ? left / 2 : left))
        return bad(s, at, "more members than bytes left");
    for (uint64_t i = 0; i < n && r == 0; i++) {
        if (map)
            r = key(s, &last, i == 0);
        if (r == 0)
            r = value(s, depth);
    }
    return r;
}

static int value(struct scan *s, unsigned depth)
{
    size_t at = s->at;
    struct tm_slice unused;
    enum family family;
    uint64_t n;
    int r = begin(s, &family, &n);

    if (r != 0)
        return r;
    switch (family) {
    case STR:
    case BIN:
        return payload(s, at, n, family == STR, &unused);
    case ARRAY:
    case MAP:
        return members(s, at, n, depth + 1, family == MAP);
    case FIXED:
    case UINT:
    case INT:
    case FORBIDDEN:
        break;
    }
    return 0;
}

int tm_scan(struct tm_slice bytes, const struct tm_scan_limits *limits, struct tm_err *err)
{
    struct scan s = { .data = bytes.data, .len = bytes.len, .limits = limits, .err = err };
    int r;

    if (bytes.len > limits->bytes_max)
        return tm_fail(err, TM_E_LIMIT, "msgpack: %zu bytes, at most %zu", bytes.len,
                       limits->bytes_max);
    r = value(&s, 0);
    if (r == 0 && s.at != s.len)
        r = bad(&s, s.at, "bytes after the end");
    return r;
}
