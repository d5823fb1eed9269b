/* node/trust/explain.c - what a check code means. */
#include "node/trust/explain.h"

bool tm_explain(struct tm_buf *out, struct tm_slice code)
{
    const struct tm_code_row *row;
    enum tm_check_code c;

    if (!tm_code_find(code, &c))
        return false;
    row = tm_code_row(c);
    tm_buf_printf(out, "%s\n  Holds when: %s\n  When not:   %s\n", row->code, row->meaning,
                  row->cure);
    return true;
}

void tm_explain_all(struct tm_buf *out)
{
    for (int c = 0; c < TM_CHECK_CODE_COUNT; c++)
        tm_buf_printf(out, "%-36s %s\n", tm_code_row(c)->code, tm_code_row(c)->meaning);
}
