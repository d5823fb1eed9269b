/* Addresses, backoff, shutting out; and allowances. */
#include <stdio.h>

#include "net/core/book.h"
#include "net/core/budget.h"
#include "tests/lib/expect.h"

static struct tm_rng_seeded seed;
static struct tm_rng rng;
static struct tm_book book;

static void begin(void)
{
    tm_note("seed 11");
    tm_rng_seed(&seed, 11, "book");
    rng = tm_rng_of(&seed);
    tm_book_init(&book, &rng);
}

static bool never(void *ctx, const struct tm_place *place)
{
    return false;
}

static void addresses_are_host_and_port(void)
{
    static const char *const good[] = { "a:1", "node.example:65535", "127.0.0.1:80", "[::1]:443" };
    static const char *const bad[] = { "",
                                       "a",
                                       "a:",
                                       ":1",
                                       "a:0",
                                       "a:65536",
                                       "::1:80",
                                       "a b:1",
                                       "[::1]",
                                       "a:1x",
                                       "a/b:1",
                                       "[]:1",
                                       "a:99999999999999999999" };

    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        expect(tm_book_addr_ok(good[i]));
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        expect(!tm_book_addr_ok(bad[i]));
}

static void private_addresses_are_known(void)
{
    static const char *const inside[] = { "127.0.0.1:1",   "10.1.2.3:1",  "192.168.0.1:1",
                                          "172.31.0.1:1",  "[::1]:1",     "[fe80::1]:1",
                                          "169.254.1.1:1", "[fd00::1]:1", "[::ffff:10.0.0.1]:1",
                                          "localhost:1" };
    static const char *const outside[] = { "8.8.8.8:1", "172.32.0.1:1", "[2001:db8::1]:1",
                                           "node.example:1" };

    for (size_t i = 0; i < sizeof inside / sizeof inside[0]; i++)
        expect(tm_book_addr_private(inside[i]));
    for (size_t i = 0; i < sizeof outside / sizeof outside[0]; i++)
        expect(!tm_book_addr_private(outside[i]));
}

static void loopback_and_names_have_no_prefix(void)
{
    struct tm_id a, b;

    expect(!tm_book_addr_prefix("127.0.0.1:1", &a));
    expect(!tm_book_addr_prefix("[::1]:1", &a));
    expect(!tm_book_addr_prefix("node.example:1", &a));
    expect(tm_book_addr_prefix("192.0.2.1:1", &a) && tm_book_addr_prefix("192.0.2.200:9", &b));
    expect(tm_id_eq(&a, &b));
    expect(tm_book_addr_prefix("192.0.3.1:1", &b) && !tm_id_eq(&a, &b));
    expect(tm_book_addr_prefix("[2001:db8:1::1]:1", &a));
    expect(tm_book_addr_prefix("[2001:db8:1:ffff::1]:1", &b) && tm_id_eq(&a, &b));
}

static void failures_double_the_wait_up_to_five_minutes(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_place *p = NULL;
    uint64_t now = 1000, most = 0;

    begin();
    expect_ok(tm_book_seed(&book, "a.example:1", now, &p, &err), &err);
    expect_int((int64_t)p->next_ms, (int64_t)now);
    for (uint64_t wait = TM_RECONNECT_MIN_MS, i = 0; i < 20; i++) {
        p->state = TM_PLACE_DIALLING;
        tm_book_ended(&book, p, TM_REASON_DIAL_FAILED, now);
        expect(p->next_ms - now >= TM_RECONNECT_MIN_MS && p->next_ms - now >= wait / 2);
        expect(p->next_ms - now <= wait);
        most = p->next_ms - now;
        now = p->next_ms;
        wait = wait * 2 > TM_RECONNECT_MAX_MS ? TM_RECONNECT_MAX_MS : wait * 2;
    }
    expect(most > TM_RECONNECT_MAX_MS / 2 - 1);
    p->state = TM_PLACE_CONNECTED; /* a connection that lasts makes good */
    p->connected_ms = now;
    tm_book_ended(&book, p, TM_REASON_LOST, now + 60000);
    expect(p->next_ms <= now + 60000 + TM_RECONNECT_MIN_MS);
    tm_book_done(&book);
}

static void seeds_go_first_and_are_dialled_when_due(void)
{
    struct tm_id member = { { 1 } };
    struct tm_err err = TM_ERR_INIT;
    struct tm_place *p;
    uint64_t next;

    begin();
    expect_ok(tm_book_member(&book, &member, "m.example:1", 5000, 0, &err), &err);
    expect_ok(tm_book_seed(&book, "s.example:1", 0, NULL, &err), &err);
    p = tm_book_due(&book, false, 1000, 0, never, NULL, &next);
    expect_str(p->addr, "s.example:1");
    p->state = TM_PLACE_DIALLING;
    p = tm_book_due(&book, false, 1000, 0, never, NULL, &next);
    expect_str(p->addr, "m.example:1");
    expect(tm_book_due(&book, true, 1000, 0, never, NULL, &next) == NULL);
    expect(tm_book_due(&book, false, 5000, 0, never, NULL, &next) == NULL); /* its `until` */
    p->next_ms = 700;
    expect(tm_book_due(&book, false, 1000, 699, never, NULL, &next) == NULL);
    expect_int((int64_t)next, 700);
    expect(tm_book_due(&book, false, 1000, 700, never, NULL, &next) == p);
    tm_book_done(&book);
}

static void seeds_and_places_are_bounded(void)
{
    struct tm_id member = { { 1 } };
    struct tm_err err = TM_ERR_INIT;
    char addr[64];

    begin();
    for (int i = 0; i < TM_SEEDS_MAX; i++) {
        snprintf(addr, sizeof addr, "s%d.example:1", i);
        expect_ok(tm_book_seed(&book, addr, 0, NULL, &err), &err);
    }
    expect_fails(tm_book_seed(&book, "more.example:1", 0, NULL, &err), TM_E_LIMIT, &err);
    expect_ok(tm_book_seed(&book, "s0.example:1", 0, NULL, &err), &err);
    for (int i = 0; i < TM_BOOK_MAX + 10; i++) {
        snprintf(addr, sizeof addr, "m%d.example:1", i);
        expect_ok(tm_book_member(&book, &member, addr, 1, 0, &err), &err);
    }
    expect_int((int64_t)book.by_addr.count, TM_BOOK_MAX);
    expect(tm_book_find(&book, "s0.example:1") != NULL);
    expect_ok(tm_book_unseed(&book, "s0.example:1", &err), &err);
    expect_fails(tm_book_unseed(&book, "s0.example:1", &err), TM_E_NOTFOUND, &err);
    tm_book_done(&book);
}

static void shutting_out_doubles_from_ten_minutes_to_a_day(void)
{
    struct tm_id key = { { 5 } }, other = { { 6 } };
    uint64_t now = 0, span = TM_SHUT_OUT_MIN_MS;

    begin();
    for (int i = 0; i < 10; i++) {
        tm_book_bar(&book, &key, now);
        expect(tm_book_is_barred(&book, &key, now + span - 1));
        expect(!tm_book_is_barred(&book, &key, now + span));
        expect(!tm_book_is_barred(&book, &other, now));
        now += span;
        span = span * 2 > TM_SHUT_OUT_MAX_MS ? TM_SHUT_OUT_MAX_MS : span * 2;
    }
    expect_int((int64_t)span, TM_SHUT_OUT_MAX_MS);
    for (unsigned i = 0; i < TM_BARRED_MAX + 5; i++) {
        struct tm_id k = { { (uint8_t)i, (uint8_t)(i >> 8), 1 } };

        tm_book_bar(&book, &k, now);
    }
    expect_int((int64_t)book.barred.count, TM_BARRED_MAX);
    tm_book_done(&book);
}

static void an_allowance_refills_and_debt_delays(void)
{
    struct tm_budget b;

    tm_budget_init(&b, 100, 200, 1000);
    tm_budget_spend(&b, 200, 1000);
    expect_int((int64_t)tm_budget_ready_ms(&b, 1000), 1000);
    expect(!tm_budget_take(&b, 1, 1000));
    expect(tm_budget_take(&b, 1, 1010));
    tm_budget_spend(&b, 50, 1010);
    expect_int((int64_t)tm_budget_ready_ms(&b, 1010), 1510);
    expect(!tm_budget_take(&b, 1, 1510));
    expect(tm_budget_take(&b, 200, 1000000)); /* full again, and no more than full */
    expect(!tm_budget_take(&b, 1, 1000000));
    tm_budget_spend(&b, 10, 999);
    expect(tm_budget_ready_ms(&b, UINT64_MAX / 2) == UINT64_MAX / 2);
}

TM_CLAIMS(CLAIM(addresses_are_host_and_port), CLAIM(private_addresses_are_known),
          CLAIM(loopback_and_names_have_no_prefix),
          CLAIM(failures_double_the_wait_up_to_five_minutes),
          CLAIM(seeds_go_first_and_are_dialled_when_due), CLAIM(seeds_and_places_are_bounded),
          CLAIM(shutting_out_doubles_from_ten_minutes_to_a_day),
          CLAIM(an_allowance_refills_and_debt_delays))
