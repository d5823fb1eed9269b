/* Dates: RFC 3339 in and out. */
#include "node/base/clock.h"
#include "tests/lib/expect.h"

static void reads(const char *text, int64_t want_ms)
{
    struct tm_err err = TM_ERR_INIT;
    int64_t ms = 0;

    expect_ok(tm_time_parse_ms(tm_str(text), &ms, &err), &err);
    expect_int(ms, want_ms);
}

static void refuses(const char *text)
{
    struct tm_err err = TM_ERR_INIT;
    int64_t ms;

    expect_fails(tm_time_parse_ms(tm_str(text), &ms, &err), TM_E_MALFORMED, &err);
}

static void dates_are_read(void)
{
    reads("1970-01-01T00:00:00Z", 0);
    reads("2026-11-22T10:00:00Z", 1795341600000);
    reads("2026-11-22T10:00:00.5Z", 1795341600500);
    reads("2026-11-22T11:00:00+01:00", 1795341600000);
    reads("2026-11-22T04:30:00-05:30", 1795341600000);
    reads("2000-02-29T23:59:60Z", 951868800000);
    reads("1969-12-31T24:00:00Z", 0);
    reads("0000-01-01T00:00:00Z", -62167219200000);
}

static void what_is_no_date_is_refused(void)
{
    refuses("");
    refuses("2026-11-22");
    refuses("2026-11-22T10:00:00");
    refuses("2026-02-29T10:00:00Z");
    refuses("2026-13-01T10:00:00Z");
    refuses("2026-11-22T25:00:00Z");
    refuses("2026-11-22T24:00:01Z");
    refuses("2026-11-22T10:00:00.Z");
    refuses("2026-11-22T10:00:00Zx");
    refuses("2026-11-22T10:00:00+15:00");
    refuses("2026-11-22 10:00:00Z");
    refuses("02026-11-22T10:00:00Z");
}

static void every_day_comes_back(void)
{
    for (int64_t day = -719528; day < 2932896; day += 97) {
        char text[TM_TIME_TEXT_SIZE];
        struct tm_err err = TM_ERR_INIT;
        int64_t ms;

        tm_time_text(day * 86400 + 3661, text);
        expect_ok(tm_time_parse_ms(tm_str(text), &ms, &err), &err);
        expect_int(ms, (day * 86400 + 3661) * 1000);
    }
}

TM_CLAIMS(CLAIM(dates_are_read), CLAIM(what_is_no_date_is_refused), CLAIM(every_day_comes_back))
