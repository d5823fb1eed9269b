/* Code lists: what exists is known, what does not is not, and a URI leads to its list. */
#include <stdio.h>

#include "node/cred/codelist.h"
#include "tests/lib/expect.h"

static bool has(enum tm_codelist list, const char *code)
{
    return tm_codelist_has(list, tm_str(code));
}

static void isced_f_has_its_11_broad_29_narrow_and_80_detailed_fields(void)
{
    size_t broad = 0, narrow = 0, detailed = 0;
    char code[8];

    for (unsigned c = 0; c < 100; c++) {
        snprintf(code, sizeof code, "%02u", c);
        broad += has(TM_CODES_ISCED_F, code);
    }
    for (unsigned c = 0; c < 1000; c++) {
        snprintf(code, sizeof code, "%03u", c);
        narrow += has(TM_CODES_ISCED_F, code) && c % 10 >= 1 && c % 10 <= 4;
    }
    for (unsigned c = 0; c < 10000; c++) {
        unsigned n = c / 10 % 10, d = c % 10;

        snprintf(code, sizeof code, "%04u", c);
        detailed += has(TM_CODES_ISCED_F, code) && n >= 1 && n <= 4 && d >= 1 && d <= 8;
    }
    expect_int((int64_t)broad, 11);
    expect_int((int64_t)narrow, 29);
    expect_int((int64_t)detailed, 80);
}

static void fields_that_do_not_exist_are_not_taken(void)
{
    static const char *const good[] = { "00",   "0011", "0188", "0199", "0100", "0110", "0119",
                                        "0613", "0688", "0732", "1041", "068",  "10" };
    static const char *const bad[] = { "",     "6",    "11",   "0012",  "0115",
                                       "0189", "0614", "0620", "0808",  "1105",
                                       "0088", "06x",  "06 ",  "06110", "-611" };

    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        if (!has(TM_CODES_ISCED_F, good[i]))
            tm_claim_failed(__FILE__, __LINE__, "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (has(TM_CODES_ISCED_F, bad[i]))
            tm_claim_failed(__FILE__, __LINE__, "%s", bad[i]);
}

static void levels_run_from_1_to_8(void)
{
    expect(has(TM_CODES_EQF, "1") && has(TM_CODES_EQF, "8"));
    expect(!has(TM_CODES_EQF, "0") && !has(TM_CODES_EQF, "9") && !has(TM_CODES_EQF, "11"));
}

static void places_are_judged_by_country_and_shape(void)
{
    expect(has(TM_CODES_COUNTRY, "HRV") && has(TM_CODES_COUNTRY, "HR"));
    expect(!has(TM_CODES_COUNTRY, "ZZZ") && !has(TM_CODES_COUNTRY, "H"));
    expect(has(TM_CODES_NUTS, "HR") && has(TM_CODES_NUTS, "HR050") && has(TM_CODES_NUTS, "EL30"));
    expect(!has(TM_CODES_NUTS, "GR30") && !has(TM_CODES_NUTS, "ZZ1") && !has(TM_CODES_NUTS, "H"));
    expect(!has(TM_CODES_NUTS, "HR0500") && !has(TM_CODES_NUTS, "HR05a") &&
           !has(TM_CODES_NUTS, ""));
    expect(has(TM_CODES_ATU, "IRL_CTH_DUB"));
    expect(!has(TM_CODES_ATU, "IRL") && !has(TM_CODES_ATU, "ZZZ_A") && !has(TM_CODES_ATU, "IRL_a"));
}

static void esco_is_known_by_the_form_of_its_ids(void)
{
    expect(has(TM_CODES_ESCO_SKILL, "cab5d6c2-ba0e-46a2-b5b6-1c2f1a9dd6a5"));
    expect(has(TM_CODES_ESCO_SKILL, "S1.2.3") && has(TM_CODES_ESCO_OCCUPATION, "1234"));
    expect(!has(TM_CODES_ESCO_SKILL, "") && !has(TM_CODES_ESCO_SKILL, "firewalls"));
    expect(!has(TM_CODES_ESCO_SKILL, "cab5d6c2-ba0e-46a2-b5b6-1c2f1a9dd6a"));
    expect(!has(TM_CODES_ESCO_SKILL, "cab5d6c2xba0e-46a2-b5b6-1c2f1a9dd6a5"));
}

static void a_uri_leads_to_its_list(void)
{
    enum tm_codelist list;
    struct tm_slice code;

    for (int i = 0; i < TM_CODELIST_COUNT; i++) {
        struct tm_slice prefix = tm_codelist_row((enum tm_codelist)i)->prefix;
        char uri[200];

        snprintf(uri, sizeof uri, "http%s://%.*sX", i % 2 == 0 ? "" : "s", TM_ARG(prefix));
        expect(tm_codelist_of(tm_str(uri), &list, &code) && (int)list == i && code.len == 1);
        uri[strlen(uri) - 1] = 0;
        expect(!tm_codelist_of(tm_str(uri), &list, &code));
    }
    expect(!tm_codelist_of(tm_str(""), &list, &code));
    expect(!tm_codelist_of(tm_str("http://"), &list, &code));
    expect(!tm_codelist_of(tm_str("ftp://data.europa.eu/snb/eqf/4"), &list, &code));
    expect(!tm_codelist_of(tm_str("http://data.europa.eu.example/snb/eqf/4"), &list, &code));
}

static void every_list_says_its_version_and_source(void)
{
    for (int i = 0; i < TM_CODELIST_COUNT; i++) {
        const struct tm_codelist_row *row = tm_codelist_row((enum tm_codelist)i);

        expect(row->name[0] != 0 && row->version[0] != 0 && row->source[0] != 0);
    }
}

TM_CLAIMS(CLAIM(isced_f_has_its_11_broad_29_narrow_and_80_detailed_fields),
          CLAIM(fields_that_do_not_exist_are_not_taken), CLAIM(levels_run_from_1_to_8),
          CLAIM(places_are_judged_by_country_and_shape),
          CLAIM(esco_is_known_by_the_form_of_its_ids), CLAIM(a_uri_leads_to_its_list),
          CLAIM(every_list_says_its_version_and_source))
