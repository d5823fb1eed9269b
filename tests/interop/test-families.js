/* tests/interop/test-families.js TESTAMUR - every way of signing that other people's libraries know too, both ways:
 * what they sign verifies here and what the node issues verifies there; changed, neither does. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import {claim, done, skipAll} from './tap.js';
import {Node, executable} from './testbed.js';
import {contents} from './contents.js';

const CODE = {TOTAL_PASSED: 0, TOTAL_FAILED: 1, INDETERMINATE: 2};
let node;

const asFile = credential => node.file('credential', credential);

async function verdict(credential) {
  const {code, stdout, stderr} = await node.command('verify', ['--json', asFile(credential)]);
  if (code === 65) return null;
  assert.ok(stdout.startsWith('{'), `exit ${code}: ${stderr}`);
  const report = JSON.parse(stdout);
  assert.equal(code, CODE[report.verdict], `exit ${code} of ${report.verdict}`);
  return report;
}

async function sound(credential, format) {
  const report = await verdict(credential);
  assert.deepEqual([report?.verdict, report?.format], ['INDETERMINATE', format], JSON.stringify(report?.checks));
  assert.ok(!report.checks.some(c => c.outcome === 'failed'), JSON.stringify(report.checks.filter(c => c.outcome === 'failed')));
  assert.ok(report.checks.some(c => c.code === 'proof.signature' && c.outcome === 'passed'), JSON.stringify(report.checks));
}

async function broken(credential) {
  const report = await verdict(credential);
  if (report === null) return; /* not readable any more */
  assert.equal(report.verdict, 'TOTAL_FAILED', JSON.stringify(report.checks.filter(c => c.outcome !== 'passed')));
  assert.ok(report.checks.some(c => c.outcome === 'failed' && /^(proof|format)\./.test(c.code)), JSON.stringify(report.checks));
}

async function theirsHere(family, title) {
  const key = await family.key();
  for (const [name, content] of Object.entries(contents)) {
    await claim(`${title}: ${name} signed there verifies here`, async () =>
      sound(await family.sign(content(key.did), key), family.format));
    await claim(`${title}: ${name} signed there is refused here with any of ${Object.keys(family.changes).length} changes`, async () => {
      const signed = await family.sign(content(key.did), key);
      for (const [what, change] of Object.entries(family.changes)) await broken(change(signed)).catch(e => assert.fail(`${what}: ${e.message}`));
    });
  }
}

/* A loader of our status lists, over HTTP, as any verifier would. */
const ourLists = credential => Object.fromEntries([credential.credentialStatus ?? []].flat().map(s => [s.statusListCredential, async () => {
  const {status, json} = await node.get(new URL(s.statusListCredential).pathname);
  assert.equal(status, 200);
  return json;
}]));

async function issued(content, family, key) {
  const {code, stdout, stderr} = await node.command('issue', ['--format', family.format, '--key', key.name, asFile(content)]);
  assert.equal(code, 0, stderr);
  return family.format.startsWith('di-') ? JSON.parse(stdout) : stdout.trim();
}

async function oursThere(family, title, key) {
  for (const [name, content] of Object.entries(contents)) {
    if (name === 'VC 1.1') continue; /* covered by what is signed there; the libraries read our 2.0 */
    await claim(`${title}: ${name} issued here verifies there`, async () => {
      const signed = await issued(content(key.issuer), family, key);
      const {credentialStatus, ...rest} = await family.verify(signed, typeof signed === 'string' ? {} : ourLists(signed));
      assert.equal(credentialStatus.type, 'BitstringStatusListEntry');
      assert.deepEqual(rest, content(key.issuer));
    });
    await claim(`${title}: ${name} issued here is refused there with any change`, async () => {
      const signed = await issued(content(key.issuer), family, key);
      for (const [what, change] of Object.entries(family.changes)) await assert.rejects(family.verify(change(signed), typeof signed === 'string' ? {} : ourLists(signed)), what);
    });
  }
  await claim(`${title}: /issuers/${key.name}-${family.format}/credentials/issue gives one that verifies there`, async () => {
    const {status, json, text} = await node.post(`/issuers/${key.name}-${family.format}/credentials/issue`, {credential: contents['Open Badge 3.0'](key.issuer), options: {}});
    assert.equal(status, 201, text);
    const made = json.verifiableCredential, signed = made.type === 'EnvelopedVerifiableCredential' ? made.id.slice(made.id.indexOf(',') + 1) : made;
    await family.verify(signed, typeof signed === 'string' ? {} : ourLists(signed));
  });
}

async function all({families}) {
  const keys = {};
  await claim('a node starts, with issuing open as on a test network', () =>
    node.start({name: 'Open School of Crafts', kind: 'authority', settings: ['issue_open = yes']}));
  if (node.http === undefined) return;
  for (const alg of ['ed25519', 'p256', 'p384'])
    await claim(`\`key new --alg ${alg}\` makes a did:key`, async () => {
      keys[alg] = await node.json('key new', ['--alg', alg]);
      assert.match(keys[alg].issuer, /^did:key:z/);
    });
  for (const family of families) {
    const title = family.name ?? family.format;
    await theirsHere(family, title);
    if (keys[family.alg] !== undefined) await oursThere(family, title, keys[family.alg]);
  }
}

if (!fs.existsSync(new URL('node_modules/@digitalbazaar/eddsa-rdfc-2022-cryptosuite', import.meta.url))) {
  skipAll('the npm tools are not installed: scripts/setup');
} else if (!fs.existsSync(`${process.env.TESTAMUR_VECTORS ?? ''}/contexts/index.json`)) {
  skipAll('no contexts: TESTAMUR_VECTORS is not the folder of vectors');
} else {
  node = new Node(executable());
  await all(await import('./families.js'));
  await claim('the node ends cleanly', async () => assert.equal(await node.stop(), 0, node.log));
  done();
}
