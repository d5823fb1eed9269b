/* Keys: their order on disk is the order in which they are read, and no other form passes. */
#include <string.h>

#include "store/keyspace.h"
#include "tests/lib/expect.h"

static struct tm_id id_of(uint8_t first)
{
    struct tm_id id = { { first } };

    return id;
}

static void entries_sort_by_log_then_index(void)
{
    static const uint64_t indices[] = { 0, 1, 255, 256, 65536, (uint64_t)1 << 40, UINT64_MAX };
    struct tm_id low = id_of(1), high = id_of(2);
    struct tm_store_key a, b;

    for (size_t i = 1; i < sizeof indices / sizeof indices[0]; i++)
        expect(tm_slice_cmp(tm_key_entry(&a, &low, indices[i - 1]),
                            tm_key_entry(&b, &low, indices[i])) < 0);
    expect(tm_slice_cmp(tm_key_entry(&a, &low, UINT64_MAX), tm_key_entry(&b, &high, 0)) < 0);
}

static void the_bound_comes_right_after_all_with_the_prefix(void)
{
    struct tm_id member = id_of(7);
    struct tm_store_key prefix, bound, key;
    struct tm_slice all = tm_key_log(&prefix, &member);
    struct tm_slice end = tm_key_after(&bound, all);

    expect(tm_slice_cmp(tm_key_entry(&key, &member, UINT64_MAX), end) < 0);
    expect(tm_slice_cmp(all, end) < 0);
    prefix.b[TM_HASH_SIZE]++; /* the next branch is outside */
    expect(tm_slice_cmp(tm_key_slice(&prefix), end) >= 0);
    expect_slice(tm_key_after(&bound, TM_LIT("a\xff\xff")), TM_LIT("b"));
    expect_int((int64_t)tm_key_after(&bound, TM_LIT("\xff\xff")).len, 0);
    expect_int((int64_t)tm_key_after(&bound, TM_SLICE_EMPTY).len, 0);
}

static void keys_read_back_as_written(void)
{
    struct tm_id member = id_of(9), id;
    struct tm_hash hash = { { 3 } }, h;
    struct tm_store_key key;
    uint64_t n;
    unsigned level;

    expect(tm_key_entry_parse(tm_key_entry(&key, &member, 77), &id, &n));
    expect(tm_id_eq(&id, &member) && n == 77);
    expect(tm_key_tile_parse(tm_key_tile(&key, &member, 7, 78), &id, &level, &n));
    expect(tm_id_eq(&id, &member) && level == 7 && n == 78);
    expect(!tm_key_tile_parse(tm_key_tile(&key, &member, 8, 78), &id, &level, &n));
    expect(tm_key_log_parse(tm_key_log(&key, &member), &id) && tm_id_eq(&id, &member));
    expect(tm_key_length_parse(tm_key_length(&key, &member), &id) && tm_id_eq(&id, &member));
    expect(tm_key_arrival_parse(tm_key_arrival(&key, 79), &n) && n == 79);
    expect(tm_key_evidence_parse(tm_key_evidence(&key, &member, &hash), &id, &h));
    expect(tm_id_eq(&id, &member) && tm_hash_eq(&h, &hash));
}

static void another_branch_or_length_is_not_a_key_of_ours(void)
{
    struct tm_id member = id_of(9), id;
    struct tm_slice s;
    struct tm_store_key key;
    uint64_t n;

    s = tm_key_entry(&key, &member, 77);
    for (size_t len = 0; len < s.len; len++)
        expect(!tm_key_entry_parse(tm_slice(s.data, len), &id, &n));
    key.b[key.len] = 0;
    expect(!tm_key_entry_parse(tm_slice(s.data, s.len + 1), &id, &n));
    key.b[TM_HASH_SIZE] = 1;
    expect(!tm_key_entry_parse(s, &id, &n));
    s = tm_key_log(&key, &member);
    expect(!tm_key_length_parse(s, &id));
    key.b[TM_HASH_SIZE] = 1;
    expect(!tm_key_log_parse(s, &id));
}

static void values_of_fixed_form_are_held_to_it(void)
{
    struct tm_id member = id_of(4), id;
    uint8_t bytes[TM_ARRIVAL_SIZE];
    uint64_t n;

    tm_arrival_store(bytes, &member, 0x0102030405060708);
    expect(tm_arrival_load(tm_slice(bytes, sizeof bytes), &id, &n));
    expect(tm_id_eq(&id, &member) && n == 0x0102030405060708);
    expect(!tm_arrival_load(tm_slice(bytes, sizeof bytes - 1), &id, &n));
    expect(!tm_u64_load(tm_slice(bytes, 7), &n) && !tm_u64_load(tm_slice(bytes, 9), &n));
}

TM_CLAIMS(CLAIM(entries_sort_by_log_then_index),
          CLAIM(the_bound_comes_right_after_all_with_the_prefix), CLAIM(keys_read_back_as_written),
          CLAIM(another_branch_or_length_is_not_a_key_of_ours),
          CLAIM(values_of_fixed_form_are_held_to_it))
