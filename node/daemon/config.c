/* node/daemon/config.c - testamur.conf, a table of settings. */
#include "node/daemon/config.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "node/base/clock.h"
#include "node/base/file.h"
#include "node/base/utf8.h"
#include "node/log/checkpoint.h"
#include "node/trust/policy.h"

enum kind { NETWORK, ADDR, URL, PEER, ANCHOR, DURATION, BOOL, AUTO, TOKEN, LEVEL };

static const struct setting {
    const char *name;
    enum kind kind;
    size_t offset;
} settings[] = {
#define TM_SETTING(name, kind, field, meaning) { name, kind, offsetof(struct tm_config, field) },
#include "node/daemon/config.def"
#undef TM_SETTING
};

#define SETTING_COUNT (sizeof settings / sizeof settings[0])
#define DURATION_MIN  100 /* milliseconds; shorter is a slip of the unit */

void tm_config_init(struct tm_config *config)
{
    memset(config, 0, sizeof *config);
    snprintf(config->listen, sizeof config->listen, "127.0.0.1:0");
    snprintf(config->http, sizeof config->http, "127.0.0.1:0");
    config->max_age_ms = TM_MAX_AGE_DEFAULT_MS;
    config->heartbeat_ms = (int64_t)6 * 3600 * 1000;
    config->compare_every_ms = 60000;
    config->private_addresses = -1;
    config->log_level = TM_SAY_INFO;
}

static int copy_text(struct tm_slice value, char *out, size_t size, const char *what,
                     struct tm_err *err)
{
    if (value.len >= size)
        return tm_fail(err, TM_E_CONFIG, "%s is longer than %zu characters", what, size - 1);
    memcpy(out, value.data, value.len);
    out[value.len] = 0;
    return 0;
}

/* "host:port", "[v6]:port"; port 0 to 65535. */
static bool addr_ok(struct tm_slice s)
{
    size_t colon = s.len, port = 0, digits = 0;

    while (colon > 0 && s.data[colon - 1] != ':')
        colon--;
    if (colon < 2)
        return false;
    for (size_t i = colon; i < s.len; i++, digits++) {
        if (s.data[i] < '0' || s.data[i] > '9')
            return false;
        port = port * 10 + (size_t)(s.data[i] - '0');
    }
    return digits >= 1 && digits <= 5 && port <= 65535;
}

static int set_addr(struct tm_slice value, char *out, const char *what, struct tm_err *err)
{
    if (!addr_ok(value))
        return tm_fail(err, TM_E_CONFIG, "%s must be host:port", what);
    return copy_text(value, out, TM_NET_ADDR_MAX, what, err);
}

static int set_bool(struct tm_slice value, bool *out, const char *what, struct tm_err *err)
{
    if (tm_slice_is(value, "yes") || tm_slice_is(value, "true"))
        *out = true;
    else if (tm_slice_is(value, "no") || tm_slice_is(value, "false"))
        *out = false;
    else
        return tm_fail(err, TM_E_CONFIG, "%s must be yes or no", what);
    return 0;
}

static int set_duration(struct tm_slice value, void *out, const char *what, struct tm_err *err)
{
    int64_t ms;

    if (tm_duration_parse_ms(value, &ms, err) != 0 || ms < DURATION_MIN)
        return tm_fail(err, TM_E_CONFIG, "%s must be a duration such as 90s, 15m, 24h or 7d", what);
    memcpy(out, &ms, sizeof ms); /* int64_t or uint64_t: the same bytes for positive values */
    return 0;
}

static int add_anchor(struct tm_config *c, struct tm_slice value, struct tm_arena *arena,
                      struct tm_err *err)
{
    if (c->anchor_n == TM_ANCHORS_MAX)
        return tm_fail(err, TM_E_CONFIG, "more than %d anchors", TM_ANCHORS_MAX);
    if (c->anchors == NULL)
        c->anchors = tm_arena_zalloc(arena, TM_ANCHORS_MAX, sizeof *c->anchors);
    if (c->anchors == NULL)
        return tm_fail(err, TM_E_NOMEM, "anchors");
    if (tm_id_parse(value, &c->anchors[c->anchor_n], err) != 0)
        return tm_fail(err, TM_E_CONFIG, "anchor must be a full member id");
    c->anchor_n++;
    return 0;
}

static int add_peer(struct tm_config *c, struct tm_slice value, struct tm_err *err)
{
    if (c->peer_n == TM_CONFIG_PEERS_MAX)
        return tm_fail(err, TM_E_CONFIG, "more than %d peers", TM_CONFIG_PEERS_MAX);
    if (set_addr(value, c->peers[c->peer_n], "peer", err) != 0)
        return err->code;
    c->peer_n++;
    return 0;
}

static int set(struct tm_config *c, const struct setting *s, struct tm_slice value,
               struct tm_arena *arena, struct tm_err *err)
{
    char *field = (char *)c + s->offset;

    switch (s->kind) {
    case NETWORK:
        if (!tm_network_ok(value))
            return tm_fail(err, TM_E_CONFIG, "network must be 1 to %d of a-z, 0-9, '.' and '-'",
                           TM_NETWORK_MAX);
        return copy_text(value, field, sizeof c->network, s->name, err);
    case ADDR:
        return set_addr(value, field, s->name, err);
    case URL:
        if (!tm_slice_starts(value, TM_LIT("https://")) &&
            !tm_slice_starts(value, TM_LIT("http://")))
            return tm_fail(err, TM_E_CONFIG, "url must begin with https:// or http://");
        while (value.len > 0 && value.data[value.len - 1] == '/')
            value.len--;
        return copy_text(value, field, sizeof c->url, s->name, err);
    case PEER:
        return add_peer(c, value, err);
    case ANCHOR:
        return add_anchor(c, value, arena, err);
    case DURATION:
        return set_duration(value, field, s->name, err);
    case BOOL:
        return set_bool(value, (bool *)(void *)field, s->name, err);
    case AUTO: {
        bool yes;

        if (set_bool(value, &yes, s->name, err) != 0)
            return err->code;
        *(int *)(void *)field = yes;
        return 0;
    }
    case TOKEN:
        if (value.len < 16)
            return tm_fail(err, TM_E_CONFIG, "%s must have 16 or more characters", s->name);
        return copy_text(value, field, sizeof c->issue_token, s->name, err);
    case LEVEL:
        if (!tm_say_level_parse(value, &c->log_level))
            return tm_fail(err, TM_E_CONFIG, "log_level must be error, warn, info or debug");
        return 0;
    }
    return tm_fail(err, TM_E_BUG, "setting kind");
}

static int parse_line(struct tm_config *c, struct tm_slice line, bool seen[SETTING_COUNT],
                      struct tm_arena *arena, struct tm_err *err)
{
    const uint8_t *eq = line.len == 0 ? NULL : memchr(line.data, '=', line.len);
    struct tm_slice name, value;

    if (!tm_utf8_ok(line))
        return tm_fail(err, TM_E_CONFIG, "not UTF-8");
    if (eq == NULL)
        return tm_fail(err, TM_E_CONFIG, "not of the form: name = value");
    name = tm_slice_trim(tm_slice(line.data, (size_t)(eq - line.data)));
    value = tm_slice_trim(tm_slice_from(line, name.len == 0 ? 1 : (size_t)(eq - line.data) + 1));
    if (!tm_utf8_line_ok(value)) /* a NUL would end a token early, and make it a short one */
        return tm_fail(err, TM_E_CONFIG, "a control character in the value");
    for (size_t i = 0; i < SETTING_COUNT; i++) {
        if (!tm_slice_is(name, settings[i].name))
            continue;
        if (seen[i] && settings[i].kind != PEER && settings[i].kind != ANCHOR)
            return tm_fail(err, TM_E_CONFIG, "\"%s\" stands twice", settings[i].name);
        seen[i] = true;
        return set(c, &settings[i], value, arena, err);
    }
    return tm_fail(err, TM_E_CONFIG, "unknown setting \"%.*s\"", name.len > 64 ? 64 : (int)name.len,
                   (const char *)name.data);
}

int tm_config_parse(struct tm_slice text, struct tm_arena *arena, struct tm_config *out,
                    struct tm_err *err)
{
    bool seen[SETTING_COUNT] = { false };
    struct tm_config c;
    unsigned number = 0;

    tm_config_init(&c);
    while (text.len > 0) {
        const uint8_t *end = memchr(text.data, '\n', text.len);
        size_t len = end == NULL ? text.len : (size_t)(end - text.data);
        struct tm_slice line = tm_slice_trim(tm_slice(text.data, len));

        number++;
        text = tm_slice_from(text, len + 1);
        if (line.len == 0 || line.data[0] == '#')
            continue;
        if (parse_line(&c, line, seen, arena, err) != 0)
            return tm_in(err, "line %u", number);
    }
    if (c.network[0] == 0)
        return tm_fail(err, TM_E_CONFIG, "\"network\" is missing");
    *out = c;
    return 0;
}

int tm_config_read(const char *path, struct tm_arena *arena, struct tm_config *out,
                   struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_CONFIG_BYTES_MAX);
    int r = tm_file_read(path, &text, err);

    if (r == 0 && tm_config_parse(tm_buf_slice(&text), arena, out, err) != 0)
        r = tm_in(err, "%s", path);
    tm_buf_free(&text);
    return r;
}
