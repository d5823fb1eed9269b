/* node/cred/jsonld/compiled.c - a compiled context over the active one.
 *
 * Its table becomes a layer as it stands, when nothing in the active context could have made its
 * terms mean something else: the prefixes it takes from outside mean what they meant when it was
 * compiled, and no term looks like an IRI. Else it is processed like any other context. */
#include "node/cred/jsonld/context.h"

static bool shortcut_ok(const struct tm_active *a, const struct tm_ctx_table *table)
{
    if (a->odd)
        return false;
    for (uint32_t i = 0; i < table->need_count; i++) {
        const struct tm_ctx_need *need = &table->needs[i];
        const struct tm_term *t = tm_active_get(a, need->name);
        bool prefix = t != NULL && t->iri.data != NULL && (t->flags & TM_TERM_PREFIX);

        if (need->iri.data == NULL ? prefix : !prefix || !tm_slice_eq(t->iri, need->iri))
            return false;
    }
    return true;
}

/* Said of each two tables when they were compiled. */
static bool agrees(const struct tm_active *a, const struct tm_ctx_table *table)
{
    for (; a != NULL; a = a->below)
        if (a->terms.count > 0 &&
            (a->table == NULL ||
             !(table->agrees[a->table->number / 64] >> (a->table->number % 64) & 1)))
            return false;
    return true;
}

/* False when a term would have to keep a protection that the table does not give it. */
static bool protection_ok(struct tm_run *run, const struct tm_active *a,
                          const struct tm_ctx_table *table, int *r)
{
    if (agrees(a, table))
        return true;
    for (uint32_t i = 0; i < table->terms.count; i++) {
        const struct tm_term *t = &table->terms.at[i],
                             *before = tm_active_find(a, t->hash, t->name);

        if (before == NULL || !(before->flags & TM_TERM_PROTECTED))
            continue;
        if (!tm_term_same(before, t)) {
            *r = tm_run_fail(run, NULL, TM_JSONLD_PROTECTED_TERM);
            return true;
        }
        if (!(t->flags & TM_TERM_PROTECTED))
            return false;
    }
    return true;
}

int tm_active_table(struct tm_run *run, const struct tm_active **cur,
                    const struct tm_ctx_table *table, struct tm_slice base, unsigned how,
                    const struct tm_remote *remote)
{
    const struct tm_json *json;
    struct tm_active *a;
    int r = 0;

    if (!shortcut_ok(*cur, table) ||
        ((*cur)->protects && !(how & TM_CTX_OVERRIDE) && !protection_ok(run, *cur, table, &r))) {
        r = tm_ctx_render(run, table, &json);
        return r != 0 ? r : tm_active_object(run, cur, json, table, base, how, remote);
    }
    if (r != 0)
        return r;
    a = tm_layer_new(run, *cur);
    if (a == NULL)
        return run->err->code;
    a->table = table;
    a->terms = table->terms;
    a->protects = a->protects || table->protects;
    a->value_alias = a->value_alias || table->value_alias;
    a->type_alias = a->type_alias || table->type_alias;
    if (table->vocab.data != NULL)
        a->vocab = table->vocab;
    *cur = a;
    return 0;
}
