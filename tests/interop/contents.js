/* tests/interop/contents.js - unsigned credentials of several shapes, about invented people and schools.
 * Each is a function of the issuer's id, so that any key can sign it. */
const VC2 = 'https://www.w3.org/ns/credentials/v2', VC1 = 'https://www.w3.org/2018/credentials/v1';
const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const EXAMPLES2 = 'https://www.w3.org/ns/credentials/examples/v2';

const plain = issuer => ({
  '@context': [VC2, EXAMPLES2],
  id: 'urn:uuid:5f0b7f0e-6d0e-4a5c-9d2e-0d2f3c6b1a01',
  type: ['VerifiableCredential', 'ExampleDegreeCredential'],
  issuer,
  validFrom: '2026-03-01T09:00:00Z',
  validUntil: '2036-03-01T09:00:00Z',
  credentialSubject: {
    id: 'did:example:learner-one',
    degree: {type: 'ExampleBachelorDegree', name: 'Digital skills for small firms'},
  },
});

const achievement = (name, narrative) => ({
  id: 'https://school.example/achievements/1', type: ['Achievement'], achievementType: 'Certificate', name,
  description: 'What was learned, and how it was assessed.',
  criteria: {narrative}, creditsAvailable: 2.5, inLanguage: 'hr', humanCode: 'MIK-01',
});

const badge = issuer => ({
  '@context': [VC2, OB3],
  id: 'urn:uuid:5f0b7f0e-6d0e-4a5c-9d2e-0d2f3c6b1a02',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Beekeeping for beginners',
  issuer: {id: issuer, type: ['Profile'], name: 'Open School of Crafts', url: 'https://school.example'},
  validFrom: '2026-03-02T09:00:00Z',
  credentialSubject: {
    id: 'did:example:learner-two', type: ['AchievementSubject'],
    achievement: achievement('Beekeeping for beginners', 'Three hives kept over one season.'),
  },
});

/* All that canonicalisation trips over: escapes, keys whose order differs by code unit and by byte,
 * numbers of every form, empty things, deep nesting. */
const intricate = issuer => ({
  '@context': [VC2, OB3],
  id: 'urn:uuid:5f0b7f0e-6d0e-4a5c-9d2e-0d2f3c6b1a03',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {id: issuer, type: ['Profile'], name: 'Učilište „Šuma” \u{1F41D}\u{1F1ED}\u{1F1F7}'},
  validFrom: '2026-03-03T09:00:00+01:00',
  name: 'Čips, ŽIR & "navodnici" \\ / \b\f\n\r\t \u007f \u2028\u2029 \u{1D11E}\uFB33',
  credentialSubject: {
    type: ['AchievementSubject'], identifier: [{
      type: 'IdentityObject', hashed: true, identityType: 'emailAddress',
      identityHash: 'sha256$c7ef86405ba71b85acd8e2e95166c4b111448089f2e1599f42fe1bba46e865c5', salt: 'deep\u0001sea',
    }],
    achievement: {
      ...achievement('ﬁnal ﬂight e\u0301 é Å Å', 'Ωμέγα · Привет · こんにちは · שלום · \u200d\u200f'),
      creditsAvailable: 1e21,
      resultDescription: [
        {id: 'urn:uuid:1', type: ['ResultDescription'], name: '', resultType: 'RubricScore', rubricCriterionLevel: [
          {id: 'urn:uuid:2', type: ['RubricCriterionLevel'], name: 'a', points: '-0.0000001'},
          {id: 'urn:uuid:3', type: ['RubricCriterionLevel'], name: '\u{1F600}', points: '9007199254740993'}]}],
      tag: ['', 'ž', 'z', '\uD83D\uDE02', '\u20ac'], creditsEarned: undefined,
    },
    result: [{type: ['Result'], resultDescription: 'urn:uuid:1', value: '12.50'}],
  },
});

/* The older data model, as badges of its time have it. */
const old = issuer => ({
  '@context': [VC1, 'https://purl.imsglobal.org/spec/ob/v3p0/context.json'],
  id: 'urn:uuid:5f0b7f0e-6d0e-4a5c-9d2e-0d2f3c6b1a04',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Beekeeping for beginners',
  issuer: {id: issuer, type: ['Profile'], name: 'Open School of Crafts'},
  issuanceDate: '2026-03-04T09:00:00Z',
  expirationDate: '2036-03-04T09:00:00Z',
  credentialSubject: {
    id: 'did:example:learner-four', type: ['AchievementSubject'],
    achievement: {
      id: 'https://school.example/achievements/2', type: ['Achievement'], name: 'Beekeeping for beginners',
      description: 'What was learned, and how it was assessed.', criteria: {narrative: 'Three hives kept over one season.'},
    },
  },
});

const clean = value => JSON.parse(JSON.stringify(value));

export const contents = {
  'plain VC 2.0': issuer => clean(plain(issuer)),
  'Open Badge 3.0': issuer => clean(badge(issuer)),
  'nested and unicode': issuer => clean(intricate(issuer)),
  'VC 1.1': issuer => clean(old(issuer)),
};
