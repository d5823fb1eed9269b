/* node/cred/country.c - countries as the European authority table and ISO 3166-1 name them. */
#include "node/cred/country.h"

/* ISO 3166-1 alpha-3 and alpha-2, sorted; Kosovo as the European table (1A0) and others (XKX) have it. */
static const struct row {
    char alpha3[4], alpha2[3];
} rows[] = {
    { "1A0", "XK" }, { "ABW", "AW" }, { "AFG", "AF" }, { "AGO", "AO" }, { "AIA", "AI" },
    { "ALA", "AX" }, { "ALB", "AL" }, { "AND", "AD" }, { "ARE", "AE" }, { "ARG", "AR" },
    { "ARM", "AM" }, { "ASM", "AS" }, { "ATA", "AQ" }, { "ATF", "TF" }, { "ATG", "AG" },
    { "AUS", "AU" }, { "AUT", "AT" }, { "AZE", "AZ" }, { "BDI", "BI" }, { "BEL", "BE" },
    { "BEN", "BJ" }, { "BES", "BQ" }, { "BFA", "BF" }, { "BGD", "BD" }, { "BGR", "BG" },
    { "BHR", "BH" }, { "BHS", "BS" }, { "BIH", "BA" }, { "BLM", "BL" }, { "BLR", "BY" },
    { "BLZ", "BZ" }, { "BMU", "BM" }, { "BOL", "BO" }, { "BRA", "BR" }, { "BRB", "BB" },
    { "BRN", "BN" }, { "BTN", "BT" }, { "BVT", "BV" }, { "BWA", "BW" }, { "CAF", "CF" },
    { "CAN", "CA" }, { "CCK", "CC" }, { "CHE", "CH" }, { "CHL", "CL" }, { "CHN", "CN" },
    { "CIV", "CI" }, { "CMR", "CM" }, { "COD", "CD" }, { "COG", "CG" }, { "COK", "CK" },
    { "COL", "CO" }, { "COM", "KM" }, { "CPV", "CV" }, { "CRI", "CR" }, { "CUB", "CU" },
    { "CUW", "CW" }, { "CXR", "CX" }, { "CYM", "KY" }, { "CYP", "CY" }, { "CZE", "CZ" },
    { "DEU", "DE" }, { "DJI", "DJ" }, { "DMA", "DM" }, { "DNK", "DK" }, { "DOM", "DO" },
    { "DZA", "DZ" }, { "ECU", "EC" }, { "EGY", "EG" }, { "ERI", "ER" }, { "ESH", "EH" },
    { "ESP", "ES" }, { "EST", "EE" }, { "ETH", "ET" }, { "FIN", "FI" }, { "FJI", "FJ" },
    { "FLK", "FK" }, { "FRA", "FR" }, { "FRO", "FO" }, { "FSM", "FM" }, { "GAB", "GA" },
    { "GBR", "GB" }, { "GEO", "GE" }, { "GGY", "GG" }, { "GHA", "GH" }, { "GIB", "GI" },
    { "GIN", "GN" }, { "GLP", "GP" }, { "GMB", "GM" }, { "GNB", "GW" }, { "GNQ", "GQ" },
    { "GRC", "GR" }, { "GRD", "GD" }, { "GRL", "GL" }, { "GTM", "GT" }, { "GUF", "GF" },
    { "GUM", "GU" }, { "GUY", "GY" }, { "HKG", "HK" }, { "HMD", "HM" }, { "HND", "HN" },
    { "HRV", "HR" }, { "HTI", "HT" }, { "HUN", "HU" }, { "IDN", "ID" }, { "IMN", "IM" },
    { "IND", "IN" }, { "IOT", "IO" }, { "IRL", "IE" }, { "IRN", "IR" }, { "IRQ", "IQ" },
    { "ISL", "IS" }, { "ISR", "IL" }, { "ITA", "IT" }, { "JAM", "JM" }, { "JEY", "JE" },
    { "JOR", "JO" }, { "JPN", "JP" }, { "KAZ", "KZ" }, { "KEN", "KE" }, { "KGZ", "KG" },
    { "KHM", "KH" }, { "KIR", "KI" }, { "KNA", "KN" }, { "KOR", "KR" }, { "KWT", "KW" },
    { "LAO", "LA" }, { "LBN", "LB" }, { "LBR", "LR" }, { "LBY", "LY" }, { "LCA", "LC" },
    { "LIE", "LI" }, { "LKA", "LK" }, { "LSO", "LS" }, { "LTU", "LT" }, { "LUX", "LU" },
    { "LVA", "LV" }, { "MAC", "MO" }, { "MAF", "MF" }, { "MAR", "MA" }, { "MCO", "MC" },
    { "MDA", "MD" }, { "MDG", "MG" }, { "MDV", "MV" }, { "MEX", "MX" }, { "MHL", "MH" },
    { "MKD", "MK" }, { "MLI", "ML" }, { "MLT", "MT" }, { "MMR", "MM" }, { "MNE", "ME" },
    { "MNG", "MN" }, { "MNP", "MP" }, { "MOZ", "MZ" }, { "MRT", "MR" }, { "MSR", "MS" },
    { "MTQ", "MQ" }, { "MUS", "MU" }, { "MWI", "MW" }, { "MYS", "MY" }, { "MYT", "YT" },
    { "NAM", "NA" }, { "NCL", "NC" }, { "NER", "NE" }, { "NFK", "NF" }, { "NGA", "NG" },
    { "NIC", "NI" }, { "NIU", "NU" }, { "NLD", "NL" }, { "NOR", "NO" }, { "NPL", "NP" },
    { "NRU", "NR" }, { "NZL", "NZ" }, { "OMN", "OM" }, { "PAK", "PK" }, { "PAN", "PA" },
    { "PCN", "PN" }, { "PER", "PE" }, { "PHL", "PH" }, { "PLW", "PW" }, { "PNG", "PG" },
    { "POL", "PL" }, { "PRI", "PR" }, { "PRK", "KP" }, { "PRT", "PT" }, { "PRY", "PY" },
    { "PSE", "PS" }, { "PYF", "PF" }, { "QAT", "QA" }, { "REU", "RE" }, { "ROU", "RO" },
    { "RUS", "RU" }, { "RWA", "RW" }, { "SAU", "SA" }, { "SDN", "SD" }, { "SEN", "SN" },
    { "SGP", "SG" }, { "SGS", "GS" }, { "SHN", "SH" }, { "SJM", "SJ" }, { "SLB", "SB" },
    { "SLE", "SL" }, { "SLV", "SV" }, { "SMR", "SM" }, { "SOM", "SO" }, { "SPM", "PM" },
    { "SRB", "RS" }, { "SSD", "SS" }, { "STP", "ST" }, { "SUR", "SR" }, { "SVK", "SK" },
    { "SVN", "SI" }, { "SWE", "SE" }, { "SWZ", "SZ" }, { "SXM", "SX" }, { "SYC", "SC" },
    { "SYR", "SY" }, { "TCA", "TC" }, { "TCD", "TD" }, { "TGO", "TG" }, { "THA", "TH" },
    { "TJK", "TJ" }, { "TKL", "TK" }, { "TKM", "TM" }, { "TLS", "TL" }, { "TON", "TO" },
    { "TTO", "TT" }, { "TUN", "TN" }, { "TUR", "TR" }, { "TUV", "TV" }, { "TWN", "TW" },
    { "TZA", "TZ" }, { "UGA", "UG" }, { "UKR", "UA" }, { "UMI", "UM" }, { "URY", "UY" },
    { "USA", "US" }, { "UZB", "UZ" }, { "VAT", "VA" }, { "VCT", "VC" }, { "VEN", "VE" },
    { "VGB", "VG" }, { "VIR", "VI" }, { "VNM", "VN" }, { "VUT", "VU" }, { "WLF", "WF" },
    { "WSM", "WS" }, { "XKK", "XK" }, { "XKX", "XK" }, { "YEM", "YE" }, { "ZAF", "ZA" },
    { "ZMB", "ZM" }, { "ZWE", "ZW" },
};
#define ROWS (sizeof rows / sizeof rows[0])

/* Codes of three letters in their order. */
static uint32_t number_of(const uint8_t *alpha3)
{
    return (uint32_t)alpha3[0] << 16 | (uint32_t)alpha3[1] << 8 | alpha3[2];
}

/* The first row with this code or a later one. */
static size_t first_from(uint32_t number)
{
    size_t low = 0, high = ROWS;

    while (low < high) {
        size_t mid = (low + high) / 2;

        if (number_of((const uint8_t *)rows[mid].alpha3) < number)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

const char *tm_country_of_alpha3(struct tm_slice alpha3)
{
    size_t i;

    if (alpha3.len != 3)
        return NULL;
    i = first_from(number_of(alpha3.data));
    return i < ROWS && memcmp(alpha3.data, rows[i].alpha3, 3) == 0 ? rows[i].alpha2 : NULL;
}

static const char *alpha2_among(size_t from, size_t to, const uint8_t *alpha2)
{
    for (size_t i = from; i < to; i++)
        if (memcmp(alpha2, rows[i].alpha2, 2) == 0)
            return rows[i].alpha2;
    return NULL;
}

/* Most have one first letter in both codes. */
const char *tm_country_of_alpha2(struct tm_slice alpha2)
{
    const char *hit;

    if (alpha2.len != 2)
        return NULL;
    hit = alpha2_among(first_from((uint32_t)alpha2.data[0] << 16),
                       first_from((alpha2.data[0] + 1u) << 16), alpha2.data);
    return hit != NULL ? hit : alpha2_among(0, ROWS, alpha2.data);
}
