/* Numbers: ECMAScript's edge cases, and random doubles held to the definition itself. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "node/base/rng.h"
#include "node/cred/number.h"
#include "tests/lib/expect.h"

#define SEED    20261123u
#define DOUBLES 1000000

static double of_bits(uint64_t bits)
{
    double v;

    memcpy(&v, &bits, sizeof v);
    return v;
}

/* RFC 8785 appendix B, and neighbours of powers of two where doubles lie unevenly. */
static const struct {
    uint64_t bits;
    const char *text;
} edges[] = { { 0x0000000000000000, "0" },
              { 0x8000000000000000, "0" },
              { 0x0000000000000001, "5e-324" },
              { 0x8000000000000001, "-5e-324" },
              { 0x7fefffffffffffff, "1.7976931348623157e+308" },
              { 0xffefffffffffffff, "-1.7976931348623157e+308" },
              { 0x4340000000000000, "9007199254740992" },
              { 0xc340000000000000, "-9007199254740992" },
              { 0x4430000000000000, "295147905179352830000" },
              { 0x44b52d02c7e14af5, "9.999999999999997e+22" },
              { 0x44b52d02c7e14af6, "1e+23" },
              { 0x44b52d02c7e14af7, "1.0000000000000001e+23" },
              { 0x444b1ae4d6e2ef4e, "999999999999999700000" },
              { 0x444b1ae4d6e2ef4f, "999999999999999900000" },
              { 0x444b1ae4d6e2ef50, "1e+21" },
              { 0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7" },
              { 0x3eb0c6f7a0b5ed8d, "0.000001" },
              { 0x41b3de4355555553, "333333333.3333332" },
              { 0x41b3de4355555554, "333333333.33333325" },
              { 0x41b3de4355555555, "333333333.3333333" },
              { 0x41b3de4355555556, "333333333.3333334" },
              { 0x41b3de4355555557, "333333333.33333343" },
              { 0xbecbf647612f3696, "-0.0000033333333333333333" },
              { 0x43143ff3c1cb0959, "1424953923781206.2" },
              { 0x3d30000000000000, "5.684341886080802e-14" },
              { 0x0010000000000000, "2.2250738585072014e-308" },
              { 0x000fffffffffffff, "2.225073858507201e-308" } };

static void ecmascript_edge_cases_hold(void)
{
    char out[TM_NUMBER_TEXT_SIZE];

    for (size_t i = 0; i < sizeof edges / sizeof edges[0]; i++) {
        size_t len = tm_number_write(of_bits(edges[i].bits), out);

        expect_str(out, edges[i].text);
        expect_int((int64_t)len, (int64_t)strlen(out));
    }
}

static void check_text(const char *in, const char *want)
{
    char out[TM_NUMBER_TEXT_SIZE];

    tm_number_write(tm_number_read(tm_str(in)), out);
    expect_str(out, want);
}

static void layouts_change_where_ecmascript_says(void)
{
    check_text("100", "100");
    check_text("-1.50", "-1.5");
    check_text("0.000001", "0.000001");
    check_text("0.0000001", "1e-7");
    check_text("123456789012345678901", "123456789012345680000");
    check_text("100000000000000000000", "100000000000000000000");
    check_text("1e21", "1e+21");
    check_text("1.25e-9", "1.25e-9");
    check_text("4.50", "4.5");
    check_text("2e-3", "0.002");
    check_text("1E30", "1e+30");
    check_text("0.000000000000000000000000001", "1e-27");
    check_text("333333333.33333329", "333333333.3333333");
    check_text("-0", "0");
}

/* `text` of a positive number as digits and the decimal exponent of the last. */
static void take_apart(const char *text, char *digits, int *n, int *exp)
{
    const char *e = strchr(text, 'e');
    bool fraction = false;

    *n = 0;
    *exp = e == NULL ? 0 : (int)strtol(e + 1, NULL, 10);
    for (const char *p = text; *p != 0 && p != e; p++) {
        if (*p == '.') {
            fraction = true;
            continue;
        }
        *exp -= fraction;
        if (*n > 0 || *p != '0')
            digits[(*n)++] = *p;
    }
    while (*n > 1 && digits[*n - 1] == '0') {
        --*n;
        ++*exp;
    }
    digits[*n] = 0;
}

static double value_of(unsigned long long digits, int exp)
{
    char text[64];

    snprintf(text, sizeof text, "%llue%d", digits, exp);
    return strtod(text, NULL);
}

/* No decimal of one digit less reads back: the two around the exact value are tried, cut off from
 * 40 exact digits, and one more up, past which the distance only grows. */
static bool shorter_exists(double v, int n)
{
    char exact[64], *e;
    unsigned long long cut = 0;
    int exp;

    if (n == 1)
        return false;
    snprintf(exact, sizeof exact, "%.40e", v);
    e = strchr(exact, 'e');
    exp = (int)strtol(e + 1, NULL, 10) - (n - 2);
    for (int i = 0, got = 0; got < n - 1; i++)
        if (exact[i] != '.') {
            cut = cut * 10 + (unsigned)(exact[i] - '0');
            got++;
        }
    return value_of(cut, exp) == v || value_of(cut + 1, exp) == v;
}

/* Neither neighbour of the same length reads back and is nearer. */
static bool nearest(double v, const char *digits, int exp)
{
    unsigned long long d = strtoull(digits, NULL, 10);
    char near[64], best[64];
    int n = (int)strlen(digits), shown_n, shown_exp;

    snprintf(near, sizeof near, "%.*e", n - 1, v);
    take_apart(near, best, &shown_n, &shown_exp);
    if (shown_n == n && strcmp(best, digits) == 0 && shown_exp == exp)
        return true;
    /* The C library rounds to the nearest; ours may differ only where that does not read back. */
    return strtod(near, NULL) != v && value_of(d, exp) == v;
}

static void check_double(double v)
{
    char out[TM_NUMBER_TEXT_SIZE], digits[64];
    int n, exp;

    tm_number_write(v, out);
    v = fabs(v);
    take_apart(out[0] == '-' ? out + 1 : out, digits, &n, &exp);
    if (fabs(strtod(out, NULL)) != v || fabs(tm_number_read(tm_str(out))) != v)
        tm_claim_failed(__FILE__, __LINE__, "%a came back different from %s", v, out);
    if (shorter_exists(v, n))
        tm_claim_failed(__FILE__, __LINE__, "%a: %s is not the shortest", v, out);
    if (!nearest(v, digits, exp))
        tm_claim_failed(__FILE__, __LINE__, "%a: %s is not the nearest", v, out);
}

static void powers_of_two_are_shortest_and_nearest(void)
{
    for (int e = -1074; e < 1024; e++)
        check_double(ldexp(1, e));
}

static void powers_of_ten_and_their_neighbours_are_shortest(void)
{
    for (int e = -323; e <= 308; e++) {
        double v = value_of(1, e);

        check_double(v);
        check_double(nextafter(v, 0) == 0 ? v : nextafter(v, 0));
        check_double(nextafter(v, INFINITY));
    }
}

static void random_doubles_are_shortest_and_nearest(void)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;

    tm_note("seed %u", SEED);
    tm_rng_seed(&state, SEED, "number");
    rng = tm_rng_of(&state);
    for (size_t i = 0; i < DOUBLES; i++) {
        uint64_t bits = tm_rng_u64(&rng);
        double v = of_bits(bits);

        /* Every fourth of a size that people write, every fourth a short decimal. */
        if (i % 4 == 1)
            v = (double)(bits >> 11) / 1048576.0 / 4294967296.0 * 100000;
        else if (i % 4 == 2)
            v = (double)(bits % 10000000) / 1000;
        if (isfinite(v) && v != 0)
            check_double(v);
    }
}

static void reading_agrees_with_the_c_library(void)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;
    char text[64];

    tm_note("seed %u", SEED);
    tm_rng_seed(&state, SEED, "read");
    rng = tm_rng_of(&state);
    for (size_t i = 0; i < 200000; i++) {
        uint64_t a = tm_rng_u64(&rng) >> tm_rng_below(&rng, 64), b = tm_rng_below(&rng, 1000000);
        int e = (int)tm_rng_below(&rng, 700) - 350, small = (int)tm_rng_below(&rng, 50) - 25;

        snprintf(text, sizeof text, "%s%llu.%06llue%d", i % 2 == 0 ? "-" : "",
                 (unsigned long long)a, (unsigned long long)b, i % 3 == 0 ? e : small);
        if (tm_number_read(tm_str(text)) != strtod(text, NULL))
            tm_claim_failed(__FILE__, __LINE__, "%s read differently", text);
    }
}

TM_CLAIMS(CLAIM(ecmascript_edge_cases_hold), CLAIM(layouts_change_where_ecmascript_says),
          CLAIM(powers_of_two_are_shortest_and_nearest),
          CLAIM(powers_of_ten_and_their_neighbours_are_shortest),
          CLAIM(random_doubles_are_shortest_and_nearest), CLAIM(reading_agrees_with_the_c_library))
