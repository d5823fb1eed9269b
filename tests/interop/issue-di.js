// node issue-di.js CREDENTIAL SEED_HEX - signs with @digitalbazaar/vc and eddsa-jcs-2022, by the
// did:key of the seed, and prints the signed credential. A missing issuer becomes that did:key.
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {createSignCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {documentLoader, keyFromSeed, readJson} from './loader.js';

export async function issue(credential, seed, date) {
  const pair = await keyFromSeed(seed);
  const suite = new DataIntegrityProof({signer: pair.signer(), date,
    cryptosuite: createSignCryptosuite()});
  credential.issuer ??= pair.controller;
  if(typeof credential.issuer === 'object') {
    credential.issuer = {id: pair.controller, ...credential.issuer};
  }
  return vc.issue({credential, suite, documentLoader});
}

if(process.argv[1].endsWith('issue-di.js')) {
  console.log(JSON.stringify(await issue(readJson(process.argv[2]), process.argv[3]), null, 2));
}
