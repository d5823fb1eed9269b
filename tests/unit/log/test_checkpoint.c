/* Checkpoints of member logs: form, signatures, what a stranger may add or change. */
#include <inttypes.h>
#include <stdio.h>

#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/log/checkpoint.h"
#include "tests/lib/expect.h"

static struct tm_ed25519_pair pair_of(uint8_t n)
{
    uint8_t seed[32] = { n };
    struct tm_ed25519_pair pair;

    tm_ed25519_from_seed(seed, &pair);
    return pair;
}

static struct tm_id member_of(const char *text)
{
    struct tm_hash h;

    tm_sha256(tm_str(text), &h);
    return tm_id_of(&h);
}

static struct tm_head head_of(uint64_t size)
{
    struct tm_head head = { .epoch = 3, .size = size, .time_s = 1767225600 };

    tm_sha256(TM_LIT("root"), &head.root);
    return head;
}

static void make(struct tm_buf *out, const struct tm_head *head)
{
    struct tm_id member = member_of("m");
    struct tm_ed25519_pair pair = pair_of(1);

    *out = (struct tm_buf)TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    tm_checkpoint_sign(out, "eu.example", &member, head, &pair);
}

static void a_signed_head_comes_back_and_verifies(void)
{
    struct tm_ed25519_pair pair = pair_of(1), other = pair_of(2);
    struct tm_id member = member_of("m");
    struct tm_head head = head_of(70000);
    struct tm_buf out, again = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_checkpoint cp;

    make(&out, &head);
    expect(out.len <= TM_CHECKPOINT_BYTES_MAX);
    expect_ok(tm_checkpoint_parse(tm_buf_slice(&out), &cp, &err), &err);
    expect_str(cp.network, "eu.example");
    expect(tm_id_eq(&cp.member, &member) && cp.head.epoch == 3 && cp.head.size == 70000);
    expect(tm_hash_eq(&cp.head.root, &head.root) && cp.head.time_s == head.time_s && cp.has_plain);
    expect(tm_checkpoint_key_is(&cp, pair.public_key));
    expect(!tm_checkpoint_key_is(&cp, other.public_key));
    expect_ok(tm_checkpoint_verify(&cp, pair.public_key, &err), &err);
    expect_fails(tm_checkpoint_verify(&cp, other.public_key, &err), TM_E_NOTFOUND, &err);
    tm_checkpoint_put(&again, &cp, pair.public_key);
    expect_slice(tm_buf_slice(&again), tm_buf_slice(&out));
    tm_buf_free(&out);
    tm_buf_free(&again);
}

static void the_largest_checkpoint_fits_its_limit(void)
{
    struct tm_ed25519_pair pair = pair_of(1);
    struct tm_id member = member_of("m");
    struct tm_head head = { .epoch = UINT32_MAX, .size = TM_TREE_SIZE_MAX };
    struct tm_buf out = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;
    char network[TM_NETWORK_MAX + 1] = { 0 };
    struct tm_checkpoint cp;

    memset(network, 'n', TM_NETWORK_MAX);
    head.time_s = TM_HEAD_TIME_S_MAX;
    tm_checkpoint_sign(&out, network, &member, &head, &pair);
    expect_ok(tm_buf_check(&out, "checkpoint", &err), &err);
    expect_ok(tm_checkpoint_parse(tm_buf_slice(&out), &cp, &err), &err);
    expect_ok(tm_checkpoint_verify(&cp, pair.public_key, &err), &err);
    tm_buf_free(&out);
}

static void every_flipped_bit_is_refused(void)
{
    struct tm_ed25519_pair pair = pair_of(1);
    struct tm_head head = head_of(1000);
    struct tm_err err = TM_ERR_INIT;
    struct tm_checkpoint cp;
    struct tm_buf out;
    size_t unknown = 0, unsaid = 0;

    make(&out, &head);
    for (size_t bit = 0; bit < out.len * 8; bit++) {
        out.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
        if (tm_checkpoint_parse(tm_buf_slice(&out), &cp, &err) == 0) {
            int r = tm_checkpoint_verify(&cp, pair.public_key, &err);

            unknown += r == TM_E_NOTFOUND;
            if (r == 0) { /* only the optional line can be lost, and nothing said has changed */
                struct tm_buf again = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);

                unsaid++;
                tm_checkpoint_put(&again, &cp, pair.public_key);
                out.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
                expect(tm_slice_starts(tm_buf_slice(&out), tm_buf_slice(&again)));
                out.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
                tm_buf_free(&again);
            }
        }
        out.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
    tm_note("%zu read as of an unknown key, %zu as without the plain line", unknown, unsaid);
    expect(unknown > 0 && unsaid > 0);
    tm_buf_free(&out);
}

/* Replaces the first `from` in a good checkpoint. */
static int parse_with(const char *from, const char *to)
{
    struct tm_buf changed = TM_BUF_INIT(2 * TM_NOTE_BYTES_MAX), out;
    struct tm_head head = head_of(1000);
    struct tm_err err = TM_ERR_INIT;
    struct tm_checkpoint cp = { .has_plain = true };
    const char *at;
    int r;

    make(&out, &head);
    at = strstr(tm_buf_str(&out), from);
    expect(at != NULL);
    tm_buf_put(&changed, out.data, (size_t)(at - (const char *)out.data));
    tm_buf_put_str(&changed, to);
    tm_buf_put_str(&changed, at + strlen(from));
    r = tm_checkpoint_parse(tm_buf_slice(&changed), &cp, &err);
    if (r != 0)
        expect(err.text[0] != 0 && cp.has_plain && cp.head.size == 0);
    tm_buf_free(&out);
    tm_buf_free(&changed);
    return r;
}

static void other_forms_are_refused(void)
{
    static const struct {
        const char *from, *to;
    } bad[] = {
        { "\n1000\n", "\n01000\n" },
        { "\n1000\n", "\n-1000\n" },
        { "\n1000\n", "\n1000 \n" },
        { "\n1000\n", "\n\n" },
        { "\n1000\n", "\n0\n" },                   /* entry 0 makes the log */
        { "\n1000\n", "\n9223372036854775809\n" }, /* 2^63 + 1 */
        { "\n1000\n", "\n1000\nextension\n" },
        { "eu.example/", "EU.example/" },
        { "eu.example/", "eu.example-/" },
        { "eu.example/", "/" },
        { "eu.example/", "" },
        { "eu.example/zQm", "eu.example/zQn" },
        { "/3\n", "/03\n" },
        { "/3\n", "/\n" },
        { "/3\n", "/3/\n" },
        { "/3\n", "/4294967296\n" },
        { "=\n\n", "\n\n" },
        { "=\n\n", "=\nextension\n\n" },
        { "=\n\n", "=\n" },
    };

    expect_int(parse_with("\n1000\n", "\n9223372036854775808\n"), 0);
    expect_int(parse_with("\n1000\n", "\n1\n"), 0);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (parse_with(bad[i].from, bad[i].to) != TM_E_MALFORMED)
            tm_claim_failed(__FILE__, __LINE__, "form %zu is taken", i);
    /* another epoch is another origin, whose name no line bears */
    expect_int(parse_with("/3\n", "/4294967295\n"), TM_E_NOTFOUND);
}

static void lines_of_other_names_do_not_matter(void)
{
    struct tm_ed25519_pair pair = pair_of(1), witness = pair_of(9);
    struct tm_head head = head_of(1000);
    struct tm_err err = TM_ERR_INIT;
    struct tm_checkpoint cp;
    struct tm_buf out;
    struct tm_note note;

    make(&out, &head);
    expect_ok(tm_note_parse(tm_buf_slice(&out), &note, &err), &err);
    for (int i = 0; i < TM_NOTE_SIGS_MAX - 2; i++) {
        struct tm_buf text = TM_BUF_INIT(TM_NOTE_BYTES_MAX);

        tm_buf_put_slice(&text, tm_slice(out.data, note.text.len));
        tm_note_sign(&out, tm_buf_slice(&text), TM_LIT("w.example/1"), TM_NOTE_COSIGNATURE, 5,
                     &witness);
        tm_buf_free(&text);
    }
    expect_ok(tm_checkpoint_parse(tm_buf_slice(&out), &cp, &err), &err);
    expect_ok(tm_checkpoint_verify(&cp, pair.public_key, &err), &err);
    expect(cp.head.time_s == head.time_s);
    tm_buf_free(&out);
}

/* A checkpoint with these lines of the origin's name. */
struct line {
    enum tm_note_alg alg;
    uint8_t key;
    bool broken;
};

static int judge(const struct line *lines, size_t n, struct tm_checkpoint *cp, struct tm_err *err)
{
    struct tm_ed25519_pair control = pair_of(1);
    struct tm_buf out = TM_BUF_INIT(TM_NOTE_BYTES_MAX), good;
    struct tm_head head = head_of(1000);
    char origin[TM_ORIGIN_MAX];
    struct tm_id member = member_of("m");
    struct tm_note note;
    int r;

    make(&good, &head);
    expect_ok(tm_note_parse(tm_buf_slice(&good), &note, err), err);
    tm_origin("eu.example", &member, 3, origin);
    tm_buf_put_slice(&out, note.text);
    tm_buf_put_u8(&out, '\n');
    for (size_t i = 0; i < n; i++) {
        struct tm_ed25519_pair pair = pair_of(lines[i].key);
        struct tm_slice text = lines[i].broken ? TM_LIT("another text\n") : note.text;

        tm_note_sign(&out, text, tm_str(origin), lines[i].alg, head.time_s, &pair);
    }
    r = tm_checkpoint_parse(tm_buf_slice(&out), cp, err);
    if (r == 0)
        r = tm_checkpoint_verify(cp, control.public_key, err);
    tm_buf_free(&out);
    tm_buf_free(&good);
    return r;
}

static void lines_of_the_origin_s_name_are_judged_as_stated(void)
{
    static const struct {
        int want;
        size_t n;
        struct line lines[3];
    } rows[] = {
        { 0, 1, { { TM_NOTE_COSIGNATURE, 1, false } } },
        { 0, 2, { { TM_NOTE_ED25519, 1, false }, { TM_NOTE_COSIGNATURE, 1, false } } },
        { 0, 2, { { TM_NOTE_COSIGNATURE, 1, false }, { TM_NOTE_ED25519, 2, true } } },
        { TM_E_NOTFOUND, 1, { { TM_NOTE_ED25519, 1, false } } },
        { TM_E_NOTFOUND, 1, { { TM_NOTE_COSIGNATURE, 2, false } } },
        { TM_E_SIGNATURE, 1, { { TM_NOTE_COSIGNATURE, 1, true } } },
        { TM_E_SIGNATURE, 2, { { TM_NOTE_COSIGNATURE, 1, false }, { TM_NOTE_ED25519, 1, true } } },
        { TM_E_MALFORMED,
          2,
          { { TM_NOTE_COSIGNATURE, 1, false }, { TM_NOTE_COSIGNATURE, 1, false } } },
        { TM_E_MALFORMED,
          2,
          { { TM_NOTE_COSIGNATURE, 1, false }, { TM_NOTE_COSIGNATURE, 2, false } } },
        { TM_E_MALFORMED,
          3,
          { { TM_NOTE_COSIGNATURE, 1, false },
            { TM_NOTE_ED25519, 1, false },
            { TM_NOTE_ED25519, 2, false } } },
    };
    struct tm_checkpoint cp;
    struct tm_err err = TM_ERR_INIT;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int got = judge(rows[i].lines, rows[i].n, &cp, &err);

        if (got != rows[i].want)
            tm_claim_failed(__FILE__, __LINE__, "row %zu: %s", i, tm_code_name(got));
    }
}

static void a_plain_line_of_another_key_is_left_out_when_rebuilt(void)
{
    static const struct line lines[] = { { TM_NOTE_COSIGNATURE, 1, false },
                                         { TM_NOTE_ED25519, 2, false } };
    struct tm_buf out = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    struct tm_ed25519_pair control = pair_of(1);
    struct tm_checkpoint cp;
    struct tm_err err = TM_ERR_INIT;
    struct tm_note note;

    expect_int(judge(lines, 2, &cp, &err), 0);
    tm_checkpoint_put(&out, &cp, control.public_key);
    expect_ok(tm_note_parse(tm_buf_slice(&out), &note, &err), &err);
    expect_int((int64_t)note.sig_count, 1);
    tm_buf_free(&out);
}

static void a_time_after_the_year_9999_is_refused(void)
{
    struct tm_head head = head_of(1);
    struct tm_err err = TM_ERR_INIT;
    struct tm_checkpoint cp;
    struct tm_buf out;

    head.time_s = TM_HEAD_TIME_S_MAX;
    make(&out, &head);
    expect_ok(tm_checkpoint_parse(tm_buf_slice(&out), &cp, &err), &err);
    tm_buf_free(&out);
    head.time_s++;
    make(&out, &head);
    expect_fails(tm_checkpoint_parse(tm_buf_slice(&out), &cp, &err), TM_E_MALFORMED, &err);
    tm_buf_free(&out);
}

static void heartbeats_change_time_and_cosignature_only(void)
{
    struct tm_ed25519_pair pair = pair_of(1);
    struct tm_head head = head_of(1000);
    struct tm_buf first, second, rebuilt = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_checkpoint a, b;

    make(&first, &head);
    head.time_s += 3600;
    make(&second, &head);
    expect_ok(tm_checkpoint_parse(tm_buf_slice(&first), &a, &err), &err);
    expect_ok(tm_checkpoint_parse(tm_buf_slice(&second), &b, &err), &err);
    a.head.time_s = b.head.time_s; /* what a head delta carries */
    expect_fails(tm_checkpoint_verify(&a, pair.public_key, &err), TM_E_SIGNATURE, &err);
    memcpy(a.cosig, b.cosig, sizeof a.cosig);
    expect_ok(tm_checkpoint_verify(&a, pair.public_key, &err), &err);
    tm_checkpoint_put(&rebuilt, &a, pair.public_key);
    expect_slice(tm_buf_slice(&rebuilt), tm_buf_slice(&second));
    tm_buf_free(&first);
    tm_buf_free(&second);
    tm_buf_free(&rebuilt);
}

static void network_names_keep_to_their_characters(void)
{
    static const char *const good[] = { "a", "0", "eu.example", "a-b", "a..b", "9.z" };
    static const char *const bad[] = { "",   ".a",  "a.",  "-a",  "a-",       "A",
                                       "a_", "a b", "a/b", "a+b", "\xc3\xa8", "a\n" };
    char longest[TM_NETWORK_MAX + 1];

    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        expect(tm_network_ok(tm_str(good[i])));
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        expect(!tm_network_ok(tm_str(bad[i])));
    memset(longest, 'a', sizeof longest);
    expect(tm_network_ok(tm_slice(longest, TM_NETWORK_MAX)));
    expect(!tm_network_ok(tm_slice(longest, TM_NETWORK_MAX + 1)));
}

TM_CLAIMS(CLAIM(a_signed_head_comes_back_and_verifies),
          CLAIM(the_largest_checkpoint_fits_its_limit), CLAIM(every_flipped_bit_is_refused),
          CLAIM(other_forms_are_refused), CLAIM(lines_of_other_names_do_not_matter),
          CLAIM(lines_of_the_origin_s_name_are_judged_as_stated),
          CLAIM(a_plain_line_of_another_key_is_left_out_when_rebuilt),
          CLAIM(a_time_after_the_year_9999_is_refused),
          CLAIM(heartbeats_change_time_and_cosignature_only),
          CLAIM(network_names_keep_to_their_characters))
