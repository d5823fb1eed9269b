/* testamur.conf: any bytes are a configuration or an error with a text, never more. */
#include <string.h>

#include "node/base/check.h"
#include "node/daemon/config.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    struct tm_config config;

    if (len <= TM_CONFIG_BYTES_MAX) {
        if (tm_config_parse(tm_slice(data, len), &arena, &config, &err) == 0) {
            TM_CHECK(config.network[0] != 0 && config.peer_n <= TM_CONFIG_PEERS_MAX);
            TM_CHECK(strlen(config.issue_token) == 0 || strlen(config.issue_token) >= 16);
            TM_CHECK(config.max_age_ms > 0 && config.heartbeat_ms > 0);
        } else {
            TM_CHECK(err.code != 0 && err.text[0] != 0);
        }
    }
    tm_arena_free(&arena);
    return 0;
}
