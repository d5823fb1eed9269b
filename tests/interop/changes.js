/* tests/interop/changes.js - changes that no signature survives, each with what it is. */

/* Another character at `at`. */
export const swapped = (text, at) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

export const changed = (credential, change) => {
  const copy = structuredClone(credential);
  change(copy);
  return copy;
};

/* Of a credential with one Data Integrity proof; for changed(). */
export const diChanges = {
  'another subject': c => { c.credentialSubject.id = 'did:example:other'; },
  'a member less': c => { delete c.id; },
  'another validity': c => { c[c.validFrom === undefined ? 'issuanceDate' : 'validFrom'] = '2026-03-05T09:00:00Z'; },
  'another time of signing': c => { c.proof.created = '2026-03-05T09:00:00Z'; },
  'another purpose': c => { c.proof.proofPurpose = 'authentication'; },
  'a changed proof value': c => { c.proof.proofValue = swapped(c.proof.proofValue, 20); },
  'a shortened proof value': c => { c.proof.proofValue = c.proof.proofValue.slice(0, -1); },
  'contexts in another order': c => { c['@context'] = [...c['@context']].reverse(); },
};

/* Of a compact JWT. */
export const jwtChanges = {
  'a changed header': t => swapped(t, 10),
  'a changed payload': t => swapped(t, t.indexOf('.') + 60),
  'a changed signature': t => swapped(t, t.lastIndexOf('.') + 20),
  'no signature': t => t.slice(0, t.lastIndexOf('.') + 1),
  'alg none': t => [Buffer.from('{"alg":"none","typ":"vc+jwt"}').toString('base64url'), t.split('.')[1], ''].join('.'),
};
