/* net/core/budget.h - an allowance that refills with time.
 *
 * Spending never fails: it may go into debt, and tm_budget_ready_ms() says when the debt is paid. So
 * a limit delays what came, and loses nothing. Units are the caller's; times are loop milliseconds.
 */
#ifndef TM_NET_BUDGET_H
#define TM_NET_BUDGET_H

#include <stdbool.h>
#include <stdint.h>

struct tm_budget {
    uint64_t per_s, burst;
    int64_t left_m; /* thousandths; negative is debt */
    uint64_t at_ms;
};

void tm_budget_init(struct tm_budget *b, uint64_t per_s, uint64_t burst, uint64_t now_ms);
void tm_budget_spend(struct tm_budget *b, uint64_t units, uint64_t now_ms);
/* Spends only when all is there; else false and nothing spent. */
bool tm_budget_take(struct tm_budget *b, uint64_t units, uint64_t now_ms);
/* The first moment at which nothing is owed; at most `now_ms` when that is now. */
uint64_t tm_budget_ready_ms(struct tm_budget *b, uint64_t now_ms);

#endif
