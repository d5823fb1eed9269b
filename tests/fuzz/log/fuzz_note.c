/* Signed notes: what is taken has the stated form, and is verified without harm. */
#include "node/base/check.h"
#include "node/log/note.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const uint8_t public_key[32] = { 1 };
    struct tm_err err = TM_ERR_INIT;
    struct tm_note note;

    if (tm_note_parse(tm_slice(data, size), &note, &err) != 0) {
        TM_CHECK(err.code != 0 && err.text[0] != 0);
        return 0;
    }
    TM_CHECK(note.text.data == data && note.text.len > 0 && data[note.text.len - 1] == '\n');
    TM_CHECK(data[note.text.len] == '\n' && data[size - 1] == '\n');
    TM_CHECK(note.sig_count >= 1 && note.sig_count <= TM_NOTE_SIGS_MAX);
    for (size_t i = 0; i < note.sig_count; i++) {
        struct tm_note_key key = { note.sigs[i].name, TM_NOTE_COSIGNATURE, public_key };
        uint64_t time_s;

        TM_CHECK(note.sigs[i].blob_len > 0 && note.sigs[i].name.len > 0);
        note.sigs[i].key_id = tm_note_key_id(&key); /* so that the line is looked at */
        TM_CHECK(tm_note_verify(&note, &key, &time_s, &err) != 0);
        key.alg = TM_NOTE_ED25519;
        note.sigs[i].key_id = tm_note_key_id(&key);
        TM_CHECK(tm_note_verify(&note, &key, &time_s, &err) != 0);
    }
    return 0;
}
