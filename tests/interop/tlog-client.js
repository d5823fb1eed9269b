/* tests/interop/tlog-client.js - an auditor of one served log, written from the C2SP pages alone
 * (signed-note, tlog-checkpoint, tlog-cosignature, tlog-tiles) and RFC 6962. It shares no code with the
 * node and uses nothing beyond the standard library of Node.js.
 *
 *   node tlog-client.js BASE_URL [VKEY … | KEY_HEX]
 *
 * BASE_URL is the prefix of a log (http://HOST:PORT/v1/members/ID/log[/EPOCH]). The key is a verifier
 * key (several may be given), or 64 hex digits of an Ed25519 key; without one it is what the log itself
 * states: the control key of entry 0, or of the last rotation, each rotation checked.
 * TAP on stdout; exit 0 only if every claim holds. Everything is read before anything is believed: the
 * whole tree is computed from the entries and compared, byte for byte, with each tile and the root. */
import crypto from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import zlib from 'node:zlib';
import {pathToFileURL} from 'node:url';

const TILE = 256;
const NOTE_MAX = 64 * 1024;             // a note with a hundred signatures
const BUNDLE_MAX = TILE * (2 + 65535);  // the largest bundle that tlog-tiles can hold
const SIGNATURES_MAX = 64;              // signed-note wants 16 at least
const FUTURE_S = 300;                   // how far ahead of us a clock may stand
const ED25519 = 0x01, COSIGNATURE = 0x04;

class Refused extends Error {}
const refuse = why => { throw new Refused(why); };
const sha256 = (...parts) => {
  const h = crypto.createHash('sha256');
  parts.forEach(p => h.update(p));
  return h.digest();
};

/* ---- RFC 6962 ---- */

export const leafHash = entry => sha256(Buffer.of(0), entry);
const nodeHash = (l, r) => sha256(Buffer.of(1), l, r);

/* MTH over leaf hashes, or over the roots of equal, full subtrees. */
export function rootOf(hashes) {
  if (hashes.length === 0) return sha256();
  if (hashes.length === 1) return hashes[0];
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return nodeHash(rootOf(hashes.slice(0, k)), rootOf(hashes.slice(k)));
}

/* ---- text ---- */

const B58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

export function base58btc(bytes) {
  let n = BigInt('0x' + (bytes.toString('hex') || '0')), out = '';
  for (; n > 0n; n /= 58n) out = B58[Number(n % 58n)] + out;
  for (let i = 0; i < bytes.length && bytes[i] === 0; i++) out = '1' + out;
  return out;
}

export const memberId = entry0 => 'z' + base58btc(Buffer.concat([Buffer.of(0x12, 0x20), leafHash(entry0)]));

/* Standard base64 with padding, one spelling only. */
function base64(text, what) {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text && text !== '' ? bytes : refuse(`${what} is not base64`);
}

function decimal(text, what) {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text)) refuse(`${what} is not a decimal number`);
  const n = Number(text);
  return Number.isSafeInteger(n) ? n : refuse(`${what} is too large`);
}

/* ---- keys ---- */

const keyId = (name, type, key) => sha256(Buffer.from(`${name}\n`), Buffer.of(type), key).subarray(0, 4);

const keyName = name => /^[^\s+\p{Z}]+$/u.test(name) ? name : refuse('a key name is empty, or has a space or a plus');

/* <name>+<key id, 8 hex digits>+<base64 of type and key> */
export function parseVkey(vkey) {
  const m = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/su.exec(vkey) ?? refuse('not a verifier key');
  const [, name, id, material] = m, bytes = base64(material, 'the verifier key');
  const type = bytes[0], key = bytes.subarray(1);
  if ((type !== ED25519 && type !== COSIGNATURE) || key.length !== 32) refuse('a verifier key of another kind');
  if (keyId(keyName(name), type, key).toString('hex') !== id) refuse('the id of the verifier key is not that of its key');
  return {name, type, key};
}

function verifyEd25519(key, message, signature) {
  const jwk = {kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url')};
  return crypto.verify(null, message, crypto.createPublicKey({key: jwk, format: 'jwk'}), signature);
}

/* ---- signed notes and checkpoints ---- */

/* {text, signatures: [{name, id, bytes}]} of a signed note, to the byte. */
export function parseNote(bytes) {
  if (bytes.length > NOTE_MAX) refuse('the note is too long');
  let note;
  try {
    note = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    refuse('the note is not UTF-8');
  }
  if (/[\0-\x09\x0b-\x1f]/.test(note)) refuse('the note holds a control character');
  const cut = note.lastIndexOf('\n\n');
  if (cut < 0) refuse('the note has no blank line');
  const lines = note.slice(cut + 2).split('\n');
  if (lines.pop() !== '') refuse('the note does not end in a newline');
  if (lines.length === 0 || lines.length > SIGNATURES_MAX) refuse('the note has no signatures, or too many');
  const signatures = lines.map(line => {
    const m = /^\u2014 ([^ ]+) ([^ ]+)$/u.exec(line) ?? refuse('a signature line has another form');
    const raw = base64(m[2], 'a signature');
    if (raw.length < 5) refuse('a signature is too short');
    return {name: keyName(m[1]), id: raw.subarray(0, 4), bytes: raw.subarray(4)};
  });
  return {text: note.slice(0, cut + 1), signatures};
}

/* The time a line states, or null for a type without one; refuses what does not verify. */
function verifyLine(text, {type, key}, bytes) {
  const body = Buffer.from(text);
  if (type === ED25519) {
    if (bytes.length !== 64 || !verifyEd25519(key, body, bytes)) refuse('the plain signature does not verify');
    return null;
  }
  if (bytes.length !== 72) refuse('a cosignature has another length');
  const time = bytes.readBigUInt64BE(0);
  if (time >= 1n << 63n) refuse('the time of a cosignature is out of range');
  const message = Buffer.concat([Buffer.from(`cosignature/v1\ntime ${time}\n`), body]);
  if (!verifyEd25519(key, message, bytes.subarray(8))) refuse('the cosignature does not verify');
  return Number(time);
}

/* Verifies all lines by the keys given; unknown keys are ignored, as signed-note asks. */
export function verifyNote(bytes, keys) {
  const {text, signatures} = parseNote(bytes);
  const verified = [], times = [];
  for (const s of signatures) {
    const known = keys.find(k => k.name === s.name && keyId(k.name, k.type, k.key).equals(s.id));
    if (!known) continue;
    const time = verifyLine(text, known, s.bytes);
    verified.push(known.type);
    if (time !== null) times.push(time);
  }
  if (verified.length === 0) refuse('no signature is by a known key');
  return {text, verified, times, lines: signatures.length};
}

/* {origin, size, root} of the text; this network's checkpoints have three lines, never more. */
export function parseCheckpoint(text) {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length !== 3 || lines.some(l => l === '')) refuse('a checkpoint has three lines');
  const root = base64(lines[2], 'the root');
  if (root.length !== 32) refuse('the root is not a SHA-256');
  return {origin: lines[0], size: decimal(lines[1], 'the tree size'), root};
}

/* ---- tlog-tiles ---- */

export function indexPath(n) {
  const digits = String(n).padStart(Math.ceil(String(n).length / 3) * 3, '0').match(/.{3}/g);
  return digits.map((d, i) => i < digits.length - 1 ? `x${d}` : d).join('/');
}

const tilePath = (level, n, width) => `tile/${level}/${indexPath(n)}${width < TILE ? `.p/${width}` : ''}`;

/* The tiles of one level: [{n, width}], the partial one last. */
export function tilesOf(hashes) {
  const out = Array.from({length: Math.floor(hashes / TILE)}, (_, n) => ({n, width: TILE}));
  if (hashes % TILE !== 0) out.push({n: out.length, width: hashes % TILE});
  return out;
}

function splitBundle(bytes, width) {
  const out = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 2 > bytes.length) refuse('a bundle ends within a length');
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) refuse('a bundle ends within an entry');
    out.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return out.length === width ? out : refuse(`a bundle of ${width} holds ${out.length} entries`);
}

async function fetchEntries(get, size) {
  const entries = [];
  for (const {n, width} of tilesOf(size)) {
    const path = tilePath('entries', n, width);
    entries.push(...splitBundle(await binary(get, path), width));
  }
  return entries;
}

async function binary(get, path) {
  const {status, type, body} = await get(path);
  if (status !== 200) refuse(`${path}: HTTP ${status}`);
  if (type !== 'application/octet-stream') refuse(`${path}: content type ${type}`);
  return body;
}

/* Compares every tile of every level with what the entries make of it. Returns the number of tiles. */
async function compareTiles(get, leaves) {
  let tiles = 0;
  for (let level = 0, hashes = leaves; hashes.length > 0; level++) {
    const above = [];
    for (const {n, width} of tilesOf(hashes.length)) {
      const path = tilePath(level, n, width), mine = hashes.slice(n * TILE, n * TILE + width);
      const theirs = await binary(get, path);
      if (theirs.length !== width * 32) refuse(`${path}: ${theirs.length} bytes, not ${width * 32}`);
      if (!theirs.equals(Buffer.concat(mine))) refuse(`${path} differs from the tree of the entries`);
      if (width === TILE) above.push(rootOf(mine));
      tiles++;
    }
    hashes = above;
  }
  return tiles;
}

/* What the tree does not have must not be served: one past each edge, and spellings that are none. A log
 * that has grown since may have more. */
async function refusesTheRest(get, size) {
  const levels = [];
  for (let hashes = size; hashes > 0; hashes = Math.floor(hashes / TILE)) levels.push(hashes);
  const last = tilesOf(size).length, absent = [
    tilePath(levels.length, 0, 1), tilePath(0, last + 1, TILE), tilePath('entries', last + 1, TILE),
    'tile/64/000', 'tile/00/000', 'tile/0/0', 'tile/0/000.p/0', 'tile/0/000.p/256', 'tile/0/x000/000', 'tile/entries/000.p/01'];
  for (const path of absent) {
    const {status} = await get(path);
    if (status === 200 && (await fetchHead(get)).size > size) continue;
    if (status < 400 || status > 499) refuse(`${path} should not exist: HTTP ${status}`);
  }
  return absent.length;
}

/* ---- what this federation puts into entries: the key in force ---- */

/* The msgpack of an entry: maps, arrays, text, bin, whole numbers, booleans; refuses all else. */
export function unpack(bytes) {
  let at = 0;
  const take = n => (at + n <= bytes.length ? bytes.subarray(at, at += n) : refuse('msgpack ends early'));
  const uint = n => Number(BigInt('0x' + take(n).toString('hex')));
  const text = n => take(n).toString('utf8');
  const array = n => Array.from({length: n}, () => item());
  const map = n => Object.fromEntries(Array.from({length: n}, () => [item(), item()]));
  function item() {
    const t = uint(1);
    if (t < 0x80) return t;
    if (t < 0x90) return map(t & 15);
    if (t < 0xa0) return array(t & 15);
    if (t < 0xc0) return text(t & 31);
    const read = {
      0xc2: () => false, 0xc3: () => true,
      0xc4: () => take(uint(1)), 0xc5: () => take(uint(2)), 0xc6: () => take(uint(4)),
      0xcc: () => uint(1), 0xcd: () => uint(2), 0xce: () => uint(4), 0xcf: () => uint(8),
      0xd9: () => text(uint(1)), 0xda: () => text(uint(2)), 0xdb: () => text(uint(4)),
      0xdc: () => array(uint(2)), 0xdd: () => array(uint(4)), 0xde: () => map(uint(2)), 0xdf: () => map(uint(4)),
    }[t] ?? refuse(`msgpack of type 0x${t.toString(16)}`);
    return read();
  }
  const value = item();
  return at === bytes.length ? value : refuse('bytes after the msgpack');
}

function rotationHolds(e, index, leaves, network, member, nextKeyHash) {
  if (!sha256(e.recovery_key).equals(nextKeyHash)) refuse(`rotation ${index}: not the recovery key that was promised`);
  if (e.size !== index || !rootOf(leaves.slice(0, index)).equals(e.root)) refuse(`rotation ${index}: of another tree`);
  const fields = [e.recovery_key, e.control_key, e.next_key_hash, e.size, e.root, e.clear]
    .map(f => Buffer.isBuffer(f) ? f.toString('hex') : String(f));
  const signed = purpose => Buffer.from([`testamur/v1 ${purpose}`, network, member, ...fields, ''].join('\n'));
  if (!verifyEd25519(e.recovery_key, signed('rotation'), e.signature)) refuse(`rotation ${index}: signature`);
  if (!verifyEd25519(e.control_key, signed('rotation-possession'), e.possession)) refuse(`rotation ${index}: possession`);
}

/* The control key after the last entry, and its epoch, from entry 0 and the rotations. */
function keyInForce(entries, leaves, network, member) {
  let epoch = 0, {control_key: key, next_key_hash: next} = unpack(entries[0]);
  entries.forEach((bytes, i) => {
    const e = i === 0 ? {} : unpack(bytes);
    if (e.type !== 'rotation') return;
    rotationHolds(e, i, leaves, network, member, next);
    ({control_key: key, next_key_hash: next} = e);
    epoch++;
  });
  return {key, epoch};
}

function checkMember(entries, leaves, origin, given) {
  const m = /^([^/]+)\/(z[1-9A-HJ-NP-Za-km-z]+)\/(0|[1-9][0-9]*)$/.exec(origin) ?? refuse('the origin is not network/member/epoch');
  const [, network, member, epoch] = m, first = unpack(entries[0]);
  if (memberId(entries[0]) !== member) refuse('the member id is not made of entry 0');
  if (first.type !== 'inception' || first.network !== network) refuse('entry 0 is not this network\'s inception');
  const now = keyInForce(entries, leaves, network, member);
  if (String(now.epoch) !== epoch) refuse(`the origin says epoch ${epoch}, the rotations ${now.epoch}`);
  if (given.some(k => !k.key.equals(now.key))) refuse('the key in force is not the one given');
  return {member, epoch: now.epoch, key: now.key};
}

const keysFor = (origin, key) => [ED25519, COSIGNATURE].map(type => ({name: origin, type, key}));

/* ---- the audit ---- */

/* The head is signed by `keys`, all of the owner's own: with its cosignature where that key is given. */
function checkSigned(note, origin, keys, now) {
  if (keys.some(k => k.name !== origin)) refuse('the name of the key is not the origin');
  const {verified, times} = verifyNote(note, keys);
  if (keys.some(k => k.type === COSIGNATURE) && !verified.includes(COSIGNATURE)) refuse('the cosignature is missing');
  if (times.some(t => t > now + FUTURE_S)) refuse('the cosignature is from the future');
  return {verified, times};
}

async function fetchHead(get) {
  const {status, type, body: note} = await get('checkpoint');
  if (status !== 200) refuse(`checkpoint: HTTP ${status}`);
  if (type !== 'text/plain; charset=utf-8') refuse(`checkpoint: content type ${type}`);
  return {note, ...parseCheckpoint(parseNote(note).text)};
}

/* Reads a whole log through get(path) -> {status, type, body} and checks it. `claim(text)` is called for
 * each thing that holds. `keys` are verifier keys, or none where the log states its own; `member` false
 * leaves out what only this federation's logs have. Throws what does not hold. */
export async function audit(get, {keys = [], member = true, negative = true, now = Date.now() / 1000, claim = () => {}} = {}) {
  const {note, origin, size, root} = await fetchHead(get);
  claim(`the checkpoint is a signed note of three lines, size ${size}`);
  if (keys.length > 0) checkSigned(note, origin, keys, now);
  const entries = await fetchEntries(get, size), leaves = entries.map(leafHash);
  claim(`the entry bundles hold exactly ${size} entries`);
  if (!rootOf(leaves).equals(root)) refuse('the entries do not hash to the root of the checkpoint');
  claim('the entries hash to the root of the checkpoint');
  let used = keys;
  if (member) {
    if (size === 0) refuse('a log of this federation has an entry 0');
    const at = checkMember(entries, leaves, origin, keys);
    used = keys.length > 0 ? keys : keysFor(origin, at.key);
    claim(`the member id is made of entry 0, the key is that of epoch ${at.epoch}`);
  }
  const {verified, times} = checkSigned(note, origin, used, now);
  claim(`the checkpoint is signed: ${verified.map(t => `0x0${t}`).join(', ')}`);
  const tiles = await compareTiles(get, leaves);
  claim(`${tiles} tiles are, byte for byte, those of the entries`);
  if (negative) claim(`${await refusesTheRest(get, size)} tiles that the tree does not have are not served`);
  return {origin, size, root, times, entries};
}

/* ---- HTTP ---- */

/* get(path) below a base URL. Redirects are answers, not followed; bodies are bounded. */
export function httpReader(base) {
  const agent = new http.Agent({keepAlive: true});
  const get = path => new Promise((resolve, reject) => {
    const url = `${base.replace(/\/$/, '')}/${path}`;
    const request = (url.startsWith('https:') ? https : http).get(url, {
      headers: {'Accept-Encoding': 'gzip, identity'}, timeout: 10000,
      ...(url.startsWith('https:') ? {} : {agent})}, response => {
      const parts = [];
      let length = 0;
      response.on('data', part => {
        parts.push(part);
        if ((length += part.length) > BUNDLE_MAX) request.destroy(new Refused(`${path}: too long`));
      });
      response.on('error', reject);
      response.on('end', () => {
        const raw = Buffer.concat(parts), stated = response.headers['content-length'];
        if (stated !== undefined && Number(stated) !== raw.length) return reject(new Refused(`${path}: cut off`));
        const body = response.headers['content-encoding'] === 'gzip' ? zlib.gunzipSync(raw, {maxOutputLength: BUNDLE_MAX}) : raw;
        resolve({status: response.statusCode, type: response.headers['content-type'], body});
      });
    });
    request.on('timeout', () => request.destroy(new Refused(`${path}: no answer in 10 s`)));
    request.on('error', reject);
  });
  get.close = () => agent.destroy();
  return get;
}

async function main(base, ...given) {
  let n = 0;
  const get = httpReader(base ?? refuse('usage: tlog-client.js BASE_URL [VKEY … | KEY_HEX]'));
  const claim = text => console.log(`ok ${++n} - ${text}`);
  console.log('TAP version 13');
  try {
    let keys = given.filter(k => !/^[0-9a-f]{64}$/.test(k)).map(parseVkey);
    const hex = given.find(k => /^[0-9a-f]{64}$/.test(k));
    if (hex !== undefined) {
      const {body} = await get('checkpoint');
      keys = keysFor(parseCheckpoint(parseNote(body).text).origin, Buffer.from(hex, 'hex'));
    }
    const {origin, size, root} = await audit(get, {keys, claim});
    console.log(`# ${origin} ${size} ${root.toString('base64')}`);
  } catch (e) {
    console.log(`not ok ${++n} - ${e instanceof Refused ? e.message : e.stack}`);
    process.exitCode = 1;
  } finally {
    get.close();
  }
  console.log(`1..${n}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(...process.argv.slice(2));
