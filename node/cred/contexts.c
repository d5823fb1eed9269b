/* node/cred/contexts.c - the JSON-LD contexts this program knows. */
#include "node/cred/contexts.h"

static const struct {
    const char *url;
    const char *sha256;
} contexts[] = {
#define TM_CONTEXT(url, sha256) { url, sha256 },
#include "node/cred/contexts.def"
#undef TM_CONTEXT
};

const char *tm_context_sha256(struct tm_slice url)
{
    for (size_t i = 0; i < sizeof contexts / sizeof contexts[0]; i++)
        if (tm_slice_is(url, contexts[i].url))
            return contexts[i].sha256;
    return NULL;
}
