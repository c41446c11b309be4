// SPDX-License-Identifier: MIT
// Runs the published cases of RDFC-1.0 (SHA-256) through the page that checks badges:
//   node vectors.mjs VERIFY.html RDFC10
// Left out are cases with words in a named language, which no badge has.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

const [pageFile, folder] = process.argv.slice(2);
const script = fs.readFileSync(pageFile, 'utf8').match(/<script>([\s\S]*)<\/script>/)[1];
const page = vm.runInNewContext(`${script}\n;({byteStringOf, Canonicalization, utf8Of, xsd})`,
    {TextDecoder, TextEncoder});

const byteString = text => page.byteStringOf(page.utf8Of(text));
const read = name => fs.readFileSync(path.join(folder, path.basename(name)), 'utf8');

const signs = {t: '\t', n: '\n', r: '\r', b: '\b', f: '\f'};
const plain = text => byteString(text.replace(/\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/g,
    (_, sign) => sign.length > 1 ? String.fromCodePoint(parseInt(sign.slice(1), 16)) :
      signs[sign] || sign));

function termOf(text) {
  if (!text) return null;
  if (text.startsWith('<')) return {kind: 'iri', value: plain(text.slice(1, -1))};
  if (text.startsWith('_')) return {kind: 'blank', value: text.slice(2)};
  const end = text.lastIndexOf('"');
  const type = text.slice(end + 1);
  return {kind: 'literal', value: plain(text.slice(1, end)), hasLanguage: type.startsWith('@'),
    datatype: type ? plain(type.slice(3, -1)) : `${page.xsd}string`};
}

const statement = new RegExp('^\\s*(<[^>]*>|_:\\S+)\\s+<([^>]*)>\\s+(<[^>]*>|_:\\S+|' +
    '"(?:[^"\\\\]|\\\\.)*"(?:\\^\\^<[^>]*>|@[A-Za-z0-9-]+)?)\\s*(<[^>]*>|_:\\S+)?\\s*\\.\\s*$');

function quadsIn(text) {
  const lines = text.split('\n').filter(line => line.trim() && !line.trim().startsWith('#'));
  return lines.map(line => {
    const [, subject, predicate, object, graph] = line.match(statement);
    return {subject: termOf(subject), predicate: plain(predicate), object: termOf(object),
      graph: termOf(graph)};
  });
}

let right = 0;
let refused = 0;
for (const {type, action, result, hashAlgorithm} of JSON.parse(read('manifest.jsonld')).entries) {
  if (hashAlgorithm === 'SHA384' || type.includes('Map')) continue;
  const quads = quadsIn(read(action));
  if (quads.some(({object}) => object.hasLanguage)) continue;
  if (type.includes('Negative')) {
    assert.throws(() => new page.Canonicalization(quads).text(), /too intricate/, action);
    refused += 1;
  } else {
    assert.equal(new page.Canonicalization(quads).text(), byteString(read(result)), action);
    right += 1;
  }
}
assert(right > 50, 'there are too few cases');
console.log(`The page passes ${right} cases of RDFC-1.0 and refuses ${refused} made to wear it out.`);
