// SPDX-License-Identifier: MIT
// What a badge says, and what can be found out about it without a network.

const ed25519Mark = [0xed, 0x01];

// The 32 bytes of the key in a "did:key:z6Mk…"; null when it is anything else.
function keyOfDid(did) {
  const bytes = did.startsWith('did:key:z') ? fromBase58(did.slice('did:key:z'.length)) : null;
  const isKey = bytes && bytes.length === 34 && isSame(bytes.subarray(0, 2), ed25519Mark);
  return isKey ? bytes.slice(2) : null;
}

// A key in eight groups of four, for two people to compare by phone.
const fingerprintOf = key =>
    hexOf(ownSha256(key)).slice(0, 32).toUpperCase().match(/.{4}/g).join(' ');

// A moment in milliseconds; null when the text is no ISO 8601 date-time with its offset.
function instantOf(text) {
  const found = isText(text) && text.match(
      /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)$/);
  if (!found) return null;
  const [year, month, day, hour, minute] = found.slice(1, 6).map(Number);
  const second = Number(found[6] || 0);
  const milliseconds = Math.floor(Number(`0.${found[7] || 0}`) * 1000);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || hour > 23 || minute > 59 || second > 59) return null;
  date.setUTCHours(hour, minute, second, milliseconds);
  const [, sign, hours, minutes] = found[8].match(/^([+-])(\d\d):?(\d\d)?$/) || [];
  const offset = sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes || 0)) : 0;
  return date.getTime() - offset * 60000;
}

const subjectOf = credential => within(credential, 'credentialSubject');
const achievementOf = credential => within(subjectOf(credential), 'achievement');

function holderOf(credential) {
  const name = listOf(within(subjectOf(credential), 'identifier')).find(
      one => within(one, 'identityType') === 'name' && within(one, 'hashed') !== true);
  return textWithin(name, 'identityHash');
}

// A signature does not cover the order of a list, so it is ours.
const byText = key => (left, right) => byBytes(left[key], right[key]);

function levelsOf(credential) {
  const names = new Map();
  for (const description of listOf(within(achievementOf(credential), 'resultDescription'))) {
    names.set(textWithin(description, 'id'), textWithin(description, 'name'));
    for (const level of listOf(within(description, 'rubricCriterionLevel')))
      names.set(textWithin(level, 'id'), textWithin(level, 'name'));
  }
  const levels = listOf(within(subjectOf(credential), 'result')).map(result => ({
    criterion: names.get(textWithin(result, 'resultDescription')) || '',
    level: names.get(textWithin(result, 'achievedLevel')) || textWithin(result, 'value'),
  }));
  return levels.filter(one => one.criterion !== '').sort(byText('criterion'));
}

function wordsOf(credential) {
  const achievement = achievementOf(credential);
  return {
    id: textWithin(credential, 'id'),
    title: textWithin(achievement, 'name'),
    description: textWithin(achievement, 'description'),
    holder: holderOf(credential),
    issuer: textWithin(credential, 'issuer', 'name'),
    criteria: textWithin(achievement, 'criteria', 'narrative'),
    levels: levelsOf(credential),
    evidence: listOf(within(credential, 'evidence')).map(one => ({
      name: textWithin(one, 'name'), mediaType: textWithin(one, 'mediaType'),
    })).sort(byText('name')),
    validFrom: instantOf(within(credential, 'validFrom')),
    validUntil: instantOf(within(credential, 'validUntil')),
    namesRevocationList: within(credential, 'credentialStatus') !== undefined,
  };
}

function checkForm(credential) {
  const context = listOf(within(credential, '@context'));
  if (context.includes('https://w3id.org/openbadges/v2'))
    throw unclear('It is a badge of the second generation (Open Badges 2.0), which stands on a ' +
        'website. Laurel reads such badges under “Check a badge”.');
  const types = listOf(within(credential, 'type'));
  const isBadge = types.includes('VerifiableCredential') &&
      (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential'));
  if (!isBadge) throw unclear('This is not an Open Badge 3.0.');
  const subject = subjectOf(credential);
  if (!isObject(subject) || !textWithin(subject, 'achievement', 'name') ||
      !isObject(within(subject, 'achievement', 'criteria')))
    throw unclear('It does not say what was achieved.');
  if (subject.id === undefined && listOf(subject.identifier).length === 0)
    throw unclear('It does not say whose it is.');
  const {validUntil} = credential;
  if (instantOf(credential.validFrom) === null ||
      (validUntil !== undefined && instantOf(validUntil) === null))
    throw unclear('Its dates cannot be read.');
}

// One spelling for equal values.
function spelled(value) {
  if (Array.isArray(value)) return `[${value.map(spelled).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort().map(
      name => `${JSON.stringify(name)}:${spelled(value[name])}`);
  return `{${members.join(',')}}`;
}

// A signature cannot tell which of two things, said under one identifier, belongs where.
function checkIdentifiers(value, said = new Map()) {
  if (Array.isArray(value)) value.forEach(item => checkIdentifiers(item, said));
  if (!isObject(value)) return;
  const id = textWithin(value, 'id');
  for (const name of Object.keys(value)) {
    checkIdentifiers(value[name], said);
    if (id === '' || name === 'id' || name === 'type') continue;
    const place = JSON.stringify([id, name]);
    const words = spelled(value[name]);
    if (said.has(place) && said.get(place) !== words)
      throw unclear(`It says two different things about one and the same part (${name}), so it ` +
          'cannot be trusted.');
    said.set(place, words);
  }
}

function proofOf(credential) {
  const proof = listOf(credential.proof).find(
      one => within(one, 'cryptosuite') === 'eddsa-rdfc-2022');
  if (proof) return proof;
  throw unclear(credential.proof === undefined ? 'It is not signed.' :
      'It is signed in a way that this page cannot check. Laurel knows more ways.');
}

// The key that signed this credential as it stands; throws Trouble when none did.
async function signerOf(credential) {
  const proof = proofOf(credential);
  const {issuer} = credential;
  const did = isText(issuer) ? issuer : textWithin(issuer, 'id');
  if (proof.type !== 'DataIntegrityProof' || proof.proofPurpose !== 'assertionMethod')
    throw unclear('Its signature was not made to vouch for a badge.');
  const key = keyOfDid(did);
  if (!key)
    throw unclear('Its issuer is not named by a key (did:key), so the signature cannot be ' +
        'checked without a network.');
  if (proof.verificationMethod !== `${did}#${did.slice('did:key:'.length)}`)
    throw changed('It was signed by somebody else than the issuer that it names.');
  const {proof: _, '@context': context, ...stated} = credential;
  checkIdentifiers(stated);
  const {proofValue, ...frame} = proof;
  const hashes = [{...frame, '@context': context}, {...stated, '@context': context}].map(
      part => sha256(bytesOf(canonicalStatements(part))));
  const value = isText(proofValue) ? proofValue : '';
  const signature = value.startsWith('z') ? fromBase58(value.slice(1)) : null;
  if (!signature || !await isSigned(key, joined(...await Promise.all(hashes)), signature))
    throw changed('It was changed after it was signed, or the signature was.');
  return key;
}

function validityOf(words, at) {
  if (words.validFrom === null) return 'unclear';
  if (at < words.validFrom) return 'not-yet';
  return words.validUntil !== null && at > words.validUntil ? 'expired' : 'in-force';
}

// Is the picture the one that was signed? "none" when there is no picture to compare.
async function pictureOf(credential, png) {
  if (!png) return 'none';
  const image = within(achievementOf(credential), 'image');
  const id = isText(image) ? image : within(image, 'id');
  const digests = [...listOf(credential.relatedResource), image]
      .filter(one => isText(id) && within(one, 'id') === id)
      .map(one => textWithin(one, 'digestSRI')).filter(Boolean);
  if (digests.length === 0) return 'not-covered';
  return digests.includes(`sha256-${base64Of(await sha256(png))}`) ? 'same' : 'different';
}

// Is it the badge of whoever has that e-mail? Others hash the address as it was typed.
async function ownershipOf(credential, email) {
  const typed = email.trim();
  const mails = listOf(within(subjectOf(credential), 'identifier')).filter(
      one => within(one, 'identityType') === 'emailAddress');
  for (const one of mails) {
    const stated = textWithin(one, 'identityHash').trim().toLowerCase();
    if (within(one, 'hashed') !== true && stated === typed.toLowerCase()) return 'theirs';
    for (const form of within(one, 'hashed') === true ? [typed.toLowerCase(), typed] : []) {
      const hash = await sha256(utf8Of(form + textWithin(one, 'salt')));
      if (stated === `sha256$${hexOf(hash)}`) return 'theirs';
    }
  }
  return mails.length > 0 ? 'not-theirs' : 'cannot-tell';
}

// Checks a badge as it came in a file, at a moment in milliseconds; `carried` gives it. Never
// throws: what cannot be told is an answer too.
async function checkCarried(carried, at) {
  const report = {
    png: null, isPage: false, credential: null, words: null, alteration: 'unclear', trouble: '',
    fingerprint: '', validity: 'unclear', picture: 'none',
  };
  try {
    const {text, png = null, isPage = false} = await carried();
    Object.assign(report, {png, isPage});
    const credential = parseJson(text);
    if (!isObject(credential)) throw changed('It is no badge.');
    report.words = wordsOf(credential);
    report.credential = credential;
    checkForm(credential);
    report.validity = validityOf(report.words, at);
    report.picture = await pictureOf(credential, png);
    report.fingerprint = fingerprintOf(await signerOf(credential));
    report.alteration = 'unchanged';
  } catch (trouble) {
    report.alteration = trouble.kind || 'unclear';
    report.trouble = trouble.kind ? trouble.message : 'This page cannot read it.';
  }
  return report;
}

const checkBadge = (badge, at) => checkCarried(() => badge, at);
