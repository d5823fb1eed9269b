/* node/cred/jsonld/iri.c - IRI expansion (JSON-LD 1.1 API section 5.2), and IRIs as such: which text
 * is one, and how a relative one is resolved (RFC 3986 section 5). */
#include "node/cred/jsonld/context.h"

/* ---- what is an IRI ---- */

static bool is_alpha(uint8_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Length of the scheme, without its colon; 0 when there is none. */
static size_t scheme_len(struct tm_slice iri)
{
    if (iri.len == 0 || !is_alpha(iri.data[0]))
        return 0;
    for (size_t i = 1; i < iri.len; i++) {
        uint8_t c = iri.data[i];

        if (c == ':')
            return i;
        if (!is_alpha(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.')
            return 0;
    }
    return 0;
}

bool tm_iri_blank(struct tm_slice iri)
{
    return iri.len >= 2 && iri.data[0] == '_' && iri.data[1] == ':';
}

bool tm_iri_absolute(struct tm_slice iri)
{
    size_t at = scheme_len(iri);

    if (at == 0)
        return false;
    for (size_t i = at + 1; i < iri.len; i++) {
        uint64_t w;

        while (i + 8 < iri.len) { /* eight at once that come behind the space */
            memcpy(&w, iri.data + i, sizeof w);
            if (((w - 0x2121212121212121u) & ~w & 0x8080808080808080u) != 0)
                break;
            i += 8;
        }
        if (iri.data[i] == ' ' || (iri.data[i] >= '\t' && iri.data[i] <= '\r'))
            return false;
    }
    return true;
}

/* Eight bytes of ASCII, none of which tm_iri_writable() forbids; in doubt false. */
static inline bool writable_eight(const uint8_t *p)
{
    const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
    uint64_t w, pairs, odd;

    memcpy(&w, p, sizeof w);
    pairs = w & ~(ones * 2); /* '<' and '>' differ in one bit, so do '\\' and '^' */
    odd = (w - ones * 0x21) | (w + ones * (0x80 - '{'));
    odd |= ((pairs ^ ones * '<') - ones) | ((pairs ^ ones * '\\') - ones);
    odd |= ((w ^ ones * '"') - ones) | ((w ^ ones * '`') - ones);
    return ((w | odd) & tops) == 0;
}

bool tm_iri_writable(struct tm_slice iri)
{
    static const bool forbidden[256] = {
        ['<'] = true, ['>'] = true, ['"'] = true,  ['{'] = true, ['}'] = true,
        ['|'] = true, ['^'] = true, ['\\'] = true, ['`'] = true, [0x7f] = true,
    };

    if (scheme_len(iri) == 0)
        return false;
    for (size_t i = 0; i < iri.len; i++) {
        while (i + 8 < iri.len && writable_eight(iri.data + i))
            i += 8;
        if (iri.data[i] <= ' ' || forbidden[iri.data[i]])
            return false;
    }
    return true;
}

bool tm_iri_well_formed(struct tm_slice iri)
{
    const uint8_t *hash;

    if (!tm_iri_writable(iri))
        return false;
    hash = memchr(iri.data, '#', iri.len);
    return hash == NULL || memchr(hash + 1, '#', (size_t)(iri.data + iri.len - hash - 1)) == NULL;
}

/* ---- resolving ---- */

struct iri_parts {
    struct tm_slice scheme, authority, path, query, fragment; /* .data NULL: not there */
};

static size_t until(struct tm_slice s, size_t from, const char *stops)
{
    while (from < s.len && strchr(stops, s.data[from]) == NULL)
        from++;
    return from;
}

static struct iri_parts split(struct tm_slice s)
{
    struct iri_parts p = { TM_SLICE_EMPTY, TM_SLICE_EMPTY, TM_SLICE_EMPTY, TM_SLICE_EMPTY,
                           TM_SLICE_EMPTY };
    size_t at = 0, end = scheme_len(s);

    if (end > 0) {
        p.scheme = tm_slice(s.data, end);
        at = end + 1;
    }
    if (s.len - at >= 2 && s.data[at] == '/' && s.data[at + 1] == '/') {
        end = until(s, at + 2, "/?#");
        p.authority = tm_slice(s.data + at + 2, end - at - 2);
        at = end;
    }
    end = until(s, at, "?#");
    p.path = tm_slice(s.data + at, end - at);
    at = end;
    if (at < s.len && s.data[at] == '?') {
        end = until(s, at + 1, "#");
        p.query = tm_slice(s.data + at + 1, end - at - 1);
        at = end;
    }
    if (at < s.len && s.data[at] == '#')
        p.fragment = tm_slice(s.data + at + 1, s.len - at - 1);
    return p;
}

/* Takes `n` bytes from `in`, puts them at the end of `out`. */
static size_t move(struct tm_slice *in, uint8_t *out, size_t len, size_t n)
{
    memcpy(out + len, in->data, n);
    *in = tm_slice_from(*in, n);
    return len + n;
}

/* RFC 3986 section 5.2.4; `out` has room for `in.len` bytes. */
static size_t remove_dots(struct tm_slice in, uint8_t *out)
{
    size_t len = 0;

    while (in.len > 0) {
        if (tm_slice_starts(in, TM_LIT("../"))) {
            in = tm_slice_from(in, 3);
        } else if (tm_slice_starts(in, TM_LIT("./")) || tm_slice_starts(in, TM_LIT("/./"))) {
            in = tm_slice_from(in, 2);
        } else if (tm_slice_is(in, "/.")) {
            in = TM_LIT("/");
        } else if (tm_slice_starts(in, TM_LIT("/../")) || tm_slice_is(in, "/..")) {
            in = in.len > 3 ? tm_slice_from(in, 3) : TM_LIT("/");
            while (len > 0 && out[--len] != '/')
                continue;
        } else if (tm_slice_is(in, ".") || tm_slice_is(in, "..")) {
            break;
        } else {
            len = move(&in, out, len, until(in, 1, "/"));
        }
    }
    return len;
}

/* RFC 3986 section 5.2.3. */
static struct tm_slice merge(struct tm_arena *arena, const struct iri_parts *base,
                             struct tm_slice path)
{
    size_t dir = base->path.len;

    if (base->authority.data != NULL && dir == 0)
        return tm_concat(arena, TM_LIT("/"), path);
    while (dir > 0 && base->path.data[dir - 1] != '/')
        dir--;
    return tm_concat(arena, tm_slice(base->path.data, dir), path);
}

static size_t put(uint8_t *out, size_t len, const char *before, struct tm_slice s,
                  const char *after)
{
    size_t n = strlen(before);

    if (s.data == NULL)
        return len;
    memcpy(out + len, before, n);
    len += n;
    if (s.len > 0)
        memcpy(out + len, s.data, s.len);
    len += s.len;
    n = strlen(after);
    memcpy(out + len, after, n);
    return len + n;
}

static struct tm_slice join(struct tm_arena *arena, const struct iri_parts *p, bool dots)
{
    size_t room = p->scheme.len + p->authority.len + p->path.len + p->query.len + p->fragment.len;
    uint8_t *out = tm_arena_alloc(arena, room + 6);
    size_t len = 0;

    if (out == NULL)
        return TM_SLICE_EMPTY;
    len = put(out, len, "", p->scheme, ":");
    len = put(out, len, "//", p->authority, "");
    if (dots)
        len += remove_dots(p->path, out + len);
    else
        len = put(out, len, "", p->path, "");
    len = put(out, len, "?", p->query, "");
    len = put(out, len, "#", p->fragment, "");
    return tm_slice(out, len);
}

struct tm_slice tm_iri_resolve(struct tm_arena *arena, struct tm_slice base, struct tm_slice ref)
{
    struct iri_parts r = split(ref), b = split(base);
    bool own_path = r.authority.data != NULL || r.path.len > 0;

    if (r.scheme.data != NULL)
        return join(arena, &r, true);
    r.scheme = b.scheme;
    if (r.authority.data == NULL) {
        r.authority = b.authority;
        if (r.path.len == 0) {
            r.path = b.path;
            if (r.query.data == NULL)
                r.query = b.query;
        } else if (r.path.data[0] != '/') {
            r.path = merge(arena, &b, r.path);
            if (r.path.data == NULL)
                return TM_SLICE_EMPTY;
        }
    }
    return join(arena, &r, own_path);
}

struct tm_slice tm_concat(struct tm_arena *arena, struct tm_slice a, struct tm_slice b)
{
    uint8_t *out = tm_arena_alloc(arena, a.len + b.len);

    if (out == NULL)
        return TM_SLICE_EMPTY;
    if (a.len > 0)
        memcpy(out, a.data, a.len);
    if (b.len > 0)
        memcpy(out + a.len, b.data, b.len);
    return tm_slice(out, a.len + b.len);
}

/* ---- IRI expansion ---- */

static int define(struct tm_draft *draft, struct tm_slice name)
{
    struct tm_pending *p;

    if (draft == NULL || tm_draft_find(draft, name, &p) != 0 || p->state == TM_DEFINED ||
        p->state == TM_IGNORED)
        return 0;
    return tm_draft_define(draft, p);
}

static const struct tm_term *term_of(struct tm_run *run, const struct tm_active *active,
                                     const struct tm_draft *draft, struct tm_slice name)
{
    struct tm_pending *p;

    if (draft == NULL)
        return tm_run_find(run, active, tm_term_hash(name), name);
    if (tm_draft_find(draft, name, &p) != 0 || p->state == TM_PENDING || p->state == TM_IGNORED)
        return tm_active_get(active, name);
    return p->state == TM_DEFINED && !(p->term.flags & TM_TERM_GONE) ? &p->term : NULL;
}

static int concat(struct tm_run *run, struct tm_slice a, struct tm_slice b, struct tm_slice *out)
{
    *out = tm_concat(run->arena, a, b);
    return out->data == NULL ? tm_run_nomem(run) : 0;
}

/* Steps 6.1 to 6.4: a compact IRI. *done when the answer is in `out`. */
static int expand_compact(struct tm_run *run, const struct tm_active *active,
                          struct tm_draft *draft, struct tm_slice value, const uint8_t *colon,
                          struct tm_slice *out, bool *done)
{
    struct tm_slice prefix = tm_slice(value.data, (size_t)(colon - value.data));
    struct tm_slice suffix = tm_slice_from(value, prefix.len + 1);
    const struct tm_term *t;
    int r;

    *done = true;
    *out = value;
    if (tm_slice_is(prefix, "_") || tm_slice_starts(suffix, TM_LIT("//")))
        return 0;
    r = define(draft, prefix);
    if (r != 0)
        return r;
    t = term_of(run, active, draft, prefix);
    if (t != NULL && t->iri.data != NULL && (t->flags & TM_TERM_PREFIX))
        return concat(run, t->iri, suffix, out);
    *done = tm_iri_absolute(value);
    return 0;
}

/* `by`: the term that gave it, or NULL. */
static int expand(struct tm_run *run, const struct tm_active *active, struct tm_draft *draft,
                  struct tm_slice value, unsigned how, struct tm_slice *out,
                  const struct tm_term **by)
{
    const struct tm_term *t;
    const uint8_t *colon;
    bool done = false;
    int r;

    *out = value;
    *by = NULL;
    if (value.data == NULL)
        return 0;
    if (tm_kw_form(value)) {
        if (tm_kw_of(value) == TM_KW_NONE)
            *out = TM_SLICE_EMPTY;
        return 0;
    }
    r = define(draft, value);
    if (r != 0)
        return r;
    t = term_of(run, active, draft, value);
    if (t != NULL && (t->keyword != TM_KW_NONE || (how & TM_IRI_VOCAB))) {
        *out = t->iri;
        *by = t;
        return 0;
    }
    colon = value.len > 1 ? memchr(value.data + 1, ':', value.len - 1) : NULL;
    if (colon != NULL) {
        r = expand_compact(run, active, draft, value, colon, out, &done);
        if (r != 0 || done)
            return r;
    }
    if ((how & TM_IRI_VOCAB) && active->vocab.data != NULL)
        return concat(run, active->vocab, value, out);
    if ((how & TM_IRI_BASE) && active->base.data != NULL) {
        *out = tm_iri_resolve(run->arena, active->base, value);
        return out->data == NULL ? tm_run_nomem(run) : 0;
    }
    *out = value;
    return 0;
}

int tm_iri_expand(struct tm_run *run, const struct tm_active *active, struct tm_draft *draft,
                  struct tm_slice value, unsigned how, struct tm_slice *out)
{
    const struct tm_term *by;

    return expand(run, active, draft, value, how, out, &by);
}

int tm_iri_name(struct tm_run *run, const struct tm_active *active, struct tm_slice value,
                unsigned how, struct tm_slice *out, bool *sound)
{
    const struct tm_term *by;
    int r = expand(run, active, NULL, value, how, out, &by);

    *sound = r == 0 && (by != NULL ? (by->flags & TM_TERM_SOUND) != 0 : tm_iri_well_formed(*out));
    return r;
}
