/* tests/interop/families.js - one row for each way of signing that other people's libraries know beside us:
 * keys of a seed, signing and verifying by them alone. What they are given comes from loader.js.
 *
 * A row: `format` as in our reports; `alg` as `key new` takes it, where we issue it too; key(); sign(credential, key)
 * gives an object or a compact text; verify(signed, lists) throws unless the library says it verifies, and gives the
 * credential within; `changes` are changes that no signature survives. */
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as ecdsaRdfc from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {Ed25519Signature2020} from '@digitalbazaar/ed25519-signature-2020';
import {Ed25519VerificationKey2020} from '@digitalbazaar/ed25519-verification-key-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import * as eddsaRdfc from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as jose from 'jose';
import {changed, diChanges, jwtChanges} from './changes.js';
import {documentLoader} from './loader.js';
import {checkStatus} from './suites.js';

const VC2 = 'https://www.w3.org/ns/credentials/v2';

/* ---- keys ---- */

const named = async (Multikey, options) => {
  const bare = await Multikey.generate(options), {publicKeyMultibase, secretKeyMultibase} = await bare.export({publicKey: true, secretKey: true});
  const did = `did:key:${publicKeyMultibase}`, method = `${did}#${publicKeyMultibase}`;
  const pair = await Multikey.from({'@context': 'https://w3id.org/security/multikey/v1', type: 'Multikey', id: method, controller: did,
    publicKeyMultibase, secretKeyMultibase});
  return {did, method, pair, jwk: await Multikey.toJwk({keyPair: pair, secretKey: true})};
};
export async function ed25519() {
  const seed = crypto.randomBytes(32), key = await named(Ed25519Multikey, {seed});
  return {...key, jwk: {...key.jwk, d: seed.toString('base64url')}}; /* the library puts the public key behind it */
}
export const ecdsa = curve => () => named(EcdsaMultikey, {curve});

async function rsa() {
  const {privateKey, publicKey} = await jose.generateKeyPair('RS256', {extractable: true, modulusLength: 2048});
  const {kty, n, e} = await jose.exportJWK(publicKey), jwk = {kty, n, e};
  const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
  return {did, method: `${did}#0`, jwk: await jose.exportJWK(privateKey), publicJwk: jwk};
}

/* ---- Data Integrity ---- */

/* `status` answers in place of the lists, where given. */
async function verifyDi(credential, suite, lists, status) {
  const loader = async url => url in lists ? {contextUrl: null, documentUrl: url, document: await lists[url]()} : documentLoader(url);
  const result = await vc.verifyCredential({credential, suite, documentLoader: loader, checkStatus: async ({credential: c}) => status ?? checkStatus(c, lists)});
  if (result.verified !== true) throw new Error(JSON.stringify({error: String(result.error), errors: result.error?.errors?.map(String), status: String(result.statusResult?.error)}));
  const {proof, ...rest} = credential;
  return rest;
}

const changedDi = Object.fromEntries(Object.entries(diChanges).map(([what, change]) => [what, credential => changed(credential, change)]));

const dataIntegrity = ({format, alg, key, suite}) => ({
  format, alg, key, changes: changedDi,
  sign: async (credential, k) => vc.issue({credential, suite: await suite.sign(k), documentLoader}),
  verify: async (credential, lists = {}, status = undefined) => verifyDi(credential, await suite.verify(), lists, status),
});

const cryptosuite = library => ({
  sign: async k => new DataIntegrityProof({signer: k.pair.signer(), cryptosuite: library.createSignCryptosuite()}),
  verify: async () => new DataIntegrityProof({cryptosuite: library.createVerifyCryptosuite()}),
});
const ecdsaSuite = curve => ({
  sign: async k => new DataIntegrityProof({signer: k.pair.signer(), cryptosuite: ecdsaRdfc.cryptosuite}),
  verify: async () => new DataIntegrityProof({cryptosuite: ecdsaRdfc.cryptosuite}),
});
const ed25519Signature2020 = {
  sign: async k => {
    const {publicKeyMultibase, secretKeyMultibase} = await k.pair.export({publicKey: true, secretKey: true});
    const secret = Buffer.concat([Buffer.from([0x80, 0x26]), await seedAndPublic(secretKeyMultibase, publicKeyMultibase)]);
    return new Ed25519Signature2020({key: await Ed25519VerificationKey2020.from({id: k.method, controller: k.did, publicKeyMultibase,
      privateKeyMultibase: `z${(await import('base58-universal')).encode(secret)}`})});
  },
  verify: async () => new Ed25519Signature2020(),
};

/* The older library wants seed and public key in one. */
async function seedAndPublic(secret, publicKey) {
  const {decode} = await import('base58-universal');
  return Buffer.concat([decode(secret.slice(1)).subarray(2, 34), decode(publicKey.slice(1)).subarray(2)]);
}

/* ---- JWT ---- */

const bytesOf = value => new TextEncoder().encode(JSON.stringify(value));
const seconds = text => Math.floor(Date.parse(text) / 1000);

export async function jwkOf(kid) {
  if (kid.startsWith('did:jwk:')) return JSON.parse(Buffer.from(kid.split('#')[0].slice(8), 'base64url'));
  const {document} = await documentLoader(kid), Multikey = document.publicKeyMultibase.startsWith('z6Mk') ? Ed25519Multikey : EcdsaMultikey;
  return Multikey.toJwk({keyPair: await Multikey.from(document)});
}

const jwt = ({alg, issues, key}) => ({
  format: 'vc-jwt', alg: issues, name: `JWT ${alg}`, key, changes: jwtChanges,
  sign: async (credential, k) => {
    const privateKey = await jose.importJWK(k.jwk, alg), header = {alg, kid: k.method};
    if (credential['@context'][0] === VC2) return new jose.CompactSign(bytesOf(credential)).setProtectedHeader({...header, typ: 'vc+jwt', cty: 'vc'}).sign(privateKey);
    const {id, issuer, issuanceDate, expirationDate, credentialSubject} = credential;
    return new jose.CompactSign(bytesOf({iss: issuer.id ?? issuer, jti: id, sub: credentialSubject.id, nbf: seconds(issuanceDate),
      exp: seconds(expirationDate), vc: credential})).setProtectedHeader({...header, typ: 'JWT'}).sign(privateKey);
  },
  verify: async token => {
    const {kid} = jose.decodeProtectedHeader(token);
    const {payload} = await jose.compactVerify(token, await jose.importJWK(await jwkOf(kid), alg), {algorithms: [alg]});
    const {iss, iat, ...credential} = JSON.parse(new TextDecoder().decode(payload));
    assert.equal(credential.issuer.id ?? credential.issuer, kid.split('#')[0]);
    return credential;
  },
});

/* ---- all of them ---- */

export const families = [
  dataIntegrity({format: 'di-eddsa-rdfc-2022', alg: 'ed25519', key: ed25519, suite: {
    sign: async k => new DataIntegrityProof({signer: k.pair.signer(), cryptosuite: eddsaRdfc.cryptosuite}),
    verify: async () => new DataIntegrityProof({cryptosuite: eddsaRdfc.cryptosuite})}}),
  dataIntegrity({format: 'di-eddsa-jcs-2022', alg: 'ed25519', key: ed25519, suite: cryptosuite(eddsaJcs)}),
  dataIntegrity({format: 'di-ecdsa-rdfc-2019', alg: 'p256', key: ecdsa('P-256'), suite: ecdsaSuite()}),
  {...dataIntegrity({format: 'di-ecdsa-rdfc-2019', alg: 'p384', key: ecdsa('P-384'), suite: ecdsaSuite()}), name: 'di-ecdsa-rdfc-2019 P-384'},
  dataIntegrity({format: 'di-ed25519-signature-2020', key: ed25519, suite: ed25519Signature2020}),
  jwt({alg: 'EdDSA', issues: 'ed25519', key: ed25519}),
  jwt({alg: 'ES256', issues: 'p256', key: ecdsa('P-256')}),
  jwt({alg: 'ES384', issues: 'p384', key: ecdsa('P-384')}),
  jwt({alg: 'RS256', key: rsa}),
  jwt({alg: 'PS256', key: rsa}),
];
