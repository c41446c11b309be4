// SPDX-License-Identifier: MIT
// What one sees. Words of a badge are only ever set as text, never as HTML.

const shown = {report: null, source: '', asked: {}};

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter(child => child !== null && child !== ''));
  return made;
}

function markOf(mark) {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('class', `mark ${mark}`);
  drawing.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', `#mark-${mark}`);
  drawing.append(use);
  return drawing;
}

function headOf({report, source, asked}) {
  const {words, png} = report;
  const verdict = verdictOf(report, asked);
  const picture = png && report.picture !== 'different' ?
    element('img', {class: 'picture', alt: 'The picture of the badge',
      src: pictureStart + base64Of(png)}) : null;
  const names = words ? [
    words.holder && `Awarded to ${named(words.holder)}`,
    words.issuer && `by ${named(words.issuer)}`,
    words.validFrom !== null && `on ${dayOf(words.validFrom)}`,
  ].filter(Boolean).join(' ') : '';
  const claim = isProven(report) || !names ? '' : 'It claims: ';
  return element('header', {class: `head ${verdict.mark}`}, picture, element('div', {},
      element('p', {class: 'verdict'}, markOf(verdict.mark), verdict.words),
      element('h2', {id: 'title', tabindex: '-1', dir: 'auto'},
          words && words.title ? named(words.title) : 'No badge'),
      element('p', {class: 'quiet'}, claim + names),
      element('p', {class: 'quiet'}, source)));
}

// A field with a button; `compare` gets what was typed and says what is shown next.
function question(name, label, hint, button, compare) {
  const field = element('input', {id: name, type: 'text', placeholder: hint, spellcheck: 'false',
    autocomplete: 'off', autocapitalize: 'off'});
  const form = element('form', {class: 'ask'}, element('label', {for: name}, label),
      element('div', {class: 'line'}, field, element('button', {type: 'submit'}, button)));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (field.value.trim() === '') return;
    const typed = field.value;
    await compare(typed);
    showAnswers();
    const again = document.getElementById(name);
    again.value = typed;
    again.focus();
  });
  return form;
}

function keyQuestion(report) {
  const letters = text => text.toUpperCase().replace(/[^0-9A-F]/g, '');
  return [
    element('p', {class: 'fingerprint'}, report.fingerprint),
    question('key', 'Or type the key that the school gave you', '0000 0000 …', 'Compare',
        typed => {
          const isOne = letters(typed) === letters(report.fingerprint);
          shown.asked.key = isOne ? 'same' : 'different';
        }),
  ];
}

const emailQuestion = report =>
    question('email', 'E-mail of the person', 'name@school.org', 'Compare', async typed => {
      shown.asked.email = await ownershipOf(report.credential, typed);
    });

function rowsOf({report, asked}) {
  const extras = isProven(report) ? [[], keyQuestion(report), [], [emailQuestion(report)]] :
    [[], [], [], []];
  return answersOf(report, asked).map(({question: asks, mark, answer, more}, at) =>
    element('section', {class: 'row'}, markOf(mark), element('h3', {}, asks),
        element('div', {class: 'answer'}, element('p', {class: 'strong'}, answer),
            more ? element('p', {class: 'quiet'}, more) : null, ...extras[at])));
}

function detail(head, ...parts) {
  const kept = parts.filter(part => part !== null && part !== '');
  return kept.length === 0 ? null : element('section', {}, element('h3', {}, head), ...kept);
}

const paragraphsOf = text => text.split(/\n+/).map(line => line.trim()).filter(Boolean)
    .map(line => element('p', {dir: 'auto'}, line));

const entriesOf = lines => lines.length === 0 ? null :
  element('ul', {}, ...lines.map(line => element('li', {dir: 'auto'}, line)));

function detailsOf({report}) {
  const {words} = report;
  if (!words || !words.title) return [];
  const sections = [
    detail('What was achieved', ...paragraphsOf(words.description)),
    detail('Levels', entriesOf(words.levels.map(one => `${one.criterion}: ${one.level}`))),
    detail('Criteria', ...paragraphsOf(words.criteria)),
    detail('Evidence that it rests on', entriesOf(words.evidence.map(
        one => one.mediaType ? `${one.name} (${one.mediaType})` : one.name))),
  ].filter(Boolean);
  if (sections.length === 0) return [];
  const summary = isProven(report) ? 'What the badge says' : 'What it says, which is not proven';
  return [element('details', {}, element('summary', {}, summary),
      element('div', {class: 'details'}, ...sections))];
}

function showAnswers() {
  const result = document.getElementById('result');
  result.replaceChildren(headOf(shown), ...rowsOf(shown), ...detailsOf(shown));
  const {words} = verdictOf(shown.report, shown.asked);
  document.getElementById('told').textContent = words;
  document.title = `${words} · Check a badge`;
}

async function showFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  Object.assign(shown, {
    report: await checkFile(bytes, Date.now()), source: file.name, asked: {},
  });
  showAnswers();
  document.getElementById('title').focus();
}

// The badge that this page carries, and a way to take it out for other programs.
async function showOwn() {
  const text = document.getElementById('carried-badge').textContent;
  const base64 = document.getElementById('carried-picture').textContent.trim();
  const png = base64 ? fromBase64(base64) : null;
  Object.assign(shown, {
    report: await checkBadge({text, png}, Date.now()),
    source: 'The badge that this page carries', asked: {},
  });
  showAnswers();
  const save = document.getElementById('save');
  save.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  save.hidden = false;
}

function startPage() {
  const chooser = document.getElementById('file');
  chooser.addEventListener('change', () => {
    if (chooser.files.length > 0) showFile(chooser.files[0]);
    chooser.value = '';
  });
  document.addEventListener('dragover', event => {
    event.preventDefault();
    document.body.classList.add('over');
  });
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) document.body.classList.remove('over');
  });
  document.addEventListener('drop', event => {
    event.preventDefault();
    document.body.classList.remove('over');
    if (event.dataTransfer.files.length > 0) showFile(event.dataTransfer.files[0]);
  });
  showOwn();
}

if (typeof document !== 'undefined') startPage();
