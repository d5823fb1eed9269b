/* tests/interop/test-credentials.js TESTAMUR - credentials, presentations and status lists both ways
 * between a real node and other people's libraries (npm: @digitalbazaar/vc, jose). What the node signs
 * must verify there; what is signed there must verify here, and must not once it was changed. */
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import {claim, done, say, skipAll} from './tap.js';
import {Node, executable} from './testbed.js';
import {changed, diChanges, jwtChanges, swapped} from './changes.js';
import {contents} from './contents.js';

const CODE = {TOTAL_PASSED: 0, TOTAL_FAILED: 1, INDETERMINATE: 2};
let suites, node;

const outcome = (report, code) => report.checks.filter(c => c.code === code).map(c => c.outcome);
const asFile = credential => node.file('credential', credential);

/* The report of `verify --json`; its exit code must be that of its verdict. */
async function verdict(credential, args = []) {
  const {code, stdout, stderr} = await node.command('verify', ['--json', ...args, asFile(credential)]);
  assert.ok(stdout.startsWith('{'), `exit ${code}: ${stderr}`);
  const report = JSON.parse(stdout);
  assert.equal(code, CODE[report.verdict], `exit ${code} of ${report.verdict}`);
  return report;
}

async function sound(credential) {
  const report = await verdict(credential);
  assert.deepEqual([report.verdict, outcome(report, 'proof.signature')], ['INDETERMINATE', ['passed']], JSON.stringify(report.checks));
  assert.deepEqual(outcome(report, 'chain.issuer_unknown'), ['unknown'], JSON.stringify(report.checks));
  assert.ok(!report.checks.some(c => c.outcome === 'failed'), JSON.stringify(report.checks));
  return report;
}

/* Refused for its proof, or not readable any more: never a pass, never INDETERMINATE. */
async function broken(credential) {
  const {code, stdout} = await node.command('verify', ['--json', asFile(credential)]);
  if (code === 65) return;
  const report = JSON.parse(stdout);
  assert.deepEqual([code, report.verdict], [1, 'TOTAL_FAILED'], JSON.stringify(report.checks));
  assert.ok(report.checks.some(c => c.outcome === 'failed' && /^(proof|format)\./.test(c.code)), JSON.stringify(report.checks));
}

/* Of eddsa-jcs-2022, whose proof has contexts of its own. */
const jcsChanges = {...diChanges, 'another context in the proof': c => { c.proof['@context'] = [...c['@context']].reverse(); }};

/* ---- theirs here ---- */

async function theirsHere(key) {
  for (const [name, content] of Object.entries(contents)) {
    const di = await suites.signDi(content(key.did), key), jwt = await suites.signJwt(content(key.did), key);
    await claim(`${name} signed by @digitalbazaar/vc verifies here`, async () =>
      assert.equal((await sound(di)).format, 'di-eddsa-jcs-2022'));
    await claim(`${name} signed by jose verifies here`, () => sound(jwt));
    await claim(`${name} by @digitalbazaar/vc is refused with any of ${Object.keys(jcsChanges).length} changes`, async () => {
      for (const [what, change] of Object.entries(jcsChanges))
        await broken(changed(di, change)).catch(e => assert.fail(`${what}: ${e.message}`));
    });
    await claim(`${name} by jose is refused with any of ${Object.keys(jwtChanges).length} changes`, async () => {
      for (const [what, change] of Object.entries(jwtChanges))
        await broken(change(jwt)).catch(e => assert.fail(`${what}: ${e.message}`));
    });
  }
}

/* The signed ones of tests/samples, as make-samples.js wrote them. */
async function samples() {
  const folder = new URL('../samples/', import.meta.url);
  const signed = fs.readdirSync(folder).filter(n => n.endsWith('.json') && JSON.parse(fs.readFileSync(new URL(n, folder), 'utf8')).proof !== undefined);
  for (const name of signed) {
    await claim(`the sample ${name} verifies in @digitalbazaar/vc, and here`, async () => {
      const credential = JSON.parse(fs.readFileSync(new URL(name, folder), 'utf8'));
      await suites.verifyDi(structuredClone(credential));
      await sound(credential);
      for (const [what, change] of Object.entries(jcsChanges))
        await broken(changed(credential, change)).catch(e => assert.fail(`${what}: ${e.message}`));
    });
  }
}

/* Signed soundly, and still not to be passed. */
async function soundlySigned(key, other) {
  const content = contents['plain VC 2.0'], di = async change => suites.signDi(changed(content(key.did), change), key);
  for (const [what, token] of Object.entries(await suites.hostileJwts(content(key.did), key, other)))
    await claim(`a JWT with ${what} is refused`, () => broken(token));
  await claim('a JWT whose alg does not fit its key has no signature that passed', async () => {
    const token = await suites.misfitJwt(content(key.did), key), report = await verdict(token);
    assert.notEqual(report.verdict, 'TOTAL_PASSED');
    assert.ok(!outcome(report, 'proof.signature').includes('passed'), JSON.stringify(report.checks));
    const {status, json} = await node.post('/credentials/verify', {verifiableCredential: token});
    bad(status);
    assert.equal(json.verified, false);
  });
  await claim('a credential that has expired is TOTAL_FAILED for that', async () => {
    const report = await verdict(await suites.signDi(content(key.did), key), ['--at', '2036-03-01T09:00:01Z']);
    assert.deepEqual([report.verdict, outcome(report, 'validity.until')], ['TOTAL_FAILED', ['failed']]);
  });
  await claim('a credential that is not yet valid is TOTAL_FAILED for that', async () => {
    const report = await verdict(await di(c => { c.validFrom = '2036-02-01T09:00:00Z'; }));
    assert.deepEqual([report.verdict, outcome(report, 'validity.from')], ['TOTAL_FAILED', ['failed']]);
  });
  await claim('a status list nobody here knows is INDETERMINATE, and 4xx of the VC-API', async () => {
    const credential = await di(c => {
      c.credentialStatus = {type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '5', statusListCredential: 'https://lists.example/1'};
    });
    const report = await verdict(credential);
    assert.equal(report.verdict, 'INDETERMINATE');
    assert.deepEqual(outcome(report, 'status.unknown'), ['unknown'], JSON.stringify(report.checks));
    bad((await node.post('/credentials/verify', {verifiableCredential: credential})).status);
  });
  await claim('a set of two proofs, by two keys, verifies here and there', async () => {
    const both = await suites.signDi(await suites.signDi(content(key.did), key), other);
    await suites.verifyDi(both);
    const report = await verdict(both);
    assert.ok(outcome(report, 'proof.signature').every(o => o === 'passed'), JSON.stringify(report.checks));
    assert.equal(report.verdict, 'INDETERMINATE');
    assert.equal((await node.post('/credentials/verify', {verifiableCredential: both})).status, 200);
  });
  await claim('a set of two proofs with one changed is refused', async () => {
    const both = await suites.signDi(await suites.signDi(content(key.did), key), other);
    for (const i of [0, 1]) await broken(changed(both, c => { c.proof[i].created = '2026-03-05T09:00:00Z'; }));
  });
  await claim('a proof by another key than the issuer\'s is no failed signature, and no pass', async () => {
    const report = await verdict(await suites.signDi(content(key.did), other));
    assert.deepEqual([report.verdict, outcome(report, 'proof.signature'), outcome(report, 'key.issuer_unbound')],
      ['INDETERMINATE', ['passed'], ['unknown']], JSON.stringify(report.checks));
  });
}

/* ---- ours there ---- */

/* A loader of our status lists, over HTTP, as any verifier would. */
const ourLists = credential => Object.fromEntries([credential.credentialStatus].flat().map(s => [s.statusListCredential, async () => {
  const {status, json} = await node.get(new URL(s.statusListCredential).pathname);
  assert.equal(status, 200);
  return json;
}]));

async function issued(content, args = []) {
  const {code, stdout, stderr} = await node.command('issue', [...args, asFile(content)]);
  assert.equal(code, 0, stderr);
  return stdout.trim();
}

function statusOf(credential) {
  const entry = credential.credentialStatus;
  assert.equal(entry.type, 'BitstringStatusListEntry');
  assert.equal(entry.statusPurpose, 'revocation');
  assert.match(entry.statusListIndex, /^(0|[1-9][0-9]*)$/);
  return entry;
}

async function oursThere(did) {
  for (const [name, content] of Object.entries(contents)) {
    await claim(`${name} issued here verifies in @digitalbazaar/vc, its status too`, async () => {
      const credential = JSON.parse(await issued(content(did)));
      statusOf(credential);
      await suites.verifyDi(credential, ourLists(credential));
      const {proof, credentialStatus, ...rest} = credential;
      if (name !== 'VC 1.1') assert.deepEqual(rest, content(did));
    });
    await claim(`${name} issued here is refused there with any of ${Object.keys(jcsChanges).length} changes`, async () => {
      const credential = JSON.parse(await issued(content(did)));
      for (const [what, change] of Object.entries(jcsChanges))
        await assert.rejects(suites.verifyDi(changed(credential, change), ourLists(credential)), what);
    });
    if (name === 'VC 1.1') continue;
    await claim(`${name} issued here as a JWT verifies in jose`, async () => {
      const credential = await suites.verifyJwt(await issued(content(did), ['--format', 'vc-jwt']));
      statusOf(credential);
      const {credentialStatus, ...rest} = credential;
      assert.deepEqual(rest, content(did));
    });
    await claim(`${name} issued here as a JWT is refused by jose when changed`, async () => {
      const token = await issued(content(did), ['--format', 'vc-jwt']);
      for (const [what, change] of Object.entries(jwtChanges)) await assert.rejects(suites.verifyJwt(change(token)), what);
    });
  }
}

/* ---- status ---- */

async function statusBothWays(did) {
  const credential = JSON.parse(await issued(contents['plain VC 2.0'](did)));
  const other = JSON.parse(await issued(contents['plain VC 2.0'](did)));
  const entry = statusOf(credential), lists = ourLists(credential), index = Number(entry.statusListIndex);
  const bit = async at => (await suites.statusBit(await lists[entry.statusListCredential](), at)).set;
  await claim('the list verifies by the library, and the bit of a good credential is 0', async () =>
    assert.equal(await bit(index), false));
  await claim('after `revoke` of the file the bit is 1, and the library refuses the credential', async () => {
    const {code, stderr} = await node.command('revoke', [asFile(credential)]);
    assert.equal(code, 0, stderr);
    assert.equal(await bit(index), true);
    await assert.rejects(suites.verifyDi(credential, lists), /revocation is set/);
  });
  await claim('another credential of the list still verifies there', () => suites.verifyDi(other, lists));
  await claim('here the revoked one is TOTAL_FAILED, the other has no failed check', async () => {
    const report = await verdict(credential);
    assert.deepEqual([report.verdict, report.sub_indication], ['TOTAL_FAILED', 'status.revoked']);
    const good = await verdict(other);
    assert.ok(!good.checks.some(c => c.outcome === 'failed'), JSON.stringify(good.checks));
  });
  await claim('the VC-API refuses the revoked one', async () => {
    const {status, json} = await node.post('/credentials/verify', {verifiableCredential: credential});
    assert.ok([400, 422].includes(status) && json.verified === false, `${status}`);
  });
  await claim('a suspension sets its bit in a list of its own, reinstating clears it', async () => {
    const list = (await node.json('status-list new', ['--purpose', 'suspension'])).list;
    const fetched = async () => (await suites.statusBit((await node.get(new URL(list).pathname)).json, 131071));
    for (const [command, set] of [['suspend', true], ['reinstate', false]]) {
      const {code, stderr} = await node.command(command, [`${list}:131071`]);
      assert.equal(code, 0, stderr);
      const got = await fetched();
      assert.deepEqual([got.set, got.purpose], [set, 'suspension'], command);
    }
  });
  await claim('a list that was never declared is not there', async () =>
    assert.equal((await node.get('/status-lists/nothing')).status, 404));
}

/* ---- VC-API ---- */

const bad = (status, what = '') => assert.ok([400, 422].includes(status), `${what} HTTP ${status}`);

async function nativeRoute(key) {
  await claim('POST /v1/verify: 200 with the verdict for a bare credential, a bare JWT, and what was changed', async () => {
    const content = contents['plain VC 2.0'], di = await suites.signDi(content(key.did), key);
    const jwt = await suites.signJwt(content(key.did), key);
    const verdicts = [];
    for (const body of [di, jwt, {verifiableCredential: jwt}, changed(di, diChanges['another subject']), jwtChanges['a changed signature'](jwt)]) {
      const {status, json, text} = await node.post('/v1/verify', body);
      assert.equal(status, 200, text);
      verdicts.push(json.verdict);
    }
    assert.deepEqual(verdicts, ['INDETERMINATE', 'INDETERMINATE', 'INDETERMINATE', 'TOTAL_FAILED', 'TOTAL_FAILED']);
  });
}

async function verifyRoute(key) {
  for (const [name, content] of Object.entries(contents)) {
    await claim(`POST /credentials/verify: 200 for ${name}, 4xx for each change`, async () => {
      const di = await suites.signDi(content(key.did), key);
      const {status, json, text} = await node.post('/credentials/verify', {verifiableCredential: di, options: {unheardOf: 1}});
      assert.deepEqual([status, json?.verified, json?.report?.verdict], [200, true, 'INDETERMINATE'], text);
      for (const [what, change] of Object.entries(jcsChanges)) {
        const answer = await node.post('/credentials/verify', {verifiableCredential: changed(di, change)});
        bad(answer.status, what);
        assert.ok(answer.json.problemDetails === undefined ? answer.status === 400 : answer.json.problemDetails.length > 0, `${what}: ${answer.text}`);
      }
    });
  }
  await claim('POST /credentials/verify: 200 for an enveloped JWT', async () => {
    const id = `data:application/vc+jwt,${await suites.signJwt(contents['plain VC 2.0'](key.did), key)}`;
    const enveloped = {'@context': 'https://www.w3.org/ns/credentials/v2', type: 'EnvelopedVerifiableCredential', id};
    const {status, text} = await node.post('/credentials/verify', {verifiableCredential: enveloped});
    assert.equal(status, 200, text);
    bad((await node.post('/credentials/verify', {verifiableCredential: {...enveloped, id: swapped(id, id.length - 30)}})).status);
  });
  await claim('POST /credentials/verify: 400 for what is no credential', async () => {
    for (const body of [{}, {verifiableCredential: 1}, {verifiableCredential: null}, {verifiableCredential: []}, '{', '[]', ''])
      assert.equal((await node.post('/credentials/verify', body)).status, 400, JSON.stringify(body));
  });
}

async function presentationRoute(issuer, holder) {
  const challenge = 'c3f0-ß', domain = 'verifier.example';
  const content = {...contents['plain VC 2.0'](issuer.did)};
  content.credentialSubject.id = holder.did;
  const di = await suites.signDi(structuredClone(content), issuer), jwt = await suites.signJwt(structuredClone(content), issuer);
  const post = async (verifiablePresentation, options) => node.post('/presentations/verify', {verifiablePresentation, options});
  const enveloped = token => ({'@context': 'https://www.w3.org/ns/credentials/v2', type: 'EnvelopedVerifiablePresentation', id: `data:application/vp+jwt,${token}`});
  const kinds = {
    '@digitalbazaar/vc': async options => suites.signPresentation([di], holder, options),
    jose: async options => enveloped(await suites.signJwtPresentation([jwt, di], holder, options)),
  };
  for (const [by, make] of Object.entries(kinds)) {
    const presentation = await make({challenge, domain});
    await claim(`POST /presentations/verify: 200 for one by ${by} with its challenge and domain`, async () => {
      const {status, text} = await post(presentation, {challenge, domain});
      assert.equal(status, 200, text);
    });
    await claim(`POST /presentations/verify: 4xx for one by ${by} with another challenge or domain`, async () => {
      bad((await post(presentation, {challenge: 'other', domain})).status);
      bad((await post(presentation, {challenge, domain: 'other.example'})).status);
    });
  }
  await claim('POST /presentations/verify: 4xx for one that names no challenge or domain where they are asked for', async () => {
    bad((await post(await kinds['@digitalbazaar/vc']({challenge}), {challenge, domain})).status);
    bad((await post(await kinds.jose({}), {challenge, domain})).status);
  });
  await claim('POST /presentations/verify: 4xx for one without a proof', async () => {
    const {proof, ...bare} = await kinds['@digitalbazaar/vc']({challenge, domain});
    bad((await post(bare, {challenge, domain})).status);
  });
  await claim('POST /presentations/verify: 4xx when the credential within was changed, though the holder signed that', async () => {
    const inner = changed(di, diChanges['another subject']);
    bad((await post(await suites.signPresentation([inner], holder, {challenge, domain}), {challenge, domain})).status);
  });
  await claim('POST /presentations/verify: 4xx when the presentation was changed', async () => {
    const presentation = await kinds['@digitalbazaar/vc']({challenge, domain});
    bad((await post({...presentation, id: 'urn:uuid:5f0b7f0e-6d0e-4a5c-9d2e-0d2f3c6b1aff'}, {challenge, domain})).status);
    bad((await post(changed(presentation, p => { p.proof.challenge = 'other'; }), {challenge: 'other', domain})).status);
  });
  await claim('POST /presentations/verify: 4xx for a presentation signed with the purpose of a credential', async () => {
    const wrong = changed(await kinds['@digitalbazaar/vc']({challenge, domain}), p => { p.proof.proofPurpose = 'assertionMethod'; });
    bad((await post(wrong, {challenge, domain})).status);
  });
  await claim('POST /presentations/verify: 400 without a presentation', async () =>
    assert.equal((await node.post('/presentations/verify', {options: {challenge}})).status, 400));
}

async function issueRoute(key) {
  await claim('POST /credentials/issue: 201, and the library verifies it', async () => {
    const {status, json, text} = await node.post('/credentials/issue', {credential: contents['plain VC 2.0'](key.issuer), options: {}});
    assert.equal(status, 201, text);
    await suites.verifyDi(json.verifiableCredential, ourLists(json.verifiableCredential));
  });
  await claim('POST /issuers/NAME-vc-jwt/credentials/issue: 201, and jose verifies it', async () => {
    const {status, json, text} = await node.post(`/issuers/${key.name}-vc-jwt/credentials/issue`, {credential: contents['Open Badge 3.0'](key.issuer)});
    assert.equal(status, 201, text);
    assert.equal(json.verifiableCredential.type, 'EnvelopedVerifiableCredential');
    await suites.verifyJwt(json.verifiableCredential.id.replace('data:application/vc+jwt,', ''));
  });
  await claim('POST /credentials/issue: 4xx for what would not verify', async () => {
    const wrong = {
      'no credential': {}, 'another issuer': {credential: contents['plain VC 2.0']('did:example:other')},
      'no subject': {credential: {...contents['plain VC 2.0'](key.issuer), credentialSubject: undefined}},
      'empty subject': {credential: {...contents['plain VC 2.0'](key.issuer), credentialSubject: {}}},
      'a bad date': {credential: {...contents['plain VC 2.0'](key.issuer), validFrom: 'yesterday'}},
      'contexts in another order': {credential: {...contents['plain VC 2.0'](key.issuer), '@context': [...contents['plain VC 2.0'](key.issuer)['@context']].reverse()}},
    };
    for (const [what, body] of Object.entries(wrong)) {
      bad((await node.post('/credentials/issue', body)).status, what);
    }
  });
}

/* ---- the run ---- */

async function all() {
  let key;
  await claim('a node starts, with issuing open as on a test network', () =>
    node.start({name: 'Open School of Crafts', kind: 'authority', settings: ['issue_open = yes']}));
  if (node.http === undefined) return;
  const seeds = [0, 1].map(() => crypto.randomBytes(32).toString('hex')), [issuer, holder] = await Promise.all(seeds.map(suites.keyOf));
  say(`seeds of the keys: ${seeds.join(' ')}`);
  await samples();
  await theirsHere(issuer);
  await soundlySigned(issuer, holder);
  await nativeRoute(issuer);
  await verifyRoute(issuer);
  await presentationRoute(issuer, holder);
  await claim('`key new` makes a did:key', async () => {
    key = await node.json('key new');
    assert.match(key.issuer, /^did:key:z6Mk/);
  });
  if (key === undefined) return;
  await oursThere(key.issuer);
  await statusBothWays(key.issuer);
  await issueRoute(key);
}

if (!fs.existsSync(new URL('node_modules/@digitalbazaar/vc', import.meta.url))) {
  skipAll('the npm tools are not installed: scripts/setup');
} else if (!fs.existsSync(`${process.env.TESTAMUR_VECTORS ?? ''}/contexts/index.json`)) {
  skipAll('no contexts: TESTAMUR_VECTORS is not the folder of vectors');
} else {
  suites = await import('./suites.js');
  node = new Node(executable());
  await all();
  await claim('the node ends cleanly', async () => assert.equal(await node.stop(), 0, node.log));
  done();
}
