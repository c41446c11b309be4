// SPDX-License-Identifier: MIT
// Signatures by Ed25519 (RFC 8032): checking only, so nothing here is secret or has to take the
// same time for every number.

const fieldPrime = 2n ** 255n - 19n;
const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n;

const inField = number => {
  const rest = number % fieldPrime;
  return rest < 0n ? rest + fieldPrime : rest;
};

function power(base, exponent) {
  let result = 1n;
  for (let square = base; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = inField(result * square);
    square = inField(square * square);
  }
  return result;
}

const curveD = inField(-121665n * power(121666n, fieldPrime - 2n));
const rootOfMinusOne = power(2n, (fieldPrime - 1n) / 4n);

const littleEndian = bytes => BigInt('0x' + hexOf(Uint8Array.from(bytes).reverse()));

// A point stands as X, Y, Z, T with x = X/Z, y = Y/Z and xy = T/Z. Null when there is none.
function pointOf(bytes) {
  const number = littleEndian(bytes);
  const sign = number >> 255n;
  const y = BigInt.asUintN(255, number);
  if (bytes.length !== 32 || y >= fieldPrime) return null;
  const u = inField(y * y - 1n);
  const v = inField(curveD * y * y + 1n);
  const v3 = inField(v * v * v);
  let x = inField(u * v3 * power(inField(u * v3 * v3 * v), (fieldPrime - 5n) / 8n));
  const square = inField(v * x * x);
  if (square === inField(-u)) x = inField(x * rootOfMinusOne);
  else if (square !== u) return null;
  if (x === 0n && sign === 1n) return null;
  if ((x & 1n) !== sign) x = fieldPrime - x;
  return [x, y, 1n, inField(x * y)];
}

function sum([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = inField((y1 - x1) * (y2 - x2));
  const b = inField((y1 + x1) * (y2 + x2));
  const c = inField(2n * curveD * t1 * t2);
  const d = inField(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [inField(e * f), inField(g * h), inField(f * g), inField(e * h)];
}

const nowhere = [0n, 1n, 1n, 0n];

function times(scalar, point) {
  let result = nowhere;
  for (let twice = point; scalar > 0n; scalar >>= 1n) {
    if (scalar & 1n) result = sum(result, twice);
    twice = sum(twice, twice);
  }
  return result;
}

const isSamePoint = ([x1, y1, z1], [x2, y2, z2]) =>
    inField(x1 * z2 - x2 * z1) === 0n && inField(y1 * z2 - y2 * z1) === 0n;

const basePoint = pointOf(Uint8Array.from([0x58, ...Array(31).fill(0x66)]));

function ownIsSigned(key, message, signature) {
  const holder = key.length === 32 && pointOf(key);
  if (!holder || signature.length !== 64 || isSamePoint(times(8n, holder), nowhere)) return false;
  const commitment = pointOf(signature.subarray(0, 32));
  const response = littleEndian(signature.subarray(32));
  if (!commitment || response >= groupOrder) return false;
  const hash = ownSha512(joined(signature.subarray(0, 32), key, message));
  const challenge = littleEndian(hash) % groupOrder;
  return isSamePoint(times(response, basePoint), sum(commitment, times(challenge, holder)));
}

// True when the holder of that key signed exactly this.
async function isSigned(key, message, signature) {
  const web = webCrypto();
  if (!web) return ownIsSigned(key, message, signature);
  try {
    const known = await web.importKey('raw', key, {name: 'Ed25519'}, false, ['verify']);
    return await web.verify({name: 'Ed25519'}, known, signature, message);
  } catch { // a browser that does not know Ed25519, or no key at all
    return ownIsSigned(key, message, signature);
  }
}
