/* tests/interop/suites.js - signing and verifying by other people's libraries: @digitalbazaar/vc with the
 * eddsa-jcs-2022 suite, and jose. What they are given (contexts, did:key documents) comes from loader.js;
 * what they decide is theirs. */
import assert from 'node:assert/strict';
import zlib from 'node:zlib';
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {createSignCryptosuite, createVerifyCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import * as jose from 'jose';
import {documentLoader, keyFromSeed} from './loader.js';

const VC2 = 'https://www.w3.org/ns/credentials/v2';

/* ---- keys and documents ---- */

export async function keyOf(seed) {
  const pair = await keyFromSeed(seed);
  const jwk = {...await Ed25519Multikey.toJwk({keyPair: pair}), d: Buffer.from(seed, 'hex').toString('base64url')};
  return {did: pair.controller, method: pair.id, pair, jwk};
}

/* The loader, and beside it what `more` maps from a URL to a fetcher. */
const loader = (more = {}) => async url => url in more ?
  {contextUrl: null, documentUrl: url, document: await more[url]()} : documentLoader(url);

/* ---- Data Integrity ---- */

const signSuite = key => new DataIntegrityProof({signer: key.pair.signer(), cryptosuite: createSignCryptosuite()});
const verifySuite = () => new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()});

/* A proof; one more, where there is one. */
export const signDi = (credential, key) => vc.issue({credential, suite: signSuite(key), documentLoader: loader()});

/* Throws unless the library says it verifies. `lists` maps the URL of a status list to its fetcher. */
export async function verifyDi(credential, lists = {}) {
  const result = await vc.verifyCredential({
    credential, suite: verifySuite(), documentLoader: loader(lists),
    checkStatus: ({credential: c}) => checkStatus(c, lists),
  });
  if (result.verified !== true) throw new Error(JSON.stringify({error: String(result.error), errors: result.error?.errors?.map(String), status: String(result.statusResult?.error)}));
  return result;
}

export const signPresentation = (credentials, holder, {challenge, domain}) => vc.signPresentation({
  presentation: vc.createPresentation({verifiableCredential: credentials, holder: holder.did, version: 2.0}),
  suite: signSuite(holder), challenge, domain, documentLoader: loader(),
});

/* ---- status lists, by zlib alone ---- */

/* Bit `index` of a signed list, after its own proof has verified. */
export async function statusBit(list, index) {
  const {credentialSubject: subject, ...rest} = list;
  assert.ok(rest.type.includes('BitstringStatusListCredential'), 'type of the list');
  assert.equal(subject.type, 'BitstringStatusList');
  await verifyDi(list);
  assert.match(subject.encodedList, /^u[A-Za-z0-9_-]+$/);
  const bits = zlib.gunzipSync(Buffer.from(subject.encodedList.slice(1), 'base64url'));
  assert.ok(bits.length * 8 >= 131072, 'the least length of a list');
  return {purpose: subject.statusPurpose, set: (bits[index >> 3] & (0x80 >> (index & 7))) !== 0, bits};
}

export async function checkStatus(credential, lists) {
  for (const entry of [credential.credentialStatus].flat()) {
    const list = await lists[entry.statusListCredential]?.();
    if (list === undefined) return {verified: false, error: new Error(`no list ${entry.statusListCredential}`)};
    const {set, purpose} = await statusBit(list, Number(entry.statusListIndex));
    if (set || purpose !== entry.statusPurpose) return {verified: false, error: new Error(`${entry.statusPurpose} is set`)};
  }
  return {verified: true};
}

/* ---- JWT ---- */

const bytesOf = value => new TextEncoder().encode(JSON.stringify(value));

const sign = async (payload, key, header) =>
  new jose.CompactSign(bytesOf(payload)).setProtectedHeader({alg: 'EdDSA', ...header}).sign(await jose.importJWK(key.jwk, 'EdDSA'));

const seconds = text => Math.floor(Date.parse(text) / 1000);

/* VC 2.0 as VC-JOSE-COSE says; VC 1.1 with the legacy `vc` claim and its mirrors. */
export function signJwt(credential, key) {
  if (credential['@context'][0] === VC2) return sign(credential, key, {typ: 'vc+jwt', cty: 'vc', kid: key.method});
  const {id, issuer, issuanceDate, expirationDate, credentialSubject} = credential;
  return sign({iss: issuer.id ?? issuer, jti: id, sub: credentialSubject.id, nbf: seconds(issuanceDate),
    exp: seconds(expirationDate), vc: credential}, key, {typ: 'JWT', kid: key.method});
}

/* Tokens that jose signs as it is told to, and that nobody should take: {what: token}. */
export async function hostileJwts(credential, key, other) {
  const header = {typ: 'vc+jwt', cty: 'vc', kid: key.method}, publicKey = Buffer.from(key.jwk.x, 'base64url');
  const hmac = secret => new jose.CompactSign(bytesOf(credential)).setProtectedHeader({...header, alg: 'HS256'}).sign(secret);
  return {
    'by another key than its kid names': await sign(credential, other, header),
    'HMAC with the public key as its secret': await hmac(publicKey),
    'a vc claim under vc+jwt': await sign({...credential, vc: credential}, key, header),
    'only a vc claim under vc+jwt': await sign({iss: key.did, vc: credential}, key, header),
    'a vp claim under vc+jwt': await sign({...credential, vp: {}}, key, header),
    'another iss than its issuer': await sign({...credential, iss: other.did}, key, header),
    'a critical header that nobody knows': await new jose.CompactSign(bytesOf(credential))
      .setProtectedHeader({...header, alg: 'EdDSA', crit: ['urn:x'], 'urn:x': 1}).sign(await jose.importJWK(key.jwk, 'EdDSA'), {crit: {'urn:x': true}}),
    'an exp that has passed': await sign({...credential, exp: 1700000000}, key, header),
  };
}

/* ES256 under the kid of an Ed25519 key. */
export async function misfitJwt(credential, key) {
  const {privateKey} = await jose.generateKeyPair('ES256');
  return new jose.CompactSign(bytesOf(credential)).setProtectedHeader({alg: 'ES256', typ: 'vc+jwt', kid: key.method}).sign(privateKey);
}

export const signJwtPresentation = (credentials, holder, {challenge, domain}) => sign({
  '@context': [VC2], type: 'VerifiablePresentation', holder: holder.did, nonce: challenge, aud: domain, iss: holder.did,
  verifiableCredential: credentials.map(c => typeof c !== 'string' ? c :
    {'@context': VC2, type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${c}`}),
}, holder, {typ: 'vp+jwt', cty: 'vp', kid: holder.method});

/* The credential within, verified by jose with the did:key that its kid names. */
export async function verifyJwt(token) {
  const {kid, typ, alg} = jose.decodeProtectedHeader(token), did = kid.split('#')[0];
  const pair = await Ed25519Multikey.from((await documentLoader(kid)).document), jwk = await Ed25519Multikey.toJwk({keyPair: pair});
  const {payload} = await jose.compactVerify(token, await jose.importJWK(jwk, 'EdDSA'), {algorithms: ['EdDSA']});
  const {iss, iat, ...credential} = JSON.parse(new TextDecoder().decode(payload));
  assert.deepEqual([alg, typ, iss ?? did], ['EdDSA', 'vc+jwt', did]);
  assert.ok(iat === undefined || Math.abs(iat - Date.now() / 1000) < 300, `iat ${iat}`);
  assert.ok(!('vc' in credential), 'the payload is the credential');
  assert.equal(credential.issuer.id ?? credential.issuer, did);
  return credential;
}
