// SPDX-License-Identifier: MIT
// Tries the page that checks badges, in Node.js:
//   node page.mjs VERIFY.html BADGES REFERENCE.json FINGERPRINT
// The functions come out of the page as it is handed out, and everything is asked twice: with the
// cryptography of the browser, and with that of the page alone.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import {changedBytes} from './changes.mjs';

const [pageFile, folder, referenceFile, fingerprint] = process.argv.slice(2);
const html = fs.readFileSync(pageFile, 'utf8');
const script = html.match(/<script>([\s\S]*)<\/script>/)[1];
const reference = JSON.parse(fs.readFileSync(referenceFile, 'utf8'));
const at = Date.parse('2026-06-01T12:00:00Z');

function pageWith(parts) {
  const names = ['answersOf', 'checkFile', 'isSigned', 'ownershipOf', 'ownIsSigned', 'ownSha256',
    'ownSha512', 'sha256', 'verdictOf'];
  const sandbox = {atob, Blob, btoa, DecompressionStream, TextDecoder, TextEncoder, ...parts};
  return vm.runInNewContext(`${script}\n;({${names.join(', ')}})`, sandbox);
}

const pages = [pageWith({crypto: crypto.webcrypto}), pageWith({})];
const bytesOf = value => new Uint8Array(Buffer.from(isText(value) ? value : JSON.stringify(value)));
const isText = value => typeof value === 'string';
let refused = 0;

async function mustRefuse(page, bytes, why) {
  const report = await page.checkFile(bytes, at);
  assert.notEqual(report.alteration, 'unchanged', why);
  assert.equal(report.fingerprint, '', why);
  assert.notEqual(report.trouble, '', why);
  refused += 1;
}

async function mustAccept(page, bytes, why) {
  const report = await page.checkFile(bytes, at);
  assert.equal(report.alteration, 'unchanged', `${why}: ${report.trouble}`);
  // A key that the page does not know never passes for more than that.
  assert.match(page.verdictOf(report).words, /but this page does not know the school/, why);
  assert.equal(page.answersOf(report).length, 4);
  return report;
}

function checkPolicy() {
  const hash = text => `sha256-${crypto.createHash('sha256').update(text).digest('base64')}`;
  const style = html.match(/<style>([\s\S]*?)<\/style>/)[1];
  assert(html.includes(`script-src '${hash(script)}'`), 'the policy names another script');
  assert(html.includes(`style-src '${hash(style)}'`), 'the policy names another style');
  assert(html.includes("default-src 'none'"), 'the policy lets something else be loaded');
  assert(!/\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import)\b\s*\(/.test(script));
  assert(!/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/.test(script));
  assert(!/@import|url\(/.test(style));
}

async function checkHashes(page) {
  const hex = bytes => Buffer.from(bytes).toString('hex');
  for (let size = 0; size < 300; size += 1) {
    const bytes = new Uint8Array(crypto.randomBytes(size));
    const wanted = kind => crypto.createHash(kind).update(bytes).digest('hex');
    assert.equal(hex(page.ownSha256(bytes)), wanted('sha256'));
    assert.equal(hex(page.ownSha512(bytes)), wanted('sha512'));
    assert.equal(hex(await page.sha256(bytes)), wanted('sha256'));
  }
}

async function checkSignatures(page) {
  const flipped = bytes => {
    const copy = Uint8Array.from(bytes);
    copy[crypto.randomInt(copy.length)] ^= 1 << crypto.randomInt(8);
    return copy;
  };
  for (let round = 0; round < 30; round += 1) {
    const {publicKey, privateKey} = crypto.generateKeyPairSync('ed25519');
    const key = new Uint8Array(Buffer.from(publicKey.export({format: 'jwk'}).x, 'base64url'));
    const message = new Uint8Array(crypto.randomBytes(1 + 7 * round));
    const signature = new Uint8Array(crypto.sign(null, message, privateKey));
    for (const isSigned of [page.isSigned, page.ownIsSigned]) {
      assert.equal(await isSigned(key, message, signature), true);
      assert.equal(await isSigned(key, flipped(message), signature), false);
      assert.equal(await isSigned(key, message, flipped(signature)), false);
      assert.equal(await isSigned(flipped(key), message, signature), false);
      assert.equal(await isSigned(key, message, signature.subarray(1)), false);
    }
  }
  // With a key of small order, any signature would do for any message.
  const nobody = Uint8Array.from([1, ...Array(31).fill(0)]);
  const anything = Uint8Array.from([...nobody, ...Array(32).fill(0)]);
  assert.equal(page.ownIsSigned(nobody, nobody, anything), false);
}

async function checkBadges(page) {
  const files = fs.readdirSync(folder).filter(name => /\.(json|png|pdf)$/.test(name)).sort();
  assert(files.length > 0, 'there are no badges');
  for (const name of files) {
    const bytes = new Uint8Array(fs.readFileSync(path.join(folder, name)));
    const report = await mustAccept(page, bytes, name);
    assert.equal(report.fingerprint, fingerprint, `${name}: not the fingerprint that Laurel shows`);
    assert.equal(report.picture, name.endsWith('.png') ? 'same' : 'none', name);
    assert.equal(report.isPage, name.endsWith('.pdf'), name);
  }
  return files;
}

async function checkChanges(page, files) {
  for (const kind of ['.json', '.png', '.pdf']) {
    const bytes = fs.readFileSync(path.join(folder, files.find(name => name.endsWith(kind))));
    for (const copy of changedBytes(bytes, kind, 100))
      await mustRefuse(page, new Uint8Array(copy), `a changed ${kind}`);
  }
}

// A text of the reference with something about it changed.
function* tricks() {
  const text = JSON.stringify(reference);
  const having = change => {
    const copy = structuredClone(reference);
    change(copy, copy.credentialSubject.achievement, copy.proof[0] || copy.proof);
    return JSON.stringify(copy);
  };
  yield text.replace('"name":', '"name":"Another","name":');
  yield text.replace('{', '{"__proto__":{"x":1},');
  yield `${text}x`;
  yield text.slice(0, -1);
  yield having(badge => { delete badge.proof; });
  yield having(badge => { badge.unknown = 'not covered'; });
  yield having(badge => { badge['@context'].push('https://example.org/context'); });
  yield having(badge => { badge['@context'].reverse(); });
  yield having((badge, achievement) => { achievement['@context'] = badge['@context']; });
  yield having((badge, achievement) => { achievement['@included'] = {id: 'urn:x:y'}; });
  yield having((badge, achievement) => { achievement.creator.name = 'Ministry of Education'; });
  yield having((badge, achievement) => { achievement.tag = []; });
  yield having((badge, achievement) => { achievement.version = null; });
  yield having((badge, achievement, proof) => { proof.proofPurpose = 'authentication'; });
  yield having((badge, achievement, proof) => { proof.verificationMethod += 'x'; });
  yield having((badge, achievement, proof) => { proof.created = '2020-01-01T00:00:00Z'; });
  yield having((badge, achievement, proof) => { proof.proofValue += '1'; });
  yield having(badge => { badge.issuer.id = badge.issuer.id.replace('did:key', 'did:web'); });
  yield having(badge => { badge.validUntil = 'tomorrow'; });
  yield `{"type":${'['.repeat(5000)}`;
  // Blank nodes that all look the same, made to wear the page out.
  yield having((badge, achievement) => {
    achievement.resultDescription[0].allowedValue = Array(3000).fill('x');
  });
}

async function checkTricks(page) {
  await mustAccept(page, bytesOf(reference), 'the reference');
  for (const text of tricks()) await mustRefuse(page, bytesOf(text), text.slice(0, 300));
}

async function checkPictures(page, files) {
  const name = files.find(one => one.endsWith('.png'));
  const bytes = fs.readFileSync(path.join(folder, name));
  const length = bytes.readUInt32BE(33);
  const chunk = bytes.subarray(33, 33 + 12 + length);
  await mustRefuse(page, new Uint8Array(Buffer.concat([bytes.subarray(0, 33), chunk,
    bytes.subarray(33)])), 'two badges in a picture');
  // The badge put into another picture is as it was signed, but the picture is not.
  const moved = Buffer.from(bytes);
  moved[33 + 12 + length + 8 + 4] ^= 1;
  const report = await page.checkFile(new Uint8Array(moved), at);
  assert.equal(report.picture, 'different');
  assert.equal(page.verdictOf(report).mark, 'bad');
}

async function checkAnswers(page) {
  const report = await mustAccept(page, bytesOf(reference), 'the reference');
  assert.equal(await page.ownershipOf(report.credential, ' Ana.Souza@example.org '), 'theirs');
  assert.equal(await page.ownershipOf(report.credential, 'rui@example.org'), 'not-theirs');
  const late = await page.checkFile(bytesOf(reference), Date.parse('2031-01-01T00:00:00Z'));
  assert.equal(page.verdictOf(late).mark, 'warning');
  assert.match(page.answersOf(late)[2].answer, /expired on 15 January 2029/);
  const early = await page.checkFile(bytesOf(reference), Date.parse('2025-01-01T00:00:00Z'));
  assert.match(page.answersOf(early)[2].answer, /Not yet/);
  assert.equal(page.verdictOf(report, {key: 'same'}).mark, 'good');
  assert.equal(page.verdictOf(report, {key: 'different'}).mark, 'bad');
}

checkPolicy();
for (const page of pages) {
  await checkHashes(page);
  await checkSignatures(page);
  const files = await checkBadges(page);
  await checkChanges(page, files);
  await checkTricks(page);
  await checkPictures(page, files);
  await checkAnswers(page);
}
console.log('The page for browsers checks badges as Laurel does; it refuses ' +
    `${refused} changed ones.`);
