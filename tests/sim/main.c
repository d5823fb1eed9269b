/* tests/sim/main.c - runs seeds and says which failed.
 *
 *   sim [--seeds N] [--first-seed S] [--nodes M] [--no-rerequest] [--verbose]
 *
 * A failing seed is printed with the command that replays it. --no-rerequest takes the re-request
 * after a silent peer out of the engine, to show that the run then fails. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/sim/sim.h"

static bool number(const char *text, uint64_t *out)
{
    char *end;

    if (text == NULL || *text < '0' || *text > '9')
        return false;
    *out = strtoull(text, &end, 10);
    return *end == '\0';
}

static int usage(void)
{
    fputs("usage: sim [--seeds N] [--first-seed S] [--nodes M, 3 to 500] [--no-rerequest] "
          "[--verbose]\n",
          stderr);
    return 64;
}

static int run_all(struct sim_options *options, uint64_t seeds)
{
    uint64_t first = options->seed, failed = 0, slowest = 0;
    struct sim_result r;

    for (uint64_t i = 0; i < seeds; i++) {
        options->seed = first + i;
        if (sim_run(options, &r) != 0) {
            failed++;
            printf("FAILED seed %" PRIu64 ": %s\n  replay: scripts/sim --seeds 1 --first-seed "
                   "%" PRIu64 " --nodes %u%s\n",
                   options->seed, r.why, options->seed, options->nodes,
                   options->rerequest ? "" : " --no-rerequest");
        }
        slowest = r.urgent_ms > slowest ? r.urgent_ms : slowest;
        if (seeds <= 20 || r.why[0] != '\0')
            printf("seed %" PRIu64 " nodes %u: %s; %" PRIu64 " events, %" PRIu64
                   " connections, %" PRIu64 " wants, %" PRIu64 " re-requests, %" PRIu64
                   " pushes, urgent %" PRIu64 " ms, at rest after %" PRIu64 " s\n  digest %s\n",
                   options->seed, options->nodes, r.ok ? "ok" : "failed", r.events, r.links,
                   r.wants, r.rerequests, r.pushes, r.urgent_ms, r.virtual_ms / 1000, r.digest);
        else if ((i + 1) % 20 == 0)
            fprintf(stderr, "%" PRIu64 " of %" PRIu64 " seeds\n", i + 1, seeds);
    }
    printf("%" PRIu64 " seeds from %" PRIu64 ", %u nodes: %" PRIu64
           " failed; slowest urgent entry %" PRIu64 " ms\n",
           seeds, first, options->nodes, failed, slowest);
    return failed == 0 ? 0 : 1;
}

int main(int argc, char **argv)
{
    struct sim_options options = { .seed = 1, .nodes = 20, .rerequest = true };
    uint64_t seeds = 1, nodes = 20;

    if (tm_rng_init() != 0)
        return 70;
    for (int i = 1; i < argc; i++) {
        bool ok = true, takes = true;

        if (strcmp(argv[i], "--seeds") == 0)
            ok = number(argv[i + 1], &seeds);
        else if (strcmp(argv[i], "--first-seed") == 0)
            ok = number(argv[i + 1], &options.seed);
        else if (strcmp(argv[i], "--nodes") == 0)
            ok = number(argv[i + 1], &nodes);
        else
            takes = false;
        if (takes)
            i++;
        else if (strcmp(argv[i], "--no-rerequest") == 0)
            options.rerequest = false;
        else if (strcmp(argv[i], "--verbose") == 0)
            options.verbose = true;
        else
            ok = false;
        if (!ok || nodes < 3 || nodes > 500)
            return usage();
    }
    options.nodes = (unsigned)nodes;
    return run_all(&options, seeds);
}
