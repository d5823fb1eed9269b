/* net/core/reason.h - the table of reason.def as an enum and rows. */
#ifndef TM_NET_REASON_H
#define TM_NET_REASON_H

enum tm_reason {
#define TM_REASON(ID, name, text, cost) TM_REASON_##ID,
#include "net/core/reason.def"
#undef TM_REASON
    TM_REASON_COUNT
};
enum tm_reason_cost { TM_COST_NOTHING, TM_COST_BACKOFF, TM_COST_PUNISH };

struct tm_reason_row {
    const char *name, *text;
    enum tm_reason_cost cost;
};
extern const struct tm_reason_row tm_reasons[TM_REASON_COUNT];

#endif
