/* node/daemon/home.c - making and opening a node's home. */
#include "node/daemon/home.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "node/base/encode.h"
#include "node/base/file.h"
#include "node/base/hash.h"
#include "node/base/rng.h"
#include "node/base/utf8.h"
#include "node/daemon/keeper.h"
#include "store/signing.h"

#define SECRET_SIZE         32
#define AUTHORITY_HEARTBEAT "1h"

const char *tm_home_path(const struct tm_home *home, const char *name, char out[PATH_MAX])
{
    if (snprintf(out, PATH_MAX, "%s/%s", home->dir, name) >= PATH_MAX)
        out[0] = 0; /* refused where it is opened; tm_home_open() bounds the folder's own length */
    return out;
}

/* ---- small files ---- */

static int write_secret(const struct tm_home *home, const char *name, const uint8_t *secret,
                        struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(SECRET_SIZE * 2 + 1);
    char path[PATH_MAX];
    int r;

    tm_hex_put(&text, tm_slice(secret, SECRET_SIZE));
    tm_buf_put_u8(&text, '\n');
    r = tm_file_create(tm_home_path(home, name, path), tm_buf_slice(&text), 0600, err);
    tm_buf_wipe(&text);
    return r;
}

/* A key that others can read is no key any more. */
static int read_secret(const struct tm_home *home, const char *name, uint8_t *secret,
                       struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(SECRET_SIZE * 2 + 1);
    char path[PATH_MAX];
    struct stat st;
    int r;

    tm_home_path(home, name, path);
    if (stat(path, &st) == 0 && (st.st_mode & 077) != 0)
        return tm_fail(err, TM_E_DENIED,
                       "%s: others may read this key; chmod 600 it, and if they "
                       "did read it, change it",
                       path);
    r = tm_file_read(path, &text, err);
    if (r == 0 && (text.len != SECRET_SIZE * 2 + 1 || text.data[SECRET_SIZE * 2] != '\n' ||
                   !tm_hex_exact(tm_slice(text.data, SECRET_SIZE * 2), secret, SECRET_SIZE)))
        r = tm_fail(err, TM_E_CORRUPT, "%s: not a key file", path);
    tm_buf_wipe(&text);
    return r;
}

static int lock(struct tm_home *home, struct tm_err *err)
{
    char path[PATH_MAX];
    int fd = open(tm_home_path(home, "lock", path), O_RDWR | O_CREAT | O_CLOEXEC, 0600);

    if (fd < 0)
        return tm_fail(err, errno == ENOENT ? TM_E_NOTFOUND : TM_E_IO, "%s: %s", path,
                       strerror(errno));
    if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        close(fd);
        return tm_fail(err, TM_E_BUSY, "%s: in use by another testamur process", home->dir);
    }
    home->lock_fd = fd;
    return 0;
}

/* ---- opening ---- */

static int read_member(struct tm_home *home, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_ID_TEXT_SIZE);
    uint8_t seed[SECRET_SIZE];
    char path[PATH_MAX];
    int r = tm_file_read(tm_home_path(home, "member", path), &text, err);

    if (r == TM_E_NOTFOUND) {
        tm_buf_free(&text);
        return 0; /* a verifier-only home */
    }
    if (r == 0 && text.len > 0 && text.data[text.len - 1] == '\n')
        text.len--;
    if (r == 0 && tm_id_parse(tm_buf_slice(&text), &home->member, err) != 0)
        r = tm_in(err, "%s", path);
    tm_buf_free(&text);
    if (r == 0)
        r = read_secret(home, "keys/control.key", seed, err);
    if (r != 0)
        return r;
    tm_ed25519_from_seed(seed, &home->control);
    home->has_member = true;
    return 0;
}

int tm_home_open(const char *dir, bool with_lock, struct tm_home *out, struct tm_err *err)
{
    struct tm_home home = { .lock_fd = -1, .arena = TM_ARENA_INIT(TM_MIB(1)) };
    char path[PATH_MAX];
    int r = 0;

    if (strlen(dir) > PATH_MAX - 64)
        return tm_fail(err, TM_E_USAGE, "the path of the home is too long");
    snprintf(home.dir, sizeof home.dir, "%s", dir);
    if (access(tm_home_path(&home, "testamur.conf", path), F_OK) != 0)
        return tm_fail(err, TM_E_NOTFOUND, "%s: no home of a node; make one with: testamur init",
                       dir);
    if (with_lock)
        r = lock(&home, err);
    if (r == 0)
        r = tm_config_read(path, &home.arena, &home.config, err);
    if (r == 0)
        r = read_member(&home, err);
    if (r == 0)
        r = read_secret(&home, "keys/transport.key", home.transport_secret, err);
    if (r != 0) {
        tm_home_close(&home);
        return r;
    }
    *out = home;
    return 0;
}

void tm_home_close(struct tm_home *home)
{
    tm_ed25519_wipe(&home->control);
    explicit_bzero(home->transport_secret, sizeof home->transport_secret);
    tm_arena_free(&home->arena);
    if (home->lock_fd >= 0)
        close(home->lock_fd);
    home->lock_fd = -1;
}

/* ---- making ---- */

static bool one_line(const char *s)
{
    return s == NULL || tm_utf8_line_ok(tm_str(s));
}

static int check_new(const struct tm_home_new *w, struct tm_err *err)
{
    if (w->network == NULL || !tm_network_ok(tm_str(w->network)))
        return tm_fail(err, TM_E_USAGE,
                       "--network: 1 to %d of a-z, 0-9, '.' and '-', for example "
                       "eu.example",
                       TM_NETWORK_MAX);
    if (w->verifier)
        return 0;
    if (w->name == NULL || *w->name == 0 || strlen(w->name) > TM_NAME_MAX ||
        !tm_utf8_line_ok(tm_str(w->name)))
        return tm_fail(err, TM_E_USAGE,
                       "--name: the organisation's name, one line of at most %d "
                       "bytes",
                       TM_NAME_MAX);
    if ((w->legal_name != NULL &&
         (strlen(w->legal_name) > TM_NAME_MAX || !tm_utf8_line_ok(tm_str(w->legal_name)))) ||
        (w->homepage != NULL && (strlen(w->homepage) > TM_URL_MAX || !one_line(w->homepage))))
        return tm_fail(err, TM_E_USAGE,
                       "--legal-name has at most %d bytes, --homepage at most %d, one line each",
                       TM_NAME_MAX, TM_URL_MAX);
    if (w->country == NULL || strlen(w->country) != 2 || w->country[0] < 'A' ||
        w->country[0] > 'Z' || w->country[1] < 'A' || w->country[1] > 'Z')
        return tm_fail(err, TM_E_USAGE,
                       "--country: two capital letters (ISO 3166-1), for example HR");
    return 0;
}

/* The text of testamur.conf, read back: options that do not fit are refused before anything is made. */
static int make_config(const struct tm_home_new *w, struct tm_buf *out, struct tm_err *err)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_KIB(64));
    struct tm_buf text = TM_BUF_INIT(TM_CONFIG_BYTES_MAX);
    struct tm_config parsed;
    int r;

    tm_buf_put_str(&text,
                   "# The node's configuration; every setting is described in docs/config.md.\n");
    tm_buf_printf(&text, "network = %s\n", w->network);
    tm_buf_printf(&text, "listen = %s\n", w->listen != NULL ? w->listen : "127.0.0.1:0");
    tm_buf_printf(&text, "http = %s\n", w->http != NULL ? w->http : "127.0.0.1:0");
    if (w->url != NULL)
        tm_buf_printf(&text, "url = %s\n", w->url);
    if (w->kind == TM_KIND_AUTHORITY)
        tm_buf_put_str(&text, "heartbeat = " AUTHORITY_HEARTBEAT "\n");
    r = tm_buf_check(&text, "testamur.conf", err);
    if (r == 0 && (!one_line(w->listen) || !one_line(w->http) || !one_line(w->url)))
        r = tm_fail(err, TM_E_USAGE, "--listen, --http and --url are one line each");
    if (r == 0 && tm_config_parse(tm_buf_slice(&text), &arena, &parsed, err) != 0) {
        err->code = TM_E_USAGE;
        r = tm_in(err, "these options");
    }
    if (r == 0)
        tm_buf_put_slice(out, tm_buf_slice(&text));
    tm_arena_free(&arena);
    tm_buf_free(&text);
    return r;
}

static int make_folder(const char *path, struct tm_err *err)
{
    if (mkdir(path, 0700) != 0 && errno != EEXIST)
        return tm_fail(err, errno == ENOSPC ? TM_E_FULL : TM_E_IO, "%s: cannot make it: %s", path,
                       strerror(errno));
    return 0;
}

/* Entry 0: who this is. */
static int write_inception(const struct tm_home *home, const struct tm_home_new *w,
                           const uint8_t recovery_public[32], struct tm_buf *out,
                           struct tm_err *err)
{
    struct tm_entry e = { .type = TM_ENTRY_INCEPTION, .v = 1, .time_ms = tm_wall_ms() };
    struct tm_entry_profile *p = &e.u.profile;

    p->network = tm_str(w->network);
    p->name = tm_str(w->name);
    p->legal_name = tm_str(w->legal_name != NULL ? w->legal_name : w->name);
    p->country = tm_str(w->country);
    p->homepage = tm_str(w->homepage);
    p->kind = w->kind;
    memcpy(p->control_key, home->control.public_key, sizeof p->control_key);
    tm_sha256(tm_slice(recovery_public, 32), &p->next_key_hash);
    return tm_entry_encode(&e, out, err);
}

/* The store with entry 0 in it; its head is signed by the first process that opens the node. */
static int write_store(const struct tm_home *home, const char *network, struct tm_slice entry0,
                       struct tm_err *err)
{
    struct tm_keeper_config config = { .network = network, .self = &home->member };
    struct tm_keeper *keeper = NULL;
    struct tm_store *store = NULL;
    char path[PATH_MAX];
    uint64_t first;
    int r;

    r = tm_store_open(tm_home_path(home, "store", path), &store, err);
    config.store = store;
    if (r == 0)
        r = tm_keeper_open(&config, &keeper, err);
    if (r == 0)
        r = tm_keeper_begin(keeper, err);
    if (r == 0)
        r = tm_keeper_append_own(keeper, &entry0, 1, &first, err);
    if (r == 0)
        r = tm_keeper_commit(keeper, err);
    tm_keeper_close(keeper);
    tm_store_close(store);
    return r;
}

/* Control key, recovery key, entry 0, store, and last the file that makes this a member's home. */
static int make_member(struct tm_home *home, const struct tm_home_new *w, char *recovery_path,
                       struct tm_err *err)
{
    struct tm_buf entry0 = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    char text[TM_ID_TEXT_SIZE + 1], path[PATH_MAX];
    struct tm_ed25519_pair recovery;
    uint8_t seed[SECRET_SIZE];
    struct tm_hash leaf;
    int r;

    tm_rng_fill(&tm_rng_system, seed, sizeof seed);
    tm_ed25519_from_seed(seed, &home->control);
    tm_rng_fill(&tm_rng_system, seed, sizeof seed);
    tm_ed25519_from_seed(seed, &recovery);
    explicit_bzero(seed, sizeof seed);
    r = write_secret(home, "keys/control.key", home->control.seed, err);
    if (r == 0)
        r = write_secret(home, "recovery.key", recovery.seed, err);
    if (r == 0)
        r = write_inception(home, w, recovery.public_key, &entry0, err);
    tm_ed25519_wipe(&recovery);
    if (r == 0) {
        tm_leaf_hash(tm_buf_slice(&entry0), &leaf);
        home->member = tm_id_of(&leaf);
        r = write_store(home, w->network, tm_buf_slice(&entry0), err);
    }
    if (r == 0) {
        tm_id_text(&home->member, text);
        text[TM_ID_TEXT_SIZE - 1] = '\n';
        r = tm_file_create(tm_home_path(home, "member", path), tm_slice(text, TM_ID_TEXT_SIZE),
                           0644, err);
    }
    if (r == 0)
        tm_home_path(home, "recovery.key", recovery_path);
    tm_buf_free(&entry0);
    return r;
}

/* After a failure: keys that no home has, so that the next try is not refused. The store stays: it
 * is opened again, or refused by itself. */
static void unmake(const struct tm_home *home)
{
    static const char *const files[] = { "keys/control.key", "keys/transport.key", "recovery.key",
                                         "member" };
    static const char *const folders[] = { "keys", "contexts", "documents" };
    char path[PATH_MAX];

    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        unlink(tm_home_path(home, files[i], path));
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
        rmdir(tm_home_path(home, folders[i], path));
}

int tm_home_init(const char *dir, const struct tm_home_new *with, struct tm_id *member,
                 char *recovery_path, struct tm_err *err)
{
    struct tm_home home = { .lock_fd = -1, .arena = TM_ARENA_INIT(TM_KIB(64)) };
    struct tm_buf config = TM_BUF_INIT(TM_CONFIG_BYTES_MAX);
    uint8_t transport[SECRET_SIZE];
    char path[PATH_MAX];
    bool ours = false;
    int r;

    if (strlen(dir) > PATH_MAX - 64)
        return tm_fail(err, TM_E_USAGE, "the path of the home is too long");
    snprintf(home.dir, sizeof home.dir, "%s", dir);
    r = check_new(with, err);
    if (r == 0)
        r = make_config(with, &config, err);
    if (r == 0)
        r = make_folder(dir, err);
    if (r == 0)
        r = lock(&home, err);
    if (r == 0 && (access(tm_home_path(&home, "testamur.conf", path), F_OK) == 0 ||
                   access(tm_home_path(&home, "keys", path), F_OK) == 0))
        r = tm_fail(err, TM_E_EXISTS, "%s: a home is there already; nothing was changed", dir);
    ours = r == 0; /* from here on what stands there was made here */
    if (r == 0)
        r = make_folder(tm_home_path(&home, "keys", path), err);
    if (r == 0)
        r = make_folder(tm_home_path(&home, "contexts", path), err);
    if (r == 0)
        r = make_folder(tm_home_path(&home, "documents", path), err);
    tm_rng_fill(&tm_rng_system, transport, sizeof transport);
    if (r == 0)
        r = write_secret(&home, "keys/transport.key", transport, err);
    explicit_bzero(transport, sizeof transport);
    if (r == 0 && !with->verifier)
        r = make_member(&home, with, recovery_path, err);
    if (r == 0)
        r = tm_file_create(tm_home_path(&home, "testamur.conf", path), tm_buf_slice(&config), 0644,
                           err);
    if (r == 0 && !with->verifier)
        *member = home.member;
    if (r != 0 && ours)
        unmake(&home);
    tm_buf_free(&config);
    tm_home_close(&home);
    return r;
}
