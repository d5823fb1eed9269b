/* Outside vectors of transparency logs: proofs, roots, tiles, notes and checkpoints. */
#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>

#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/log/checkpoint.h"
#include "node/log/tile.h"
#include "tests/lib/expect.h"

static json_t *load(const char *path)
{
    json_error_t e;
    json_t *root = json_load_file(path, JSON_DECODE_INT_AS_REAL, &e);

    if (root == NULL)
        tm_claim_failed(__FILE__, __LINE__, "%s: %s", path, e.text);
    return root;
}

static struct tm_slice text_of(const json_t *object, const char *name)
{
    const json_t *s = json_object_get(object, name);

    expect(json_is_string(s));
    return tm_slice(json_string_value(s), json_string_length(s));
}

static uint64_t number_of(const json_t *object, const char *name)
{
    const json_t *n = json_object_get(object, name);

    expect(json_is_real(n));
    return (uint64_t)json_real_value(n);
}

/* A number of a proof's file, taken from its text: some are past what the JSON reader takes. */
static uint64_t large_number_of(const char *path, const char *name)
{
    struct tm_buf text;
    struct tm_slice digits;
    char key[32];
    const char *at;
    uint64_t v;

    tm_slurp(path, &text);
    snprintf(key, sizeof key, "\"%s\": ", name);
    at = strstr(tm_buf_str(&text), key);
    expect(at != NULL);
    at += strlen(key);
    digits = tm_slice(at, strspn(at, "0123456789"));
    expect(tm_decimal_exact(digits, UINT64_MAX, &v));
    tm_buf_free(&text);
    return v;
}

/* A hash in base64; false when it is of another length, as some bad vectors' are. */
static bool hash_of(struct tm_slice text, struct tm_hash *out)
{
    struct tm_buf raw = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;
    bool ok = tm_base64_get(&raw, text, &err) == 0 && raw.len == sizeof out->b;

    if (ok)
        memcpy(out->b, raw.data, sizeof out->b);
    tm_buf_free(&raw);
    return ok;
}

static bool proof_of(const json_t *vector, struct tm_proof *out)
{
    const json_t *list = json_object_get(vector, "proof");

    out->n = 0;
    if (json_array_size(list) > TM_PROOF_HASHES_MAX)
        return false;
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *s = json_array_get(list, i);

        if (!hash_of(tm_str(json_string_value(s)), &out->hashes[out->n++]))
            return false;
    }
    return true;
}

/* --- proofs --- */

struct tally {
    size_t good, bad, not_hashes; /* accepted, refused, of these by the length of a hash alone */
};

static void judged(struct tally *tally, const json_t *v, const char *path, bool hashes, bool ok)
{
    bool want_err = json_is_true(json_object_get(v, "wantErr"));

    if (ok == want_err)
        tm_claim_failed(__FILE__, __LINE__, "%s: %s, want the opposite", path,
                        ok ? "accepted" : "refused");
    tally->good += ok;
    tally->bad += !ok;
    tally->not_hashes += !hashes;
}

static void one_inclusion(void *ctx, const char *path, const char *name)
{
    json_t *v = load(path);
    struct tm_hash root, leaf;
    struct tm_proof proof;
    struct tm_err err = TM_ERR_INIT;
    bool hashes = hash_of(text_of(v, "root"), &root) && hash_of(text_of(v, "leafHash"), &leaf) &&
                  proof_of(v, &proof);

    (void)name;
    judged(ctx, v, path, hashes,
           hashes && tm_merkle_check_inclusion(&leaf, large_number_of(path, "leafIdx"),
                                               large_number_of(path, "treeSize"), &root, &proof,
                                               &err) == 0);
    json_decref(v);
}

static void one_consistency(void *ctx, const char *path, const char *name)
{
    json_t *v = load(path);
    struct tm_hash root1, root2;
    struct tm_proof proof;
    struct tm_err err = TM_ERR_INIT;
    bool hashes = hash_of(text_of(v, "root1"), &root1) && hash_of(text_of(v, "root2"), &root2) &&
                  proof_of(v, &proof);

    (void)name;
    /* "roots" of a text instead of a hash: where only equality counts, as the vector means them */
    if (!hashes && tm_slice_eq(text_of(v, "root1"), text_of(v, "root2")) && proof_of(v, &proof)) {
        tm_sha256(text_of(v, "root1"), &root1);
        root2 = root1;
        hashes = true;
    }
    judged(ctx, v, path, hashes,
           hashes && tm_merkle_check_consistency(large_number_of(path, "size1"), &root1,
                                                 large_number_of(path, "size2"), &root2, &proof,
                                                 &err) == 0);
    json_decref(v);
}

static void in_folders(const char *kind, const char *const *folders,
                       void (*one)(void *ctx, const char *path, const char *name))
{
    struct tally tally = { 0 };
    size_t n = 0;

    for (; *folders != NULL; folders++) {
        char relative[128];

        snprintf(relative, sizeof relative, "tlog/%s/%s", kind, *folders);
        n += tm_each_file(tm_vectors(relative), ".json", one, &tally);
    }
    tm_note("%zu accepted, %zu refused (%zu by the length of a hash)", tally.good, tally.bad,
            tally.not_hashes);
    expect(n == tally.good + tally.bad && tally.good > 0 && tally.bad > tally.not_hashes);
}

static void inclusion_probes_are_decided_as_they_should(void)
{
    static const char *const folders[] = { "0",
                                           "1",
                                           "2",
                                           "3",
                                           "4",
                                           "additional/0",
                                           "additional/1",
                                           "additional/2",
                                           "additional/3",
                                           "single-entry",
                                           NULL };

    in_folders("inclusion", folders, one_inclusion);
}

static void consistency_probes_are_decided_as_they_should(void)
{
    static const char *const folders[] = { "0", "1", "2", "3", "4", "additional", NULL };

    in_folders("consistency", folders, one_consistency);
}

/* --- trees of the ASCII decimals --- */

static struct tm_slice decimal_entry(uint64_t i, char out[24])
{
    int n = snprintf(out, 24, "%" PRIu64, i);

    return tm_slice(out, (size_t)n);
}

static void roots_of_growing_trees_hold(void)
{
    json_t *file = load(tm_vectors("tlog/roots.json"));
    json_t *roots = json_object_get(file, "roots");
    struct tm_frontier f = { .size = 0 };
    size_t checked = 0;

    while (checked < json_object_size(roots)) {
        char text[24];
        struct tm_hash want, got, leaf;
        const json_t *entry;

        expect(f.size <= 2000000); /* no root that is never reached */
        decimal_entry(f.size, text);
        entry = json_object_get(roots, text);
        if (entry != NULL) {
            expect(hash_of(tm_str(json_string_value(entry)), &want));
            tm_frontier_root(&f, &got);
            expect(tm_hash_eq(&got, &want));
            checked++;
        }
        tm_leaf_hash(decimal_entry(f.size, text), &leaf);
        tm_frontier_append(&f, &leaf);
    }
    tm_note("%zu roots, up to size %" PRIu64, checked, f.size - 1);
    expect(checked > 8);
    json_decref(file);
}

/* Hashes of full subtrees of decimal leaves, computed when asked. */
static int decimal_get(void *ctx, unsigned level, uint64_t index, struct tm_hash *out,
                       struct tm_err *err)
{
    struct tm_frontier f = { .size = 0 };
    uint64_t from = index << level, to = (index + 1) << level;

    (void)err;
    expect(to <= *(const uint64_t *)ctx);
    for (uint64_t i = from; i < to; i++) {
        struct tm_hash leaf;
        char text[24];

        tm_leaf_hash(decimal_entry(i, text), &leaf);
        tm_frontier_append(&f, &leaf);
    }
    tm_frontier_root(&f, out);
    return 0;
}

static void one_tile(const char *path, const char *want_hex, uint64_t size)
{
    struct tm_buf bytes = TM_BUF_INIT(1 << 20), again = TM_BUF_INIT(TM_TILE_PATH_MAX);
    struct tm_hash_source src = { decimal_get, &size };
    struct tm_err err = TM_ERR_INIT;
    char hex[TM_HEX_SIZE], text[24];
    struct tm_tile tile;
    struct tm_hash h;

    expect_ok(tm_tile_path_parse(tm_str(path), &tile, &err), &err);
    tm_tile_path_put(&again, &tile);
    expect_str(tm_buf_str(&again), path);
    expect_int(tm_tile_width(&tile, size), tile.width);
    if (tile.entries)
        for (uint64_t i = 0; i < tile.width; i++)
            tm_bundle_put(&bytes, decimal_entry(tile.index * TM_TILE_WIDTH + i, text));
    else
        expect_ok(tm_tile_hashes(&src, &tile, &bytes, &err), &err);
    tm_sha256(tm_buf_slice(&bytes), &h);
    if (strcmp(tm_hash_hex(&h, hex), want_hex) != 0)
        tm_claim_failed(__FILE__, __LINE__, "%s has other bytes", path);
    tm_buf_free(&bytes);
    tm_buf_free(&again);
}

static void tiles_and_bundles_hold_byte_for_byte(void)
{
    json_t *file = load(tm_vectors("tlog/tiles.json")), *tiles, *hash;
    const char *size_name, *path;
    size_t n = 0;

    json_object_foreach(file, size_name, tiles)
    {
        uint64_t size;

        expect(strncmp(size_name, "size_", 5) == 0);
        expect(tm_decimal_exact(tm_str(size_name + 5), UINT64_MAX, &size));
        json_object_foreach(tiles, path, hash)
        {
            one_tile(path, json_string_value(hash), size);
            n++;
        }
    }
    tm_note("%zu tiles", n);
    expect(n > 5);
    json_decref(file);
}

/* --- notes and checkpoints --- */

static void the_specification_s_example_note_verifies(void)
{
    json_t *v = load(tm_vectors("tlog/signed-note-example.json"));
    struct tm_buf again = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;
    struct tm_note_key key;
    struct tm_note note;
    uint8_t public_key[32];

    expect_ok(tm_vkey_parse(text_of(v, "vkey"), &key, public_key, &err), &err);
    expect_int(key.alg, TM_NOTE_ED25519);
    tm_vkey_put(&again, &key);
    expect_slice(tm_buf_slice(&again), text_of(v, "vkey"));
    expect_ok(tm_note_parse(text_of(v, "note"), &note, &err), &err);
    expect_slice(note.text, TM_LIT("This is an example message.\n"));
    expect_ok(tm_note_verify(&note, &key, NULL, &err), &err);
    tm_buf_free(&again);
    json_decref(v);
}

static void vkey_is(const struct tm_note_key *key, struct tm_slice want)
{
    struct tm_buf out = TM_BUF_INIT(512);

    tm_vkey_put(&out, key);
    expect_slice(tm_buf_slice(&out), want);
    tm_buf_free(&out);
}

static void one_checkpoint(const json_t *v)
{
    struct tm_slice origin = text_of(v, "origin"), want = text_of(v, "checkpoint");
    struct tm_buf out = TM_BUF_INIT(4096), text = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;
    struct tm_note note;
    struct tm_ed25519_pair pair;
    struct tm_note_key plain = { origin, TM_NOTE_ED25519, pair.public_key };
    struct tm_note_key cosig = { origin, TM_NOTE_COSIGNATURE, pair.public_key };
    uint64_t time_s = 0;
    uint8_t seed[32], public_key[32];

    expect(tm_hex_exact(text_of(v, "seed"), seed, 32));
    expect(tm_hex_exact(text_of(v, "public_key"), public_key, 32));
    tm_ed25519_from_seed(seed, &pair);
    expect(memcmp(pair.public_key, public_key, 32) == 0);
    vkey_is(&plain, text_of(v, "vkey_01"));
    vkey_is(&cosig, text_of(v, "vkey_04"));
    expect_ok(tm_note_parse(want, &note, &err), &err);
    tm_buf_printf(&text, "%.*s\n%" PRIu64 "\n", TM_ARG(origin), number_of(v, "size"));
    expect(tm_slice_starts(note.text, tm_buf_slice(&text)));
    tm_buf_put_slice(&out, note.text);
    tm_buf_put_u8(&out, '\n');
    tm_note_sign(&out, note.text, origin, TM_NOTE_COSIGNATURE, number_of(v, "time"), &pair);
    tm_note_sign(&out, note.text, origin, TM_NOTE_ED25519, 0, &pair);
    expect_slice(tm_buf_slice(&out), want);
    expect_ok(tm_note_verify(&note, &cosig, &time_s, &err), &err);
    expect(time_s == number_of(v, "time"));
    expect_ok(tm_note_verify(&note, &plain, NULL, &err), &err);
    tm_buf_free(&out);
    tm_buf_free(&text);
}

static void checkpoints_are_signed_byte_for_byte(void)
{
    json_t *file = load(tm_vectors("tlog/checkpoints.json"));

    expect(json_array_size(file) > 0);
    for (size_t i = 0; i < json_array_size(file); i++)
        one_checkpoint(json_array_get(file, i));
    tm_note("%zu checkpoints", json_array_size(file));
    json_decref(file);
}

TM_CLAIMS(CLAIM(inclusion_probes_are_decided_as_they_should),
          CLAIM(consistency_probes_are_decided_as_they_should), CLAIM(roots_of_growing_trees_hold),
          CLAIM(tiles_and_bundles_hold_byte_for_byte),
          CLAIM(the_specification_s_example_note_verifies),
          CLAIM(checkpoints_are_signed_byte_for_byte))
