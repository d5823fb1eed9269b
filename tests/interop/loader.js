// tests/interop/loader.js - a document loader without a network: contexts from the outside vectors
// beside the project, or from npm packages; did:key documents made from the key itself.
import {readFileSync, existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';

const here = dirname(fileURLToPath(import.meta.url));
const vectors = process.env.TESTAMUR_VECTORS ?? resolve(here, '../../../shared/vectors');
const indexFile = join(vectors, 'contexts/index.json');
const index = existsSync(indexFile) ? JSON.parse(readFileSync(indexFile, 'utf8')) : {};

async function didKey(url) {
  const did = url.split('#')[0];
  const id = `${did}#${did.slice('did:key:'.length)}`;
  const Multikey = did.startsWith('did:key:z6Mk') ? Ed25519Multikey : EcdsaMultikey;
  const pair = await Multikey.from({
    '@context': 'https://w3id.org/security/multikey/v1', type: 'Multikey',
    id, controller: did, publicKeyMultibase: did.slice('did:key:'.length)
  });
  const method = await pair.export({publicKey: true, includeContext: true});
  if(url.includes('#')) {
    return method;
  }
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did, verificationMethod: [method], assertionMethod: [id], authentication: [id]
  };
}

export async function documentLoader(url) {
  const found = index[url];
  if(found) {
    return {contextUrl: null, documentUrl: url,
      document: JSON.parse(readFileSync(join(vectors, 'contexts', found.file), 'utf8'))};
  }
  if(url.startsWith('did:key:')) {
    return {contextUrl: null, documentUrl: url, document: await didKey(url)};
  }
  throw new Error(`not loaded, there is no network here: ${url}`);
}

export const readJson = file => JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));

// A key file: {"seed": 64 hex digits}. Gives the Ed25519 key pair with its did:key as controller.
export async function keyFromSeed(hex) {
  const seed = Buffer.from(hex, 'hex');
  const bare = await Ed25519Multikey.generate({seed});
  const {publicKeyMultibase} = await bare.export({publicKey: true});
  const controller = `did:key:${publicKeyMultibase}`;
  return Ed25519Multikey.generate({seed, controller, id: `${controller}#${publicKeyMultibase}`});
}
