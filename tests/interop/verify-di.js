// node verify-di.js FILE - verifies a credential with @digitalbazaar/vc and eddsa-jcs-2022.
// Prints {"verified": true|false, "error": …}; exit 0 when verified, else 1.
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {createVerifyCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {documentLoader, readJson} from './loader.js';

const credential = readJson(process.argv[2]);
const suite = new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()});
const result = await vc.verifyCredential({credential, suite, documentLoader,
  checkStatus: async () => ({verified: true})});
const messages = error => error && [error.message, ...(error.errors ?? []).map(e => e.message)];
console.log(JSON.stringify({verified: result.verified, error: messages(result.error)}));
process.exit(result.verified ? 0 : 1);
