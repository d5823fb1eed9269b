/* node/base/arena.c - memory of one piece of work, freed whole. */
#include "node/base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define BLOCK_MIN ((size_t)32 * 1024) /* a whole verification of a credential of 4 KB takes 28 */
#define ALIGN     ((size_t)16)

struct tm_arena_block {
    struct tm_arena_block *next;
    size_t cap;
    uint8_t data[] __attribute__((aligned(16)));
};

/* Goes on at `at` in the newest block. */
static void go_on(struct tm_arena *arena, uint8_t *at)
{
    const struct tm_arena_block *block = arena->blocks;
    size_t left = block == NULL ? 0 : (size_t)(block->data + block->cap - at);

    if (left > arena->max - arena->used)
        left = arena->max - arena->used;
    arena->at = at;
    arena->left = left & ~(ALIGN - 1);
}

static bool grow(struct tm_arena *arena, size_t len)
{
    size_t cap = len > BLOCK_MIN ? len : BLOCK_MIN;
    struct tm_arena_block *block;

    /* Later blocks grow with what is already used, so that large work takes few of them. */
    if (cap < arena->used)
        cap = arena->used;
    if (cap > arena->max && len <= arena->max)
        cap = arena->max > len ? arena->max : len;
    block = malloc(sizeof *block + cap);
    if (block == NULL)
        return false;
    block->next = arena->blocks;
    block->cap = cap;
    arena->blocks = block;
    go_on(arena, block->data);
    return true;
}

void *tm_arena_more(struct tm_arena *arena, size_t len)
{
    if (len > arena->max)
        return NULL;
    len = len == 0 ? ALIGN : (len + ALIGN - 1) & ~(ALIGN - 1);
    if (len > arena->max - arena->used || (len > arena->left && !grow(arena, len)))
        return NULL;
    return tm_arena_alloc(arena, len);
}

void *tm_arena_zalloc(struct tm_arena *arena, size_t count, size_t size)
{
    void *out;

    if (size != 0 && count > SIZE_MAX / size)
        return NULL;
    out = tm_arena_alloc(arena, count * size);
    if (out != NULL)
        memset(out, 0, count * size);
    return out;
}

struct tm_slice tm_arena_copy(struct tm_arena *arena, struct tm_slice s)
{
    uint8_t *out = s.len == SIZE_MAX ? NULL : tm_arena_alloc(arena, s.len + 1);

    if (out == NULL)
        return TM_SLICE_EMPTY;
    if (s.len > 0)
        memcpy(out, s.data, s.len);
    out[s.len] = 0;
    return tm_slice(out, s.len);
}

char *tm_arena_printf(struct tm_arena *arena, const char *fmt, ...)
{
    va_list ap, again;
    char *out;
    int n;

    va_start(ap, fmt);
    va_copy(again, ap);
    n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    out = n < 0 ? NULL : tm_arena_alloc(arena, (size_t)n + 1);
    if (out != NULL)
        vsnprintf(out, (size_t)n + 1, fmt, again);
    va_end(again);
    return out;
}

struct tm_arena_mark tm_arena_mark(const struct tm_arena *arena)
{
    return (struct tm_arena_mark){ arena->blocks, arena->at, arena->used };
}

void tm_arena_rewind(struct tm_arena *arena, struct tm_arena_mark mark)
{
    while (arena->blocks != mark.block) {
        struct tm_arena_block *next = arena->blocks->next;

        free(arena->blocks);
        arena->blocks = next;
    }
    arena->used = mark.used;
    go_on(arena, mark.at);
}

void tm_arena_reset(struct tm_arena *arena)
{
    struct tm_arena_block *keep = arena->blocks;

    if (keep != NULL) {
        struct tm_arena_block *rest = keep->next;

        keep->next = NULL;
        while (rest != NULL) {
            struct tm_arena_block *next = rest->next;

            free(rest);
            rest = next;
        }
    }
    arena->used = 0;
    go_on(arena, keep == NULL ? NULL : keep->data);
}

void tm_arena_free(struct tm_arena *arena)
{
    tm_arena_reset(arena);
    free(arena->blocks);
    arena->blocks = NULL;
    go_on(arena, NULL);
}
