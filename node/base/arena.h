/* node/base/arena.h - memory of one piece of work, freed whole.
 *
 * Work that starts and ends together (one message, one verification, one request) allocates here
 * and frees nothing by hand. Nothing from an arena may be kept by what outlives it. The total is
 * bounded by the ceiling given at birth; past it tm_arena_alloc() gives NULL. Not thread-safe.
 */
#ifndef TM_BASE_ARENA_H
#define TM_BASE_ARENA_H

#include "node/base/slice.h"

struct tm_arena_block;
struct tm_arena {
    struct tm_arena_block *blocks; /* newest first */
    size_t used, max;              /* bytes */
    uint8_t *at;                   /* in the newest block: what is given out next */
    size_t left;                   /* bytes there that may be given out, a multiple of 16 */
};
#define TM_ARENA_INIT(ceiling)                                                                     \
    {                                                                                              \
        NULL, 0, (ceiling), NULL, 0                                                                \
    }

void *tm_arena_more(struct tm_arena *arena,
                    size_t len); /* tm_arena_alloc() where nothing is left */

/* Aligned to 16; not cleared. Here in the header, because most calls end in these few steps. */
static inline void *tm_arena_alloc(struct tm_arena *arena, size_t len)
{
    size_t taken = (len + 15) & ~(size_t)15;
    void *out = arena->at;

    if (len == 0 || len > arena->left)
        return tm_arena_more(arena, len);
    arena->at += taken;
    arena->left -= taken;
    arena->used += taken;
    return out;
}

void *tm_arena_zalloc(struct tm_arena *arena, size_t count,
                      size_t size); /* cleared; overflow-safe */
/* A copy followed by an uncounted NUL; .data is NULL when there is no room. */
struct tm_slice tm_arena_copy(struct tm_arena *arena, struct tm_slice s);
char *tm_arena_printf(struct tm_arena *arena, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* A place to go back to: what was allocated since is forgotten. Marks are gone back to in reverse order. */
struct tm_arena_mark {
    struct tm_arena_block *block;
    uint8_t *at;
    size_t used;
};
struct tm_arena_mark tm_arena_mark(const struct tm_arena *arena);
void tm_arena_rewind(struct tm_arena *arena, struct tm_arena_mark mark);

void tm_arena_reset(struct tm_arena *arena); /* forgets all, keeps one block for reuse */
void tm_arena_free(struct tm_arena *arena);  /* gives all memory back */

#endif
