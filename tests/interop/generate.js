/* tests/interop/generate.js - credentials nobody would write by hand, the same for the same seed: nested
 * subjects, several languages, odd numbers, blank nodes, arrays in arrays, unicode of all planes. Each comes
 * as JSON text, since the way a number is written matters. */

const VC2 = 'https://www.w3.org/ns/credentials/v2', OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const ANY = 'https://www.w3.org/ns/credentials/undefined-terms/v2', EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';
const LANGUAGES = ['hr', 'pt-BR', 'ka', 'EN-gb', 'zh-Hant-TW', 'de-CH-1996'];
const NUMBERS = ['0', '-0', '1', '-1', '1.0', '1.50', '10E-1', '1e3', '1E+21', '1e21', '999999999999999900000', '123456789012345680000',
  '5e-324', '1.7976931348623157e308', '0.1', '0.000001', '1e-7', '-1.5e-10', '9007199254740991', '9007199254740993', '-9007199254740993',
  '3.0000000000000001', '4.35', '333333333.33333329', '2.5', '1e22', '1.23e-5', '100000000000000000000'];

/* mulberry32: small, and the same everywhere. */
function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6D2B79F5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/* Three things that other libraries do otherwise than the specifications say, left out where they are compared.
 * rdf-canonize sorts by UTF-16 code units, where RDFC-1.0 section 4 has code point order: the two differ when
 * U+E000 to U+FFFF meets a character beyond it.
 * jsonld.js keeps a quad as often as it was said (two empty lists of one property), where a dataset is a set.
 * jsonld.js takes a number for a double when its ECMAScript text has a point, and so signs 1e-7 as the integer
 * 0; JSON-LD 1.1 API section 8.2.2 (step 10) has it a double. Those few are left out where it is compared. */
const misread = text => !Number.isInteger(Number(text)) && !String(Number(text)).includes('.');

class Source {
  constructor(seed, {jsonld}) {
    this.next = random(seed);
    this.blanks = 0;
    this.numbers = jsonld ? NUMBERS.filter(text => !misread(text)) : NUMBERS;
    this.jsonld = jsonld;
  }

  below(n) {
    return Math.floor(this.next() * n);
  }

  of(list) {
    return list[this.below(list.length)];
  }

  /* A code point of any plane; never a surrogate. */
  character() {
    const ranges = [[0, 0x20], [0x20, 0x7f], [0x20, 0x7f], [0x20, 0x7f], [0x7f, 0x100], [0x100, 0x800], [0x800, 0xd800], [0xe000, 0x10000],
      [0x10000, 0x20000], [0x20000, 0x30000], [0xe0000, 0xe0200], [0xf0000, 0x110000]];
    const [from, to] = this.of(this.jsonld ? ranges.filter(([first]) => first !== 0xe000) : ranges);
    return String.fromCodePoint(from + this.below(to - from));
  }

  text() {
    return Array.from({length: this.below(12)}, () => this.character()).join('');
  }

  /* A JSON string; escapes chosen at random where there is a choice. */
  string(text = this.text()) {
    let out = '"';
    for (const unit of text) {
      const code = unit.codePointAt(0);
      if (unit === '"' || unit === '\\') out += `\\${unit}`;
      else if (code < 0x20 || (code < 0x10000 && this.below(10) === 0)) out += `\\u${code.toString(16).padStart(4, '0')}`;
      else if (unit === '/' && this.below(2)) out += '\\/';
      else out += unit;
    }
    return `${out}"`;
  }

  number() {
    const any = String((this.next() - 0.5) * 10 ** (this.below(40) - 20));
    return this.below(4) || (this.jsonld && misread(any)) ? this.of(this.numbers) : any;
  }

  object(members) {
    const list = [...members];
    for (let i = list.length - 1; i > 0; i--) { /* members in any order mean the same */
      const j = this.below(i + 1);
      [list[i], list[j]] = [list[j], list[i]];
    }
    return `{${list.map(([k, v]) => `${this.below(3) ? '' : ' '}${this.string(k)}:${v}`).join(',')}}`;
  }

  array(n, make) {
    return `[${Array.from({length: n}, () => make()).join(this.of([',', ', ', ',\t']))}]`;
  }

  languageValue() {
    return this.object([['@value', this.string()], ['@language', this.string(this.of(LANGUAGES))]]);
  }

  /* A term of the vocabularies that define every term; a letter first, so that it looks like no keyword. */
  term() {
    return `t${this.of(['', 'é', 'ž', 'ა', '漢', '\u{1D4D0}', 'B', '_', '-'])}${this.below(50)}`;
  }

  id() {
    switch (this.below(4)) {
      case 0: return `_:n${this.below(6)}`; /* of a few names, so that they meet again */
      case 1: return `urn:uuid:5f0b7f0e-6d0e-4a5c-9d2e-${String(this.below(1e6)).padStart(12, '0')}`;
      case 2: return `https://school.example/${this.below(100)}?q=${this.below(9)}#f`;
      default: return `did:example:${this.below(9)}`;
    }
  }

  value(depth) {
    const kind = this.below(depth > 4 ? 5 : 9);
    switch (kind) {
      case 0: case 1: return this.string();
      case 2: return this.number();
      case 3: return this.of(['true', 'false', 'null']);
      case 4: return this.languageValue();
      case 5: return this.array(this.below(4), () => this.value(depth + 1));
      case 6: return this.array(1 + this.below(2), () => this.array(this.below(3), () => this.value(depth + 1))); /* in arrays */
      case 7: return this.object([['@list', this.array(this.below(4) || Number(this.jsonld), () => this.of([this.string(), this.number(), this.languageValue()]))]]);
      default: return this.node(depth + 1);
    }
  }

  node(depth, always = []) {
    const members = new Map(always);
    if (this.below(2) && !members.has('id')) members.set('id', this.string(this.id()));
    if (this.below(2) && !members.has('type')) members.set('type', this.string(`T${this.below(5)}`));
    for (let n = this.below(5); n > 0; n--) members.set(this.term(), this.value(depth));
    return this.object(members);
  }

  /* Blank nodes that only their neighbours tell apart. */
  ring() {
    const n = 2 + this.below(4), first = (this.blanks += n);
    return `[${Array.from({length: n}, (_, i) => this.object([['id', this.string(`_:r${first + i}`)],
      ['tnext', this.object([['id', this.string(`_:r${first + (i + 1) % n}`)]])]])).join(',')}]`;
  }

  achievement() {
    return this.object([['id', this.string(this.id())], ['type', '["Achievement"]'], ['name', this.string()], ['description', this.string()],
      ['creditsAvailable', this.of(this.numbers)], ['criteria', this.object([['narrative', this.string()]])], ['tag', this.array(this.below(4), () => this.string())],
      ['alignment', this.array(this.below(3), () => this.object([['type', '["Alignment"]'], ['targetName', this.string()],
        ['targetUrl', this.string('http://data.europa.eu/snb/eqf/4')]]))]]);
  }

  credential() {
    const badge = this.below(3) === 0;
    const subject = () => this.node(0, [...(this.below(2) ? [['id', this.string(this.id())]] : []),
      ...(badge ? [['type', '["AchievementSubject"]'], ['achievement', this.achievement()]] : []), ['tring', this.ring()], ['tvalue', this.value(0)]]);
    const inline = this.object([['tdate', this.object([['@id', '"https://vocab.example/date"'], ['@type', '"http://www.w3.org/2001/XMLSchema#date"']])],
      ['tjson', this.object([['@id', '"https://vocab.example/json"'], ['@type', '"@json"']])]]);
    return this.object([
      ['@context', `["${VC2}"${badge ? `,"${OB3}"` : ''},"${this.of([ANY, EXAMPLES])}"${this.below(2) ? `,${inline}` : ''}]`],
      ['id', this.string(`urn:uuid:5f0b7f0e-6d0e-4a5c-9d2e-${String(this.below(1e9)).padStart(12, '0')}`)],
      ['type', badge ? '["VerifiableCredential","OpenBadgeCredential"]' : '["VerifiableCredential"]'],
      ['issuer', this.object([['id', '"https://school.example"'], ['name', this.below(2) ? this.string() : this.array(1 + this.below(3), () => this.languageValue())]])],
      ['validFrom', '"2026-03-01T09:00:00Z"'],
      ['credentialSubject', this.below(3) ? subject() : this.array(1 + this.below(3), subject)],
      ...(this.below(2) ? [['tdate', '"2026-03-01"'], ['tjson', this.value(0)]] : []),
    ]);
  }
}

/* `jsonld`: for comparing with jsonld.js. */
export function credentials(seed, count, {jsonld = false} = {}) {
  const source = new Source(seed, {jsonld});
  return Array.from({length: count}, () => source.credential());
}
