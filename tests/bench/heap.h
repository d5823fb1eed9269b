/* tests/bench/heap.h - what a stretch of work asks of the heap: calls, and the most it held at once.
 *
 * The whole process is counted, libraries included: heap.c stands in for malloc(), calloc(), realloc(),
 * aligned_alloc() and free(). One thread only. Under a sanitizer nothing is counted.
 */
#ifndef TM_BENCH_HEAP_H
#define TM_BENCH_HEAP_H

#include <stdbool.h>
#include <stddef.h>

struct bench_heap {
    size_t calls;      /* that asked for memory */
    size_t peak_bytes; /* most held at once, beyond what was held at the start */
};

bool bench_heap_counts(void);
void bench_heap_start(void);
struct bench_heap bench_heap_stop(void);

#endif
