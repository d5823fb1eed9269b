/* net/core/budget.c - allowances, and the table of close reasons. */
#include "net/core/budget.h"

#include "net/core/reason.h"

#define NOTHING TM_COST_NOTHING
#define BACKOFF TM_COST_BACKOFF
#define PUNISH  TM_COST_PUNISH

const struct tm_reason_row tm_reasons[TM_REASON_COUNT] = {
#define TM_REASON(ID, name, text, cost) [TM_REASON_##ID] = { name, text, cost },
#include "net/core/reason.def"
#undef TM_REASON
};

void tm_budget_init(struct tm_budget *b, uint64_t per_s, uint64_t burst, uint64_t now_ms)
{
    *b = (struct tm_budget){ per_s, burst, (int64_t)burst * 1000, now_ms };
}

static void refill(struct tm_budget *b, uint64_t now_ms)
{
    uint64_t passed = now_ms > b->at_ms ? now_ms - b->at_ms : 0;
    uint64_t full = b->burst * 1000;
    uint64_t missing = (uint64_t)((int64_t)full - b->left_m);

    /* One millisecond brings per_s thousandths; whoever waited long enough is full. */
    if (passed > missing / b->per_s)
        b->left_m = (int64_t)full;
    else
        b->left_m += (int64_t)(passed * b->per_s);
    b->at_ms = now_ms > b->at_ms ? now_ms : b->at_ms;
}

void tm_budget_spend(struct tm_budget *b, uint64_t units, uint64_t now_ms)
{
    refill(b, now_ms);
    b->left_m -= (int64_t)(units * 1000);
}

bool tm_budget_take(struct tm_budget *b, uint64_t units, uint64_t now_ms)
{
    refill(b, now_ms);
    if (b->left_m < (int64_t)(units * 1000))
        return false;
    b->left_m -= (int64_t)(units * 1000);
    return true;
}

uint64_t tm_budget_ready_ms(struct tm_budget *b, uint64_t now_ms)
{
    refill(b, now_ms);
    if (b->left_m >= 0)
        return now_ms;
    return now_ms + ((uint64_t)-b->left_m + b->per_s - 1) / b->per_s;
}
