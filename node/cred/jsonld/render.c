/* node/cred/jsonld/render.c - a compiled table written as the context it came from, scoped contexts
 * apart (the rows keep theirs). Only for documents that redefine what a published context is made
 * of; everybody else uses the table as it stands. */
#include "node/cred/jsonld/context.h"

#define RENDERED_MAX TM_MIB(1) /* the largest published context takes 22 KB */

static void put_container(struct tm_json_out *o, unsigned container)
{
    static const struct {
        enum tm_container bit;
        enum tm_kw kw;
    } names[] = { { TM_CT_GRAPH, TM_KW_GRAPH }, { TM_CT_ID, TM_KW_ID },
                  { TM_CT_INDEX, TM_KW_INDEX }, { TM_CT_LANGUAGE, TM_KW_LANGUAGE },
                  { TM_CT_LIST, TM_KW_LIST },   { TM_CT_SET, TM_KW_SET },
                  { TM_CT_TYPE, TM_KW_TYPE } };

    tm_json_put_key(o, "@container");
    tm_json_put_array(o);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (container & names[i].bit)
            tm_json_put_str(o, tm_kw_text(names[i].kw));
    tm_json_end_array(o);
}

static void put_term(struct tm_json_out *o, const struct tm_term *t)
{
    struct tm_slice id = t->raw_id.data != NULL ? t->raw_id : t->iri;
    struct tm_slice type = t->raw_type.data != NULL ? t->raw_type : t->type;

    tm_json_put_key_slice(o, t->name);
    tm_json_put_object(o);
    tm_json_put_key(o, t->flags & TM_TERM_REVERSE ? "@reverse" : "@id");
    if (id.data != NULL)
        tm_json_put_str(o, id);
    else
        tm_json_put_null(o);
    if (type.data != NULL)
        tm_json_member_str(o, "@type", type);
    if (t->container != 0)
        put_container(o, t->container);
    tm_json_member_bool(o, "@protected", (t->flags & TM_TERM_PROTECTED) != 0);
    if (t->flags & TM_TERM_PREFIX)
        tm_json_member_bool(o, "@prefix", true);
    tm_json_end_object(o);
}

int tm_ctx_render(struct tm_run *run, const struct tm_ctx_table *table, const struct tm_json **out)
{
    struct tm_buf buf = TM_BUF_INIT(RENDERED_MAX);
    struct tm_json_out o = tm_json_out(&buf);
    struct tm_json_doc doc;
    struct tm_slice text;
    int r;

    tm_json_put_object(&o);
    if (table->vocab.data != NULL)
        tm_json_member_str(&o, "@vocab", table->vocab);
    for (uint32_t i = 0; i < table->terms.count; i++)
        put_term(&o, &table->terms.at[i]);
    tm_json_end_object(&o);
    r = tm_buf_check(&buf, "context", run->err);
    text = r == 0 ? tm_arena_copy(run->arena, tm_buf_slice(&buf)) : TM_SLICE_EMPTY;
    tm_buf_free(&buf);
    if (r != 0)
        return r;
    if (text.data == NULL)
        return tm_run_nomem(run);
    r = tm_json_parse(text, &TM_JSON_LIMITS, run->arena, &doc, run->err);
    if (r == 0)
        *out = doc.root;
    return r;
}
