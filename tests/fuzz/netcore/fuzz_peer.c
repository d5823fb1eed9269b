/* A peer that, after a real handshake, says whatever the input says: records of the lengths given,
 * time passing between them, and a host that answers every question as the input's bits tell. */
#include "node/base/cursor.h"
#include "tests/lib/rig.h"

static struct rig rig;

static void answer(uint8_t how)
{
    struct tm_gossip_ingested a = { .job = rig.ingest.job, .offer = (enum tm_offer)(how % 6) };
    struct tm_gossip_log row = tm_memlog_row(rig.wires[0].log, (how & 64) != 0);
    struct tm_batch batch;

    if ((how & 128) != 0) {
        a.code = TM_E_SIGNATURE;
        a.blame = (how & 32) != 0;
    }
    if ((how & 16) != 0)
        a.log = &row;
    tm_gossip_ingested(rig.gossip, &a, rig.now_ms);
    tm_gossip_read_done(rig.gossip, rig.read.job,
                        tm_memlog_read(rig.log, 0, 1, &batch) ? &batch : NULL, rig.now_ms);
    rig_run(&rig);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_cursor in = tm_cursor(tm_slice(data, size));
    uint64_t mode = tm_cursor_be(&in, 1);
    struct rig_wire *w;

    rig_start(&rig, (mode & 1) == 0);
    w = rig_connect(&rig, 1, (mode & 2) == 0, (mode & 4) == 0);
    while (!in.fault && in.left.len > 0 && w->closed[0] == '\0') {
        uint64_t what = tm_cursor_be(&in, 1);
        size_t len = (size_t)tm_cursor_be(&in, 2);

        len = len < in.left.len ? len : in.left.len;
        if ((what & 3) == 0)
            rig_pass(&rig, what * 20);
        else if ((what & 3) == 1)
            answer((uint8_t)(what >> 1));
        if (len > 0)
            rig_say_bytes(w, tm_cursor_bytes(&in, len));
        rig_forget(w);
    }
    rig_stop(&rig);
    return 0;
}
