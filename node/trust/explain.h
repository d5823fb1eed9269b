/* node/trust/explain.h - what a check code means, and who can cure it: a row of node/cred/codes.def as
 * text. */
#ifndef TM_TRUST_EXPLAIN_H
#define TM_TRUST_EXPLAIN_H

#include "node/base/buf.h"
#include "node/cred/checks.h"

/* Appends three lines: code, meaning, cure. False, with nothing appended, for an unknown code. */
bool tm_explain(struct tm_buf *out, struct tm_slice code);
/* Every code with its meaning, a line each. */
void tm_explain_all(struct tm_buf *out);

#endif
