/* tests/sim/test_sim.c - the simulator's own promises: it repeats itself, and it bites. */
#include "tests/lib/expect.h"
#include "tests/sim/sim.h"

/* Of seed 42 with 12 nodes: the same with every compiler and optimisation. It changes with whatever
 * changes the wire or the engine's decisions; then it is taken from the run, after a look at why. */
#define DIGEST_42 "e22744d73d5ae07aaa0d89f13c6a3cf76b995ee639af8ff415cf3f9e0ce44c7d"

static struct sim_result run(uint64_t seed, unsigned nodes, bool rerequest)
{
    struct sim_options options = { .seed = seed, .nodes = nodes, .rerequest = rerequest };
    struct sim_result result;

    expect_int(tm_rng_init(), 0);
    sim_run(&options, &result);
    tm_note("seed %llu: %s, digest %s", (unsigned long long)seed, result.ok ? "ok" : result.why,
            result.digest);
    return result;
}

static void nodes_converge_despite_cuts_partitions_and_silence(void)
{
    for (uint64_t seed = 1; seed <= 4; seed++) {
        struct sim_result r = run(seed, 20, true);

        expect_str(r.why, "");
        expect(r.ok);
        expect(r.rerequests > 0);
    }
}

static void one_seed_gives_one_trace(void)
{
    struct sim_result a = run(42, 12, true), b = run(42, 12, true), c = run(43, 12, true);

    expect_str(a.digest, b.digest);
    expect(strcmp(a.digest, c.digest) != 0);
}

static void the_trace_is_the_same_with_every_compiler(void)
{
    struct sim_result r = run(42, 12, true);

    expect_str(r.digest, DIGEST_42);
}

static void without_the_re_request_silent_peers_win(void)
{
    unsigned failed = 0;

    for (uint64_t seed = 1; seed <= 3; seed++) {
        expect(run(seed, 20, true).ok);
        failed += !run(seed, 20, false).ok;
    }
    expect(failed > 0);
}

TM_CLAIMS(CLAIM(nodes_converge_despite_cuts_partitions_and_silence),
          CLAIM(one_seed_gives_one_trace), CLAIM(the_trace_is_the_same_with_every_compiler),
          CLAIM(without_the_re_request_silent_peers_win))
