// node verify-jwt.js FILE - verifies a compact JWT credential with jose, by the did:key of its kid.
// Prints {"verified", "typ", "payload"}; exit 0 when verified, else 1.
import {readFileSync} from 'node:fs';
import * as jose from 'jose';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';

const jwt = readFileSync(process.argv[2] === '-' ? 0 : process.argv[2], 'utf8').trim();
const {kid} = jose.decodeProtectedHeader(jwt);
const pair = await Ed25519Multikey.from({
  '@context': 'https://w3id.org/security/multikey/v1', type: 'Multikey', id: kid,
  controller: kid.split('#')[0], publicKeyMultibase: kid.split('#')[0].slice('did:key:'.length)
});
const jwk = await Ed25519Multikey.toJwk({keyPair: pair});
try {
  const key = await jose.importJWK(jwk, 'EdDSA');
  const {payload, protectedHeader} = await jose.jwtVerify(jwt, key, {algorithms: ['EdDSA']});
  console.log(JSON.stringify({verified: true, typ: protectedHeader.typ, payload}));
} catch(e) {
  console.log(JSON.stringify({verified: false, error: e.message}));
  process.exit(1);
}
