/* node/base/say.c - log lines. */
#include "node/base/say.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "node/base/buf.h"
#include "node/base/clock.h"
#include "node/base/utf8.h"

#define LINE_MAX_BYTES 2048
#define EVENTS         64 /* rate counters, by hash of the event's name */

static const char *const level_names[] = { "error", "warn", "info", "debug" };
static enum tm_say_level threshold = TM_SAY_INFO;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct {
    int64_t second;
    unsigned count, dropped;
} rates[EVENTS];

void tm_say_level(enum tm_say_level level)
{
    __atomic_store_n(&threshold, level, __ATOMIC_RELAXED);
}

bool tm_say_level_parse(struct tm_slice name, enum tm_say_level *out)
{
    for (int i = TM_SAY_ERROR; i <= TM_SAY_DEBUG; i++) {
        if (tm_slice_is(name, level_names[i])) {
            *out = (enum tm_say_level)i;
            return true;
        }
    }
    return false;
}

/* False when this event was said too often this second; *dropped: how many lines were left out. */
static bool allowed(const char *event, int64_t second, unsigned *dropped)
{
    unsigned h = 5381;
    bool ok;

    for (const char *p = event; *p != 0; p++)
        h = h * 33 + (unsigned char)*p;
    h %= EVENTS;
    pthread_mutex_lock(&lock);
    *dropped = 0;
    if (rates[h].second != second) {
        *dropped = rates[h].dropped;
        rates[h].second = second;
        rates[h].count = rates[h].dropped = 0;
    }
    ok = ++rates[h].count <= TM_SAY_BURST;
    if (!ok)
        rates[h].dropped++;
    pthread_mutex_unlock(&lock);
    return ok;
}

static bool plain(const char *value)
{
    if (*value == 0)
        return false;
    for (; *value != 0; value++)
        if (*value <= ' ' || *value == '"' || *value == '=' || *value == '\\' || *value == 0x7f)
            return false;
    return true;
}

static void put_value(struct tm_buf *line, const char *value)
{
    if (value == NULL)
        value = "-";
    if (plain(value) && tm_utf8_ok(tm_str(value))) {
        tm_buf_put_str(line, value);
        return;
    }
    tm_buf_put_u8(line, '"');
    for (; *value != 0; value++) {
        unsigned char c = (unsigned char)*value;

        if (c == '"' || c == '\\')
            tm_buf_put_u8(line, '\\');
        if (c < 0x20 || c == 0x7f)
            tm_buf_printf(line, "\\x%02x", c);
        else
            tm_buf_put_u8(line, c);
    }
    tm_buf_put_u8(line, '"');
}

void tm_say(enum tm_say_level level, const char *event, ...)
{
    struct tm_buf line = TM_BUF_INIT(LINE_MAX_BYTES);
    int64_t now = tm_wall_ms();
    char date[TM_TIME_TEXT_SIZE];
    unsigned dropped;
    const char *key;
    va_list ap;

    if (level > __atomic_load_n(&threshold, __ATOMIC_RELAXED) ||
        !allowed(event, now / 1000, &dropped))
        return;
    tm_time_text(now / 1000, date);
    tm_buf_printf(&line, "%.19s.%03dZ %s %s", date, (int)(now % 1000), level_names[level], event);
    va_start(ap, event);
    while ((key = va_arg(ap, const char *)) != NULL) {
        tm_buf_printf(&line, " %s=", key);
        put_value(&line, va_arg(ap, const char *));
    }
    va_end(ap);
    if (dropped > 0)
        tm_buf_printf(&line, " dropped=%u", dropped);
    tm_buf_put_u8(&line, '\n');
    if (line.len > 0 && write(STDERR_FILENO, line.data, line.len) < 0) {
        /* nowhere left to say it */
    }
    tm_buf_free(&line);
}

const char *tm_say_num(int64_t v)
{
    static _Thread_local char bufs[8][24];
    static _Thread_local unsigned turn;
    char *out = bufs[turn++ % 8];

    snprintf(out, sizeof bufs[0], "%" PRId64, v);
    return out;
}
