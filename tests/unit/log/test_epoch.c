/* Key epochs: a right rotation begins one, and each way of being wrong does not. */
#include "node/log/epoch.h"

#include "tests/lib/expect.h"
#include "tests/unit/log/owner.h"

static struct owner o;
static struct tm_epochs epochs;

static void begin(void)
{
    struct tm_err err = TM_ERR_INIT;

    owner_begin(&o, 1);
    owner_add(&o, 1);
    tm_epochs_free(&epochs);
    expect_ok(tm_epochs_begin(&epochs, OWNER_NETWORK, &o.member, o.entries[0], &err), &err);
}

static int rotate(const struct tm_entry_rotation *r, struct tm_err *err)
{
    struct tm_hash root = owner_root(&o, o.n);

    return tm_epochs_rotate(&epochs, OWNER_NETWORK, &o.member, o.n, &root, r, err);
}

static void entry_0_begins_epoch_0(void)
{
    begin();
    expect_int((int64_t)epochs.n, 1);
    expect_int(epochs.v[0].number, 0);
    expect(memcmp(epochs.v[0].control_key, o.control[0].public_key, 32) == 0);
    tm_epochs_free(&epochs);
}

static void what_is_no_entry_0_begins_nothing(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_hash leaf;
    struct tm_id id;

    owner_begin(&o, 1);
    owner_add(&o, 1);
    expect_fails(tm_epochs_begin(&epochs, "other.example", &o.member, o.entries[0], &err),
                 TM_E_MISMATCH, &err);
    expect_fails(tm_epochs_begin(&epochs, OWNER_NETWORK, &o.member, o.entries[1], &err),
                 TM_E_MISMATCH, &err);
    tm_leaf_hash(o.entries[1], &leaf);
    id = tm_id_of(&leaf);
    expect_fails(tm_epochs_begin(&epochs, OWNER_NETWORK, &id, o.entries[1], &err), TM_E_MALFORMED,
                 &err);
    tm_leaf_hash(TM_LIT("no entry"), &leaf);
    id = tm_id_of(&leaf);
    expect_fails(tm_epochs_begin(&epochs, OWNER_NETWORK, &id, TM_LIT("no entry"), &err),
                 TM_E_MALFORMED, &err);
}

static void a_right_rotation_begins_the_next_epoch(void)
{
    struct tm_entry_rotation r;
    struct tm_err err = TM_ERR_INIT;

    begin();
    owner_rotation(&o, &r);
    owner_sign_rotation(&o, &r);
    expect_ok(rotate(&r, &err), &err);
    expect_int((int64_t)epochs.n, 2);
    expect_int((int64_t)epochs.v[1].start, 2);
    expect_int(tm_epochs_at(&epochs, 1)->number, 0);
    expect_int(tm_epochs_at(&epochs, 2)->number, 0);
    expect_int(tm_epochs_at(&epochs, 3)->number, 1); /* a head that covers it */
    tm_epochs_free(&epochs);
}

static void before(struct tm_entry_rotation *r, int how)
{
    switch (how) {
    case 0:
        memcpy(r->recovery_key, o.recovery[1].public_key, 32);
        break;
    case 1:
        r->size++;
        break;
    case 2:
        r->root.b[0] ^= 1;
        break;
    case 3:
        memcpy(r->control_key, r->recovery_key, 32);
        break;
    case 4:
        memset(r->control_key, 0, 32); /* a point of small order */
        break;
    default:
        break;
    }
}

static void after(struct tm_entry_rotation *r, int how)
{
    if (how == 5)
        r->signature[3] ^= 1;
    if (how == 6)
        r->possession[3] ^= 1;
    if (how == 7)
        r->clear = !r->clear;
    if (how == 8)
        memcpy(r->signature, r->possession, 64);
    if (how == 9)
        r->next_key_hash.b[31] ^= 1;
}

static void each_wrong_rotation_is_void(void)
{
    for (int how = 0; how < 10; how++) {
        struct tm_entry_rotation r;
        struct tm_err err = TM_ERR_INIT;

        begin();
        owner_rotation(&o, &r);
        before(&r, how);
        owner_sign_rotation(&o, &r);
        after(&r, how);
        expect_fails(rotate(&r, &err), how < 5 ? TM_E_MISMATCH : TM_E_SIGNATURE, &err);
        expect_int((int64_t)epochs.n, 1);
    }
    tm_epochs_free(&epochs);
}

static void a_rotation_of_another_network_or_member_is_void(void)
{
    struct tm_id other = { { 1 } };
    struct tm_entry_rotation r;
    struct tm_hash root;
    struct tm_err err = TM_ERR_INIT;

    begin();
    owner_rotation(&o, &r);
    owner_sign_rotation(&o, &r);
    root = owner_root(&o, o.n);
    expect_fails(tm_epochs_rotate(&epochs, "other.example", &o.member, o.n, &root, &r, &err),
                 TM_E_SIGNATURE, &err);
    expect_fails(tm_epochs_rotate(&epochs, OWNER_NETWORK, &other, o.n, &root, &r, &err),
                 TM_E_SIGNATURE, &err);
    tm_epochs_free(&epochs);
}

TM_CLAIMS(CLAIM(entry_0_begins_epoch_0), CLAIM(what_is_no_entry_0_begins_nothing),
          CLAIM(a_right_rotation_begins_the_next_epoch), CLAIM(each_wrong_rotation_is_void),
          CLAIM(a_rotation_of_another_network_or_member_is_void))
