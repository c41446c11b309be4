// SPDX-License-Identifier: MIT
// Opens the page that checks badges in a real browser with the network off:
//   node window.mjs CHROMIUM VERIFY.html BADGES [PICTURES]
// It must accept the badge that it carries and every badge that is chosen, refuse changed ones, and
// ask for nothing. PICTURES is a folder for pictures of the page.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {Browser} from './browser.mjs';
import {changedBytes} from './changes.mjs';

const [program, pageFile, folder, pictures] = process.argv.slice(2);
const known = /but this page does not know the school/;
const files = fs.readdirSync(folder).filter(name => /\.(json|png|svg|pdf)$/.test(name));
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'laurel-page-'));
process.on('exit', () => fs.rmSync(work, {recursive: true, force: true}));

function notRun(why) {
  console.log(`The page that checks badges was not opened in a browser: ${why}.`);
  process.exit(0);
}

const browser = await Browser.start(program).catch(trouble => notRun(trouble.message));

// What the page says once it has said it about what was asked last.
async function verdict(source) {
  return browser.value(`new Promise(resolve => {
    const look = () => {
      const words = document.getElementById('told').textContent;
      const from = shown.source === ${JSON.stringify(source)};
      if (words && from) resolve(words);
      else setTimeout(look, 5);
    };
    look();
  })`);
}

const own = 'The badge that this page carries';

async function mustSay(file, wanted, why) {
  await browser.choose('#file', file);
  assert.match(await verdict(path.basename(file)), wanted, why);
}

async function picture(name, options) {
  if (pictures) await browser.picture(path.join(pictures, `${name}.png`), options);
}

async function tryOwn() {
  await browser.open(pageFile);
  assert.match(await verdict(own), known, 'the badge that the page carries');
  await picture('accepted');
  await picture('accepted-dark', {dark: true});
  await picture('accepted-narrow', {width: 360, height: 1500});
  await picture('accepted-narrow-dark', {width: 360, height: 1500, dark: true});
  const isWide = 'document.documentElement.scrollWidth > 360';
  await browser.send('Emulation.setDeviceMetricsOverride',
      {width: 360, height: 800, deviceScaleFactor: 1, mobile: false});
  assert.equal(await browser.value(isWide), false, 'the page does not fit a phone');
  const changed = path.join(work, 'changed.html');
  const page = fs.readFileSync(pageFile, 'utf8');
  fs.writeFileSync(changed, page.replace(/id="carried-badge">.*/, badge => badge.replace(
      /"name":"/g, '"name":"\\u003c/script>\\u003cimg src=x onerror=alert(1)>')));
  await browser.open(changed);
  assert.match(await verdict(own), /Not what was signed/, 'a changed page');
  assert.match(await browser.value("document.getElementById('title').textContent"), /<img src=x/);
  const drawn = "[...document.querySelectorAll('#result img')].map(one => one.alt)";
  assert.deepEqual(await browser.value(drawn), ['The picture of the badge'], 'words became HTML');
  await picture('refused');
  await picture('refused-narrow-dark', {width: 360, height: 1300, dark: true});
}

async function tryFiles() {
  await browser.open(pageFile);
  await verdict(own);
  for (const name of files) await mustSay(path.join(folder, name), known, name);
  await picture('another');
  // Later on it will complain of broken drawings, which are shown to nobody.
  assert.deepEqual(browser.said, [], 'the browser complained');
  let refused = 0;
  for (const kind of ['.json', '.png', '.svg', '.pdf']) {
    const bytes = fs.readFileSync(path.join(folder, files.find(name => name.endsWith(kind))));
    for (const copy of changedBytes(bytes, kind, 25)) {
      refused += 1;
      const file = path.join(work, `${refused}${kind}`);
      fs.writeFileSync(file, copy);
      await mustSay(file, /Not what was signed|Cannot be checked here/, `a changed ${kind}`);
    }
  }
  return refused;
}

async function tryQuestions() {
  await browser.open(pageFile);
  await verdict(own);
  const ask = (field, text) => browser.value(`(async () => {
    document.getElementById('${field}').value = ${JSON.stringify(text)};
    document.querySelector('#${field}').form.requestSubmit();
    await new Promise(resolve => setTimeout(resolve, 50));
    return document.getElementById('told').textContent;
  })()`);
  const print = await browser.value("document.querySelector('.fingerprint').textContent");
  assert.match(await ask('email', 'nobody@example.org'), /somebody else’s/);
  await picture('not-theirs');
  assert.match(await ask('key', 'AAAA BBBB'), /not signed by the key that you typed/);
  await browser.open(pageFile);
  await verdict(own);
  assert.match(await ask('key', print.toLowerCase()), /signed by the key that you typed/);
  await picture('known');
}

try {
  if (!await browser.canOpen(pageFile)) {
    await browser.stop();
    notRun('it may not read files here');
  }
  await tryOwn();
  const refused = await tryFiles();
  await tryQuestions();
  const outside = browser.asked.filter(url => !/^(file|data|blob):/.test(url));
  assert.deepEqual(outside, [], 'the page asked for something');
  console.log(`In a browser without a network the page accepts ${files.length + 1} badges and ` +
      `refuses ${refused + 1} changed ones.`);
} finally {
  await browser.stop();
}
