/* node/cred/country.h - countries as the European authority table and ISO 3166-1 name them. */
#ifndef TM_CRED_COUNTRY_H
#define TM_CRED_COUNTRY_H

#include "node/base/slice.h"

/* The alpha-2 code ("HR") in static storage; NULL when there is no such country. */
const char *tm_country_of_alpha3(struct tm_slice alpha3); /* "HRV" */
const char *tm_country_of_alpha2(struct tm_slice alpha2); /* "HR" */

#endif
