// node make-unsigned-samples.js - writes what stands beside the signed samples of make-samples.js:
// tests/samples/key.json (the published test key they were signed with, as a Multikey), the same
// credentials without signature and issuer, one at a level the demo's accreditation does not cover, and
// a catalogue. Node's standard library only. Run again, it writes the same bytes.
import {createPrivateKey, createPublicKey} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const samples = join(here, '../samples');
const SEED = /const SEED = '([0-9a-f]{64})'/.exec(readFileSync(join(here, 'make-samples.js'), 'utf8'))[1];

function base58(bytes) {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let value = BigInt('0x' + bytes.toString('hex')), text = '';
  for(; value > 0n; value /= 58n) {
    text = alphabet[Number(value % 58n)] + text;
  }
  return text;
}

function write(name, value) {
  writeFileSync(join(samples, name), JSON.stringify(value, null, 2) + '\n');
}

const seed = Buffer.from(SEED, 'hex');
const secret = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8'
});
const publicKey = createPublicKey(secret).export({format: 'der', type: 'spki'}).subarray(-32);
const multikey = 'z' + base58(Buffer.concat([Buffer.from([0xed, 0x01]), publicKey]));
write('key.json', {
  '@context': 'https://w3id.org/security/multikey/v1',
  id: `did:key:${multikey}#${multikey}`,
  type: 'Multikey',
  controller: `did:key:${multikey}`,
  publicKeyMultibase: multikey,
  secretKeyMultibase: 'z' + base58(Buffer.concat([Buffer.from([0x80, 0x26]), seed]))
});

const signed = JSON.parse(readFileSync(join(samples, 'microcredential-vc2.json'), 'utf8'));
const {proof, id, issuer, ...unsigned} = signed;
delete issuer.id;
write('microcredential-unsigned.json', {...unsigned, issuer});
const above = structuredClone({...unsigned, issuer});
above.credentialSubject.hasClaim.specifiedBy.eqfLevel.id = 'http://data.europa.eu/snb/eqf/6';
write('above-limit-unsigned.json', above);

write('catalogue.json', {
  title: 'Short courses of the school',
  entries: [
    {id: 'https://skola-primjer.example/programmes/network-security-basics', title: {en: 'Foundations of network security'},
      eqfLevel: 4, field: '0611', workload: 'PT75H'},
    {id: 'https://skola-primjer.example/programmes/cnc-setup', title: {en: 'Setting up CNC machines'},
      eqfLevel: 4, field: '0715', workload: 'PT50H'}
  ]
});
