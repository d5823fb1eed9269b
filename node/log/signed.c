/* node/log/signed.c - the bytes that signatures inside entries are made over.
 *
 * `testamur/v1 <purpose>\n<network>\n<member id>\n`, then a field a line in the order of
 * federation.md section 3, each ended by a newline; binary as lower-case hex, numbers in decimal,
 * true or false as words. Texts hold no control character (the entry would be void), so no field
 * can pass for two.
 */
#include <inttypes.h>

#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/log/entry.h"

static void begin(struct tm_buf *out, const char *purpose, const char *network,
                  const struct tm_id *member)
{
    char id[TM_ID_TEXT_SIZE];

    tm_buf_printf(out, "testamur/v1 %s\n%s\n%s\n", purpose, network, tm_id_text(member, id));
}

static void hex_line(struct tm_buf *out, const uint8_t *bytes, size_t len)
{
    tm_hex_put(out, tm_slice(bytes, len));
    tm_buf_put_u8(out, '\n');
}

static void text_line(struct tm_buf *out, struct tm_slice text)
{
    tm_buf_put_slice(out, text);
    tm_buf_put_u8(out, '\n');
}

static void rotation_lines(struct tm_buf *out, const struct tm_entry_rotation *r)
{
    hex_line(out, r->recovery_key, 32);
    hex_line(out, r->control_key, 32);
    hex_line(out, r->next_key_hash.b, 32);
    tm_buf_printf(out, "%" PRIu64 "\n", r->size);
    hex_line(out, r->root.b, 32);
    tm_buf_put_str(out, r->clear ? "true\n" : "false\n");
}

void tm_rotation_signed(struct tm_buf *out, const char *network, const struct tm_id *member,
                        const struct tm_entry_rotation *r)
{
    begin(out, "rotation", network, member);
    rotation_lines(out, r);
}

void tm_rotation_possession(struct tm_buf *out, const char *network, const struct tm_id *member,
                            const struct tm_entry_rotation *r)
{
    begin(out, "rotation-possession", network, member);
    rotation_lines(out, r);
}

void tm_issuer_key_possession(struct tm_buf *out, const char *network, const struct tm_id *member,
                              struct tm_slice issuer, struct tm_slice method,
                              struct tm_slice public_key)
{
    struct tm_hash digest;

    tm_sha256(public_key, &digest);
    begin(out, "issuer-key-possession", network, member);
    text_line(out, issuer);
    text_line(out, method);
    hex_line(out, digest.b, sizeof digest.b);
}
