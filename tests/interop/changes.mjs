// SPDX-License-Identifier: MIT
// Copies of a badge file with one byte changed in what was signed.

// The same places every time.
function numbers(seed) {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

function withByte(bytes, at, random) {
  const copy = Buffer.from(bytes);
  while (copy[at] === bytes[at]) copy[at] = random(256);
  return copy;
}

function rebaked(bytes, text) {
  const size = bytes.readUInt32BE(33);
  const chunk = Buffer.concat([bytes.subarray(37, 41 + size - text.length), text]);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(chunk));
  return Buffer.concat([bytes.subarray(0, 37), chunk, crc, bytes.subarray(45 + size)]);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

// Where the credential lies in a file, as it lies there.
function placeOf(bytes, kind) {
  if (kind === '.json') return [0, bytes.length];
  if (kind === '.png') {
    const start = bytes.indexOf('{', 33);
    return [start, 41 + bytes.readUInt32BE(33)];
  }
  if (kind === '.svg') {
    const start = bytes.indexOf('<![CDATA[') + 9;
    return [start, bytes.indexOf(']]>', start)];
  }
  const head = bytes.indexOf('/EmbeddedFile/');
  const start = bytes.indexOf('stream\n', head) + 7;
  return [start, start + Number(bytes.toString('latin1', head, start).match(/\/Length (\d+)/)[1])];
}

// A forger mends checksums, so that only the signature stands in the way.
export function* changedBytes(bytes, kind, count) {
  const random = numbers(20260315);
  const [start, end] = placeOf(bytes, kind);
  for (let round = 0; round < count; round += 1) {
    const at = start + random(end - start);
    const changed = withByte(bytes, at, random);
    yield kind === '.png' && round % 2 ? rebaked(bytes, changed.subarray(start, end)) : changed;
  }
}
