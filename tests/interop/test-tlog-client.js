/* tests/interop/test-tlog-client.js - the auditor against logs whose every byte is known from outside
 * (vectors/tlog), and against the same logs with something flipped, missing or added: those it must
 * refuse. Needs no node and no npm. */
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {audit, indexPath, leafHash, memberId, parseNote, parseVkey, rootOf, tilesOf, unpack, verifyNote} from './tlog-client.js';
import {claim, done, skipAll} from './tap.js';

const folder = path.join(process.env.TESTAMUR_VECTORS ?? '', 'tlog');
const read = name => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
const decimalEntries = n => Array.from({length: n}, (_, i) => Buffer.from(String(i)));
const digest = bytes => crypto.createHash('sha256').update(bytes).digest('hex');
const NOW = 1767300000;

/* path -> bytes of all that a log of these entries serves, made by the text of tlog-tiles. */
function serve(entries, checkpoint) {
  const files = new Map([['checkpoint', Buffer.from(checkpoint)]]);
  const suffix = width => width < 256 ? `.p/${width}` : '';
  for (const {n, width} of tilesOf(entries.length)) {
    const parts = entries.slice(n * 256, n * 256 + width).map(e => [Buffer.of(e.length >> 8, e.length & 255), e]);
    files.set(`tile/entries/${indexPath(n)}${suffix(width)}`, Buffer.concat(parts.flat()));
  }
  let hashes = entries.map(leafHash);
  for (let level = 0; hashes.length > 0; level++) {
    const above = [];
    for (const {n, width} of tilesOf(hashes.length)) {
      const tile = hashes.slice(n * 256, n * 256 + width);
      files.set(`tile/${level}/${indexPath(n)}${suffix(width)}`, Buffer.concat(tile));
      if (width === 256) above.push(rootOf(tile));
    }
    hashes = above;
  }
  return files;
}

const made = new Map();

/* The same for the entries of the vectors, which are many: made once for a size. */
function serveDecimals(size, checkpoint) {
  if (!made.has(size)) made.set(size, serve(decimalEntries(size), ''));
  return new Map([...made.get(size), ['checkpoint', Buffer.from(checkpoint)]]);
}

const reader = files => async name => !files.has(name) ? {status: 404, type: '', body: Buffer.alloc(0)} :
  {status: 200, type: name === 'checkpoint' ? 'text/plain; charset=utf-8' : 'application/octet-stream', body: files.get(name)};

/* With one file put in another's place. */
const readerBut = (files, name, bytes) => reader(new Map([...files, [name, bytes]]));

const flip = (bytes, at, bit) => {
  const out = Buffer.from(bytes);
  out[at] ^= 1 << bit;
  return out;
};

const isRefusal = e => e.constructor.name === 'Refused';
const options = keys => ({keys, member: false, negative: false, now: NOW});

/* Every change of one file must be refused; `step` thins out the long files, never their ends. */
async function refusesChanges(files, keys, name, step) {
  const bytes = files.get(name);
  const changed = [bytes.subarray(0, bytes.length - 1), bytes.subarray(1), Buffer.concat([bytes, Buffer.of(0)]),
    Buffer.concat([bytes, Buffer.from('\n')]), Buffer.alloc(0)];
  for (let at = 0; at < bytes.length; at += at + step < bytes.length ? step : Math.max(1, bytes.length - 1 - at))
    changed.push(flip(bytes, at, at % 8));
  for (const c of changed)
    await assert.rejects(audit(readerBut(files, name, c), options(keys)), isRefusal, `${name}: ${changed.indexOf(c)}`);
  return changed.length;
}

async function vectorLogs(checkpoints) {
  for (const v of checkpoints) {
    const files = serveDecimals(v.size, v.checkpoint), keys = [parseVkey(v.vkey_04), parseVkey(v.vkey_01)];
    await claim(`a log of ${v.size} entries passes, with the time its owner signed`, async () => {
      const got = await audit(reader(files), {...options(keys), negative: true});
      assert.deepEqual([got.origin, got.size, got.times], [v.origin, v.size, [v.time]]);
    });
    if (v.size <= 1000) await claim(`a log of ${v.size} entries passes by either key alone`, async () => {
      for (const key of keys) await audit(reader(files), options([key]));
    });
    await claim(`a log of ${v.size} entries is refused by another's key under its name`, () => {
      const other = parseVkey(checkpoints[(checkpoints.indexOf(v) + 1) % checkpoints.length].vkey_04);
      return assert.rejects(audit(reader(files), options([{...other, name: v.origin}])), isRefusal);
    });
  }
}

async function knownBytes(tiles, roots) {
  for (const [set, of] of Object.entries(tiles)) {
    const files = serveDecimals(Number(set.slice(5)), '');
    await claim(`${set}: all ${Object.keys(of).length} tiles and bundles have the bytes known from outside`, () => {
      for (const [name, sha] of Object.entries(of)) assert.equal(digest(files.get(name)), sha, name);
    });
  }
  await claim(`${Object.keys(roots).length} roots are those known from outside`, () => {
    for (const [size, root] of Object.entries(roots))
      assert.equal(rootOf(decimalEntries(Number(size)).map(leafHash)).toString('base64'), root, size);
  });
}

async function changes(checkpoints) {
  for (const [size, step] of [[7, 1], [1000, 1021]]) {
    const v = checkpoints.find(c => c.size === size);
    const files = serve(decimalEntries(size), v.checkpoint), keys = [parseVkey(v.vkey_04)];
    for (const name of [...files.keys()].filter(n => n !== 'checkpoint'))
      await claim(`size ${size}, ${name}: what is flipped, cut or added is refused`, () => refusesChanges(files, keys, name, step));
    for (const name of files.keys())
      await claim(`size ${size}: refused without ${name}`, () => {
        const less = new Map(files);
        less.delete(name);
        return assert.rejects(audit(reader(less), options(keys)), isRefusal);
      });
  }
}

async function changedNotes(checkpoints) {
  const v = checkpoints.find(c => c.size === 7), note = Buffer.from(v.checkpoint);
  const keys = [parseVkey(v.vkey_04), parseVkey(v.vkey_01)], owner = Buffer.from(`\u2014 ${v.origin} `).length + 5;
  await claim('any flipped bit of a checkpoint is refused, or makes a line of an unknown key that is ignored', () => {
    const last = note.lastIndexOf(Buffer.from('\u2014')), first = note.indexOf(Buffer.from('\u2014'));
    for (let at = 0; at < note.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        let verified;
        try {
          ({verified} = verifyNote(flip(note, at, bit), keys));
        } catch (e) {
          assert.ok(isRefusal(e), `${at}.${bit}: ${e.stack}`);
          continue;
        }
        assert.equal(verified.length, 1, `byte ${at} bit ${bit}`);
        assert.ok((at >= last && at < last + owner + 1) || (at >= first && at < first + owner + 1), `byte ${at} bit ${bit}`);
      }
    }
  });
  await claim('a checkpoint without its cosignature is refused where the cosignature is wanted', () => {
    const lines = v.checkpoint.split('\n'), bare = [...lines.slice(0, 4), ...lines.slice(5)].join('\n');
    const files = serve(decimalEntries(7), bare);
    return assert.rejects(audit(reader(files), options(keys)), isRefusal);
  });
  await claim('a cosignature from the future is refused', () =>
    assert.rejects(audit(reader(serve(decimalEntries(7), v.checkpoint)), {...options(keys), now: v.time - 301}), isRefusal));
  await claim('a checkpoint with a fourth line is refused though it is signed', () =>
    assert.rejects(audit(reader(serve([], signedNote(`${v.origin}\n0\n${rootOf([]).toString('base64')}\nmore\n`, v))), options(keys)), isRefusal));
  await claim('a size with a leading zero is refused though it is signed', () =>
    assert.rejects(audit(reader(serve([], signedNote(`${v.origin}\n00\n${rootOf([]).toString('base64')}\n`, v))), options(keys)), isRefusal));
}

/* Signs any text with a vector's own seed, as a cosignature. */
function signedNote(text, v) {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(v.seed, 'hex')]);
  const key = crypto.createPrivateKey({key: pkcs8, format: 'der', type: 'pkcs8'});
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(v.time));
  const id = Buffer.from(v.vkey_04.split('+')[1], 'hex');
  const signature = crypto.sign(null, Buffer.from(`cosignature/v1\ntime ${v.time}\n${text}`), key);
  return `${text}\n\u2014 ${v.origin} ${Buffer.concat([id, time, signature]).toString('base64')}\n`;
}

async function noteExample({vkey, note}) {
  await claim('the example of the signed-note page verifies', () =>
    assert.deepEqual(verifyNote(Buffer.from(note), [parseVkey(vkey)]).verified, [1]));
  const bad = {
    'no final newline': note.slice(0, -1),
    'a carriage return': note.replace('message.\n', 'message.\r\n'),
    'a tab': note.replace(' an ', '\tan\t'),
    'no signature': note.slice(0, note.indexOf('\u2014')),
    'a hyphen for the dash': note.replace('\u2014', '-'),
    'two spaces': note.replace('\u2014 ', '\u2014  '),
    'unpadded base64': note.replace('=\n', '\n'),
    'text after the signature': note + 'x\n',
    'more text': 'x' + note,
    'a plus in the name': note.replace('\u2014 example.com', '\u2014 example+com'),
  };
  for (const [what, text] of Object.entries(bad))
    await claim(`a note with ${what} is refused`, () =>
      assert.throws(() => verifyNote(Buffer.from(text), [parseVkey(vkey)]), isRefusal));
  await claim('a note that is not UTF-8 is refused', () =>
    assert.throws(() => parseNote(Buffer.concat([Buffer.of(0xff), Buffer.from(note)])), isRefusal));
  for (const [what, text] of [['id', vkey.replace('+530d903a+', '+530d903b+')], ['name', vkey.replace('foo', 'fop')], ['key', vkey.replace('2k', '2g')]])
    await claim(`a verifier key with another ${what} is refused`, () => assert.throws(() => parseVkey(text), isRefusal));
}

async function smallThings() {
  await claim('tile indices are paths as tlog-tiles writes them', () =>
    assert.deepEqual([0, 999, 1000, 1234067].map(indexPath), ['000', '999', 'x001/000', 'x001/x234/067']));
  await claim('the tiles of 70,000 entries are those the page counts', () =>
    assert.deepEqual([tilesOf(70000).length, tilesOf(70000).at(-1), tilesOf(273), tilesOf(256)],
      [274, {n: 273, width: 112}, [{n: 0, width: 256}, {n: 1, width: 17}], [{n: 0, width: 256}]]));
  await claim('a member id is z and the base58 of a multihash', () =>
    assert.match(memberId(Buffer.from('0')), /^zQm[1-9A-HJ-NP-Za-km-z]{44}$/));
  await claim('msgpack that ends early, goes on, or holds a float is refused', () => {
    assert.deepEqual(unpack(Buffer.from('82a161c4020102a162c3', 'hex')), {a: Buffer.of(1, 2), b: true});
    for (const hex of ['82a161c4020102a162', '82a161c4020102a162c300', 'cb3ff0000000000000', 'c1'])
      assert.throws(() => unpack(Buffer.from(hex, 'hex')), isRefusal, hex);
  });
}

/* ---- a member's log with a rotation, made here, entry by entry ---- */

const short = (tag, bytes) => Buffer.concat([tag, bytes]);

/* The msgpack of an entry: sorted keys, text below 32 bytes or with a length byte. */
function pack(value) {
  if (value === true || value === false) return Buffer.of(value ? 0xc3 : 0xc2);
  if (Number.isInteger(value)) return value < 128 ? Buffer.of(value) : Buffer.of(0xcd, value >> 8, value & 255);
  if (Buffer.isBuffer(value)) return short(Buffer.of(0xc4, value.length), value);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return short(text.length < 32 ? Buffer.of(0xa0 | text.length) : Buffer.of(0xd9, text.length), text);
  }
  const keys = Object.keys(value).sort();
  return Buffer.concat([Buffer.of(0x80 | keys.length), ...keys.flatMap(k => [pack(k), pack(value[k])])]);
}

const newKey = () => {
  const pair = crypto.generateKeyPairSync('ed25519');
  return {...pair, raw: Buffer.from(pair.publicKey.export({format: 'jwk'}).x, 'base64url')};
};

const sha = bytes => crypto.createHash('sha256').update(bytes).digest();

/* Three entries, the last a rotation; `change` may spoil it. The head is signed by `head` of the keys. */
function rotatedLog({change = () => {}, head = 'second', epoch = 1, network = 'interop.example'} = {}) {
  const keys = {first: newKey(), second: newKey(), recovery: newKey(), next: newKey()};
  const entries = [pack({type: 'inception', v: 1, network, control_key: keys.first.raw, next_key_hash: sha(keys.recovery.raw)}),
    pack({type: 'profile', v: 1})];
  const member = memberId(entries[0]), root = rootOf(entries.map(leafHash));
  const rotation = {type: 'rotation', v: 1, recovery_key: keys.recovery.raw, control_key: keys.second.raw,
    next_key_hash: sha(keys.next.raw), size: 2, root, clear: false};
  const signed = purpose => Buffer.from(`testamur/v1 ${purpose}\ninterop.example\n${member}\n` +
    ['recovery_key', 'control_key', 'next_key_hash', 'size', 'root', 'clear']
      .map(k => `${Buffer.isBuffer(rotation[k]) ? rotation[k].toString('hex') : rotation[k]}\n`).join(''));
  rotation.signature = crypto.sign(null, signed('rotation'), keys.recovery.privateKey);
  rotation.possession = crypto.sign(null, signed('rotation-possession'), keys.second.privateKey);
  change(rotation, keys);
  entries.push(pack(rotation));
  const origin = `interop.example/${member}/${epoch}`, text = `${origin}\n3\n${rootOf(entries.map(leafHash)).toString('base64')}\n`;
  const id = sha(Buffer.concat([Buffer.from(`${origin}\n`), Buffer.of(4), keys[head].raw])).subarray(0, 4), time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(NOW));
  const line = Buffer.concat([id, time, crypto.sign(null, Buffer.from(`cosignature/v1\ntime ${NOW}\n${text}`), keys[head].privateKey)]);
  return reader(serve(entries, `${text}\n\u2014 ${origin} ${line.toString('base64')}\n`));
}

async function rotations() {
  const run = made => audit(rotatedLog(made), {now: NOW});
  await claim('a log with a rotation passes with the key that the rotation brings', () => run({}));
  const spoiled = {
    'a head by the key before': {head: 'first'},
    'the epoch before': {epoch: 0, head: 'first'},
    'an epoch too many': {epoch: 2},
    'an inception of another network': {network: 'other.example'},
    'a recovery key that was not promised': {change: (r, keys) => { r.recovery_key = keys.next.raw; }},
    'the root of another tree': {change: r => { r.root = sha('x'); }},
    'another size': {change: r => { r.size = 1; }},
    'another promise than was signed': {change: r => { r.next_key_hash = sha('x'); }},
    'a flipped signature': {change: r => { r.signature = flip(r.signature, 5, 0); }},
    'a flipped possession': {change: r => { r.possession = flip(r.possession, 5, 0); }},
    'clear said otherwise': {change: r => { r.clear = true; }},
  };
  for (const [what, made] of Object.entries(spoiled))
    await claim(`a log with ${what} is refused`, () => assert.rejects(run(made), isRefusal));
  await claim('a log under a member id that is not of its entry 0 is refused', async () => {
    const v = read('checkpoints.json')[2];
    await assert.rejects(audit(reader(serveDecimals(v.size, v.checkpoint)), {keys: [parseVkey(v.vkey_04)], now: NOW}), isRefusal);
  });
}

if (!fs.existsSync(folder)) {
  skipAll(`no vectors at ${folder}`);
} else {
  const checkpoints = read('checkpoints.json');
  await smallThings();
  await noteExample(read('signed-note-example.json'));
  await knownBytes(read('tiles.json'), read('roots.json').roots);
  await vectorLogs(checkpoints);
  await changedNotes(checkpoints);
  await changes(checkpoints);
  await rotations();
  done();
}
