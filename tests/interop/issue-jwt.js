// node issue-jwt.js CREDENTIAL SEED_HEX - signs a credential as vc+jwt (EdDSA) with jose, by the
// did:key of the seed, and prints the compact JWT. A missing issuer becomes that did:key.
import * as jose from 'jose';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {keyFromSeed, readJson} from './loader.js';

const credential = readJson(process.argv[2]);
const pair = await keyFromSeed(process.argv[3]);
const jwk = {...await Ed25519Multikey.toJwk({keyPair: pair}), d: Buffer.from(process.argv[3], 'hex').toString('base64url')};
credential.issuer ??= pair.controller;
if(typeof credential.issuer === 'object') {
  credential.issuer = {id: pair.controller, ...credential.issuer};
}
const key = await jose.importJWK(jwk, 'EdDSA');
console.log(await new jose.SignJWT({...credential, iss: credential.issuer.id ?? credential.issuer})
  .setProtectedHeader({alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: pair.id})
  .setIssuedAt().sign(key));
