/* node/base/check.h - our own promises. Stays on in release builds; never judges input. */
#ifndef TM_BASE_CHECK_H
#define TM_BASE_CHECK_H

#include <stdio.h>
#include <stdlib.h>

#define TM_CHECK(cond)                                                                             \
    do {                                                                                           \
        if (!(cond)) {                                                                             \
            fprintf(stderr, "testamur: bug: %s:%d: %s\n", __FILE__, __LINE__, #cond);              \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

#endif
