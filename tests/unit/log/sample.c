/* tests/unit/log/sample.c - random entries from the very rows that the readers use. */
#include "tests/unit/log/sample.h"

#include <inttypes.h>
#include <stdlib.h>

#include "node/log/entry_fields.h"
#include "tests/lib/expect.h"

struct gen {
    const struct tm_rng *rng;
    struct tm_arena *arena;
};

static uint64_t within(const struct gen *g, uint64_t lo, uint64_t hi)
{
    uint64_t top = lo + tm_rng_below(g->rng, hi - lo + 1);

    /* Small values are as likely as large ones, so that every width of number occurs. */
    if (tm_rng_below(g->rng, 2) == 0 && top - lo > 255)
        top = lo + ((top - lo) >> tm_rng_below(g->rng, 56));
    return top;
}

static struct tm_slice line(const struct gen *g, const char *head, size_t max)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-._~";
    size_t len = strlen(head) + 1 + tm_rng_below(g->rng, 40);
    char *s;

    if (len > max)
        len = max;
    s = tm_arena_alloc(g->arena, len);
    expect(s != NULL);
    for (size_t i = 0; i < len; i++)
        s[i] = i < strlen(head) ? head[i] : letters[tm_rng_below(g->rng, sizeof letters - 1)];
    return tm_slice(s, len);
}

static struct tm_slice bytes(const struct gen *g, size_t min, size_t max)
{
    size_t len = within(g, min, max < min + 64 ? max : min + 64);
    uint8_t *p = tm_arena_alloc(g->arena, len);

    expect(p != NULL);
    tm_rng_fill(g->rng, p, len);
    return tm_slice(p, len);
}

static struct tm_slice indices(const struct gen *g)
{
    struct tm_buf buf = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;
    uint64_t v[64], n = 1 + tm_rng_below(g->rng, 64), at = 0;
    struct tm_slice out;

    for (size_t i = 0; i < n; i++) {
        at += 1 + tm_rng_below(g->rng, 2000);
        v[i] = at - 1;
    }
    expect_ok(tm_indices_put(&buf, v, n, &err), &err);
    out = tm_arena_copy(g->arena, tm_buf_slice(&buf));
    tm_buf_free(&buf);
    return out;
}

static struct tm_slice slice(const struct gen *g, enum tm_field_kind kind, const struct tm_field *f)
{
    switch (kind) {
    case TM_F_URL:
        return line(g, "https://a.example/", f->max);
    case TM_F_COUNTRY:
        return tm_rng_below(g->rng, 2) == 0 ? TM_LIT("HR") : TM_LIT("PT");
    case TM_F_ISCED:
        return tm_slice("0613", 2 + tm_rng_below(g->rng, 3));
    case TM_F_LABEL:
        return TM_LIT("eu.example");
    case TM_F_ADDRESS:
        return tm_rng_below(g->rng, 2) == 0 ? TM_LIT("node.a.example:7411")
                                            : TM_LIT("[2001:db8::1]:7411");
    case TM_F_BIN:
        return bytes(g, f->min, f->max);
    case TM_F_INDICES:
        return indices(g);
    default:
        return line(g, "\xc5\xa0ibenik ", f->max);
    }
}

static void fill_rows(const struct gen *g, struct tm_entry *e, const struct tm_shape *shape);

static void fill_list(const struct gen *g, const struct tm_field *f, struct tm_strings *list)
{
    list->present = true;
    list->n = within(g, 0, f->count_max < 4 ? f->count_max : 4);
    list->v = tm_arena_zalloc(g->arena, list->n + 1, sizeof *list->v);
    for (size_t i = 0; i < list->n; i++)
        list->v[i] = slice(g, f->item, f);
}

static void fill(const struct gen *g, struct tm_entry *e, const struct tm_field *f)
{
    void *p = tm_field_ptr(e, f);

    switch (f->kind) {
    case TM_F_U64:
        *(uint64_t *)p = within(g, f->min, f->max);
        break;
    case TM_F_U32:
        *(unsigned *)p = 1u << tm_rng_below(g->rng, 4);
        break;
    case TM_F_U8:
        *(uint8_t *)p = (uint8_t)within(g, f->min, f->max);
        break;
    case TM_F_BOOL:
        *(bool *)p = tm_rng_below(g->rng, 2) == 0;
        break;
    case TM_F_TIME:
        *(int64_t *)p = (int64_t)within(g, 0, (uint64_t)TM_FIELD_TIME_MAX);
        break;
    case TM_F_WORD:
        *(int *)p = f->words->v[tm_rng_below(g->rng, f->words->n)].value;
        break;
    case TM_F_RIGHTS:
        *(unsigned *)p = 1 + (unsigned)tm_rng_below(g->rng, 3);
        break;
    case TM_F_LEVELS:
        *(uint16_t *)p = (uint16_t)(tm_rng_below(g->rng, 256) << 1);
        break;
    case TM_F_HASH:
    case TM_F_ID:
    case TM_F_ED25519:
    case TM_F_X25519:
        tm_rng_fill(g->rng, p, 32);
        break;
    case TM_F_SIG:
        tm_rng_fill(g->rng, p, 64);
        break;
    case TM_F_LIST:
        fill_list(g, f, p);
        break;
    case TM_F_ADDRESSES:
        e->u.node.address_count = 1 + tm_rng_below(g->rng, TM_ADDRESSES_MAX);
        for (size_t i = 0; i < e->u.node.address_count; i++)
            e->u.node.addresses[i] = slice(g, TM_F_ADDRESS, f);
        break;
    case TM_F_MAP:
        fill_rows(g, e, f->sub);
        break;
    default:
        *(struct tm_slice *)p = slice(g, f->kind, f);
    }
}

static void fill_rows(const struct gen *g, struct tm_entry *e, const struct tm_shape *shape)
{
    for (size_t i = 0; i < shape->n; i++) {
        const struct tm_field *f = &shape->rows[i];

        if (!f->required && tm_rng_below(g->rng, 2) == 0)
            continue;
        fill(g, e, f);
        if (f->has != 0 && f->kind != TM_F_ADDRESSES)
            *(bool *)(void *)((char *)e + f->has) = true;
    }
}

/* What the rows alone cannot keep apart. */
static void mend(const struct gen *g, struct tm_entry *e)
{
    struct tm_entry_issuer_key *k = &e->u.issuer_key;

    if (e->type == TM_ENTRY_ISSUER_KEY) {
        k->valid_until_ms = TM_TIME_NONE;
        if (k->x5c.present && k->x5c.n > 0) {
            k->public_key = TM_SLICE_EMPTY;
        } else {
            k->x5c = (struct tm_strings){ 0 };
            k->public_key = line(g, "z6Mk", 48);
            k->possession = bytes(g, 64, 64);
        }
    }
    if (e->type == TM_ENTRY_ACCREDITATION || e->type == TM_ENTRY_RECOGNITION)
        e->u.grant.limits.expiry_date_ms = TM_TIME_NONE;
}

void sample_entry(const struct tm_rng *rng, struct tm_arena *arena, enum tm_entry_type type,
                  struct tm_entry *out)
{
    struct gen g = { rng, arena };

    tm_entry_init(out, type);
    out->time_ms = (int64_t)within(&g, 0, (uint64_t)TM_FIELD_TIME_MAX);
    fill_rows(&g, out, &tm_shapes[type]);
    mend(&g, out);
}

uint64_t sample_seed(void)
{
    const char *text = getenv("TM_SEED");
    uint64_t seed = text != NULL ? strtoull(text, NULL, 0) : tm_rng_u64(&tm_rng_system);

    tm_note("seed %" PRIu64 " (TM_SEED)", seed);
    return seed;
}
