/* tests/interop/test-canonical.js CANON [COUNT [SEED]] - the same canonical bytes as other people's libraries:
 * RFC 8785 as `canonicalize`, and JSON-LD with RDFC-1.0 as jsonld with rdf-canonize, over generated
 * credentials. The seed is printed, and gives the same credentials again. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import {claim, done, say, skipAll} from './tap.js';
import {credentials} from './generate.js';

const COUNT = Number(process.argv[3] ?? 1000), SHOWN = 3;

function ours(how, texts) {
  const {stdout, stderr, status} = spawnSync(process.argv[2], [how], {input: texts.map(t => `${t}\n`).join(''), maxBuffer: 1 << 30});
  assert.equal(status, 0, String(stderr));
  return String(stdout).split('\n').slice(0, -1).map(line => JSON.parse(line));
}

/* Every one, or what the first few that differ look like. */
async function same(how, texts, theirs) {
  const mine = ours(how, texts), differ = [];
  assert.equal(mine.length, texts.length);
  for (let i = 0; i < texts.length && differ.length < SHOWN; i++) {
    let want;
    try {
      want = await theirs(texts[i]);
    } catch (e) {
      want = {error: `${e.message} ${JSON.stringify(e.details ?? '')}`};
    }
    const bothRefuse = typeof want !== 'string' && typeof mine[i] !== 'string';
    if (bothRefuse || want !== mine[i]) differ.push(`credential ${i}: ${texts[i]}\nours:   ${JSON.stringify(mine[i])}\ntheirs: ${JSON.stringify(want)}`);
  }
  assert.equal(differ.length, 0, differ.join('\n'));
}

if (!fs.existsSync(new URL('node_modules/jsonld', import.meta.url)) || !fs.existsSync(new URL('node_modules/canonicalize', import.meta.url))) {
  skipAll('the npm tools are not installed: scripts/setup');
} else if (!fs.existsSync(`${process.env.TESTAMUR_VECTORS ?? ''}/contexts/index.json`)) {
  skipAll('no contexts: TESTAMUR_VECTORS is not the folder of vectors');
} else {
  const [{default: jsonld}, {default: canonicalize}, {documentLoader}] = await Promise.all([import('jsonld'), import('canonicalize'), import('./loader.js')]);
  const seed = Number(process.argv[4] ?? crypto.randomInt(2 ** 32)), texts = credentials(seed, COUNT);
  const linked = credentials(seed, COUNT, {jsonld: true});
  say(`seed ${seed}`);
  await claim(`${COUNT} credentials: the same canonical JSON as canonicalize`, () => same('jcs', texts, text => canonicalize(JSON.parse(text))));
  await claim(`${COUNT} credentials: the same canonical N-Quads as jsonld with rdf-canonize`, () => same('rdfc', linked, text =>
    jsonld.canonize(JSON.parse(text), {algorithm: 'RDFC-1.0', format: 'application/n-quads', base: null, safe: true, documentLoader, canonizeOptions: {maxWorkFactor: Infinity}})));
  await claim('a credential with one character changed gives other bytes', () => {
    const text = linked.find(t => t.includes('"2026-03-01T09:00:00Z"')), other = text.replace('09:00:00Z', '09:00:01Z');
    for (const how of ['jcs', 'rdfc']) {
      const [a, b] = ours(how, [text, other]);
      assert.ok(typeof a === 'string' && typeof b === 'string' && a !== b, how);
    }
  });
  done();
}
