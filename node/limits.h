/* node/limits.h - every cap on what a stranger can send to the log, credential and trust layers,
 * with its unit and its reason. Net and store have their own. */
#ifndef TM_NODE_LIMITS_H
#define TM_NODE_LIMITS_H

#define TM_KIB(n) ((size_t)(n)*1024)
#define TM_MIB(n) ((size_t)(n)*1024 * 1024)

/* Log entries (federation.md section 3). */
#define TM_ENTRY_BYTES_MAX     TM_KIB(16) /* one entry */
#define TM_SCAN_DEPTH_MAX      8          /* nesting of maps and arrays */
#define TM_SCAN_ITEMS_MAX      4096       /* values of any kind in one entry or message */
#define TM_NETWORK_MAX         63         /* bytes of a network name: [a-z0-9.-] */
#define TM_NAME_MAX            256        /* bytes of a member's name */
#define TM_URL_MAX             1024       /* bytes of a URL or an issuer or method id */
#define TM_ADDRESSES_MAX       4          /* addresses in one `node` entry */
#define TM_STRINGS_MAX         512        /* strings in one list of an entry */
#define TM_X5C_MAX             4          /* certificates in one issuer_key */
#define TM_ENTRY_ARENA_MAX     TM_KIB(256) /* what decoding one entry may take: 4,096 slices and room */
#define TM_CERTIFICATE_MAX     TM_KIB(8) /* bytes of one of them: an RSA-4096 one takes 2 KiB */
#define TM_PUBLIC_KEY_MAX      TM_KIB(4) /* bytes of a multikey or JWK; RSA-4096 takes 800 */
#define TM_POSSESSION_MAX      TM_KIB(1) /* bytes of a signature; RSA-4096 takes 512 */
#define TM_IDENTIFIERS_MAX     16        /* legal identifiers of one member */
#define TM_ADDRESS_MAX         260       /* bytes of host:port; a DNS name has at most 253 */
#define TM_PATH_LENGTH_MAX     255 /* a chain is cut at TM_CHAIN_DEPTH_MAX: more says no more */
#define TM_CATALOGUE_BYTES_MAX TM_MIB(16) /* a catalogue; federation.md section 3 */

/* Notes and checkpoints (C2SP). */
#define TM_NOTE_BYTES_MAX       TM_KIB(16) /* a whole note: 16 signatures and room */
#define TM_NOTE_SIGS_MAX        16         /* signature lines read; the specification's least */
#define TM_VKEY_BYTES_MAX       512        /* a verifier key: an origin-sized name, id, base64 */
#define TM_HEAD_TIME_S_MAX      INT64_C(253402300799) /* a head's time: the last second of 9999 */
#define TM_ORIGIN_MAX           160                   /* network / member id / epoch */
#define TM_CHECKPOINT_BYTES_MAX 1024 /* our own checkpoints: three lines, two signatures */
#define TM_PROOF_HASHES_MAX     64   /* an RFC 6962 proof of a tree of up to 2^63 leaves */
#define TM_TREE_SIZE_MAX                                                                           \
    (UINT64_C(1) << 63)    /* leaves: what a proof of that many hashes can reach */
#define TM_EPOCHS_MAX 4096 /* rotations followed in one log */

/* Status lists. */
#define TM_STATUS_LENGTH_MIN   131072      /* entries; W3C Bitstring Status List section 6 */
#define TM_STATUS_LENGTH_MAX   (16u << 20) /* entries of one list */
#define TM_STATUS_SIZE_MAX     16         /* bits of one entry: 65,536 messages fill a credential */
#define TM_STATUS_UNPACKED_MAX TM_MIB(16) /* a published list unpacked: 134 million entries */
#define TM_STATUS_LISTS_MAX    256        /* lists of one member */
#define TM_STATUS_BYTES_MAX    TM_MIB(64) /* bitmaps of one member in memory: 500 million entries */

/* Credentials. */
#define TM_CREDENTIAL_BYTES_MAX TM_MIB(1)  /* a credential or presentation, ELM apart */
#define TM_SEALED_BYTES_MAX     TM_MIB(8)  /* a sealed European Digital Credential: images within */
#define TM_JSON_DEPTH_MAX       64         /* nesting */
#define TM_JSON_NODES_MAX       100000     /* values and keys */
#define TM_JSON_NUMBER_MAX      1024       /* bytes of one number; a double never needs 800 */
#define TM_VERIFY_ARENA_MAX     TM_MIB(32) /* all memory of one verification */
#define TM_PROOFS_MAX           100        /* proofs on one credential */
#define TM_STATUS_ENTRIES_MAX   16         /* credentialStatus entries of one credential */
#define TM_CONTEXTS_MAX         64         /* @context values */
#define TM_DISCLOSURES_MAX      1000       /* disclosures of one SD-JWT; a credential has a dozen */
#define TM_STATUS_TOKEN_MAX     TM_MIB(4)  /* a Token Status List: a million entries take 0.2 MiB */
#define TM_STATUS_TOKEN_OUT_MAX TM_MIB(16) /* the same, unpacked */
#define TM_DID_MAX              TM_KIB(8) /* bytes of a DID or DID URL: a did:jwk of RSA-4096 takes 1 KiB */
#define TM_DID_DOCUMENT_MAX     TM_KIB(64) /* bytes of a DID document: 100 keys and room */
#define TM_DID_METHODS_MAX      128        /* verification methods of one DID document */
#define TM_IMAGE_BYTES_MAX      TM_MIB(8) /* a baked badge; what is in it is held to a credential's */

/* JSON-LD and RDF. */
#define TM_JSONLD_TERMS_MAX   1000 /* terms of one context object; published ones have 200 */
#define TM_JSONLD_LAYERS_MAX  256  /* contexts over each other at one place; a dozen is many */
#define TM_JSONLD_ADDED_MAX   TM_MIB(64) /* memory of all contexts added at start */
#define TM_JSONLD_ADDED_N_MAX 1000       /* contexts added at start: looked through in turn */
#define TM_RDF_QUADS_MAX      TM_JSON_NODES_MAX /* quads: every one takes a JSON value */
#define TM_RDFC_WORK_MAX      100000 /* steps of telling alike blank nodes apart: 0.1 s */
#define TM_RDFC_DEPTH_MAX     256    /* blank nodes followed from one to the next meanwhile */

/* Trust. */
#define TM_CHAIN_DEPTH_MAX  8     /* statements in one chain */
#define TM_CHAINS_MAX       64    /* chains looked at for one credential, by length */
#define TM_CHAIN_WORK_MAX   20000 /* statements looked at in one search; past it, INDETERMINATE */
#define TM_CANDIDATES_MAX   16    /* members looked at as the issuer of one credential */
#define TM_POLICY_BYTES_MAX TM_KIB(256)                /* a policy file: 256 anchors with limits */
#define TM_POLICY_LIST_MAX  256                        /* values of one list in a policy */
#define TM_AGE_MAX_MS       (366LL * 24 * 3600 * 1000) /* the longest max_age a policy may set: a year */

#endif
