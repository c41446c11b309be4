// SPDX-License-Identifier: MIT
// Strict JSON (RFC 8259) within bounds. JSON.parse lets a name stand twice in an object and keeps
// one of the two; a signature may be good for the other.

// Why a badge is not as it was signed ("changed"), or cannot be checked ("unclear").
class Trouble extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}
const changed = message => new Trouble('changed', message);
const unclear = message => new Trouble('unclear', message);

const jsonLimits = {bytes: 4 * 1024 * 1024, depth: 32, values: 50000};

// False when half of a pair of surrogates stands alone.
function isUnicode(text) {
  try {
    encodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

class JsonReader {
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.values = 0;
  }

  read() {
    const value = this.value(0);
    this.skipSpace();
    if (this.at < this.text.length) throw this.broken();
    return value;
  }

  broken() {
    return changed(`The badge cannot be read: it is not valid JSON at character ${this.at + 1}. ` +
        'Perhaps it was not copied whole.');
  }

  skipSpace() {
    while (' \t\n\r'.includes(this.text[this.at] || '-')) this.at += 1;
  }

  take(letter) {
    this.skipSpace();
    if (this.text[this.at] !== letter) return false;
    this.at += 1;
    return true;
  }

  need(letter) {
    if (!this.take(letter)) throw this.broken();
  }

  value(depth) {
    this.skipSpace();
    this.values += 1;
    const isNested = this.text[this.at] === '{' || this.text[this.at] === '[';
    if (this.values > jsonLimits.values || (isNested && depth >= jsonLimits.depth))
      throw unclear('This is too large or too deep to be a badge.');
    if (this.take('{')) return this.object(depth);
    if (this.take('[')) return this.list(depth);
    return this.text[this.at] === '"' ? this.string() : this.word();
  }

  // Without a prototype, "__proto__" is a name like any other.
  object(depth) {
    const object = Object.create(null);
    if (this.take('}')) return object;
    do {
      this.skipSpace();
      const name = this.string();
      if (name in object) throw unclear(`“${name}” is there twice, so neither can be trusted.`);
      this.need(':');
      object[name] = this.value(depth + 1);
    } while (this.take(','));
    this.need('}');
    return object;
  }

  list(depth) {
    const list = [];
    if (this.take(']')) return list;
    do list.push(this.value(depth + 1)); while (this.take(','));
    this.need(']');
    return list;
  }

  matched(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) throw this.broken();
    this.at = pattern.lastIndex;
    return found[0];
  }

  string() {
    const quoted = this.matched(
        /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y);
    const text = JSON.parse(quoted);
    if (!isUnicode(text)) throw this.broken();
    return text;
  }

  word() {
    const word = this.matched(
        /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y);
    const value = JSON.parse(word);
    if (typeof value === 'number' && !Number.isFinite(value))
      throw changed('The badge cannot be read: a number is too large.');
    return value;
  }
}

function textOf(bytes) {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw changed('The badge cannot be read: it is not text in UTF-8.');
  }
}

function parseJson(text) {
  if (text.length > jsonLimits.bytes) throw unclear('This is too large to be a badge.');
  return new JsonReader(text).read();
}

const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value);
const isText = value => typeof value === 'string';
const listOf = value => Array.isArray(value) ? value : value === undefined ? [] : [value];

// What stands at the end of a path of names; undefined where there is nothing.
const within = (value, ...names) =>
    names.reduce((object, name) => isObject(object) ? object[name] : undefined, value);
const textWithin = (value, ...names) => {
  const found = within(value, ...names);
  return isText(found) ? found : '';
};
