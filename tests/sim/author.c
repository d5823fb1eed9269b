/* tests/sim/author.c - what members write: real entries, in logs that are accredited over time. */
#include <stdio.h>

#include "tests/sim/sim.h"
#include "node/base/check.h"

static void encode(struct tm_buf *out, const struct tm_entry *e)
{
    struct tm_err err = TM_ERR_INIT;

    if (tm_entry_encode(e, out, &err) != 0)
        fprintf(stderr, "sim: %s\n", err.text);
    TM_CHECK(err.code == 0);
}

void sim_author_identity(struct sim *s, unsigned n)
{
    struct sim_node *node = &s->nodes[n];

    node->inception = (struct tm_buf)TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    tm_memlog_inception(&node->inception, SIM_NETWORK, n, &node->control, &node->id);
}

void sim_author_start(struct sim *s, unsigned n)
{
    struct sim_node *node = &s->nodes[n];
    struct tm_buf bytes = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    struct tm_slice entries[2] = { tm_buf_slice(&node->inception) };
    struct tm_entry e;
    size_t count = 1;

    memset(&e, 0, sizeof e);
    if (n % 5 == 0) { /* its node can be dialled by whoever holds its log */
        e.type = TM_ENTRY_NODE;
        e.v = 1;
        e.time_ms = SIM_WALL_MS;
        e.u.node.address_count = 1;
        e.u.node.addresses[0] = tm_str(node->addr);
        tm_rng_fill(&s->author, e.u.node.transport_key, 32);
        e.u.node.until_ms = SIM_WALL_MS + INT64_C(86400000);
        encode(&bytes, &e);
        entries[count++] = tm_buf_slice(&bytes);
    }
    sim_host_append(&node->host, entries, count, false);
    tm_buf_free(&bytes);
}

#define ACCREDIT_AT_ONCE 64

void sim_author_accredit(struct sim *s)
{
    struct tm_buf bytes[ACCREDIT_AT_ONCE];
    struct tm_slice entries[ACCREDIT_AT_ONCE];
    struct tm_entry e;

    for (unsigned first = 1; first < s->options.nodes; first += ACCREDIT_AT_ONCE) {
        unsigned n = 0;

        for (unsigned i = first; i < s->options.nodes && n < ACCREDIT_AT_ONCE; i++) {
            if (!s->nodes[i].member)
                continue;
            memset(&e, 0, sizeof e);
            e.type = TM_ENTRY_ACCREDITATION;
            e.v = 1;
            e.time_ms = sim_wall(s);
            e.u.grant.subject = s->nodes[i].id;
            e.u.grant.rights = TM_RIGHT_AWARD;
            e.u.grant.limits.valid_from_ms = SIM_WALL_MS;
            e.u.grant.limits.expiry_date_ms = TM_TIME_NONE;
            e.u.grant.quality.review_date_ms = TM_TIME_NONE;
            bytes[n] = (struct tm_buf)TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
            encode(&bytes[n], &e);
            entries[n] = tm_buf_slice(&bytes[n]);
            n++;
        }
        if (n > 0)
            sim_host_append(&s->nodes[0].host, entries, n, false);
        for (unsigned i = 0; i < n; i++)
            tm_buf_free(&bytes[i]);
    }
}

void sim_author_write(struct sim *s, unsigned n, bool urgent)
{
    struct tm_buf bytes = TM_BUF_INIT(TM_ENTRY_BYTES_MAX), indices = TM_BUF_INIT(64);
    uint64_t index = tm_rng_below(&s->author, TM_STATUS_LENGTH_MIN);
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e;
    struct tm_slice entry;

    memset(&e, 0, sizeof e);
    e.v = 1;
    e.time_ms = sim_wall(s);
    if (urgent) { /* a revocation */
        e.type = TM_ENTRY_STATUS_UPDATE;
        TM_CHECK(tm_indices_put(&indices, &index, 1, &err) == 0);
        e.u.status_update.list = TM_LIT("https://lists.sim.example/1");
        e.u.status_update.indices = tm_buf_slice(&indices);
        e.u.status_update.value = 1;
    } else {
        e.type = TM_ENTRY_CATALOGUE;
        e.u.catalogue.url = TM_LIT("https://sim.example/catalogue.json");
        e.u.catalogue.media_type = TM_LIT("application/json");
        e.u.catalogue.bytes = 1 + index;
        e.u.catalogue.entries = 1;
        tm_rng_fill(&s->author, e.u.catalogue.sha256.b, 32);
        tm_rng_fill(&s->author, e.u.catalogue.root.b, 32);
    }
    encode(&bytes, &e);
    entry = tm_buf_slice(&bytes);
    sim_host_append(&s->nodes[n].host, &entry, 1, urgent);
    tm_buf_free(&bytes);
    tm_buf_free(&indices);
}
