/* tests/interop/test-log.js TESTAMUR - the log of a real node, read by the auditor, which shares no code
 * with it: new, after a key, a list and single revocations, and past a full tile. */
import assert from 'node:assert/strict';
import zlib from 'node:zlib';
import {audit, httpReader, parseVkey, unpack} from './tlog-client.js';
import {claim, done, say} from './tap.js';
import {Node, executable, execute} from './testbed.js';

const REVOCATIONS = 260, LANES = 6;

const refused = e => e.constructor.name === 'Refused';

async function auditOf(node, options = {}, prefix = 'log') {
  const get = httpReader(`http://${node.http}/v1/members/${node.member}/${prefix}`);
  try {
    return await audit(get, options);
  } finally {
    get.close();
  }
}

/* Revokes single indices, one call and one entry each, `LANES` at a time. */
async function revokeMany(node, list, indices) {
  const left = [...indices];
  await Promise.all(Array.from({length: LANES}, async () => {
    for (let i = left.shift(); i !== undefined; i = left.shift()) {
      const {status, text} = await node.post('/v1/own/status', {targets: [{list, index: i}], purpose: 'revocation', value: 1}, {control: true});
      assert.equal(status, 200, text);
    }
  }));
}

async function young(node) {
  await claim('the log of a new member passes the audit, with the control key that entry 0 states', async () => {
    const {entries, origin} = await auditOf(node);
    assert.equal(unpack(entries[0]).type, 'inception');
    assert.equal(origin, `interop.example/${node.member}/0`);
  });
  await claim('so it does below the number of its epoch', () => auditOf(node, {}, 'log/0'));
  await claim('an epoch that is not yet has no log', () => assert.rejects(auditOf(node, {}, 'log/1'), refused));
  await claim('another key is refused', async () => {
    const vkey = parseVkey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    await assert.rejects(auditOf(node, {keys: [vkey]}), refused);
  });
}

async function grown(node) {
  let list;
  await claim('a key and a status list are two more entries, and the audit passes', async () => {
    const before = (await auditOf(node)).size;
    await node.json('key new');
    list = (await node.json('status-list new')).list;
    const {size, entries} = await auditOf(node);
    assert.ok(size >= before + 2, `${before} then ${size}`);
    const types = entries.map(e => unpack(e).type);
    assert.ok(types.includes('issuer_key') && types.includes('status_list'), types.join());
  });
  const indices = Array.from({length: REVOCATIONS}, (_, i) => 7 + i * 431);
  await claim(`the audit passes while ${REVOCATIONS} revocations arrive`, async () => {
    let busy = true;
    const sizes = [], watch = async () => {
      while (busy) {
        sizes.push((await auditOf(node)).size);
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    };
    await Promise.all([revokeMany(node, list, indices).finally(() => { busy = false; }), watch()]);
    say(`sizes seen: ${sizes.join(' ')}`);
    assert.deepEqual(sizes, [...sizes].sort((a, b) => a - b));
  });
  await claim('the log is past a full tile, and passes the audit', async () => {
    const {size, times} = await auditOf(node);
    assert.ok(size > 256, `size ${size}`);
    assert.ok(Math.abs(times[0] - Date.now() / 1000) < 60, `signed at ${times[0]}`);
  });
  await claim('every index is set in the list that the log makes, and no other', async () => {
    const {set} = await node.json('status-list show', [list]);
    assert.deepEqual([...set].sort((a, b) => a - b), indices);
  });
  await claim('the served list, unpacked by zlib, has just these bits', async () => {
    const {status, json} = await node.get(new URL(list).pathname);
    assert.equal(status, 200);
    const bits = zlib.gunzipSync(Buffer.from(json.credentialSubject.encodedList.slice(1), 'base64url'));
    const found = [];
    for (let i = 0; i < bits.length * 8; i++) if (bits[i >> 3] & (0x80 >> (i & 7))) found.push(i);
    assert.deepEqual(found, indices);
  });
}

async function proofs(node) {
  await claim('what `log entry` prints are the bytes the auditor read', async () => {
    const {entries} = await auditOf(node);
    for (const i of [0, 1, 255, 256, entries.length - 1])
      assert.equal((await node.json('log entry', [node.member, String(i)])).bytes, entries[i].toString('hex'), `entry ${i}`);
  });
  await claim('a member that is not held here has no log', async () => {
    const {status} = await node.get('/v1/members/zQmWwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww/log/checkpoint');
    assert.equal(status, 404);
  });
}

/* As an outsider runs it, with nothing but a URL, or a key learned elsewhere. */
async function asProgram(node) {
  const program = new URL('tlog-client.js', import.meta.url).pathname, base = `http://${node.http}/v1/members/${node.member}/log`;
  const run = (...keys) => execute(process.execPath, [program, base, ...keys]);
  await claim('the auditor as a program: exit 0 with the control key, 1 with another', async () => {
    const key = unpack((await auditOf(node)).entries[0]).control_key.toString('hex');
    for (const [keys, code] of [[[], 0], [[key], 0], [[`${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`], 1]]) {
      const got = await run(...keys);
      assert.equal(got.code, code, got.stdout);
      assert.match(got.stdout, code === 0 ? /^TAP version 13\n(ok .*\n)+# interop\.example\/z.*\n1\.\.7\n$/ : /\nnot ok /);
    }
  });
}

const node = new Node(executable());
await claim('a node starts', () => node.start({name: 'Open School of Crafts'}));
if (node.http !== undefined) {
  await young(node);
  await grown(node);
  await proofs(node);
  await asProgram(node);
}
await claim('the node ends cleanly', async () => assert.equal(await node.stop(), 0, node.log));
done();
