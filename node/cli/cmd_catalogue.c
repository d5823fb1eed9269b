/* node/cli/cmd_catalogue.c - a provider's catalogue: its hash, count and Merkle root go into the log.
 *
 * The file is a JSON array of entries, or an object that has one. Each entry's canonical bytes (RFC
 * 8785) are a leaf of an RFC 6962 tree, in the file's order; so one entry can be proved later without
 * the file, and the file is known by the SHA-256 of its bytes.
 */
#include <stdio.h>

#include "node/base/file.h"
#include "node/base/hash.h"
#include "node/cli/print.h"
#include "node/cred/jcs.h"
#include "node/log/merkle.h"

#define CATALOGUE_BYTES_MAX TM_MIB(16) /* federation.md section 3 */

struct catalogue {
    struct tm_hash sha256, root;
    size_t bytes;
    uint64_t entries;
    bool linked; /* it has an @context */
};

static const struct tm_json *entries_of(const struct tm_json *root)
{
    static const char *const names[] = { "entries", "learningOpportunities", "@graph" };

    if (tm_json_is(root, TM_JSON_ARRAY))
        return root;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (tm_json_is(tm_json_get(root, names[i]), TM_JSON_ARRAY))
            return tm_json_get(root, names[i]);
    return NULL;
}

static int measure(const struct tm_json_doc *doc, struct catalogue *out, struct tm_err *err)
{
    struct tm_buf canonical = TM_BUF_INIT(CATALOGUE_BYTES_MAX * 2);
    const struct tm_json *entries = entries_of(doc->root);
    struct tm_frontier tree = { 0 };
    struct tm_hash leaf;
    int r = 0;

    if (entries == NULL)
        return tm_fail(err, TM_E_MALFORMED,
                       "no entries: a list, or an object with \"entries\", "
                       "\"learningOpportunities\" or \"@graph\"");
    tm_json_each_item(entry, entries)
    {
        if (r != 0)
            continue;
        tm_buf_reset(&canonical);
        r = tm_jcs_put(&canonical, entry, NULL, 0, err);
        if (r == 0) {
            tm_leaf_hash(tm_buf_slice(&canonical), &leaf);
            tm_frontier_append(&tree, &leaf);
        }
    }
    tm_buf_free(&canonical);
    tm_frontier_root(&tree, &out->root);
    tm_sha256(doc->text, &out->sha256);
    out->bytes = doc->text.len;
    out->entries = tree.size;
    out->linked = tm_json_get(doc->root, "@context") != NULL;
    return r;
}

int tm_cmd_catalogue_publish(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(64));
    struct tm_json_out o = tm_json_out(&body);
    const char *path = cli->args.operands[0];
    const struct tm_json *answer;
    char root[TM_HEX_SIZE], sha256[TM_HEX_SIZE];
    struct catalogue c;
    struct tm_json_doc doc;

    if (tm_cli_read_json(cli, path, CATALOGUE_BYTES_MAX, &doc, err) != 0)
        return err->code;
    if (measure(&doc, &c, err) != 0)
        return tm_in(err, "%s", path);
    tm_json_put_object(&o);
    tm_cli_put_opt(cli, &o, "url", TM_OPT_URL);
    tm_json_member_cstr(&o, "sha256", tm_hash_hex(&c.sha256, sha256));
    tm_json_member_int(&o, "bytes", (int64_t)c.bytes);
    tm_json_member_cstr(&o, "media_type", c.linked ? "application/ld+json" : "application/json");
    tm_json_member_int(&o, "entries", (int64_t)c.entries);
    tm_json_member_cstr(&o, "root", tm_hash_hex(&c.root, root));
    tm_json_end_object(&o);
    if (tm_cli_post(cli, "/v1/own/catalogue", &body, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    printf("%-14s %s\n%-14s %zu\n%-14s %llu\n%-14s %s\n", "sha256", sha256, "bytes", c.bytes,
           "entries", (unsigned long long)c.entries, "root", root);
    tm_print_field("log entry", answer, "entry");
    return 0;
}

int tm_cmd_catalogue_show(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *answer;
    const char *at, *path;

    if (tm_cli_time(cli, TM_OPT_AT, &at, err) != 0)
        return err->code;
    path = at == NULL
               ? tm_client_path(&cli->arena, "/v1/members/%s/catalogue", cli->args.operands[0])
               : tm_client_path(&cli->arena, "/v1/members/%s/catalogue?at=%s",
                                cli->args.operands[0], at);
    if (tm_cli_ask(cli, "GET", path, TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_print_field("published", answer, "time");
    tm_print_field("log entry", answer, "entry");
    if (tm_json_get(answer, "url") != NULL)
        tm_print_field("url", answer, "url");
    tm_print_field("media type", answer, "media_type");
    tm_print_field("sha256", answer, "sha256");
    tm_print_field("bytes", answer, "bytes");
    tm_print_field("entries", answer, "entries");
    tm_print_field("root", answer, "root");
    return 0;
}
