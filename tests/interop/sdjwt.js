/* tests/interop/sdjwt.js - SD-JWT VC and Token Status Lists by other people's libraries: @sd-jwt/sd-jwt-vc and
 * @sd-jwt/jwt-status-list, with node:crypto for their signatures. Keys come from families.js. */
import crypto from 'node:crypto';
import {StatusList, createHeaderAndPayload} from '@sd-jwt/jwt-status-list';
import {SDJwtVcInstance} from '@sd-jwt/sd-jwt-vc';
import {jwkOf} from './families.js';

const hasher = (data, alg) => new Uint8Array(crypto.createHash(alg.replace('-', '')).update(typeof data === 'string' ? data : Buffer.from(data)).digest());
const secretOf = key => crypto.createPrivateKey({key: key.jwk, format: 'jwk'});
const bytes = text => Buffer.from(text, 'utf8');
const digest = alg => (alg === 'EdDSA' ? null : 'sha256');

/* r then s, as JOSE has it. */
const signer = (key, alg) => async data => crypto.sign(digest(alg), bytes(data), {key: secretOf(key), dsaEncoding: 'ieee-p1363'}).toString('base64url');
const verifierOf = alg => jwk => async (data, signature) =>
  crypto.verify(digest(alg), bytes(data), {key: crypto.createPublicKey({key: jwk, format: 'jwk'}), dsaEncoding: 'ieee-p1363'}, Buffer.from(signature, 'base64url'));

export const publicJwk = ({jwk: {kty, crv, x, y}}) => ({kty, crv, x, ...(y === undefined ? {} : {y})});

/* An instance that signs by `key` (and by `holder` when it presents). */
const instance = ({key, alg, holder, lists = {}, at}) => new SDJwtVcInstance({
  hasher, hashAlg: 'sha-256', saltGenerator: async length => crypto.randomBytes(length).toString('base64url'), signAlg: alg,
  ...(key === undefined ? {} : {signer: signer(key, alg), verifier: verifierOf(alg)(publicJwk(key))}),
  ...(holder === undefined ? {} : {kbSigner: signer(holder, alg), kbSignAlg: alg}),
  kbVerifier: async (data, signature, payload) => verifierOf(alg)(payload.cnf.jwk)(data, signature),
  statusListFetcher: async uri => lists[uri], ...(at === undefined ? {} : {currentDate: at}),
});

/* {token}: signed by the library, every claim of `frame` in a disclosure. */
export const sign = (claims, frame, key, alg) => instance({key, alg}).issue(claims, frame, {header: {kid: key.method}});

export async function present(token, shown, {key, alg, holder, nonce, aud}) {
  const kb = holder === undefined ? undefined : {payload: {iat: Math.floor(Date.now() / 1000), nonce, aud}};
  return instance({key, alg, holder}).present(token, shown, kb === undefined ? undefined : {kb});
}

/* By the key that the token itself names: a node with several keys signs its lists with one of them. */
async function byItsOwnKey(data, signature) {
  const {alg, kid} = JSON.parse(Buffer.from(data.split('.')[0], 'base64url'));
  return verifierOf(alg)(await jwkOf(kid))(data, signature);
}

/* The claims, once the library says that it verifies by the key that its kid names. */
export async function verify(token, alg, {lists = {}, nonce} = {}) {
  const header = JSON.parse(Buffer.from(token.split('.')[0], 'base64url'));
  const verifier = verifierOf(alg)(await jwkOf(header.kid));
  const own = new SDJwtVcInstance({hasher, hashAlg: 'sha-256', verifier, statusListFetcher: async uri => lists[uri],
    statusVerifier: byItsOwnKey, kbVerifier: async (data, signature, payload) => verifierOf(alg)(payload.cnf.jwk)(data, signature)});
  return (await own.verify(token, nonce === undefined ? {} : {keyBindingNonce: nonce})).payload;
}

/* A signed list of `values`, `bits` each. */
export async function statusList(uri, values, bits, key, alg, more = {}) {
  const now = Math.floor(Date.now() / 1000);
  const {header, payload} = createHeaderAndPayload(new StatusList(values, bits), {iss: key.did, sub: uri, iat: now, exp: now + 3600, ...more}, {alg, kid: key.method, typ: 'statuslist+jwt'});
  const text = [header, payload].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${await signer(key, alg)(text)}`;
}
