/* node/daemon/keeper_parts.h - the inside of the keeper, shared by keeper.c (opening, admission),
 * keeper_group.c (groups of steps) and keeper_read.c, and by nobody else. */
#ifndef TM_DAEMON_KEEPER_PARTS_H
#define TM_DAEMON_KEEPER_PARTS_H

#include <pthread.h>

#include "node/base/list.h"
#include "node/base/map.h"
#include "node/daemon/folder.h"
#include "node/daemon/keeper.h"

struct tm_keeper_log {
    struct tm_list link; /* in keeper.dirty while staged */
    struct tm_id member;
    bool admitted, dirty, told;
    bool restate; /* the staged replica is not in the batch yet */
    bool arrived; /* the group holds entries of it */
    bool urgent;  /* the folder's, until it has been waited for */
    uint64_t from_conn;
    struct tm_replica now;    /* as on disk */
    struct tm_replica staged; /* as it will be, while dirty */
};

struct tm_keeper {
    char network[TM_NETWORK_MAX + 1];
    bool has_self;
    struct tm_id self;
    struct tm_store *store;
    tm_keeper_changed *changed;
    void *ctx;
    struct tm_map logs; /* of struct tm_keeper_log */
    struct tm_id *anchors;
    size_t anchor_n;
    bool regrant; /* the group holds entries that may admit further logs */
    int fault; /* a step of the group failed when its replica had moved: it must not be written */
    struct tm_err broken; /* code not 0: the disk has what the view lacks, see tm_keeper_commit() */

    pthread_mutex_t lock; /* guards `view` */
    struct tm_view *view;

    struct tm_store_batch *batch; /* of the group under way */
    struct tm_view_edit *edit;    /* of the group; the folder's until it has been waited for */
    struct tm_folder *folder;
    struct tm_list dirty;
};

/* As it is, staged steps included. */
static inline const struct tm_replica *tm_keeper_latest(const struct tm_keeper_log *log)
{
    return log->dirty ? &log->staged : &log->now;
}

/* Tells the network how this log stands on disk. */
void tm_keeper_tell(struct tm_keeper *k, struct tm_keeper_log *log);
/* The replica's head and newest control key, into the view edit under way. */
int tm_keeper_view_head(struct tm_keeper *k, const struct tm_replica *r, struct tm_err *err);
/* Admission anew, after entries or anchors that may have changed it. */
int tm_keeper_readmit(struct tm_keeper *k, struct tm_err *err);

#endif
