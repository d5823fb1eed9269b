/* node/cred/isced.c - ISCED-F 2013: fields of education and training.
 *
 * Source: UNESCO Institute for Statistics, "ISCED Fields of Education and Training 2013 (ISCED-F 2013)",
 * appendix I, and its detailed field descriptions (2015): 11 broad, 29 narrow, 80 detailed fields. At
 * every level 0 stands for "not further defined" and 9 for "not elsewhere classified"; 8 at the narrow
 * level is for inter-disciplinary programmes of a broad field, with 88 behind it.
 */
#include "node/cred/codelist.h"

const char tm_isced_version[] = "ISCED-F 2013";

/* For each broad field, how many detailed fields its narrow fields 1, 2, 3, 4 have. */
static const uint8_t detailed[][4] = {
    { 1, 1, 1, 0 }, /* 00 generic programmes and qualifications */
    { 4, 0, 0, 0 }, /* 01 education */
    { 5, 3, 2, 0 }, /* 02 arts and humanities */
    { 4, 2, 0, 0 }, /* 03 social sciences, journalism and information */
    { 7, 1, 0, 0 }, /* 04 business, administration and law */
    { 2, 2, 3, 2 }, /* 05 natural sciences, mathematics and statistics */
    { 3, 0, 0, 0 }, /* 06 information and communication technologies */
    { 6, 4, 2, 0 }, /* 07 engineering, manufacturing and construction */
    { 2, 1, 1, 1 }, /* 08 agriculture, forestry, fisheries and veterinary */
    { 7, 3, 0, 0 }, /* 09 health and welfare */
    { 5, 2, 2, 1 }, /* 10 services */
};
#define BROAD (sizeof detailed / sizeof detailed[0])

bool tm_isced_has(enum tm_codelist list, struct tm_slice code)
{
    unsigned d[4] = { 0 }, broad, fields;

    (void)list;
    if (code.len < 2 || code.len > 4)
        return false;
    for (size_t i = 0; i < code.len; i++) {
        d[i] = (unsigned)code.data[i] - '0';
        if (d[i] > 9)
            return false;
    }
    broad = d[0] * 10 + d[1];
    if (broad >= BROAD)
        return false;
    if (code.len == 2)
        return true;
    if (d[2] == 0 || d[2] == 9 || (d[2] == 8 && broad > 0))
        return code.len == 3 || d[3] == d[2]; /* 0100, 0199, 0188 */
    fields = d[2] <= 4 ? detailed[broad][d[2] - 1] : 0;
    if (fields == 0)
        return false;
    return code.len == 3 || d[3] <= fields || d[3] == 9;
}
