/* node/base/ed25519_selftest.c - edge vectors that pin the rule of ed25519.h.
 *
 * Made for this project from one seed, by arithmetic of their own. In the ones that are refused the
 * equation mostly holds, with or without the cofactor, so that only the rule can refuse them.
 */
#include "node/base/ed25519.h"

#include "node/base/encode.h"

static const struct signature {
    const char *name, *key, *sig, *msg;
    bool accepted;
} signatures[] = {
    { "an ordinary signature", "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "4131992a9cf3875ddb1839ab093c99b584d47e211f6f73c684d96ddfc77f270d",
      "testamur", true },
    { "another message", "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "4131992a9cf3875ddb1839ab093c99b584d47e211f6f73c684d96ddfc77f270d",
      "testamus", false },
    { "S plus L", "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "2e058f87b6569ab5b1b5304ee83578ca84d47e211f6f73c684d96ddfc77f271d",
      "testamur", false },
    { "the largest S that 32 bytes hold",
      "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "249c009d27c29b866a49bb3715e0a9ee85d47e211f6f73c684d96ddfc77f27fd",
      "testamur", false },
    { "S of zero, all else zero-like: A and R the identity",
      "0100000000000000000000000000000000000000000000000000000000000000",
      "0100000000000000000000000000000000000000000000000000000000000000"
      "0000000000000000000000000000000000000000000000000000000000000000",
      "testamur", false },
    { "S equal to L, A and R the identity",
      "0100000000000000000000000000000000000000000000000000000000000000",
      "0100000000000000000000000000000000000000000000000000000000000000"
      "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010",
      "testamur", false },
    { "A of order 1", "0100000000000000000000000000000000000000000000000000000000000000",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "5a902d3d0c4dda7afa422c092747d2da49a6aef5a6993548e2068623cedb1e0d",
      "testamur 14", false },
    { "A of order 2", "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "5a902d3d0c4dda7afa422c092747d2da49a6aef5a6993548e2068623cedb1e0d",
      "testamur 24", false },
    { "A of order 4", "0000000000000000000000000000000000000000000000000000000000000080",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "5a902d3d0c4dda7afa422c092747d2da49a6aef5a6993548e2068623cedb1e0d",
      "testamur 2", false },
    { "A of order 8", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "5a902d3d0c4dda7afa422c092747d2da49a6aef5a6993548e2068623cedb1e0d",
      "testamur 3", false },
    { "R of order 1, the equation holds",
      "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "0100000000000000000000000000000000000000000000000000000000000000"
      "e3c1da766569d8eecabe6e048585d091eac07251561c16ec71a031475876610f",
      "testamur", false },
    { "R of order 2, A of mixed order, the equation holds",
      "d6c876a25fe4cc260718f3775a953aac13a9f2e4a3035a9e89c9f6f58aadb49c",
      "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      "44c3c4e4f0c0d8c36d1cdbf5e84c26fab2740f95eb4b56f2a09ce7de1d85c90e",
      "testamur 12", false },
    { "R of order 4, A of mixed order, the equation holds",
      "d6c876a25fe4cc260718f3775a953aac13a9f2e4a3035a9e89c9f6f58aadb49c",
      "0000000000000000000000000000000000000000000000000000000000000080"
      "205638b0952ab5ce31877702693f33fcb90b0a8d92aa1561a799ce970873a907",
      "testamur 3", false },
    { "R of order 8, A of mixed order, the equation holds",
      "d6c876a25fe4cc260718f3775a953aac13a9f2e4a3035a9e89c9f6f58aadb49c",
      "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"
      "4b3de642ca9ea2197457c8f83d05ad5385026757959271c3912c39e53967f503",
      "testamur 20", false },
    { "A with a part of order 2 that cancels",
      "6dd90abb1eba279fda0af3c28eaa6d03332d58bf2786f3f43932c96da34145a5",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "852e3b8a965bad46634f81ebe4f9fb3004fc61540ab9a8b79a6e01c995ab6105",
      "testamur 0", true },
    { "A with a part of order 2 that remains",
      "6dd90abb1eba279fda0af3c28eaa6d03332d58bf2786f3f43932c96da34145a5",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "9915397cfc4985a888a2f98ac1e0b874f676ea6bdc4540ab53cfd4d660f16d04",
      "testamur 1", false },
    { "A with a part of order 4 that cancels",
      "99c509fc0a122bfeb0837ce5a0ced37a9dc3ad32041af101913168b8a36808f7",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "68d09b45f5815773aed6214f4f0c4a37b2054799fcd916a6d6241c4b9a9b340c",
      "testamur 1", true },
    { "A with a part of order 4 that remains",
      "99c509fc0a122bfeb0837ce5a0ced37a9dc3ad32041af101913168b8a36808f7",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "6fb8bebd19610a08bda814380a769cdcea29b6464f9c3c1be658cb80b8b12503",
      "testamur 0", false },
    { "A with a part of order 8 that cancels",
      "d6c876a25fe4cc260718f3775a953aac13a9f2e4a3035a9e89c9f6f58aadb49c",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "d3b83e15b058a7825193080ad3e3249dfe1711850d7b4fb760852362ee060d03",
      "testamur 6", true },
    { "A with a part of order 8 that remains",
      "d6c876a25fe4cc260718f3775a953aac13a9f2e4a3035a9e89c9f6f58aadb49c",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "f1fb57ada7fddcc11a1b119c2ea3215b527f5dad52fe4a3908ef502bdfc4c801",
      "testamur 0", false },
    { "R shifted by order 2", "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "f14a51d184f86263fb91dc1766e90f660f8991531588a958f842aba61adfb260"
      "20dd98dc18ec2075aa420bf34054b1bd6c938c0297f82c23b405a8c18ec19d05",
      "testamur", false },
    { "R shifted by order 2, hashed unshifted",
      "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "f14a51d184f86263fb91dc1766e90f660f8991531588a958f842aba61adfb260"
      "4131992a9cf3875ddb1839ab093c99b584d47e211f6f73c684d96ddfc77f270d",
      "testamur", false },
    { "R and A shifted, the parts of order 2 cancel",
      "d6c876a25fe4cc260718f3775a953aac13a9f2e4a3035a9e89c9f6f58aadb49c",
      "f14a51d184f86263fb91dc1766e90f660f8991531588a958f842aba61adfb260"
      "5263a0cfa10fc3b1bd5054bc75a944f13bd7954f46903220f6ab442c49138b02",
      "testamur 2", true },
    { "R shifted by order 4", "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "bc709aa34692b7a99d28e7ffdf93c000ce529efc43aae46a3c06b44ba556b0f5"
      "e849510bff82f5cda6eb97d2b1ca6fa302b28983be78357f9ed893b4c8cb4503",
      "testamur", false },
    { "R shifted by order 4, hashed unshifted",
      "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "bc709aa34692b7a99d28e7ffdf93c000ce529efc43aae46a3c06b44ba556b0f5"
      "4131992a9cf3875ddb1839ab093c99b584d47e211f6f73c684d96ddfc77f270d",
      "testamur", false },
    { "R and A shifted, the parts of order 4 cancel",
      "d6c876a25fe4cc260718f3775a953aac13a9f2e4a3035a9e89c9f6f58aadb49c",
      "bc709aa34692b7a99d28e7ffdf93c000ce529efc43aae46a3c06b44ba556b0f5"
      "b399efc9c7a5706bba8c5242b438fe977af12612a5cc1b59333fbeaabcb64d04",
      "testamur 7", true },
    { "R shifted by order 8", "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "73a0fdea24832a5c799e67ccebf82a4b575b8b280d37fc3a34e5e29d6e8933e6"
      "a95e2b5bb336f1b367af7e1089d3feea9fabbd6b93276208b674973b13909a0c",
      "testamur", false },
    { "R shifted by order 8, hashed unshifted",
      "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "73a0fdea24832a5c799e67ccebf82a4b575b8b280d37fc3a34e5e29d6e8933e6"
      "4131992a9cf3875ddb1839ab093c99b584d47e211f6f73c684d96ddfc77f270d",
      "testamur", false },
    { "R and A shifted, the parts of order 8 cancel",
      "d6c876a25fe4cc260718f3775a953aac13a9f2e4a3035a9e89c9f6f58aadb49c",
      "73a0fdea24832a5c799e67ccebf82a4b575b8b280d37fc3a34e5e29d6e8933e6"
      "fa2f5e2f1ebc1e7466d9b7a85f256d87eaa5389f4c4954f20d62dcc4c90f2e0e",
      "testamur 19", true },
    { "R the identity spelled p + 1",
      "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      "93cacb505f03a33f9f75ad40852b8649c84c5d9608dba0d0da39fc040f58e709",
      "testamur", false },
    { "R the identity spelled p + 1, hashed canonical",
      "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      "e3c1da766569d8eecabe6e048585d091eac07251561c16ec71a031475876610f",
      "testamur", false },
    { "A the identity spelled p + 1",
      "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "5a902d3d0c4dda7afa422c092747d2da49a6aef5a6993548e2068623cedb1e0d",
      "testamur", false },
    { "R the identity spelled 1 with the sign of a zero x",
      "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "0100000000000000000000000000000000000000000000000000000000000080"
      "4f72e51a33783006f8d05c145f01cfbf11a5aec99590b508682e4ec107166d0e",
      "testamur", false },
    { "R the identity spelled 1 with the sign of a zero x, hashed canonical",
      "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "0100000000000000000000000000000000000000000000000000000000000080"
      "e3c1da766569d8eecabe6e048585d091eac07251561c16ec71a031475876610f",
      "testamur", false },
    { "A the identity spelled 1 with the sign of a zero x",
      "0100000000000000000000000000000000000000000000000000000000000080",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "5a902d3d0c4dda7afa422c092747d2da49a6aef5a6993548e2068623cedb1e0d",
      "testamur", false },
    { "R the identity spelled p + 1 with the sign of a zero x",
      "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
      "a5f6c5c4f56e7d6f2f977328cd310dca39ff2afd787982ea3f6f6449c797d302",
      "testamur", false },
    { "R the identity spelled p + 1 with the sign of a zero x, hashed canonical",
      "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
      "e3c1da766569d8eecabe6e048585d091eac07251561c16ec71a031475876610f",
      "testamur", false },
    { "A the identity spelled p + 1 with the sign of a zero x",
      "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "5a902d3d0c4dda7afa422c092747d2da49a6aef5a6993548e2068623cedb1e0d",
      "testamur", false },
    { "R of large order spelled p + 3",
      "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      "4131992a9cf3875ddb1839ab093c99b584d47e211f6f73c684d96ddfc77f270d",
      "testamur", false },
    { "A of large order spelled p + 3",
      "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "4131992a9cf3875ddb1839ab093c99b584d47e211f6f73c684d96ddfc77f270d",
      "testamur", false },
    { "A off the curve", "0200000000000000000000000000000000000000000000000000000000000000",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "4131992a9cf3875ddb1839ab093c99b584d47e211f6f73c684d96ddfc77f270d",
      "testamur", false },
    { "R off the curve", "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "0200000000000000000000000000000000000000000000000000000000000000"
      "4131992a9cf3875ddb1839ab093c99b584d47e211f6f73c684d96ddfc77f270d",
      "testamur", false },
    { "the other sign of A", "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbebada",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d9f"
      "4131992a9cf3875ddb1839ab093c99b584d47e211f6f73c684d96ddfc77f270d",
      "testamur", false },
    { "the other sign of R", "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a",
      "fcb4ae2e7b079d9c046e23e89916f099f0766eacea7756a707bd5459e5204d1f"
      "4131992a9cf3875ddb1839ab093c99b584d47e211f6f73c684d96ddfc77f270d",
      "testamur", false },
};

static const struct key {
    const char *name, *key;
    bool accepted;
} keys[] = {
    { "an ordinary key", "8026f544e145d86025f50c3d715592fcccd2a740d8790c0bc6cd36925cbeba5a", true },
    { "the base point", "5866666666666666666666666666666666666666666666666666666666666666", true },
    { "0 times the point of order 8",
      "0100000000000000000000000000000000000000000000000000000000000000", false },
    { "1 times the point of order 8",
      "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a", false },
    { "2 times the point of order 8",
      "0000000000000000000000000000000000000000000000000000000000000080", false },
    { "3 times the point of order 8",
      "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", false },
    { "4 times the point of order 8",
      "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", false },
    { "5 times the point of order 8",
      "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85", false },
    { "6 times the point of order 8",
      "0000000000000000000000000000000000000000000000000000000000000000", false },
    { "7 times the point of order 8",
      "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa", false },
    { "an ordinary key plus 1 times the point of order 8",
      "d6c876a25fe4cc260718f3775a953aac13a9f2e4a3035a9e89c9f6f58aadb49c", false },
    { "an ordinary key plus 2 times the point of order 8",
      "99c509fc0a122bfeb0837ce5a0ced37a9dc3ad32041af101913168b8a36808f7", false },
    { "an ordinary key plus 3 times the point of order 8",
      "2a93359cfcc78190dfaa1445cfb15a09a7fa67f18ac74331b5a4e5194ba097ef", false },
    { "an ordinary key plus 4 times the point of order 8",
      "6dd90abb1eba279fda0af3c28eaa6d03332d58bf2786f3f43932c96da34145a5", false },
    { "an ordinary key plus 5 times the point of order 8",
      "1737895da01b33d9f8e70c88a56ac553ec560d1b5cfca5617636090a75524b63", false },
    { "an ordinary key plus 6 times the point of order 8",
      "543af603f5edd4014f7c831a5f312c85623c52cdfbe50efe6ece97475c97f708", false },
    { "an ordinary key plus 7 times the point of order 8",
      "c36cca6303387e6f2055ebba304ea5f65805980e7538bcce4a5b1ae6b45f6810", false },
    { "y of zero, other sign", "0000000000000000000000000000000000000000000000000000000000000080",
      false },
    { "p", "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", false },
    { "p + 1", "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", false },
    { "1 with a sign", "0100000000000000000000000000000000000000000000000000000000000080", false },
    { "p - 1 with a sign", "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
      false },
    { "large order spelled p + 3",
      "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", false },
    { "off the curve", "0200000000000000000000000000000000000000000000000000000000000000", false },
    { "all ones", "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", false },
};

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

static int other_verdict(struct tm_err *err, const char *what, const char *name, bool accepted)
{
    return tm_fail(err, TM_E_BUG, "ed25519: this build %s the %s that should be %s: %s",
                   accepted ? "refuses" : "accepts", what, accepted ? "accepted" : "refused", name);
}

int tm_ed25519_selftest(struct tm_err *err)
{
    uint8_t key[TM_ED25519_PUBLIC_SIZE], sig[TM_ED25519_SIG_SIZE];

    for (size_t i = 0; i < COUNT(signatures); i++) {
        const struct signature *v = &signatures[i];

        if (!tm_hex_exact(tm_str(v->key), key, sizeof key) ||
            !tm_hex_exact(tm_str(v->sig), sig, sizeof sig))
            return tm_fail(err, TM_E_BUG, "ed25519: unreadable vector: %s", v->name);
        if (tm_ed25519_verify(key, tm_str(v->msg), sig) != v->accepted)
            return other_verdict(err, "signature", v->name, v->accepted);
    }
    for (size_t i = 0; i < COUNT(keys); i++) {
        if (!tm_hex_exact(tm_str(keys[i].key), key, sizeof key))
            return tm_fail(err, TM_E_BUG, "ed25519: unreadable vector: %s", keys[i].name);
        if (tm_ed25519_key_ok(key) != keys[i].accepted)
            return other_verdict(err, "key", keys[i].name, keys[i].accepted);
    }
    return 0;
}
