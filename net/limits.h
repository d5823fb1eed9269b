/* net/limits.h - every cap on what a peer can send, hold or cost us, with its unit and its reason.
 * The values are gossip.md's; a test stands on each side of every one that guards input. */
#ifndef TM_NET_LIMITS_H
#define TM_NET_LIMITS_H

#include "node/limits.h"

/* Records of the channel: a length of two bytes, then the sealed bytes. */
#define TM_RECORD_BYTES_MAX                                                                        \
    65535                      /* sealed, with its tag: what two bytes can say; Noise's own cap */
#define TM_RECORD_TAG_SIZE  16 /* Poly1305 */
#define TM_RECORD_PLAIN_MAX (TM_RECORD_BYTES_MAX - TM_RECORD_TAG_SIZE)
/* A key seals so many records, or so many sealed bytes, and is then replaced: what one stolen key
 * opens stays bounded. Counted for each direction by itself, alike at both ends. */
#define TM_REKEY_RECORDS 65536
#define TM_REKEY_BYTES   ((uint64_t)1 << 30)

/* The handshake: nothing is known of the peer yet, so it gets little. */
#define TM_HANDSHAKE_PAYLOAD_MAX 256  /* bytes: a proof of 105 and room for later kinds */
#define TM_HANDSHAKE_MS          5000 /* from connect to the last handshake message */
#define TM_HANDSHAKES_HALF_OPEN                                                                    \
    64 /* unfinished at once: one X25519 each is cheap, memory less so */
#define TM_HANDSHAKES_PER_S        200 /* in all: about 5 % of a core */
#define TM_HANDSHAKES_PREFIX_PER_S 1   /* for each /24 or /48 */
#define TM_HANDSHAKES_PREFIX_BURST 5   /* for each /24 or /48 */

/* What may wait to be sent to one peer: bytes not yet taken by the kernel. */
#define TM_UNSENT_PAUSE_BYTES                                                                      \
    TM_MIB(1) /* stop reading from it: who does not read is not answered */
#define TM_UNSENT_CLOSE_BYTES TM_MIB(4) /* close it: the most memory one slow peer may hold */
#define TM_UNSENT_STALL_MS    30000     /* close it: bytes wait and the kernel took none so long */
#define TM_UNSENT_KEEP_BYTES  TM_KIB(256) /* a larger buffer is given back once it is empty */
#define TM_READ_CHUNK_BYTES   TM_KIB(64)  /* one read; a record never needs more */

/* Connections. */
#define TM_CONNS_OUT       8   /* drawn outbound peers */
#define TM_CONNS_PINNED    2   /* anchors kept besides */
#define TM_CONNS_IN        56  /* incoming: 64 peers in all at 4 MiB are the memory goal */
#define TM_CONNS_MEMBER    2   /* of one member: two nodes behind one name */
#define TM_CONNS_PREFIX    4   /* from one /24 or /48: no single network fills the table */
#define TM_CONNS_READ_ONLY 16  /* anonymous peers: readers never crowd out members */
#define TM_BACKLOG         128 /* connections the kernel keeps for accept() */

/* Dialling. */
#define TM_HOST_MAX       253 /* bytes of a DNS name, RFC 1035 section 2.3.4 without the last dot */
#define TM_DIALS_MAX      16  /* open at once: as many lookups and connects can wait */
#define TM_DIAL_ADDRS_MAX 4   /* addresses of one name that are tried */
#define TM_DIAL_MS        5000 /* lookup and connect together */

/* Rates of one peer; what WANT asked for is bounded by the request and by backpressure. */
#define TM_PEER_BYTES_PER_S  1000000 /* unsolicited */
#define TM_PEER_BYTES_BURST  4000000
#define TM_PEER_MSGS_PER_S   2000
#define TM_PEER_CHECKS_PER_S 200     /* signature checks of unsolicited data: 13 ms of CPU */
#define TM_ALL_BYTES_PER_S   8000000 /* all peers together */

/* Messages. */
#define TM_REQUESTS_OUTSTANDING 32    /* of one peer */
#define TM_BATCH_ENTRIES_MAX    512   /* entries in one message */
#define TM_BATCH_BYTES_MAX      60000 /* bytes of entries in one message: fits one record */
#define TM_ANNOUNCE_IDS_MAX     1024  /* ids in one announcement */
#define TM_COMPARES_SERVED      16    /* full compares at once; one a peer */

/* Messages of the engine (net/core/msg.h); counts keep the scan's 4,096 items in view. */
#define TM_MSG_DELTAS_MAX    384 /* heads with signature in one DELTA: 153 B each fill a record */
#define TM_MSG_HEADS_MAX     600 /* heads in one page of a comparison: 80 B each fill 48 KiB */
#define TM_MSG_IDS_MAX       512 /* logs asked about by name in one HEADS: the answer fits one record */
#define TM_MSG_WANTS_MAX     32          /* ranges in one WANT: as many as may be outstanding */
#define TM_MSG_ROTATIONS_MAX 64          /* rotations shown ahead in one batch */
#define TM_MSG_FORK_PART     49152       /* bytes of a fork proof in one FORK */
#define TM_MSG_TEXT_MAX      200         /* bytes of a reason in words */
#define TM_JOIN_CODE_MAX     64          /* bytes of a one-time code */
#define TM_MSG_ARENA_MAX     TM_KIB(256) /* all that decoding one message may allocate */

/* What the engine holds. */
#define TM_PEERS_MAX        128   /* connections of any kind: a bit each in two words a log */
#define TM_JOBS_MAX         2048  /* questions to the host under way */
#define TM_INGESTS_PEER     16    /* batches of one peer being judged: then its reading pauses */
#define TM_INGESTS_ALL      256   /* batches being judged in all: at 64 KiB each, 16 MiB */
#define TM_READS_ALL        1024  /* reads under way in all; further WANTs hear "busy" */
#define TM_CLAIMS_PEER      4096  /* newer heads one peer may tell before we have looked at them */
#define TM_CLAIMS_PAGE      1024  /* fewer than so many open: the next page is asked for */
#define TM_DELTAS_QUEUED    16384 /* heads waiting to be announced to one peer; more: it compares */
#define TM_INPUT_HELD       TM_MIB(1) /* bytes taken from a paused connection */
#define TM_BOOK_MAX         4096      /* addresses known */
#define TM_SEEDS_MAX        64        /* of them the operator's */
#define TM_BARRED_MAX       4096      /* keys shut out; when full the one that ends first leaves */
#define TM_PREFIXES_MAX     1024      /* networks whose handshakes are counted */
#define TM_JOINS_MAX        16        /* join requests of our own under way */
#define TM_JOIN_MS          20000     /* for the answer to our own join, dialling included */
#define TM_PUSH_FANOUT      3         /* peers that get what is not urgent in full */
#define TM_ASK_PEERS        8         /* peers asked at once about logs just admitted */
#define TM_DELTA_WAIT_MS    100       /* announcements wait so long for company */
#define TM_STALLED_CLOSE    8         /* requests unanswered ... */
#define TM_STALLED_CLOSE_MS 30000     /* ... the oldest so long: the connection is of no use */
#define TM_FORK_RELAY_MS    86400000  /* a fork proof is relayed once a day and member */
#define TM_FORK_WAIT_MS     10000     /* after HEAD_CONFLICT to its owner: time to stop */

/* Times of the peer's life, loop milliseconds. */
#define TM_PROBE_MS         60000 /* one random peer with head compare, plus or minus half */
#define TM_PING_MS          30000 /* silence before we ask */
#define TM_DEAD_MS          90000 /* silence before we close */
#define TM_REQUEST_STALL_MS 2000  /* no answer: ask another */
#define TM_RECONNECT_MIN_MS 1000
#define TM_RECONNECT_MAX_MS 300000
#define TM_SHUT_OUT_MIN_MS  600000   /* first misbehaviour: 10 min, doubling */
#define TM_SHUT_OUT_MAX_MS  86400000 /* 24 h */

/* The shell. */
#define TM_SHELL_CONNS_MAX 192  /* sockets of peers: all of the above, half open ones and leavers */
#define TM_LINGER_MS       2000 /* a link we closed may still deliver what was sent */

#endif
