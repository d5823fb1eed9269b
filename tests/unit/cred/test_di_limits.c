/* Data Integrity proofs that would take too long, or too much memory: an answer of their own. Step 6 of
 * docs/verification.md. */
#include <stdio.h>

#include "tests/unit/cred/di_help.h"

/* ---- too much ---- */

/* Blank nodes that all point to each other: nothing tells them apart. */
static void put_clique(struct tm_buf *out, int n)
{
    tm_buf_printf(out,
                  "\"@context\":[" VC2 "," EXAMPLES "],\"type\":[\"VerifiableCredential\"],"
                  "\"issuer\":\"%s\",\"credentialSubject\":{\"x\":[",
                  sd_did(TM_KEY_ED25519, 1));
    for (int i = 0; i < n; i++) {
        tm_buf_printf(out, "%s{\"@id\":\"_:b%d\",\"knows\":[", i > 0 ? "," : "", i);
        for (int k = 0, first = 1; k < n; k++)
            if (k != i) {
                tm_buf_printf(out, "%s{\"@id\":\"_:b%d\"}", first ? "" : ",", k);
                first = 0;
            }
        tm_buf_printf(out, "]}");
    }
    tm_buf_printf(out, "]}");
}

static void a_poison_graph_is_an_answer_of_its_own_and_tried_once(void)
{
    struct tm_buf document = TM_BUF_INIT(TM_MIB(1)), proofs = TM_BUF_INIT(TM_MIB(1));
    char one[1000];
    size_t lines = 0;

    put_clique(&document, 10);
    snprintf(one, sizeof one, "{%s,\"proofValue\":\"z1\"}", di_members(di_rdfc, 1, ""));
    tm_buf_put_str(&proofs, "[");
    for (int i = 0; i < 100; i++)
        tm_buf_printf(&proofs, "%s%s", i > 0 ? "," : "", one);
    tm_buf_put_str(&proofs, "]");
    di_expect_bad(tm_buf_str(&document), tm_buf_str(&proofs), TM_C_PROOF_LIMIT, TM_UNKNOWN);
    expect_int(help_worst(), TM_UNKNOWN);
    for (const struct tm_check *c = help_out.checks.first; c != NULL; c = c->next)
        lines += c->code == TM_C_PROOF_LIMIT;
    expect_int((int64_t)lines, 1);
    tm_buf_reset(&document);
    put_clique(&document, 3); /* alike, but few */
    di_expect_sound(tm_buf_str(&document), di_prove(tm_buf_str(&document), "",
                                                    di_members(di_rdfc, 1, ""), di_rdfc->key, 1));
    tm_buf_free(&document);
    tm_buf_free(&proofs);
}

/* Every proof that takes the document in another form has it read again: 16 MiB in all. */
static void reading_a_large_document_again_and_again_has_an_end(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(2));
    char one[1000];

    snprintf(one, sizeof one, "{%s,\"proofValue\":\"z1\"}",
             di_members(di_jcs, 1, ",\"@context\":[" VC2 "]"));
    for (int n = 16; n <= 18; n++) {
        tm_buf_reset(&text);
        tm_buf_printf(&text,
                      "{\"@context\":[" VC2 "," EXAMPLES "],\"type\":\"VerifiableCredential\","
                      "\"issuer\":\"%s\",\"credentialSubject\":{\"x\":\"",
                      sd_did(TM_KEY_ED25519, 1));
        for (int i = 0; i < 1000 * 1000; i += 10)
            tm_buf_put_str(&text, "0123456789");
        tm_buf_put_str(&text, "\"},\"proof\":[");
        for (int i = 0; i < n; i++)
            tm_buf_printf(&text, "%s%s", i > 0 ? "," : "", one);
        tm_buf_put_str(&text, "]}");
        expect_ok(help_verify(tm_buf_slice(&text)), &help_err);
        expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_FAILED);
        expect_int(help_outcome(TM_C_PROOF_LIMIT), n == 16 ? TM_PASSED + 1 : TM_UNKNOWN);
    }
    tm_buf_free(&text);
}

/* Memory is bounded too: a document of many nodes that one verification cannot hold as RDF. */
static void a_document_too_large_for_memory_is_unknown(void)
{
    struct tm_arena small = TM_ARENA_INIT(TM_KIB(64));
    struct tm_verify_in in = { .at_ms = AT_2026 };
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    bool limit = false;

    tm_buf_printf(&text, "{%s,\"more\":[", di_core());
    for (int i = 0; i < 200; i++)
        tm_buf_printf(&text, "%s{\"n\":%d}", i > 0 ? "," : "", i);
    tm_buf_printf(&text, "],\"proof\":{%s,\"proofValue\":\"z1\"}}", di_members(di_rdfc, 1, ""));
    in.bytes = tm_buf_slice(&text);
    expect_ok(tm_verify(&in, &small, &help_out, &err), &err);
    for (const struct tm_check *c = help_out.checks.first; c != NULL; c = c->next)
        limit = limit || (c->code == TM_C_PROOF_LIMIT && c->outcome == TM_UNKNOWN);
    expect(limit && help_out.proof_n == 0);
    tm_arena_free(&small);
    tm_buf_free(&text);
}

TM_CLAIMS(CLAIM(a_poison_graph_is_an_answer_of_its_own_and_tried_once),
          CLAIM(reading_a_large_document_again_and_again_has_an_end),
          CLAIM(a_document_too_large_for_memory_is_unknown))
