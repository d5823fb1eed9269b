/* node/daemon/held.c - contexts and documents in the home: their indices, and one reading of both. */
#include "node/daemon/held.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "node/base/encode.h"
#include "node/base/file.h"
#include "node/base/utf8.h"

#define INDEX_NODES ((size_t)8 * TM_HELD_N_MAX) /* a row has 6 values and keys */
#define INDEX_ARENA TM_MIB(8)
#define FILE_ARENA  TM_MIB(16) /* a file as JSON, while it is looked at */

struct document {
    struct tm_slice url, bytes;
    int64_t seen_ms;
};
struct tm_held {
    atomic_uint refs;
    struct tm_jsonld_contexts *contexts;
    struct tm_arena arena; /* of the documents */
    struct document *documents;
    size_t document_n; /* in order of URL */
    size_t bytes;      /* of all documents */
};

static const struct shelf {
    const char *name, *index;
    const char *command; /* what takes a bad one away */
} shelves[] = {
    [TM_SHELF_CONTEXTS] = { "contexts", "contexts/index.json", "testamur context remove" },
    [TM_SHELF_DOCUMENTS] = { "documents", "documents/index.json", "testamur document remove" },
};

const char *tm_shelf_name(enum tm_shelf shelf)
{
    return shelves[shelf].name;
}

/* ---- the index ---- */

struct index {
    struct tm_arena arena;
    size_t n;
    struct tm_held_row *rows; /* TM_HELD_N_MAX + 1; in the order of the file */
};

/* A name in this very folder, and none that hides. */
static bool file_ok(struct tm_slice s)
{
    return s.len > 0 && s.len <= 128 && s.data[0] != '.' && memchr(s.data, '/', s.len) == NULL &&
           memchr(s.data, 0, s.len) == NULL;
}

static bool hash_ok(struct tm_slice hex)
{
    struct tm_hash hash;

    return tm_hex_exact(hex, hash.b, sizeof hash.b);
}

static int read_rows(const struct shelf *s, const struct tm_json *root, struct index *out,
                     struct tm_err *err)
{
    if (!tm_json_is(root, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_CONFIG, "%s: an object is needed", s->index);
    if (tm_json_count(root) > TM_HELD_N_MAX)
        return tm_fail(err, TM_E_LIMIT, "%s: more than %d of them", s->index, TM_HELD_N_MAX);
    tm_json_each_key(key, root)
    {
        const struct tm_json *value = tm_json_value(key);
        struct tm_held_row *row = &out->rows[out->n++];

        row->url = tm_slice(key->data, key->len);
        if (!tm_json_str(tm_json_get(value, "file"), &row->file) || !file_ok(row->file) ||
            !tm_json_str(tm_json_get(value, "sha256"), &row->sha256) || !hash_ok(row->sha256))
            return tm_fail(err, TM_E_CONFIG,
                           "%s: number %zu is not {\"file\": a name in this folder, \"sha256\": 64 "
                           "hexadecimal digits}",
                           s->index, out->n);
    }
    return 0;
}

static void index_done(struct index *index)
{
    tm_arena_free(&index->arena);
}

/* Without a file it is empty. `out` is to be given to index_done() whatever comes of it. */
static int index_read(const struct tm_home *home, enum tm_shelf shelf, struct index *out,
                      struct tm_err *err)
{
    const struct tm_json_limits limits = { TM_HELD_INDEX_MAX, 4, INDEX_NODES };
    struct tm_buf text = TM_BUF_INIT(TM_HELD_INDEX_MAX);
    struct tm_slice copy = TM_SLICE_EMPTY;
    struct tm_json_doc doc;
    char path[PATH_MAX];
    int r;

    *out = (struct index){ .arena = TM_ARENA_INIT(INDEX_ARENA) };
    out->rows = tm_arena_zalloc(&out->arena, TM_HELD_N_MAX + 1, sizeof *out->rows);
    if (out->rows == NULL)
        return tm_fail(err, TM_E_NOMEM, "index");
    r = tm_file_read(tm_home_path(home, shelves[shelf].index, path), &text, err);
    if (r == TM_E_NOTFOUND) {
        tm_buf_free(&text);
        err->code = 0;
        return 0;
    }
    if (r == 0) {
        copy = tm_arena_copy(&out->arena, tm_buf_slice(&text));
        r = copy.data == NULL ? tm_fail(err, TM_E_NOMEM, "index") : 0;
    }
    tm_buf_free(&text);
    if (r == 0 && tm_json_parse(copy, &limits, &out->arena, &doc, err) != 0) {
        err->code = err->code == TM_E_MALFORMED ? TM_E_CONFIG : err->code;
        r = tm_in(err, "%s", shelves[shelf].index);
    }
    return r == 0 ? read_rows(&shelves[shelf], doc.root, out, err) : r;
}

static int by_url(const void *a, const void *b)
{
    return tm_slice_cmp(((const struct tm_held_row *)a)->url, ((const struct tm_held_row *)b)->url);
}

/* One row a line: an index is read and mended by people too. */
static int index_write(const struct tm_home *home, enum tm_shelf shelf, struct index *index,
                       struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_HELD_INDEX_MAX);
    char path[PATH_MAX];
    int r;

    qsort(index->rows, index->n, sizeof *index->rows, by_url);
    tm_buf_put_str(&text, "{");
    for (size_t i = 0; i < index->n; i++) {
        struct tm_json_out o = tm_json_out(&text);

        tm_buf_put_str(&text, i == 0 ? "\n  " : ",\n  ");
        tm_json_quote(&text, index->rows[i].url);
        tm_buf_put_str(&text, ": ");
        tm_json_put_object(&o);
        tm_json_member_str(&o, "file", index->rows[i].file);
        tm_json_member_str(&o, "sha256", index->rows[i].sha256);
        tm_json_end_object(&o);
    }
    tm_buf_put_str(&text, "\n}\n");
    r = tm_buf_check(&text, shelves[shelf].index, err);
    if (r == 0)
        r = tm_file_replace(tm_home_path(home, shelves[shelf].index, path), tm_buf_slice(&text),
                            0644, err);
    tm_buf_free(&text);
    return r;
}

static struct tm_held_row *row_of(const struct index *index, struct tm_slice url)
{
    for (size_t i = 0; i < index->n; i++)
        if (tm_slice_eq(index->rows[i].url, url))
            return &index->rows[i];
    return NULL;
}

/* ---- one reading of both folders ---- */

/* What is wrong with a row's file, and how it is cured. */
static int blame(enum tm_shelf shelf, const struct tm_held_row *row, struct tm_err *err)
{
    int code = err->code == TM_E_NOMEM ? TM_E_NOMEM : TM_E_CONFIG;
    int len = row->url.len > 160 ? 160 : (int)row->url.len;
    struct tm_err why = *err;

    return tm_fail(err, code, "%s: %.*s: %.120s; put the right file back, or: %s %.*s",
                   shelves[shelf].index, len, (const char *)row->url.data, why.text,
                   shelves[shelf].command, len, (const char *)row->url.data);
}

static int read_file(const struct tm_home *home, enum tm_shelf shelf, const struct tm_held_row *row,
                     struct tm_buf *out, int64_t *seen_ms, struct tm_err *err)
{
    struct tm_hash want, hash;
    char name[160], path[PATH_MAX];
    struct stat st;

    snprintf(name, sizeof name, "%s/%.*s", shelves[shelf].name, TM_ARG(row->file));
    if (tm_file_read(tm_home_path(home, name, path), out, err) != 0)
        return err->code == TM_E_NOTFOUND ? tm_fail(err, TM_E_CONFIG, "its file is missing")
                                          : err->code;
    tm_sha256(tm_buf_slice(out), &hash);
    if (!tm_hex_exact(row->sha256, want.b, sizeof want.b) ||
        memcmp(want.b, hash.b, sizeof hash.b) != 0)
        return tm_fail(err, TM_E_CONFIG, "its file does not have the SHA-256 stated");
    if (stat(path, &st) != 0)
        return tm_fail(err, TM_E_CONFIG, "its file is missing");
    *seen_ms = (int64_t)st.st_mtim.tv_sec * 1000 + st.st_mtim.tv_nsec / 1000000;
    return 0;
}

/* The very context that this version of the program has compiled in: an older one may not have had it. */
static bool compiled_in(const struct tm_held_row *row)
{
    const char *url, *sha256;

    for (size_t i = 0; tm_jsonld_compiled_at(i, &url, &sha256); i++)
        if (tm_slice_is(row->url, url) && tm_slice_is(row->sha256, sha256))
            return true;
    return false;
}

static int take_context(struct tm_held *held, const struct tm_held_row *row, struct tm_slice bytes,
                        struct tm_err *err)
{
    if (compiled_in(row))
        return 0;
    return tm_jsonld_contexts_add(held->contexts, row->url, bytes, NULL, err);
}

static int take_document(struct tm_held *held, const struct tm_held_row *row, struct tm_slice bytes,
                         int64_t seen_ms, struct tm_err *err)
{
    struct document *d = &held->documents[held->document_n];

    if (bytes.len > TM_HELD_BYTES_MAX - held->bytes)
        return tm_fail(err, TM_E_LIMIT, "all documents together are longer than %zu bytes",
                       TM_HELD_BYTES_MAX);
    d->url = tm_arena_copy(&held->arena, row->url);
    d->bytes = tm_arena_copy(&held->arena, bytes);
    if (d->url.data == NULL || d->bytes.data == NULL)
        return tm_fail(err, TM_E_NOMEM, "documents");
    d->seen_ms = seen_ms;
    held->document_n++;
    held->bytes += bytes.len;
    return 0;
}

static int load_shelf(const struct tm_home *home, enum tm_shelf shelf, struct tm_held *held,
                      struct tm_err *err)
{
    struct index index;
    int r = index_read(home, shelf, &index, err);

    if (r == 0)
        qsort(index.rows, index.n, sizeof *index.rows, by_url);
    for (size_t i = 0; r == 0 && i < index.n; i++) {
        struct tm_buf bytes = TM_BUF_INIT(TM_HELD_FILE_MAX);
        int64_t seen_ms = TM_TIME_NONE;

        r = read_file(home, shelf, &index.rows[i], &bytes, &seen_ms, err);
        if (r == 0)
            r = shelf == TM_SHELF_CONTEXTS
                    ? take_context(held, &index.rows[i], tm_buf_slice(&bytes), err)
                    : take_document(held, &index.rows[i], tm_buf_slice(&bytes), seen_ms, err);
        tm_buf_free(&bytes);
        if (r != 0)
            r = blame(shelf, &index.rows[i], err);
    }
    index_done(&index);
    return r;
}

int tm_held_load(const struct tm_home *home, struct tm_held **out, struct tm_err *err)
{
    struct tm_held *held = calloc(1, sizeof *held);
    int r = 0;

    if (held == NULL)
        return tm_fail(err, TM_E_NOMEM, "contexts and documents");
    atomic_init(&held->refs, 1);
    /* Of what the files hold, their URLs and the table; blocks are a little larger than what is in them. */
    held->arena = (struct tm_arena)TM_ARENA_INIT(TM_HELD_BYTES_MAX + TM_HELD_BYTES_MAX / 4);
    held->documents = tm_arena_zalloc(&held->arena, TM_HELD_N_MAX, sizeof *held->documents);
    if (held->documents == NULL)
        r = tm_fail(err, TM_E_NOMEM, "documents");
    if (r == 0)
        r = tm_jsonld_contexts_new(&held->contexts, err);
    if (r == 0)
        r = load_shelf(home, TM_SHELF_CONTEXTS, held, err);
    if (r == 0)
        r = load_shelf(home, TM_SHELF_DOCUMENTS, held, err);
    if (r != 0)
        tm_held_unref(held);
    else
        *out = held;
    return r;
}

struct tm_held *tm_held_ref(struct tm_held *held)
{
    atomic_fetch_add_explicit(&held->refs, 1, memory_order_relaxed);
    return held;
}

void tm_held_unref(struct tm_held *held)
{
    if (held == NULL || atomic_fetch_sub_explicit(&held->refs, 1, memory_order_acq_rel) != 1)
        return;
    tm_jsonld_contexts_free(held->contexts);
    tm_arena_free(&held->arena);
    free(held);
}

const struct tm_jsonld_contexts *tm_held_contexts(const struct tm_held *held)
{
    return held->contexts;
}

static const struct document *find(const struct tm_held *held, struct tm_slice url)
{
    size_t low = 0, high = held->document_n;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int c = tm_slice_cmp(held->documents[mid].url, url);

        if (c == 0)
            return &held->documents[mid];
        if (c < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

struct tm_slice tm_held_document(const struct tm_held *held, struct tm_slice url)
{
    const struct document *d = find(held, url);

    return d == NULL ? TM_SLICE_EMPTY : d->bytes;
}

int64_t tm_held_seen_ms(const struct tm_held *held, struct tm_slice url)
{
    const struct document *d = find(held, url);

    return d == NULL ? TM_TIME_NONE : d->seen_ms;
}

/* ---- changing the folders ---- */

int tm_held_each(const struct tm_home *home, enum tm_shelf shelf,
                 void (*fn)(void *ctx, const struct tm_held_row *row), void *ctx,
                 struct tm_err *err)
{
    struct index index;
    int r = index_read(home, shelf, &index, err);

    if (r == 0)
        qsort(index.rows, index.n, sizeof *index.rows, by_url);
    for (size_t i = 0; r == 0 && i < index.n; i++)
        fn(ctx, &index.rows[i]);
    index_done(&index);
    return r;
}

static int check_context(struct tm_slice url, struct tm_slice bytes, struct tm_err *err)
{
    struct tm_jsonld_contexts *set = NULL;
    int r;

    if (tm_jsonld_contexts_has(NULL, url))
        return tm_fail(err, TM_E_EXISTS, "this context is compiled into the program already");
    r = tm_jsonld_contexts_new(&set, err);
    if (r == 0)
        r = tm_jsonld_contexts_add(set, url, bytes, NULL, err);
    tm_jsonld_contexts_free(set);
    return r;
}

/* A DID document is of the DID it stands under; anything else may be a compact form. */
static int check_document(struct tm_slice url, struct tm_slice bytes, struct tm_err *err)
{
    struct tm_arena arena = TM_ARENA_INIT(FILE_ARENA);
    bool did = tm_slice_starts(url, TM_LIT("did:"));
    struct tm_json_doc doc = { .root = NULL };
    struct tm_slice id = TM_SLICE_EMPTY;
    int r = 0;

    if (bytes.len == 0)
        return tm_fail(err, TM_E_MALFORMED, "it is empty");
    if (did || bytes.data[0] == '{')
        r = tm_json_parse(bytes, &TM_JSON_LIMITS, &arena, &doc, err);
    if (r == 0 && did && (!tm_json_str(tm_json_get(doc.root, "id"), &id) || !tm_slice_eq(id, url)))
        r = tm_fail(err, TM_E_MALFORMED, "the document's \"id\" is not this DID");
    tm_arena_free(&arena);
    return r;
}

static int check_new(enum tm_shelf shelf, struct tm_slice url, struct tm_slice bytes,
                     struct tm_err *err)
{
    if (url.len == 0 || url.len > TM_URL_MAX || !tm_utf8_line_ok(url) ||
        memchr(url.data, ':', url.len) == NULL)
        return tm_fail(err, TM_E_USAGE, "%s, of at most %d bytes, is needed",
                       shelf == TM_SHELF_CONTEXTS ? "a URL" : "a URL or DID", TM_URL_MAX);
    if (bytes.len > TM_HELD_FILE_MAX)
        return tm_fail(err, TM_E_LIMIT, "longer than %zu bytes", TM_HELD_FILE_MAX);
    return shelf == TM_SHELF_CONTEXTS ? check_context(url, bytes, err)
                                      : check_document(url, bytes, err);
}

static int write_file(const struct tm_home *home, enum tm_shelf shelf, const char *hex,
                      struct tm_slice bytes, struct tm_err *err)
{
    char name[160], path[PATH_MAX];

    tm_home_path(home, shelves[shelf].name, path);
    if (mkdir(path, 0700) != 0 && errno != EEXIST) /* homes made by 0.1.0 have no documents/ */
        return tm_fail(err, errno == ENOSPC ? TM_E_FULL : TM_E_IO, "%s: cannot make it: %s", path,
                       strerror(errno));
    snprintf(name, sizeof name, "%s/%s", shelves[shelf].name, hex);
    return tm_file_replace(tm_home_path(home, name, path), bytes, 0644, err);
}

/* A file that was named by its hash here, and that no other row needs. */
static void drop_file(const struct tm_home *home, enum tm_shelf shelf, const struct index *index,
                      struct tm_slice file)
{
    char name[160], path[PATH_MAX];

    if (!hash_ok(file))
        return;
    for (size_t i = 0; i < index->n; i++)
        if (tm_slice_eq(index->rows[i].file, file))
            return;
    snprintf(name, sizeof name, "%s/%.*s", shelves[shelf].name, TM_ARG(file));
    unlink(tm_home_path(home, name, path));
}

/* The row that `url` is to have from now on; `*before` is the file it had. */
static int put_row(enum tm_shelf shelf, struct index *index, struct tm_slice url, const char *hex,
                   struct tm_slice *before, struct tm_err *err)
{
    struct tm_held_row *row = row_of(index, url);

    if (row != NULL && shelf == TM_SHELF_CONTEXTS && !tm_slice_is(row->sha256, hex))
        return tm_fail(err, TM_E_EXISTS,
                       "another context of this URL is here; take it away first: testamur context "
                       "remove");
    if (row == NULL && index->n == TM_HELD_N_MAX)
        return tm_fail(err, TM_E_LIMIT, "%d of them are here already", TM_HELD_N_MAX);
    if (row == NULL)
        row = &index->rows[index->n++];
    *before = row->file;
    row->url = url;
    row->file = row->sha256 = tm_str(hex);
    return 0;
}

int tm_held_add(const struct tm_home *home, enum tm_shelf shelf, struct tm_slice url,
                struct tm_slice bytes, struct tm_hash *hash, struct tm_err *err)
{
    struct tm_slice before = TM_SLICE_EMPTY;
    char hex[TM_HEX_SIZE];
    struct index index;
    int r = check_new(shelf, url, bytes, err);

    if (r != 0)
        return r;
    tm_sha256(bytes, hash);
    tm_hash_hex(hash, hex);
    r = index_read(home, shelf, &index, err);
    if (r == 0)
        r = put_row(shelf, &index, url, hex, &before, err);
    if (r == 0)
        r = write_file(home, shelf, hex, bytes, err);
    if (r == 0)
        r = index_write(home, shelf, &index, err);
    if (r == 0 && before.len > 0)
        drop_file(home, shelf, &index, before);
    index_done(&index);
    return r;
}

int tm_held_remove(const struct tm_home *home, enum tm_shelf shelf, struct tm_slice url,
                   struct tm_err *err)
{
    struct index index;
    struct tm_held_row *row = NULL;
    struct tm_slice file;
    int r = index_read(home, shelf, &index, err);

    if (r == 0)
        row = row_of(&index, url);
    if (row != NULL) {
        file = row->file;
        *row = index.rows[--index.n];
        r = index_write(home, shelf, &index, err);
        if (r == 0)
            drop_file(home, shelf, &index, file);
    } else if (r == 0) {
        r = tm_fail(err, TM_E_NOTFOUND, "nothing of this URL was added here");
    }
    index_done(&index);
    return r;
}
