// SPDX-License-Identifier: MIT
// Bytes, their spellings and their hashes. Text that is hashed or sorted is kept as a "byte
// string": one character for each byte of its UTF-8, so that comparing it compares bytes.

const utf8Of = text => new TextEncoder().encode(text);

const bytesOf = byteString => Uint8Array.from(byteString, byte => byte.charCodeAt(0));

function byteStringOf(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const hexOf = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

const base64Of = bytes => btoa(byteStringOf(bytes));

const fromBase64 = text => bytesOf(atob(text.replace(/[\t\n\r ]/g, '')));

const joined = (...parts) => {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const isSame = (left, right) =>
    left.length === right.length && left.every((byte, at) => byte === right[at]);

const base58Letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function base58Of(bytes) {
  let zeros = 0;
  while (zeros < bytes.length && bytes[zeros] === 0) zeros += 1;
  let number = BigInt('0x0' + hexOf(bytes));
  let text = '';
  for (; number > 0n; number /= 58n) text = base58Letters[Number(number % 58n)] + text;
  return '1'.repeat(zeros) + text;
}

// Null when the text is anything but the one spelling of some bytes.
function fromBase58(text) {
  if (text.length === 0 || text.length > 128) return null;
  let number = 0n;
  for (const letter of text) {
    const digit = base58Letters.indexOf(letter);
    if (digit < 0) return null;
    number = number * 58n + BigInt(digit);
  }
  let hex = number === 0n ? '' : number.toString(16);
  if (hex.length % 2) hex = '0' + hex;
  const zeros = text.match(/^1*/)[0].length;
  const bytes = Uint8Array.from((hex.match(/../g) || []), pair => parseInt(pair, 16));
  return joined(new Uint8Array(zeros), bytes);
}

// The first bits behind the point of the roots of the first primes: what SHA-2 begins with.
function rootBits(count, root, bits) {
  const found = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    let isPrime = true;
    for (let by = 2; by * by <= candidate; by += 1) isPrime = isPrime && candidate % by !== 0;
    if (!isPrime) continue;
    const power = BigInt(candidate) << (BigInt(bits) * root);
    let low = 0n;
    let high = 1n << BigInt(bits + 5);
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** root <= power) low = middle;
      else high = middle;
    }
    found.push(BigInt.asUintN(bits, low));
  }
  return found;
}

const sha256Start = Uint32Array.from(rootBits(8, 2n, 32), Number);
const sha256Steps = Uint32Array.from(rootBits(64, 3n, 32), Number);

// The message as SHA-2 takes it in: whole blocks, with its length in bits at the end.
function padded(bytes, block, lengthBytes) {
  const size = Math.ceil((bytes.length + 1 + lengthBytes) / block) * block;
  const whole = new Uint8Array(size);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(size - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(size - 4, (bytes.length << 3) >>> 0);
  return view;
}

function ownSha256(bytes) {
  const view = padded(bytes, 64, 8);
  const state = Uint32Array.from(sha256Start);
  const w = new Uint32Array(64);
  const turned = (word, by) => (word >>> by) | (word << (32 - by));
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(at + 4 * i);
    for (let i = 16; i < 64; i += 1) {
      const low = turned(w[i - 15], 7) ^ turned(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const high = turned(w[i - 2], 17) ^ turned(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = w[i - 16] + low + w[i - 7] + high;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i += 1) {
      const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const first = (h + mixed + ((e & f) ^ (~e & g)) + sha256Steps[i] + w[i]) | 0;
      const other = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const second = (other + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] += word; });
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setUint32(4 * i, word));
  return new Uint8Array(digest.buffer);
}

const sha512Start = rootBits(8, 2n, 64);
const sha512Steps = rootBits(80, 3n, 64);

function ownSha512(bytes) {
  const view = padded(bytes, 128, 16);
  const state = [...sha512Start];
  const cut = number => BigInt.asUintN(64, number);
  const turned = (word, by) => (word >> by) | cut(word << (64n - by));
  for (let at = 0; at < view.byteLength; at += 128) {
    const w = Array.from({length: 16}, (_, i) => view.getBigUint64(at + 8 * i));
    for (let i = 16; i < 80; i += 1) {
      const low = turned(w[i - 15], 1n) ^ turned(w[i - 15], 8n) ^ (w[i - 15] >> 7n);
      const high = turned(w[i - 2], 19n) ^ turned(w[i - 2], 61n) ^ (w[i - 2] >> 6n);
      w[i] = cut(w[i - 16] + low + w[i - 7] + high);
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 80; i += 1) {
      const mixed = turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n);
      const first = h + mixed + ((e & f) ^ (cut(~e) & g)) + sha512Steps[i] + w[i];
      const other = turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n);
      const second = other + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, cut(d + first), c, b, a, cut(first + second)];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = cut(state[i] + word); });
  }
  const digest = new DataView(new ArrayBuffer(64));
  state.forEach((word, i) => digest.setBigUint64(8 * i, word));
  return new Uint8Array(digest.buffer);
}

// The browser's own cryptography; it is missing in old browsers and on pages without https.
const webCrypto = () => globalThis.crypto && globalThis.crypto.subtle;

async function sha256(bytes) {
  const web = webCrypto();
  return web ? new Uint8Array(await web.digest('SHA-256', bytes)) : ownSha256(bytes);
}
