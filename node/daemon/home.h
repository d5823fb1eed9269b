/* node/daemon/home.h - a node's home: the folder with its configuration, keys, store and socket.
 *
 *   testamur.conf          configuration                     keys/control.key     Ed25519 seed, hex (0600)
 *   recovery.key           first recovery key (0600), to be  keys/transport.key   X25519 secret, hex (0600)
 *                          taken offline by its owner        keys/issuer-*.json   credential keys (0600)
 *   member                 own member id, when a member      store/               the database
 *   signing                what was last signed              control.sock         control socket (0600)
 *   lock                   held while a process uses it      contexts/, documents/  see held.h
 */
#ifndef TM_DAEMON_HOME_H
#define TM_DAEMON_HOME_H

#include <limits.h>

#include "node/base/ed25519.h"
#include "node/daemon/config.h"
#include "node/log/entry.h"

struct tm_home {
    char dir[PATH_MAX];
    int lock_fd; /* -1: not locked */
    struct tm_arena arena;
    struct tm_config config;
    bool has_member; /* false: a verifier-only home */
    struct tm_id member;
    struct tm_ed25519_pair control;
    uint8_t transport_secret[32];
};

struct tm_home_new {
    const char *network, *name, *legal_name, *country, *homepage, *listen, *http, *url;
    enum tm_kind kind;
    bool verifier;
};
/* Makes the home: keys, recovery key, configuration, and the store with entry 0 and its signed head.
 * `recovery_path` (PATH_MAX bytes) gets where the recovery key is. Fails: TM_E_EXISTS (a home is
 * there), TM_E_USAGE (a bad name, country, network), TM_E_IO, TM_E_FULL. */
int tm_home_init(const char *dir, const struct tm_home_new *with, struct tm_id *member,
                 char *recovery_path, struct tm_err *err);

/* Reads configuration and keys; refuses key files that others can read. With `lock`, takes the home
 * for this process: TM_E_BUSY when a node runs in it. Fails: TM_E_NOTFOUND (no home: run init),
 * TM_E_CONFIG, TM_E_DENIED, TM_E_CORRUPT. */
int tm_home_open(const char *dir, bool lock, struct tm_home *out, struct tm_err *err);
void tm_home_close(struct tm_home *home); /* wipes secrets */

/* "DIR/name" into `out`; returns `out`. */
const char *tm_home_path(const struct tm_home *home, const char *name, char out[PATH_MAX]);

#endif
