/* node/base/clock.c - RFC 3339 dates; proleptic Gregorian calendar. */
#include "node/base/clock.h"

#include <stdio.h>
#include <time.h>

/* Days from 1970-01-01; after Howard Hinnant's published derivation of days_from_civil. */
static int64_t days_from_civil(int64_t y, unsigned m, unsigned d)
{
    int64_t era;
    unsigned yoe, doy, doe;

    y -= m <= 2;
    era = (y >= 0 ? y : y - 399) / 400;
    yoe = (unsigned)(y - era * 400);
    doy = (153 * (m + (m > 2 ? (unsigned)-3 : 9)) + 2) / 5 + d - 1;
    doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + (int64_t)doe - 719468;
}

static void civil_from_days(int64_t z, int64_t *y, unsigned *m, unsigned *d)
{
    int64_t era;
    unsigned doe, yoe, doy, mp;

    z += 719468;
    era = (z >= 0 ? z : z - 146096) / 146097;
    doe = (unsigned)(z - era * 146097);
    yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    mp = (5 * doy + 2) / 153;
    *d = doy - (153 * mp + 2) / 5 + 1;
    *m = mp < 10 ? mp + 3 : mp - 9;
    *y = (int64_t)yoe + era * 400 + (*m <= 2);
}

const char *tm_time_text(int64_t wall_s, char out[TM_TIME_TEXT_SIZE])
{
    int64_t days = wall_s >= 0 ? wall_s / 86400 : -((-wall_s + 86399) / 86400), y;
    int64_t rest = wall_s - days * 86400;
    unsigned m, d;

    civil_from_days(days, &y, &m, &d);
    if (y < 0 || y > 9999) {
        snprintf(out, TM_TIME_TEXT_SIZE, "out-of-range");
        return out;
    }
    snprintf(out, TM_TIME_TEXT_SIZE, "%04d-%02u-%02uT%02d:%02d:%02dZ", (int)y, m, d,
             (int)(rest / 3600), (int)(rest / 60 % 60), (int)(rest % 60));
    return out;
}

static bool digits(struct tm_slice s, size_t at, size_t n, unsigned *out)
{
    *out = 0;
    if (at + n > s.len)
        return false;
    for (size_t i = at; i < at + n; i++) {
        if (s.data[i] < '0' || s.data[i] > '9')
            return false;
        *out = *out * 10 + (unsigned)(s.data[i] - '0');
    }
    return true;
}

static bool is(struct tm_slice s, size_t at, const char *any)
{
    for (; at < s.len && *any != 0; any++)
        if (s.data[at] == (uint8_t)*any)
            return true;
    return false;
}

static unsigned month_days(unsigned y, unsigned m)
{
    static const uint8_t days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;

    return m == 2 && leap ? 29 : days[m - 1];
}

/* ".123456" from `at`: milliseconds, and where it ends. */
static bool fraction(struct tm_slice s, size_t *at, unsigned *ms)
{
    unsigned scale = 100;
    size_t start;

    *ms = 0;
    if (!is(s, *at, "."))
        return true;
    start = ++*at;
    while (*at < s.len && s.data[*at] >= '0' && s.data[*at] <= '9') {
        *ms += (unsigned)(s.data[*at] - '0') * scale;
        scale /= 10;
        ++*at;
    }
    return *at > start && *at - start <= 18;
}

/* "Z" or "+hh:mm" from `at` to the end: minutes east of UTC. */
static bool zone(struct tm_slice s, size_t at, int *minutes)
{
    unsigned hh, mm;

    *minutes = 0;
    if (is(s, at, "Zz"))
        return at + 1 == s.len;
    if (!is(s, at, "+-") || !digits(s, at + 1, 2, &hh) || !is(s, at + 3, ":") ||
        !digits(s, at + 4, 2, &mm) || at + 6 != s.len)
        return false;
    if (hh > 14 || mm > 59 || (hh == 14 && mm > 0))
        return false;
    *minutes = (int)(hh * 60 + mm) * (s.data[at] == '-' ? -1 : 1);
    return true;
}

int tm_time_parse_ms(struct tm_slice s, int64_t *wall_ms, struct tm_err *err)
{
    unsigned y, mo, d, h, mi, sec, ms = 0;
    size_t at = 19;
    int minutes;
    bool ok;

    ok = digits(s, 0, 4, &y) && is(s, 4, "-") && digits(s, 5, 2, &mo) && is(s, 7, "-") &&
         digits(s, 8, 2, &d) && is(s, 10, "Tt") && digits(s, 11, 2, &h) && is(s, 13, ":") &&
         digits(s, 14, 2, &mi) && is(s, 16, ":") && digits(s, 17, 2, &sec) &&
         fraction(s, &at, &ms) && zone(s, at, &minutes);
    ok = ok && mo >= 1 && mo <= 12 && d >= 1 && d <= month_days(y, mo) && mi <= 59 && sec <= 60;
    ok = ok && (h <= 23 || (h == 24 && mi == 0 && sec == 0 && ms == 0));
    if (!ok)
        return tm_fail(err, TM_E_MALFORMED, "not a date and time with a zone (RFC 3339)");
    *wall_ms = ((days_from_civil(y, mo, d) * 24 + h) * 60 + mi - minutes) * 60000 +
               (int64_t)sec * 1000 + ms;
    return 0;
}

int64_t tm_wall_ms(void)
{
    struct timespec ts;

    clock_gettime(CLOCK_REALTIME, &ts);
    return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

uint64_t tm_monotonic_ms(void)
{
    struct timespec ts;

    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (uint64_t)ts.tv_sec * 1000 + (uint64_t)ts.tv_nsec / 1000000;
}
