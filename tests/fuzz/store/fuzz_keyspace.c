/* Keys and fixed values as read from disk: a key that is accepted is spelled in one way only. */
#include "node/base/check.h"
#include "store/keyspace.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void same(struct tm_slice a, struct tm_slice b)
{
    TM_CHECK(tm_slice_eq(a, b));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_slice in = tm_slice(data, size);
    uint8_t arrival[TM_ARRIVAL_SIZE];
    struct tm_store_key key;
    struct tm_id id;
    struct tm_hash hash;
    uint64_t n;
    unsigned level;

    if (tm_key_entry_parse(in, &id, &n))
        same(tm_key_entry(&key, &id, n), in);
    if (tm_key_tile_parse(in, &id, &level, &n))
        same(tm_key_tile(&key, &id, level, n), in);
    if (tm_key_log_parse(in, &id))
        same(tm_key_log(&key, &id), in);
    if (tm_key_length_parse(in, &id))
        same(tm_key_length(&key, &id), in);
    if (tm_key_arrival_parse(in, &n))
        same(tm_key_arrival(&key, n), in);
    if (tm_key_evidence_parse(in, &id, &hash))
        same(tm_key_evidence(&key, &id, &hash), in);
    if (tm_arrival_load(in, &id, &n)) {
        tm_arrival_store(arrival, &id, n);
        same(tm_slice(arrival, sizeof arrival), in);
    }
    if (size <= TM_STORE_NAME_MAX && tm_key_after(&key, in).len > 0)
        TM_CHECK(tm_slice_cmp(in, tm_key_slice(&key)) < 0);
    return 0;
}
