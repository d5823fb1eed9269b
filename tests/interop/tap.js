/* tests/interop/tap.js - claims in TAP, for the programs of this folder. A claim that fails does not end
 * the program; done() sets the exit code. */
let count = 0, failed = 0;

const line = (ok, text, extra = '') => {
  count++;
  if (!ok) failed++;
  console.log(`${ok ? 'ok' : 'not ok'} ${count} - ${text}${extra}`);
};

const comment = text => String(text).split('\n').forEach(l => console.log(`# ${l}`));

/* The claim holds unless `body` throws. */
export async function claim(text, body) {
  try {
    await body();
    line(true, text);
  } catch (e) {
    line(false, text);
    comment(e.code === 'ERR_ASSERTION' ? e.message : e.stack ?? e);
  }
}

export const skip = (text, reason) => line(true, text, ` # SKIP ${reason}`);
export const say = comment;

export function skipAll(reason) {
  console.log(`1..0 # SKIP ${reason}`);
}

export function done() {
  console.log(`1..${count}`);
  if (failed > 0) process.exitCode = 1;
}
