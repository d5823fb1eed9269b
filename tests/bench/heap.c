/* tests/bench/heap.c - the C library's allocator with counters around it. */
#include "tests/bench/heap.h"

#include <malloc.h>
#include <stdlib.h>

static size_t calls, live, peak;
static bool counting;

bool bench_heap_counts(void)
{
#ifdef BENCH_COUNT_HEAP
    return true;
#else
    return false;
#endif
}

void bench_heap_start(void)
{
    calls = live = peak = 0;
    counting = true;
}

struct bench_heap bench_heap_stop(void)
{
    counting = false;
    return (struct bench_heap){ .calls = calls, .peak_bytes = peak };
}

#ifdef BENCH_COUNT_HEAP

/* Exported by glibc so that a program can stand before its allocator. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *at, size_t size);
void *__libc_memalign(size_t align, size_t size);
void __libc_free(void *at);

static void *counted(void *at)
{
    if (!counting)
        return at;
    calls++;
    if (at != NULL)
        live += malloc_usable_size(at);
    if (live > peak)
        peak = live;
    return at;
}

/* Memory from before the counting was never counted in. */
static void given_back(size_t bytes)
{
    live -= bytes < live ? bytes : live;
}

void *malloc(size_t size)
{
    return counted(__libc_malloc(size));
}

void *calloc(size_t n, size_t size)
{
    return counted(__libc_calloc(n, size));
}

void *realloc(void *at, size_t size)
{
    size_t had = at == NULL || !counting ? 0 : malloc_usable_size(at);
    void *out = __libc_realloc(at, size);

    if (out != NULL || size == 0)
        given_back(had);
    return counted(out);
}

void *aligned_alloc(size_t align, size_t size)
{
    return counted(__libc_memalign(align, size));
}

void free(void *at)
{
    if (at != NULL && counting)
        given_back(malloc_usable_size(at));
    __libc_free(at);
}

#endif
