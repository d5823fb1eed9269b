/* A secret that has been used is in no memory that was given back. The program is linked with free() and
 * realloc() of its own (--wrap), so that all our code gives back is looked through first; what libraries
 * keep for themselves is not. */
#include <malloc.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "node/base/encode.h"
#include "node/base/file.h"
#include "node/daemon/http.h"
#include "node/daemon/issuer.h"
#include "tests/lib/expect.h"
#include "tests/unit/daemon/home.h"

#define NEEDLE_SIZE 96

/* ---- what is given back ---- */

/* The secret as bytes, in hexadecimal and as base64url, the forms it takes on its way into a key file; of
 * texts all but the first letter, which may be escaped. */
static struct needle {
    uint8_t bytes[NEEDLE_SIZE];
    size_t len;
} needles[3];
static atomic_bool watching;
static atomic_int found[3];

static void look_through(const void *block)
{
    for (size_t i = 0; block != NULL && atomic_load(&watching) && i < 3; i++)
        if (memmem(block, malloc_usable_size((void *)(uintptr_t)block), needles[i].bytes,
                   needles[i].len) != NULL)
            atomic_fetch_add(&found[i], 1);
}

void __real_free(void *block);
void __wrap_free(void *block);
void *__wrap_realloc(void *block, size_t size);

void __wrap_free(void *block)
{
    look_through(block);
    __real_free(block);
}

/* Always moves, as the true one may. */
void *__wrap_realloc(void *block, size_t size)
{
    size_t had = block == NULL ? 0 : malloc_usable_size(block);
    void *out = malloc(size);

    if (out == NULL)
        return NULL;
    if (had > 0)
        memcpy(out, block, had < size ? had : size);
    __wrap_free(block);
    return out;
}

static void set_needle(size_t i, struct tm_slice bytes)
{
    expect(bytes.len >= 32 && bytes.len <= NEEDLE_SIZE);
    memcpy(needles[i].bytes, bytes.data, bytes.len);
    needles[i].len = bytes.len;
}

static void watch_for(const struct tm_secret *secret)
{
    struct tm_buf text = TM_BUF_INIT(256);
    struct tm_slice raw = tm_slice(secret->bytes, secret->len);

    set_needle(0, raw);
    tm_hex_put(&text, raw);
    set_needle(1, tm_slice_from(tm_buf_slice(&text), 1));
    tm_buf_reset(&text);
    tm_base64url_put(&text, raw);
    set_needle(2, tm_slice_from(tm_buf_slice(&text), 1));
    tm_buf_wipe(&text);
    for (size_t i = 0; i < 3; i++)
        atomic_store(&found[i], 0);
    atomic_store(&watching, true);
}

static void expect_nothing_left(void)
{
    atomic_store(&watching, false);
    tm_note("%d as bytes, %d in hexadecimal, %d as base64url", atomic_load(&found[0]),
            atomic_load(&found[1]), atomic_load(&found[2]));
    expect_int(atomic_load(&found[0]) + atomic_load(&found[1]) + atomic_load(&found[2]), 0);
}

static void memory_given_back_is_looked_through(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_secret secret;
    struct tm_buf text = TM_BUF_INIT(256);

    expect_ok(tm_secret_new(TM_KEY_ED25519, &secret, &err), &err);
    watch_for(&secret);
    tm_hex_put(&text, tm_slice(secret.bytes, secret.len));
    tm_buf_room(&text, 128); /* grows */
    tm_buf_free(&text);
    atomic_store(&watching, false);
    expect_int(atomic_load(&found[0]), 0);
    expect_int(atomic_load(&found[1]), 2);
    expect_int(atomic_load(&found[2]), 0);
}

/* ---- a key that comes over HTTP ---- */

static struct test_home school;
static struct tm_http *control;

static int dial(void)
{
    struct sockaddr_un un = { .sun_family = AF_UNIX };
    const char *path = tm_http_listening(control);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);

    memcpy(un.sun_path, path, strlen(path));
    expect(fd >= 0 && connect(fd, (struct sockaddr *)&un, sizeof un) == 0);
    return fd;
}

static void say(int fd, struct tm_slice text)
{
    expect_int((int64_t)send(fd, text.data, text.len, MSG_NOSIGNAL), (int64_t)text.len);
}

/* Its answer, up to the end of the connection. */
static void hear(int fd, char *got, size_t size)
{
    size_t n = 0;
    ssize_t k;

    while (n + 1 < size && (k = recv(fd, got + n, size - 1 - n, 0)) > 0)
        n += (size_t)k;
    got[n] = 0;
}

/* Two pieces, the second many times the first, so that the body's room must grow. */
static void post_in_pieces(struct tm_slice key, char *got, size_t size)
{
    static char spaces[40000];
    char head[256];
    int fd = dial();

    memset(spaces, ' ', sizeof spaces);
    snprintf(head, sizeof head,
             "POST /v1/own/keys HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
             "Content-Length: %zu\r\n\r\n",
             key.len + sizeof spaces);
    say(fd, tm_str(head));
    say(fd, key);
    say(fd, tm_slice(spaces, sizeof spaces));
    hear(fd, got, size);
    close(fd);
}

/* With the first letter of `d` as it is, or escaped: then it is decoded into memory of its own. */
static void put_jwk(struct tm_buf *out, const struct tm_secret *secret, bool escaped)
{
    struct tm_buf d = TM_BUF_INIT(128);

    tm_base64url_put(&d, tm_slice(secret->bytes, secret->len));
    tm_buf_printf(out, "{\"secret\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"");
    if (escaped)
        tm_buf_printf(out, "\\u%04x%s", d.data[0], tm_buf_str(&d) + 1);
    else
        tm_buf_put_slice(out, tm_buf_slice(&d));
    tm_buf_put_str(out, "\",\"x\":\"");
    tm_base64url_put(out, tm_slice(secret->key.bytes, secret->key.len));
    tm_buf_put_str(out, "\"}}");
    tm_buf_wipe(&d);
}

static void bring(bool escaped)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_buf key = TM_BUF_INIT(1024);
    struct tm_secret secret;
    static char got[8192];
    char path[PATH_MAX];

    test_home_make(&school, TM_KIND_AUTHORITY);
    tm_home_path(&school.home, "control.sock", path);
    expect_ok(tm_http_start_control(school.node, path, &control, &err), &err);
    expect_ok(tm_secret_new(TM_KEY_ED25519, &secret, &err), &err);
    put_jwk(&key, &secret, escaped);
    watch_for(&secret);
    post_in_pieces(tm_buf_slice(&key), got, sizeof got);
    expect(strstr(got, "HTTP/1.1 200") != NULL);
    tm_http_stop(control); /* its threads give back what they kept */
    expect_nothing_left();
    tm_buf_wipe(&key);
    tm_secret_wipe(&secret);
    test_home_end(&school);
}

static void a_secret_that_came_over_http_is_not_left_behind(void)
{
    bring(false);
}

static void nor_is_what_its_text_was_decoded_to(void)
{
    bring(true);
}

/* ---- key files ---- */

static void a_key_file_is_written_and_read_without_a_trace(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_issuer_key key, again;
    struct tm_secret secret;

    test_home_make(&school, TM_KIND_AUTHORITY);
    expect_ok(tm_secret_new(TM_KEY_ED25519, &secret, &err), &err);
    watch_for(&secret);
    expect_ok(tm_issuer_key_new(&school.home, TM_SLICE_EMPTY, TM_SLICE_EMPTY, &secret, &key, &err),
              &err);
    expect_ok(tm_issuer_key_find(&school.home, TM_LIT("key1"), &again, &err), &err);
    expect_nothing_left();
    test_home_end(&school);
}

/* A file that others may have written: with an escape in the seed, and longer than ours. */
static void nor_is_a_key_file_with_escapes(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_KIB(8)), hex = TM_BUF_INIT(128);
    struct tm_err err = TM_ERR_INIT;
    struct tm_issuer_key again;
    struct tm_secret secret;
    char path[PATH_MAX];

    test_home_make(&school, TM_KIND_AUTHORITY);
    expect_ok(tm_secret_new(TM_KEY_ED25519, &secret, &err), &err);
    tm_hex_put(&hex, tm_slice(secret.bytes, secret.len));
    tm_buf_printf(&text,
                  "{\"seed\":\"\\u%04x%s\",\"name\":\"key1\",\"issuer\":\"did:x:y\","
                  "\"method\":\"did:x:y#1\"%5000s}",
                  hex.data[0], tm_buf_str(&hex) + 1, "");
    tm_home_path(&school.home, "keys/issuer-key1.json", path);
    expect_ok(tm_file_create(path, tm_buf_slice(&text), 0600, &err), &err);
    watch_for(&secret);
    expect_ok(tm_issuer_key_find(&school.home, TM_LIT("key1"), &again, &err), &err);
    expect_nothing_left();
    tm_buf_wipe(&text);
    tm_buf_wipe(&hex);
    test_home_end(&school);
}

TM_CLAIMS(CLAIM(memory_given_back_is_looked_through),
          CLAIM(a_secret_that_came_over_http_is_not_left_behind),
          CLAIM(nor_is_what_its_text_was_decoded_to),
          CLAIM(a_key_file_is_written_and_read_without_a_trace),
          CLAIM(nor_is_a_key_file_with_escapes))
