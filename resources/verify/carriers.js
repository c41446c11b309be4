// SPDX-License-Identifier: MIT
// Taking the badge out of a .json, .png, .svg or .pdf file, whatever its name says it is.

const mostFileBytes = 16 * 1024 * 1024;
const mostAttached = 4 * 1024 * 1024;

const noBadge = () => unclear('There is no Open Badge 3.0 in this file. Choose the badge as ' +
    '.json, .png, .svg or .pdf.');

const crcTable = Uint32Array.from({length: 256}, (_, value) => {
  for (let bit = 0; bit < 8; bit += 1)
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crcOf(bytes) {
  let crc = ~0;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return ~crc >>> 0;
}

const pngStart = '\x89PNG\r\n\x1a\n';
const pngKeyword = 'openbadgecredential\0';

const brokenPng = () =>
    changed('This picture is damaged. Get the badge again from whoever sent it.');

// The chunks of a PNG, up to its end.
function* chunksOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = pngStart.length; ;) {
    const size = at + 12 <= bytes.length ? view.getUint32(at) : Infinity;
    const end = at + 12 + size;
    if (end > bytes.length) throw brokenPng();
    const type = byteStringOf(bytes.subarray(at + 4, at + 8));
    const isWhole = view.getUint32(end - 4) === crcOf(bytes.subarray(at + 4, end - 4));
    yield {at, end, type, isWhole, data: bytes.subarray(at + 8, end - 4)};
    if (type === 'IEND') return;
    at = end;
  }
}

// What stands behind the keyword: two flags, a language, a translated keyword, the text.
function internationalText(data) {
  if (data.length < 2 || data[0] !== 0)
    throw changed('The badge in this picture is packed in a way that Open Badges do not allow.');
  const language = data.indexOf(0, 2);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0) throw brokenPng();
  return textOf(data.subarray(translated + 1));
}

function badgeInPng(bytes) {
  let found = null;
  for (const {at, end, type, isWhole, data} of chunksOf(bytes)) {
    const start = byteStringOf(data.subarray(0, pngKeyword.length));
    if (type !== 'iTXt' || start !== pngKeyword) continue;
    if (!isWhole) throw brokenPng();
    if (found)
      throw changed('This picture holds two badges, so neither can be trusted.');
    found = {
      text: internationalText(data.subarray(pngKeyword.length)),
      png: joined(bytes.subarray(0, at), bytes.subarray(end)),
    };
  }
  if (found) return found;
  throw unclear('There is no Open Badge 3.0 in this picture. A picture that was edited or sent ' +
      'by a messenger loses its badge; ask for the file itself.');
}

const pictureStart = 'data:image/png;base64,';

function badgeInSvg(bytes) {
  const text = textOf(bytes);
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
  // Entities could hide what is shown.
  const isBroken = drawing.doctype || drawing.getElementsByTagName('parsererror').length > 0;
  const badges = drawing.getElementsByTagNameNS('https://purl.imsglobal.org/ob/v3p0', 'credential');
  if (isBroken || (badges.length > 0 && badges[0].children.length > 0))
    throw changed('This drawing is damaged. Get the badge again from whoever sent it.');
  if (badges.length > 1)
    throw changed('This drawing holds two badges, so neither can be trusted.');
  if (badges.length === 0 || badges[0].textContent.trim() === '') throw noBadge();
  const pictures = [...drawing.getElementsByTagNameNS('*', 'image')].map(one =>
      one.getAttribute('href') || one.getAttributeNS('http://www.w3.org/1999/xlink', 'href') || '');
  const picture = pictures.find(href => href.startsWith(pictureStart));
  return {
    text: badges[0].textContent,
    png: picture ? fromBase64(picture.slice(pictureStart.length)) : null,
  };
}

async function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  let whole = new Uint8Array();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return whole;
    whole = joined(whole, value);
    if (whole.length > mostAttached) throw unclear('What is attached to this PDF is too large.');
  }
}

// What stands before and after each mention of an attached file: its head, and where its bytes
// begin. Certificates of Laurel name the length there; PDFs of other programs may not.
function attachmentsOf(text) {
  const found = [];
  let at = text.indexOf('/EmbeddedFile/');
  for (; at >= 0 && found.length < 64; at = text.indexOf('/EmbeddedFile/', at + 1)) {
    const end = text.indexOf('stream', at);
    const head = text.slice(text.lastIndexOf(' obj', at), end);
    const length = end < 0 || end - at > 1000 ? null : head.match(/\/Length (\d+)(?! \d+ R)/);
    if (!length) return [];
    const start = end + 'stream'.length + (text[end + 'stream'.length] === '\r' ? 2 : 1);
    found.push({start, end: start + Number(length[1]), isPacked: head.includes('/FlateDecode')});
  }
  return found;
}

async function badgeInPdf(bytes) {
  const elsewhere = unclear('No badge in this PDF can be read by a page like this one. Laurel ' +
      'reads PDFs of other programs, under “Check a badge”; or drop the badge itself here ' +
      '(.json, .png or .svg).');
  const badges = new Set();
  for (const {start, end, isPacked} of attachmentsOf(byteStringOf(bytes))) {
    if (isPacked && typeof DecompressionStream === 'undefined') throw elsewhere;
    const packed = bytes.subarray(start, end);
    const attached = isPacked ? await inflated(packed).catch(() => { throw elsewhere; }) : packed;
    const words = byteStringOf(attached);
    if (/^\s*\{/.test(words) && /OpenBadgeCredential|AchievementCredential/.test(words))
      badges.add(textOf(attached));
  }
  if (badges.size > 1) throw changed('This PDF holds two badges, so neither can be trusted.');
  if (badges.size === 0) throw elsewhere;
  return {text: [...badges][0], isPage: true};
}

// The badge in a file: its text, the picture without it, and whether it is a printed page.
async function carriedBadge(bytes) {
  if (bytes.length > mostFileBytes) throw unclear('This file is too large to be a badge.');
  const start = byteStringOf(bytes.subarray(0, 1024));
  const word = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (start.startsWith(pngStart)) return badgeInPng(bytes);
  if (start.includes('%PDF-')) return badgeInPdf(bytes);
  if (/^ey[\w-]+\.[\w-]+\./.test(word))
    throw unclear('This badge is a token (JWT), which this page does not check. Laurel does, ' +
        'under “Check a badge”.');
  if (word.startsWith('{')) return {text: textOf(bytes)};
  if (/^<!doctype html|^<html/i.test(word))
    throw unclear('This is a page, not a badge. Open it, and it checks the badge that it carries.');
  if (word.startsWith('<')) return badgeInSvg(bytes);
  throw noBadge();
}

// Checks the badge in a file.
const checkFile = (bytes, at) => checkCarried(() => carriedBadge(bytes), at);
