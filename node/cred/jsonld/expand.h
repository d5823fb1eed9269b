/* node/cred/jsonld/expand.h - what the files of expansion share. For this folder. */
#ifndef TM_CRED_JSONLD_EXPAND_H
#define TM_CRED_JSONLD_EXPAND_H

#include "node/cred/jsonld/context.h"

/* The active property: what the thing being expanded is a value of. */
enum tm_prop_kind { TM_PROP_NONE, TM_PROP_GRAPH, TM_PROP_REVERSE, TM_PROP_INCLUDED, TM_PROP_TERM };
struct tm_prop_ref {
    enum tm_prop_kind kind;
    const struct tm_term *term; /* TERM: its definition, or NULL */
    struct tm_slice name;       /* TERM */
};

/* An array being filled; what was null leaves it empty with `array` false. */
struct tm_objects {
    struct tm_jsonld_object *first, **tail;
    bool array;
};

void tm_objects_init(struct tm_objects *list);
void tm_objects_add(struct tm_objects *list, struct tm_jsonld_object *o);
void tm_objects_join(struct tm_objects *list, struct tm_objects *more);
/* NULL when the arena is full; the error is set. */
struct tm_jsonld_object *tm_object_new(struct tm_run *run, enum tm_jsonld_kind kind,
                                       const struct tm_json *source);
int tm_object_wrap(struct tm_run *run, enum tm_jsonld_kind kind, const struct tm_json *source,
                   struct tm_jsonld_object *items, struct tm_jsonld_object **out);
int tm_object_type(struct tm_run *run, struct tm_jsonld_iri ***tail, struct tm_slice iri,
                   bool sound);
/* A copy of `prop`, put before what `list` holds. */
int tm_object_prop(struct tm_run *run, struct tm_jsonld_prop **list,
                   const struct tm_jsonld_prop *prop);
bool tm_object_is_graph(const struct tm_jsonld_object *o);

#define TM_KW_BIT(kw) (1u << (kw))

/* A member of an object being taken apart. */
struct tm_member {
    const struct tm_json *key, *value;
    const struct tm_term *term; /* in the context the members were looked up in */
    uint32_t hash;              /* of its name */
};

/* One object being taken apart. */
struct tm_node {
    struct tm_run *run;
    const struct tm_active *active, *type_scoped;
    struct tm_prop_ref prop;
    struct tm_jsonld_object *o;
    struct tm_jsonld_prop **props_tail, **reverse_tail;
    struct tm_jsonld_iri **types_tail;
    struct tm_objects graph, included, inner; /* inner: of @list or @set */
    unsigned seen;                            /* keywords, by TM_KW_BIT() */
    const struct tm_json *last_type;          /* of its first @type, in order; NULL: it has none */
};

enum tm_kw tm_key_keyword(const struct tm_json *key, const struct tm_term *term);
/* expand_scope.c: steps 7 to 12: the contexts that hold in object `v`, and its members, looked up. */
int tm_node_enter(struct tm_node *n, const struct tm_json *v, bool from_map, struct tm_member **out,
                  size_t *count);
/* The members of `v`, looked up in the active context; NULL on an error, which is set. */
struct tm_member *tm_node_members(struct tm_node *n, const struct tm_json *v, size_t *count);

/* expand.c: how a property of this IRI must be written; NULL: in any way. */
const struct tm_jsonld_spelling *tm_run_spelling(const struct tm_run *run, struct tm_slice iri);
/* expand.c: the expansion algorithm (5.1.2) on any value; appends to `out`. */
int tm_expand(struct tm_run *run, const struct tm_active *active, struct tm_prop_ref prop,
              const struct tm_json *v, bool from_map, struct tm_objects *out);
/* expand_node.c: on an object, from step 7. */
int tm_expand_object(struct tm_run *run, const struct tm_active *active, struct tm_prop_ref prop,
                     const struct tm_json *v, bool from_map, struct tm_objects *out);
/* expand_map.c: a term whose container makes its object a map (steps 13.7 and 13.8). */
bool tm_expand_is_map(const struct tm_term *term, const struct tm_json *v);
int tm_expand_map(struct tm_run *run, const struct tm_active *active, struct tm_prop_ref prop,
                  const struct tm_json *v, struct tm_objects *out);
/* Value expansion (5.3.2). */
int tm_expand_value(struct tm_run *run, const struct tm_active *active, const struct tm_term *term,
                    const struct tm_json *v, struct tm_jsonld_object **out);
/* Language tags are compared without case: lower case is what is signed. */
int tm_expand_language(struct tm_run *run, struct tm_slice tag, struct tm_slice *out);

#endif
