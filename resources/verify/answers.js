// SPDX-License-Identifier: MIT
// The answers in plain words, as Laurel gives them; but a page knows no keys and no lists of
// revoked badges, and says so. Marks: "good", "unknown", "warning", "bad" or "open".

// As it stands in the badge, in whatever zone its reader lives.
const dayOf = instant => new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'})
    .format(new Date(instant));

// A name in a sentence: of bounded length, and without the signs that turn the letters around it.
function named(name) {
  const words = name.replace(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/g, ' ');
  const letters = Array.from(words);
  return `\u2068${letters.length > 200 ? `${letters.slice(0, 200).join('')}…` : words}\u2069`;
}

const isProven = report => report.alteration === 'unchanged';

function pictureWords(report) {
  if (report.picture === 'same') return 'The picture is the one that was signed.';
  if (report.picture === 'not-covered') return 'The picture is not covered by the signature.';
  return report.isPage ? 'What is printed on the page is not covered by the signature: go by ' +
      'what stands here.' : '';
}

function alterationAnswer(report) {
  const question = 'Is it unchanged?';
  if (report.alteration === 'changed')
    return {question, mark: 'bad', answer: 'No. It is not what was signed.', more: report.trouble};
  if (!isProven(report))
    return {question, mark: 'unknown', answer: 'That cannot be told here.', more: report.trouble};
  if (report.picture === 'different')
    return {question, mark: 'bad',
      answer: 'No. The words are as they were signed, the picture is not.',
      more: 'Somebody put this badge into the picture of another. Go by the words alone, and ask ' +
          'the holder for the file as the school handed it out.'};
  return {question, mark: 'good', answer: 'Yes. Every word is as it was signed.',
    more: pictureWords(report)};
}

function signerAnswer(report, asked) {
  const question = 'Who signed it?';
  const name = report.words && report.words.issuer ? named(report.words.issuer) : '';
  if (!isProven(report))
    return {question, mark: 'unknown', answer: 'Nobody that is proven.',
      more: name ? `It says that it comes from “${name}”.` : ''};
  if (asked.key === 'same')
    return {question, mark: 'good', answer: `The key that you typed. It says “${name}”.`,
      more: 'If the school itself gave you that key, the badge is from that school.'};
  if (asked.key === 'different')
    return {question, mark: 'bad', answer: `Not the key that you typed. It says “${name}”.`,
      more: 'Look for a slip in what you typed. If there is none, somebody else signed it.'};
  return {question, mark: 'unknown',
    answer: `A key that this page does not know. It says “${name}”.`,
    more: 'Anybody can call themselves so, and a page cannot tell whether you know this school. ' +
        'Ask the school, on a phone number that you have from elsewhere, to read out its key, ' +
        'and compare:'};
}

function validityAnswer(report) {
  const question = 'Is it in force?';
  const {words, validity} = report;
  if (!isProven(report) || validity === 'unclear')
    return {question, mark: 'unknown', answer: 'That cannot be told here.', more: ''};
  const unknown = words.namesRevocationList ?
    'It names a list of revoked badges on the web, where this page does not look.' :
    'Whether it was revoked since, a page cannot know: only the school can tell.';
  if (validity === 'not-yet')
    return {question, mark: 'warning',
      answer: `Not yet. It counts from ${dayOf(words.validFrom)}.`, more: unknown};
  if (validity === 'expired')
    return {question, mark: 'warning', answer: `No. It expired on ${dayOf(words.validUntil)}.`,
      more: unknown};
  const end = words.validUntil === null ? 'without an end' : `until ${dayOf(words.validUntil)}`;
  return {question, mark: 'good', answer: `By its dates yes, ${end}.`, more: unknown};
}

function ownershipAnswer(report, asked) {
  const question = 'Whose is it?';
  const name = report.words && report.words.holder ? named(report.words.holder) : '';
  const holder = name || 'Somebody whom it does not name';
  if (!isProven(report))
    return {question, mark: 'unknown', answer: 'That cannot be told here.',
      more: name ? `It says ${name}.` : ''};
  const answers = {
    theirs: ['good', `${holder}, and the e-mail is theirs.`, ''],
    'not-theirs': ['bad', `${holder}, but the e-mail is not theirs.`, 'Look for a slip in the ' +
        'e-mail, or for another one that they had when the badge was signed.'],
    'cannot-tell': ['unknown', `${holder}, it says.`, 'The badge holds no e-mail to compare.'],
  };
  const [mark, answer, more] = answers[asked.email] || ['open', `${holder}, if the e-mail matches.`,
    'Names are not unique. The badge holds an e-mail, usually scrambled; only one that matches ' +
        'it proves whose it is.'];
  return {question, mark, answer, more};
}

// The four answers, in the order in which one asks.
const answersOf = (report, asked = {}) => [alterationAnswer(report), signerAnswer(report, asked),
  validityAnswer(report), ownershipAnswer(report, asked)];

// All of it in a few words. A good signature alone is never more than "unknown".
function verdictOf(report, asked = {}) {
  if (report.alteration === 'changed') return {mark: 'bad', words: 'Not what was signed'};
  if (!isProven(report)) return {mark: 'unknown', words: 'Cannot be checked here'};
  if (report.picture === 'different')
    return {mark: 'bad', words: 'In the picture of another badge'};
  if (asked.key === 'different')
    return {mark: 'bad', words: 'Unchanged, but not signed by the key that you typed'};
  if (asked.email === 'not-theirs') return {mark: 'bad', words: 'Unchanged, but somebody else’s'};
  const signer = asked.key === 'same' ? 'and signed by the key that you typed' :
    'but this page does not know the school';
  const hindrance = {expired: 'no longer in force, ', 'not-yet': 'not yet in force, ',
    unclear: 'without a date, '}[report.validity];
  if (hindrance) return {mark: 'warning', words: `Unchanged, ${hindrance}${signer}`};
  return {mark: asked.key === 'same' ? 'good' : 'unknown', words: `Unchanged, ${signer}`};
}
