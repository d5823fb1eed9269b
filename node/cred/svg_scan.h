/* node/cred/svg_scan.h - one pass over the markup of an SVG: where its root and its credential stand.
 *
 * A small scanner of XML that builds nothing: it holds the names of the open elements, and the prefixes
 * bound to the namespace of Open Badges. Tags must nest and quotes must close, for two readers must not
 * see two credentials. A DOCTYPE is passed over unread: no entity is declared, none fetched; where text is
 * taken, the five of XML and character numbers are understood, and any other is an error. Only for svg.c.
 * Sources: XML 1.0 (5th edition) sections 2 and 4.6; Namespaces in XML 1.0.
 */
#ifndef TM_CRED_SVG_SCAN_H
#define TM_CRED_SVG_SCAN_H

#include "node/base/buf.h"

#define TM_SVG_DEPTH_MAX    256 /* open elements; drawings have a few dozen */
#define TM_SVG_BINDINGS_MAX 16  /* declarations that concern our namespace, at one place */

#define TM_SVG_NAMESPACE "https://purl.imsglobal.org/ob/v3p0"

struct tm_svg_binding {
    struct tm_slice prefix; /* empty: the default namespace */
    bool ours;
    unsigned depth; /* of the element that declares it */
};

struct tm_svg {
    struct tm_slice text;
    size_t at;
    struct tm_err *err;
    unsigned depth;
    struct tm_slice open[TM_SVG_DEPTH_MAX]; /* names as written */
    size_t binding_n;
    struct tm_svg_binding bindings[TM_SVG_BINDINGS_MAX];
    bool root_done;

    size_t name_end, tag_end; /* of the root's start tag: behind its name; at its '>' or '/>' */
    bool empty;               /* the root is <svg/> */
    struct tm_slice root;     /* its name as written */
    bool declared, other; /* the root binds the prefix openbadges: to our namespace; to another */
    bool foreign;         /* the XML declaration names another encoding than UTF-8 */

    bool found;
    unsigned inside; /* depth of the open credential element; 0: not inside */
    size_t from, to; /* the credential element, whole */
    bool has_verify;
    struct tm_buf *out; /* what is in it; NULL: not asked for */
};

/* Over all of `svg->text`; the caller has set `text`, `out` and `err`, the rest is zero. `svg->found` says
 * whether there is a credential. Fails: TM_E_MALFORMED, TM_E_LIMIT, TM_E_UNSUPPORTED (another root). */
int tm_svg_scan(struct tm_svg *svg);

#endif
