/* tests/interop/bench-peers.js FOLDER - what other people's libraries take to verify the files that
 * `bench_verify SAMPLE --write FOLDER` wrote: the same credentials, the same keys. Contexts are in memory; a status
 * entry counts as looked up. Medians of CPU time, after a warm-up. */
import fs from 'node:fs';
import path from 'node:path';
import {families} from './families.js';
import * as sdjwt from './sdjwt.js';

const ROUNDS = 41, PER_ROUND = 10, folder = process.argv[2];
const by = (format, alg) => families.find(f => f.format === format && (alg === undefined || f.name === `JWT ${alg}`));
const good = {verified: true};

const cases = {
  'di-eddsa-jcs-2022.json': text => by('di-eddsa-jcs-2022').verify(JSON.parse(text), {}, good),
  'di-eddsa-rdfc-2022.json': text => by('di-eddsa-rdfc-2022').verify(JSON.parse(text), {}, good),
  'di-ecdsa-rdfc-2019.json': text => by('di-ecdsa-rdfc-2019').verify(JSON.parse(text), {}, good),
  'vc-jwt-eddsa.txt': text => by('vc-jwt', 'EdDSA').verify(text, {}, good),
  'vc-jwt-es256.txt': text => by('vc-jwt', 'ES256').verify(text, {}, good),
  'sd-jwt-vc-es256.txt': text => sdjwt.verify(text, 'ES256'),
};

async function median(verify, text) {
  const took = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    for (let i = 0; i < PER_ROUND; i++) await verify(text);
    const {user, system} = process.cpuUsage(start);
    if (round > 0) took.push((user + system) / PER_ROUND);
  }
  return took.sort((a, b) => a - b)[took.length >> 1];
}

console.log(`@digitalbazaar/vc, jose and @sd-jwt on Node.js ${process.version}, CPU time, medians of ${ROUNDS - 1} rounds of ${PER_ROUND}`);
for (const [file, verify] of Object.entries(cases)) {
  const text = fs.readFileSync(path.join(folder, file), 'utf8').trim();
  console.log(`  ${file.padEnd(42)} ${String(text.length).padStart(6)} ${(await median(verify, text)).toFixed(1).padStart(9)} us`);
}
