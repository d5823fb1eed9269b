/* tests/interop/test-sdjwt.js TESTAMUR - SD-JWT VC and Token Status Lists both ways between a real node and
 * @sd-jwt/sd-jwt-vc with @sd-jwt/jwt-status-list: full credentials, presentations of a part with a key binding,
 * status by a list stapled to the request; changed, none of it counts. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import {claim, done, skipAll} from './tap.js';
import {Node, executable} from './testbed.js';

const LIST = 'https://lists.example/sd/1', NONCE = 'n-0S6_WzA2Mj', AUDIENCE = 'https://verifier.example';
let node, sd, families;

const now = () => Math.floor(Date.now() / 1000);
const claims = (did, more = {}) => ({
  iss: did, iat: now() - 60, exp: now() + 3600, vct: 'https://school.example/credentials/beekeeping',
  title: 'Beekeeping for beginners „pčelarstvo”', workload: {hours: 25, ects: 1}, learningOutcome: ['keeps three hives', 'finds the queen'], grade: 4.5, ...more,
});
const frame = {_sd: ['title', 'workload', 'learningOutcome', 'grade'], _sd_decoy: 2, workload: {_sd: ['hours']}, learningOutcome: {_sd: [0, 1]}};

async function report(token, options = {}) {
  const {status, json, text} = await node.post('/v1/verify', {verifiableCredential: token, options});
  if (status === 400) return null;
  assert.equal(status, 200, text);
  return json;
}
const outcomes = (r, code) => r.checks.filter(c => c.code === code).map(c => c.outcome);
const listed = r => JSON.stringify(r?.checks.filter(c => c.outcome !== 'passed'));

async function sound(token, options) {
  const r = await report(token, options);
  assert.deepEqual([r?.verdict, r?.format], ['INDETERMINATE', 'sd-jwt-vc'], listed(r));
  assert.deepEqual([outcomes(r, 'proof.signature'), r.checks.some(c => c.outcome === 'failed')], [['passed'], false], listed(r));
  return r;
}

async function broken(token, options) {
  const r = await report(token, options);
  if (r !== null) assert.equal(r.verdict, 'TOTAL_FAILED', listed(r));
}

const swapped = (text, at) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
const changes = {
  'a changed header': t => swapped(t, 10),
  'a changed payload': t => swapped(t, t.indexOf('.') + 40),
  'a changed signature': t => swapped(t, t.indexOf('~') - 20),
  'a changed disclosure': t => swapped(t, t.indexOf('~') + 12),
  'a disclosure twice': t => t.replace(/~([^~]+)~/, '~$1~$1~'),
  'a disclosure of another credential': t => t.replace('~', '~WyJzYWx0IiwibmFtZSIsIngiXQ~'),
};

async function theirsHere(alg, key, holder) {
  const bound = {cnf: {jwk: sd.publicJwk(holder)}};
  await claim(`${alg}: signed there with nested and array disclosures and decoys, it verifies here`, async () =>
    sound(await sd.sign(claims(key.did), frame, key, alg)));
  await claim(`${alg}: with any of ${Object.keys(changes).length} changes it is refused here`, async () => {
    const token = await sd.sign(claims(key.did), frame, key, alg);
    for (const [what, change] of Object.entries(changes)) await broken(change(token)).catch(e => assert.fail(`${what}: ${e.message}`));
  });
  const presented = async (nonce = NONCE, aud = AUDIENCE) => sd.present(await sd.sign(claims(key.did, bound), frame, key, alg),
    {title: true, workload: {hours: true}}, {key, alg, holder, nonce, aud});
  const asked = {challenge: NONCE, domain: AUDIENCE};
  await claim(`${alg}: a part of it, presented there with a key binding, is bound to its holder here`, async () =>
    assert.deepEqual(outcomes(await sound(await presented(), asked), 'holder.bound'), ['passed']));
  await claim(`${alg}: another challenge, another audience, a changed or missing key binding are refused`, async () => {
    await broken(await presented('other'), asked);
    await broken(await presented(NONCE, 'https://other.example'), asked);
    const token = await presented();
    await broken(swapped(token, token.length - 20), asked);
    await broken(token.slice(0, token.lastIndexOf('~') + 1), asked);
    await broken(token.replace(/~[^~]+~/, '~'), asked); /* a disclosure taken out: sd_hash is of other bytes */
  });
  await claim(`${alg}: a key binding by another key than cnf names is refused`, async () =>
    broken(await sd.present(await sd.sign(claims(key.did, bound), frame, key, alg), {title: true}, {key, alg, holder: key, nonce: NONCE, aud: AUDIENCE}), asked));
  await claim(`${alg}: one that has expired, and one of tomorrow, are refused`, async () => {
    await broken(await sd.sign(claims(key.did, {exp: now() - 5}), frame, key, alg));
    await broken(await sd.sign(claims(key.did, {nbf: now() + 86400}), frame, key, alg));
  });
}

async function status(alg, key) {
  const token = await sd.sign(claims(key.did, {status: {status_list: {idx: 5, uri: LIST}}}), frame, key, alg);
  const check = async (values, bits, more) => report(token, {documents: {[LIST]: await sd.statusList(LIST, values, bits, key, alg, more)}});
  for (const bits of [1, 2, 4, 8]) {
    await claim(`${alg}: a list of ${bits} bits an entry, signed there, is read here`, async () => {
      const clear = Array.from({length: 64}, (_, i) => Number(i !== 5)), set = Array.from({length: 64}, (_, i) => Number(i === 5));
      const good = await check(clear, bits), bad = await check(set, bits);
      assert.ok(!good.checks.some(c => c.outcome === 'failed' || c.code === 'status.unknown'), listed(good));
      assert.deepEqual([bad.verdict, outcomes(bad, 'status.revoked')], ['TOTAL_FAILED', ['failed']], listed(bad));
    });
  }
  await claim(`${alg}: without the list, past its end, expired or changed, it is never a good status`, async () => {
    const zeros = Array(64).fill(0), changed = swapped(await sd.statusList(LIST, zeros, 1, key, alg), 60);
    const results = [await report(token), await check([0, 0], 8), await check(zeros, 1, {exp: now() - 60}), await check(zeros, 1, {sub: 'https://lists.example/other'}),
      await report(token, {documents: {[LIST]: changed}})];
    for (const [i, r] of results.entries())
      assert.ok(r.checks.some(c => c.code.startsWith('status.') && ['failed', 'unknown'].includes(c.outcome)), `${i}: ${listed(r)}`);
  });
}

/* Our own list as a Token Status List, over HTTP, as any wallet would fetch it. */
async function ourList(token) {
  const {uri} = JSON.parse(Buffer.from(token.split('.')[1], 'base64url')).status.status_list;
  const {status, type, text} = await node.call('GET', new URL(uri).pathname, {headers: {Accept: 'application/statuslist+jwt'}});
  assert.deepEqual([status, type.split(';')[0]], [200, 'application/statuslist+jwt'], text);
  return {[uri]: text.trim()};
}

async function oursThere(alg, name) {
  let key, issued;
  await claim(`\`key new --alg ${name}\``, async () => { key = await node.json('key new', ['--alg', name]); });
  if (key === undefined) return;
  await claim(`${alg}: issued here, it verifies there with all its claims`, async () => {
    const {iss, iat, ...content} = claims(key.issuer);
    const {code, stdout, stderr} = await node.command('issue', ['--format', 'sd-jwt-vc', '--key', key.name, node.file('claims', content)]);
    assert.equal(code, 0, stderr);
    const got = await sd.verify(stdout.trim(), alg, {lists: await ourList(stdout.trim())});
    for (const [claimed, value] of Object.entries(content)) assert.deepEqual(got[claimed], value, claimed);
    assert.equal(got.iss, key.issuer);
    await sound(stdout.trim());
    for (const [what, change] of Object.entries(changes)) if (what !== 'a disclosure twice') await assert.rejects(sd.verify(change(stdout.trim()), alg), what);
    issued = stdout.trim();
  });
  await claim(`${alg}: revoked here, it is refused there by our list`, async () => {
    assert.ok(issued);
    const {idx, uri} = JSON.parse(Buffer.from(issued.split('.')[1], 'base64url')).status.status_list;
    const {code, stderr} = await node.command('revoke', [`${uri}:${idx}`]);
    assert.equal(code, 0, stderr);
    await assert.rejects(sd.verify(issued, alg, {lists: await ourList(issued)}), /status/i);
  });
}

async function all() {
  await claim('a node starts', () => node.start({name: 'Open School of Crafts', kind: 'authority', settings: ['issue_open = yes']}));
  if (node.http === undefined) return;
  for (const [alg, make, name] of [['ES256', families.ecdsa('P-256'), 'p256'], ['EdDSA', families.ed25519, 'ed25519']]) {
    const key = await make(), holder = await make();
    await theirsHere(alg, key, holder);
    await status(alg, key);
    await oursThere(alg, name);
  }
}

if (!fs.existsSync(new URL('node_modules/@sd-jwt/sd-jwt-vc', import.meta.url))) {
  skipAll('the npm tools are not installed: scripts/setup');
} else if (!fs.existsSync(`${process.env.TESTAMUR_VECTORS ?? ''}/contexts/index.json`)) {
  skipAll('no contexts: TESTAMUR_VECTORS is not the folder of vectors');
} else {
  [sd, families] = await Promise.all([import('./sdjwt.js'), import('./families.js')]);
  node = new Node(executable());
  await all();
  await claim('the node ends cleanly', async () => assert.equal(await node.stop(), 0, node.log));
  done();
}
