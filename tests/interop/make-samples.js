// node make-samples.js - writes tests/samples/*.json: credentials that @digitalbazaar/vc signed with
// eddsa-jcs-2022, by a did:key whose seed stands here. The content is ours; school and learner are
// made up. Run again, it writes the same bytes.
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {issue} from './issue-di.js';

const SEED = '74657374616d75722073616d706c652069737375657220736565642030303031'; // "testamur sample issuer seed 0001"
const DATE = new Date('2026-03-01T08:00:00Z');
const out = join(dirname(fileURLToPath(import.meta.url)), '../samples');

const concept = (id, type) => ({id, type: type ?? 'Concept'});

// A plain VC 2.0: European Learning Model shapes under credentialSubject.
const plain = {
  '@context': ['https://www.w3.org/ns/credentials/v2',
    'https://www.w3.org/ns/credentials/undefined-terms/v2'],
  id: 'urn:uuid:0b9d5a52-6c1e-4d0e-9e0a-5c7a2f1b0001',
  type: ['VerifiableCredential', 'MicroCredential'],
  name: 'Osnove mrežne sigurnosti',
  issuer: {legalName: 'Tehnička škola Primjer, Zagreb'},
  validFrom: '2026-03-01T00:00:00Z',
  credentialSubject: {
    id: 'did:example:learner-1',
    type: 'Person',
    hasClaim: {
      type: 'LearningAchievement',
      title: {hr: 'Osnove mrežne sigurnosti', en: 'Foundations of network security'},
      awardedBy: {
        type: 'AwardingProcess',
        awardingBody: {
          type: 'Organisation',
          legalName: {hr: 'Tehnička škola Primjer, Zagreb'},
          location: {type: 'Location', address: {type: 'Address',
            countryCode: concept('http://publications.europa.eu/resource/authority/country/HRV')}},
          accreditation: {type: 'Accreditation', title: {en: 'EQAVET-aligned external evaluation'}}
        }
      },
      specifiedBy: {
        id: 'https://skola-primjer.example/programmes/network-security-basics',
        type: 'Qualification',
        title: {en: 'Foundations of network security'},
        eqfLevel: concept('http://data.europa.eu/snb/eqf/4'),
        nqfLevel: concept('http://data.europa.eu/snb/qdr/hko-4-2', 'Concept'),
        thematicArea: [concept('http://data.europa.eu/snb/isced-f/0611')],
        learningOutcome: [
          {type: 'LearningOutcome', title: {en: 'configures a packet filter for a small network'}},
          {type: 'LearningOutcome', title: {en: 'recognises and reports common attacks'}}
        ],
        volumeOfLearning: 'PT75H',
        creditPoint: {type: 'CreditPoint', framework: concept('http://data.europa.eu/snb/education-credit/6fcec5c5af'),
          point: '3'},
        mode: concept('http://data.europa.eu/snb/learning-assessment/e92d221e4d'),
        learningSetting: concept('http://data.europa.eu/snb/learning-setting/6fd4253203'),
        entryRequirement: {type: 'Note', noteLiteral: {en: 'none'}},
        isPartialQualification: true
      },
      provenBy: {
        type: 'LearningAssessment',
        title: {en: 'practical examination'},
        grade: {type: 'Note', noteLiteral: {hr: 'vrlo dobar (4)'}},
        idVerification: concept('http://data.europa.eu/snb/supervision-verification/c598449d64')
      }
    }
  }
};

const alignment = (targetName, targetUrl) => ({type: ['Alignment'], targetName, targetUrl});

// An Open Badge 3.0: the same, as alignments.
const badge = {
  '@context': ['https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:0b9d5a52-6c1e-4d0e-9e0a-5c7a2f1b0002',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Foundations of network security',
  issuer: {
    type: ['Profile'],
    name: 'Tehnička škola Primjer, Zagreb',
    url: 'https://skola-primjer.example',
    address: {type: ['Address'], addressCountry: 'Croatia', addressCountryCode: 'HR',
      addressLocality: 'Zagreb'}
  },
  validFrom: '2026-03-01T00:00:00Z',
  awardedDate: '2026-02-27T00:00:00Z',
  credentialSubject: {
    id: 'did:example:learner-1',
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://skola-primjer.example/achievements/network-security-basics',
      type: ['Achievement'],
      achievementType: 'MicroCredential',
      name: 'Foundations of network security',
      description: 'A micro-credential of 75 hours on securing a small network.',
      criteria: {narrative: 'Pass the practical examination: a packet filter for a small network, ' +
        'and a written report on three recorded attacks.'},
      creditsAvailable: 3,
      alignment: [
        alignment('EQF level 4', 'http://data.europa.eu/snb/eqf/4'),
        alignment('Information and communication technologies: computer use',
          'http://data.europa.eu/snb/isced-f/0611'),
        alignment('Croatia', 'http://publications.europa.eu/resource/authority/country/HRV'),
        alignment('implement a firewall',
          'http://data.europa.eu/esco/skill/cab5d6c2-ba0e-46a2-b5b6-1c2f1a9dd6a5'),
        alignment('practical examination',
          'http://data.europa.eu/snb/learning-assessment/920fbb3cbe'),
        alignment('formal learning', 'http://data.europa.eu/snb/learning-setting/6fd4253203'),
        alignment('EQAVET-aligned external evaluation',
          'http://data.europa.eu/snb/accreditation/003293d2ce'),
        alignment('supervised on site with identity verification',
          'http://data.europa.eu/snb/supervision-verification/c598449d64')
      ],
      resultDescription: [{id: 'urn:uuid:0b9d5a52-6c1e-4d0e-9e0a-5c7a2f1b0003',
        type: ['ResultDescription'], name: 'Grade', resultType: 'LetterGrade',
        allowedValue: ['2', '3', '4', '5']}]
    },
    result: [{type: ['Result'], value: '4',
      resultDescription: 'urn:uuid:0b9d5a52-6c1e-4d0e-9e0a-5c7a2f1b0003'}]
  }
};

mkdirSync(out, {recursive: true});
for(const [name, credential] of [['microcredential-vc2', plain], ['openbadge-3', badge]]) {
  const signed = await issue(credential, SEED, DATE);
  writeFileSync(join(out, `${name}.json`), JSON.stringify(signed, null, 2) + '\n');
}
