/* The bounded scan: every rule broken once, every limit from both sides. */
#include "node/log/scan.h"

#include "tests/lib/expect.h"

/* As an initializer: slices of literals that hold zeros. */
#define RAW(s)                                                                                     \
    {                                                                                              \
        (const uint8_t *)(s), sizeof(s) - 1                                                        \
    }

static int scan(struct tm_slice s, struct tm_err *err)
{
    return tm_scan(s, &tm_scan_entry, err);
}

static void well_formed_values_pass(void)
{
    static const struct tm_slice good[] = {
        RAW("\x00"),
        RAW("\x7f"),
        RAW("\xe0"),
        RAW("\xff"),
        RAW("\xc0"),
        RAW("\xc2"),
        RAW("\xc3"),
        RAW("\xcc\x80"),
        RAW("\xcc\xff"),
        RAW("\xcd\x01\x00"),
        RAW("\xcd\xff\xff"),
        RAW("\xce\x00\x01\x00\x00"),
        RAW("\xcf\x00\x00\x00\x01\x00\x00\x00\x00"),
        RAW("\xcf\xff\xff\xff\xff\xff\xff\xff\xff"),
        RAW("\xd0\xdf"),
        RAW("\xd0\x80"),
        RAW("\xd1\xff\x7f"),
        RAW("\xd1\x80\x00"),
        RAW("\xd2\xff\xff\x7f\xff"),
        RAW("\xd2\x80\x00\x00\x00"),
        RAW("\xd3\xff\xff\xff\xff\x7f\xff\xff\xff"),
        RAW("\xd3\x80\x00\x00\x00\x00\x00\x00\x00"),
        RAW("\xa0"),
        RAW("\xa2\xc5\xa0"),
        RAW("\xc4\x00"),
        RAW("\xc4\x01\xff"),
        RAW("\x90"),
        RAW("\x93\x01\x02\x03"),
        RAW("\x80"),
        RAW("\x82\xa0\x01\xa1"
            "a\x02"),
        RAW("\x83\xa1"
            "a\x01\xa1"
            "b\x02\xa2"
            "ba\x03"),
    };
    struct tm_err err = TM_ERR_INIT;

    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        if (scan(good[i], &err) != 0)
            tm_claim_failed(__FILE__, __LINE__, "value %zu: %s", i, err.text);
}

static void every_broken_rule_is_refused(void)
{
    static const struct {
        const char *what;
        struct tm_slice bytes;
    } bad[] = {
        { "nothing", { NULL, 0 } },
        { "trailing byte", RAW("\x01\x01") },
        { "never used byte", RAW("\xc1") },
        { "float 32", RAW("\xca\x00\x00\x00\x00") },
        { "float 64", RAW("\xcb\x00\x00\x00\x00\x00\x00\x00\x00") },
        { "ext 8", RAW("\xc7\x01\x01\x00") },
        { "ext 16", RAW("\xc8\x00\x01\x01\x00") },
        { "ext 32", RAW("\xc9\x00\x00\x00\x01\x01\x00") },
        { "fixext 1", RAW("\xd4\x01\x00") },
        { "fixext 16",
          RAW("\xd8\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00") },
        { "127 in two bytes", RAW("\xcc\x7f") },
        { "255 in three", RAW("\xcd\x00\xff") },
        { "65535 in five", RAW("\xce\x00\x00\xff\xff") },
        { "2^32-1 in nine", RAW("\xcf\x00\x00\x00\x00\xff\xff\xff\xff") },
        { "-32 in two bytes", RAW("\xd0\xe0") },
        { "positive as signed 8", RAW("\xd0\x7f") },
        { "-128 in three", RAW("\xd1\xff\x80") },
        { "positive as signed 16", RAW("\xd1\x7f\xff") },
        { "-32768 in five", RAW("\xd2\xff\xff\x80\x00") },
        { "-2^31 in nine", RAW("\xd3\xff\xff\xff\xff\x80\x00\x00\x00") },
        { "positive as signed 64", RAW("\xd3\x7f\xff\xff\xff\xff\xff\xff\xff") },
        { "number cut short", RAW("\xcd\x01") },
        { "long form of a short string", RAW("\xd9\x01"
                                             "a") },
        { "string 16 of 255", RAW("\xda\x00\xff") },
        { "string 32 of 65535", RAW("\xdb\x00\x00\xff\xff") },
        { "bin 16 of 255", RAW("\xc5\x00\xff") },
        { "bin 32 of 65535", RAW("\xc6\x00\x00\xff\xff") },
        { "string longer than the rest", RAW("\xa2"
                                             "a") },
        { "bin longer than the rest", RAW("\xc4\x02\x00") },
        { "bin 32 of 4 GiB", RAW("\xc6\xff\xff\xff\xff") },
        { "array 16 of 15", RAW("\xdc\x00\x0f") },
        { "array 32 of 65535", RAW("\xdd\x00\x00\xff\xff") },
        { "array of more than the rest", RAW("\x92\x01") },
        { "array 32 of 4 G", RAW("\xdd\xff\xff\xff\xff") },
        { "map 16 of 15", RAW("\xde\x00\x0f") },
        { "map of more than the rest", RAW("\x82\xa0\x01\xa1") },
        { "map 32 of 4 G", RAW("\xdf\xff\xff\xff\xff") },
        { "key that is a number", RAW("\x81\x01\x01") },
        { "key that is bytes", RAW("\x81\xc4\x01"
                                   "a\x01") },
        { "key twice", RAW("\x82\xa1"
                           "a\x01\xa1"
                           "a\x01") },
        { "keys out of order", RAW("\x82\xa1"
                                   "b\x01\xa1"
                                   "a\x01") },
        { "prefix after what it begins", RAW("\x82\xa2"
                                             "ab\x01\xa1"
                                             "a\x01") },
        { "lone continuation byte", RAW("\xa1\x80") },
        { "overlong UTF-8", RAW("\xa2\xc0\x80") },
        { "surrogate", RAW("\xa3\xed\xa0\x80") },
        { "key that is not UTF-8", RAW("\x81\xa1\xff\x01") },
    };
    struct tm_err err = TM_ERR_INIT;

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (scan(bad[i].bytes, &err) != TM_E_MALFORMED)
            tm_claim_failed(__FILE__, __LINE__, "passes: %s", bad[i].what);
}

static void depth_8_passes_and_9_does_not(void)
{
    uint8_t nest[10] = { 0x91, 0x91, 0x91, 0x91, 0x91, 0x91, 0x91, 0x91, 0x91, 0x01 };
    struct tm_err err = TM_ERR_INIT;

    expect_ok(scan(tm_slice(nest + 1, 9), &err), &err);
    expect_fails(scan(tm_slice(nest, 10), &err), TM_E_LIMIT, &err);
}

static void items_4096_pass_and_4097_do_not(void)
{
    uint8_t raw[3 + 4096] = { 0xdc };
    struct tm_err err = TM_ERR_INIT;

    for (unsigned n = 4095; n <= 4096; n++) { /* the array itself is a value, too */
        raw[1] = (uint8_t)(n >> 8);
        raw[2] = (uint8_t)n;
        if (n == 4095)
            expect_ok(scan(tm_slice(raw, 3 + n), &err), &err);
        else
            expect_fails(scan(tm_slice(raw, 3 + n), &err), TM_E_LIMIT, &err);
    }
}

static void bytes_16_kib_pass_and_one_more_does_not(void)
{
    static uint8_t raw[TM_ENTRY_BYTES_MAX + 1] = { 0xc5 };
    struct tm_err err = TM_ERR_INIT;

    for (size_t len = TM_ENTRY_BYTES_MAX; len <= TM_ENTRY_BYTES_MAX + 1; len++) {
        raw[1] = (uint8_t)((len - 3) >> 8);
        raw[2] = (uint8_t)(len - 3);
        if (len == TM_ENTRY_BYTES_MAX)
            expect_ok(scan(tm_slice(raw, len), &err), &err);
        else
            expect_fails(scan(tm_slice(raw, len), &err), TM_E_LIMIT, &err);
    }
}

static void the_fault_is_said_with_its_offset(void)
{
    struct tm_err err = TM_ERR_INIT;

    expect_fails(scan((struct tm_slice)RAW("\x92\x01\xca\x00\x00\x00\x00"), &err), TM_E_MALFORMED,
                 &err);
    expect(strstr(err.text, "byte 2") != NULL);
}

TM_CLAIMS(CLAIM(well_formed_values_pass), CLAIM(every_broken_rule_is_refused),
          CLAIM(depth_8_passes_and_9_does_not), CLAIM(items_4096_pass_and_4097_do_not),
          CLAIM(bytes_16_kib_pass_and_one_more_does_not), CLAIM(the_fault_is_said_with_its_offset))
