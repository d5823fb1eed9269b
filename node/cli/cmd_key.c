/* node/cli/cmd_key.c - a provider's signing keys, and signing. */
#include <stdio.h>
#include <string.h>

#include "node/base/encode.h"
#include "node/base/file.h"
#include "node/cli/print.h"
#include "node/cred/secret.h"

#define KEY_FILE_MAX TM_KIB(64)

/* ---- key list, new ---- */

int tm_cmd_key_list(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *answer;

    if (tm_cli_ask(cli, "GET", "/v1/own/keys", TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_json_each_item(key, tm_json_get(answer, "keys"))
    {
        tm_print_cell(key, "name", 10);
        tm_print_cell(key, "alg", 10);
        tm_print_cell(key, "from", 22);
        tm_print_cell(key, "ended", 12);
        tm_print_cell(key, "method", 0);
        printf("\n");
        tm_json_each_item(issuer, tm_json_get(key, "issuers"))
        {
            printf("          ");
            tm_print_cell(issuer, "format", 20);
            tm_print_cell(issuer, "url", 0);
            printf("\n");
        }
    }
    tm_json_each_item(certificate, tm_json_get(answer, "certificates"))
    {
        printf("%-10s%-10s", "-", "x5c");
        tm_print_cell(certificate, "from", 22);
        tm_print_cell(certificate, "ended", 12);
        tm_print_cell(certificate, "method", 0);
        printf("\n");
    }
    return 0;
}

static int put_key_options(struct tm_cli *cli, struct tm_json_out *o, struct tm_err *err)
{
    tm_cli_put_opt(cli, o, "issuer", TM_OPT_ISSUER);
    tm_cli_put_opt(cli, o, "method", TM_OPT_METHOD);
    if (tm_cli_put_time(cli, o, "from", TM_OPT_FROM, err) != 0)
        return err->code;
    return tm_cli_put_time(cli, o, "until", TM_OPT_UNTIL, err);
}

/* Sends a new key's body and says what became of it. */
static int post_key(struct tm_cli *cli, struct tm_buf *body, struct tm_err *err)
{
    const struct tm_json *answer;

    if (tm_cli_post(cli, "/v1/own/keys", body, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_print_field("issuer", answer, "issuer");
    tm_print_field("method", answer, "method");
    tm_print_field("name", answer, "name");
    tm_print_field("certificate", answer, "sha256");
    tm_print_field("entry", answer, "entry");
    return 0;
}

int tm_cmd_key_new(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(64));
    struct tm_json_out o = tm_json_out(&body);

    tm_json_put_object(&o);
    tm_cli_put_opt(cli, &o, "alg", TM_OPT_ALG);
    if (put_key_options(cli, &o, err) != 0) {
        tm_buf_free(&body);
        return err->code;
    }
    tm_json_end_object(&o);
    return post_key(cli, &body, err);
}

/* ---- key import ---- */

struct import {
    struct tm_slice issuer, method, public_key;
    const struct tm_json *secret; /* a multikey, or a whole JWK */
};

/* "#key" alone is a fragment of its controller. */
static void take_method(struct tm_cli *cli, struct tm_slice id, struct import *out)
{
    out->method = id;
    if (id.len > 0 && id.data[0] == '#' && out->issuer.len > 0)
        out->method =
            tm_str(tm_arena_printf(&cli->arena, "%.*s%.*s", TM_ARG(out->issuer), TM_ARG(id)));
}

/* A JWK names itself by `kid`; one that is a DID URL says whose it is as well. Others (thumbprints) say
 * nothing outside of a set of keys. */
static void read_jwk(const struct tm_json *jwk, struct import *out)
{
    struct tm_slice kid = TM_SLICE_EMPTY;
    const uint8_t *hash;

    out->secret = jwk;
    tm_json_str(tm_json_get(jwk, "kid"), &kid);
    hash = kid.len == 0 ? NULL : memchr(kid.data, '#', kid.len);
    if (hash == NULL || !tm_slice_starts(kid, TM_LIT("did:")))
        return;
    out->issuer = tm_slice(kid.data, (size_t)(hash - kid.data));
    out->method = kid;
}

static int read_import(struct tm_cli *cli, const char *path, struct import *out, struct tm_err *err)
{
    struct tm_slice id = TM_SLICE_EMPTY;
    struct tm_json_doc doc;

    *out = (struct import){ .secret = NULL };
    if (tm_cli_read_json(cli, path, KEY_FILE_MAX, &doc, err) != 0)
        return err->code;
    if (tm_json_get(doc.root, "kty") != NULL) {
        read_jwk(doc.root, out);
        return 0;
    }
    tm_json_str(tm_json_get(doc.root, "id"), &id);
    tm_json_str(tm_json_get(doc.root, "controller"), &out->issuer);
    tm_json_str(tm_json_get(doc.root, "publicKeyMultibase"), &out->public_key);
    take_method(cli, id, out);
    out->secret = tm_json_get(doc.root, "secretKeyMultibase");
    if (out->secret == NULL)
        out->secret = tm_json_get(doc.root, "privateKeyMultibase");
    if (!tm_json_is(out->secret, TM_JSON_STRING))
        return tm_fail(err, TM_E_MALFORMED,
                       "%s: neither a JSON Multikey with its \"secretKeyMultibase\" nor a private "
                       "JWK",
                       path);
    return 0;
}

/* The public key written beside a multikey secret must be its own; a JWK is compared as it is read. */
static int check_pair(const struct import *in, struct tm_err *err)
{
    struct tm_secret secret;
    struct tm_slice text;
    struct tm_key key;
    int r;

    if (!tm_json_str(in->secret, &text)) {
        r = tm_secret_from_jwk(in->secret, &secret, err);
        if (r == 0)
            tm_secret_wipe(&secret);
        return r;
    }
    if (tm_secret_from_multikey(text, &secret, err) != 0)
        return tm_in(err, "secretKeyMultibase");
    r = 0;
    if (in->public_key.len > 0 && tm_key_from_multikey(in->public_key, &key, err) != 0)
        r = tm_in(err, "publicKeyMultibase");
    else if (in->public_key.len > 0 && !tm_key_eq(&key, &secret.key))
        r = tm_fail(err, TM_E_MISMATCH, "publicKeyMultibase is not the secret's public key");
    tm_secret_wipe(&secret);
    return r;
}

static int import_secret(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(2 * KEY_FILE_MAX);
    struct tm_json_out o = tm_json_out(&body);
    struct import key;
    int r = read_import(cli, cli->args.operands[0], &key, err);

    if (r == 0)
        r = check_pair(&key, err);
    if (r != 0)
        return r;
    tm_buf_room(&body, body.max); /* all at once: a body that grows leaves copies behind */
    tm_json_put_object(&o);
    tm_json_member_value(&o, "secret", key.secret);
    if (tm_cli_opt(cli, TM_OPT_ISSUER) == NULL && key.issuer.len > 0)
        tm_json_member_str(&o, "issuer", key.issuer);
    if (tm_cli_opt(cli, TM_OPT_METHOD) == NULL && key.method.len > 0)
        tm_json_member_str(&o, "method", key.method);
    r = put_key_options(cli, &o, err);
    tm_json_end_object(&o);
    if (r == 0)
        r = post_key(cli, &body, err);
    tm_buf_wipe(&body);
    explicit_bzero((void *)(uintptr_t)key.secret->data, key.secret->len); /* in our own arena */
    return r;
}

/* ---- key import, of a certificate ---- */

#define PEM_BEGIN "-----BEGIN CERTIFICATE-----"
#define PEM_END   "-----END CERTIFICATE-----"

static const uint8_t *find(struct tm_slice in, const char *what)
{
    return in.len == 0 ? NULL : memmem(in.data, in.len, what, strlen(what));
}

static bool is_certificate(struct tm_slice file)
{
    return (file.len > 0 && file.data[0] == 0x30) || find(file, PEM_BEGIN) != NULL;
}

/* The base64 of one PEM block, without its line ends. */
static void put_pem(struct tm_json_out *o, struct tm_slice base64)
{
    struct tm_buf text = TM_BUF_INIT(KEY_FILE_MAX);

    for (size_t i = 0; i < base64.len; i++)
        if (base64.data[i] > ' ')
            tm_buf_put_u8(&text, base64.data[i]);
    tm_json_put_str(o, tm_buf_slice(&text));
    tm_buf_free(&text);
}

/* DER, or as many PEM certificates as there are; whatever else stands in the file is left there. */
static int put_certificates(struct tm_json_out *o, struct tm_slice file, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(2 * KEY_FILE_MAX);
    const uint8_t *begin, *end;

    tm_json_put_key(o, "x5c");
    tm_json_put_array(o);
    if (file.data[0] == 0x30) {
        tm_base64_put(&text, file);
        tm_json_put_str(o, tm_buf_slice(&text));
        file = TM_SLICE_EMPTY;
    }
    tm_buf_free(&text);
    while ((begin = find(file, PEM_BEGIN)) != NULL) {
        file = tm_slice_from(file, (size_t)(begin - file.data) + strlen(PEM_BEGIN));
        end = find(file, PEM_END);
        if (end == NULL)
            return tm_fail(err, TM_E_MALFORMED, "a certificate without an end");
        put_pem(o, tm_slice(file.data, (size_t)(end - file.data)));
        file = tm_slice_from(file, (size_t)(end - file.data));
    }
    tm_json_end_array(o);
    return 0;
}

static int import_certificate(struct tm_cli *cli, struct tm_slice file, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(256));
    struct tm_json_out o = tm_json_out(&body);
    int r;

    if (tm_cli_opt(cli, TM_OPT_ISSUER) == NULL)
        return tm_fail(err, TM_E_USAGE,
                       "--issuer is missing: the issuer id, or legal identifier, whose seals the "
                       "certificate vouches for");
    tm_json_put_object(&o);
    r = put_certificates(&o, file, err);
    if (r == 0)
        r = put_key_options(cli, &o, err);
    if (r != 0) {
        tm_buf_free(&body);
        return tm_in(err, "%s", cli->args.operands[0]);
    }
    tm_json_end_object(&o);
    return post_key(cli, &body, err);
}

int tm_cmd_key_import(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf file = TM_BUF_INIT(KEY_FILE_MAX);
    bool certificate;
    int r;

    if (strcmp(cli->args.operands[0], "-") == 0) /* can be read only once: a secret */
        return import_secret(cli, err);
    r = tm_file_read(cli->args.operands[0], &file, err);
    certificate = r == 0 && is_certificate(tm_buf_slice(&file));
    if (certificate)
        r = import_certificate(cli, tm_buf_slice(&file), err);
    tm_buf_wipe(&file);
    return r != 0 || certificate ? r : import_secret(cli, err);
}

/* ---- the end of a key ---- */

static int end_key(struct tm_cli *cli, const char *reason, enum tm_opt at, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(64));
    struct tm_json_out o = tm_json_out(&body);
    const struct tm_json *answer;

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "method", cli->args.operands[0]);
    tm_json_member_cstr(&o, "reason", reason);
    if (tm_cli_put_time(cli, &o, "at", at, err) != 0) {
        tm_buf_free(&body);
        return err->code;
    }
    tm_json_end_object(&o);
    if (tm_cli_post(cli, "/v1/own/keys/end", &body, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    printf("%s, by entry ", reason);
    tm_print_cell(answer, "entry", 0);
    printf("of the own log\n");
    return 0;
}

int tm_cmd_key_retire(struct tm_cli *cli, struct tm_err *err)
{
    return end_key(cli, "retired", TM_OPT_AT, err);
}

int tm_cmd_key_compromised(struct tm_cli *cli, struct tm_err *err)
{
    if (tm_cli_opt(cli, TM_OPT_SINCE) == NULL)
        return tm_fail(err, TM_E_USAGE, "--since is missing: %s",
                       tm_opt_row(TM_OPT_SINCE)->meaning);
    return end_key(cli, "compromised", TM_OPT_SINCE, err);
}

/* ---- issue ---- */

int tm_cmd_issue(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX + TM_KIB(16));
    struct tm_json_out o = tm_json_out(&body);
    const struct tm_json *answer, *made;
    struct tm_json_doc doc;
    struct tm_slice text;

    if (tm_cli_read_json(cli, cli->args.operands[0], TM_CREDENTIAL_BYTES_MAX, &doc, err) != 0)
        return err->code;
    tm_json_put_object(&o);
    tm_json_member_value(&o, "credential", doc.root);
    tm_cli_put_opt(cli, &o, "format", TM_OPT_FORMAT);
    tm_cli_put_opt(cli, &o, "list", TM_OPT_STATUS_LIST);
    tm_cli_put_opt(cli, &o, "key", TM_OPT_KEY);
    tm_json_end_object(&o);
    if (tm_cli_post(cli, "/v1/own/issue", &body, &answer, err) != 0)
        return err->code;
    made = tm_json_get(answer, "credential");
    if (tm_json_str(made, &text)) { /* a compact form */
        fwrite(text.data, 1, text.len, stdout);
    } else { /* the very bytes that were signed */
        fwrite(made->data, 1, made->len, stdout);
    }
    fputc('\n', stdout);
    if (tm_json_str(tm_json_get(answer, "warning"), &text))
        tm_print_note("issue: warning", text);
    return 0;
}
