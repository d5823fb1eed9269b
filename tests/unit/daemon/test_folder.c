/* The folder: what it folds beside its owner is what its owner would have folded. */
#include <stdlib.h>

#include "node/base/hash.h"
#include "node/daemon/folder.h"
#include "node/log/merkle.h"
#include "tests/lib/expect.h"

#define NETWORK "test.example"
#define LIST    "https://lists.test.example/1"
#define COUNT   1000

static struct tm_buf made[COUNT]; /* entry 0, a list, updates of it; every tenth is void */
static struct tm_slice entries[COUNT];
static struct tm_id member;
static struct tm_err err;

static void make(size_t i)
{
    struct tm_buf coded = TM_BUF_INIT(64);
    uint64_t index = i;
    struct tm_entry e;

    tm_entry_init(&e, i == 0   ? TM_ENTRY_INCEPTION
                      : i == 1 ? TM_ENTRY_STATUS_LIST
                               : TM_ENTRY_STATUS_UPDATE);
    e.v = 1;
    e.time_ms = i % 10 == 9 ? 1 : 1000 + (int64_t)i; /* back in time is void */
    if (i == 0) {
        e.u.profile.network = TM_LIT(NETWORK);
        e.u.profile.name = TM_LIT("A");
        e.u.profile.country = TM_LIT("HR");
    } else if (i == 1) {
        e.u.status_list.list = TM_LIT(LIST);
        e.u.status_list.size = 1;
        e.u.status_list.length = 131072;
    } else {
        expect_ok(tm_indices_put(&coded, &index, 1, &err), &err);
        e.u.status_update.list = TM_LIT(LIST);
        e.u.status_update.indices = tm_buf_slice(&coded);
        e.u.status_update.value = 1;
    }
    made[i] = (struct tm_buf)TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    expect_ok(tm_entry_encode(&e, &made[i], &err), &err);
    entries[i] = tm_buf_slice(&made[i]);
    tm_buf_free(&coded);
}

static void setup(void)
{
    struct tm_hash leaf;

    for (size_t i = 0; i < COUNT; i++)
        make(i);
    tm_leaf_hash(entries[0], &leaf);
    member = tm_id_of(&leaf);
}

static void teardown(void)
{
    for (size_t i = 0; i < COUNT; i++)
        tm_buf_free(&made[i]);
}

static struct tm_view_edit *edit_new(void)
{
    struct tm_view *base = tm_view_new(NETWORK, &err);
    struct tm_view_edit *edit = NULL;

    expect_ok(tm_view_edit(base, &edit, &err), &err);
    tm_view_unref(base);
    return edit;
}

/* Folds in runs of `step`, and gives the view that comes of it. */
static struct tm_view *folded(size_t step, bool *urgent)
{
    struct tm_view_edit *edit = edit_new();
    struct tm_folder *folder = NULL;
    struct tm_view *view = NULL;

    *urgent = false;
    expect_ok(tm_folder_new(&folder, &err), &err);
    for (size_t i = 0; i < COUNT; i += step) {
        size_t n = COUNT - i < step ? COUNT - i : step;
        struct tm_slice passing[COUNT];
        uint8_t *copy = malloc(TM_KIB(256));
        size_t at = 0;

        for (size_t k = 0; k < n; k++) { /* gone after the call: the folder must have its own */
            memcpy(copy + at, entries[i + k].data, entries[i + k].len);
            passing[k] = tm_slice(copy + at, entries[i + k].len);
            at += entries[i + k].len;
        }
        expect_ok(tm_folder_put(folder, edit, &member, i, passing, n, urgent, &err), &err);
        memset(copy, 0xc1, at);
        free(copy);
    }
    expect_ok(tm_folder_wait(folder, &err), &err);
    tm_folder_free(folder);
    expect_ok(tm_view_publish(edit, &view, &err), &err);
    return view;
}

static void runs_of_any_length_fold_alike(void)
{
    static const size_t steps[] = { 1, 31, 32, 33, 257, COUNT };

    setup();
    for (size_t s = 0; s < sizeof steps / sizeof steps[0]; s++) {
        const struct tm_member_list *list;
        const struct tm_member *m;
        struct tm_view *view;
        unsigned value;
        bool urgent;

        view = folded(steps[s], &urgent);
        m = tm_view_member(view, &member);
        expect(m != NULL && m->held == COUNT && m->void_count == COUNT / 10 && urgent);
        expect(m->list_n == 1 && m->lists[0]->unknown && m->lists[0]->last_update == COUNT - 1);
        expect_int(tm_view_status(m, TM_LIT(LIST), 2, &list, &value), TM_E_CORRUPT);
        for (size_t i = 2; i < COUNT; i++)
            expect((list->bits[i / 8] >> (7 - i % 8) & 1) == (i % 10 != 9));
        tm_view_unref(view);
    }
    teardown();
}

static void the_first_failure_is_told_and_what_follows_dropped(void)
{
    struct tm_view_edit *edit;
    struct tm_folder *folder = NULL;
    bool urgent = false;

    setup();
    edit = edit_new();
    expect_ok(tm_folder_new(&folder, &err), &err);
    expect_ok(tm_folder_put(folder, edit, &member, 0, entries, 100, &urgent, &err), &err);
    expect_ok(tm_folder_put(folder, edit, &member, 101, entries + 101, 99, &urgent, &err), &err);
    /* Not folded at once either, though it is short: it comes after what failed. */
    expect_ok(tm_folder_put(folder, edit, &member, 100, entries + 100, 40, &urgent, &err), &err);
    expect_fails(tm_folder_wait(folder, &err), TM_E_MISMATCH, &err);
    expect_fails(tm_folder_wait(folder, &err), TM_E_MISMATCH, &err);
    tm_folder_drop(folder);
    expect_ok(tm_folder_wait(folder, &err), &err);
    expect_ok(tm_folder_put(folder, edit, &member, 100, entries + 100, 200, &urgent, &err), &err);
    expect_ok(tm_folder_wait(folder, &err), &err);
    expect_fails(tm_folder_put(folder, edit, &member, 299, entries + 299, 1, &urgent, &err),
                 TM_E_MISMATCH, &err); /* few: by the caller, who hears of it */
    tm_folder_free(folder);
    tm_view_discard(edit);
    teardown();
}

static void what_waits_may_be_dropped(void)
{
    struct tm_view_edit *edit;
    struct tm_folder *folder = NULL;
    bool urgent = false;

    setup();
    edit = edit_new();
    expect_ok(tm_folder_new(&folder, &err), &err);
    for (size_t i = 0; i < COUNT; i += 50)
        expect_ok(tm_folder_put(folder, edit, &member, i, entries + i, 50, &urgent, &err), &err);
    tm_folder_free(folder); /* drops, and is no longer in the edit */
    tm_view_discard(edit);
    teardown();
}

TM_CLAIMS(CLAIM(runs_of_any_length_fold_alike),
          CLAIM(the_first_failure_is_told_and_what_follows_dropped),
          CLAIM(what_waits_may_be_dropped))
