// SPDX-License-Identifier: MIT
// RDFC-1.0 with SHA-256: the one text of a set of statements, whatever its blank nodes are called
// and in which order it was written. The names of the parts are those of the recommendation.

const mostWork = 100000; // steps of the search that tells equal-looking blank nodes apart
const mostSearchDepth = 200;

const escapes = {
  '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '"': '\\"', '\\': '\\\\',
};
const escaped = text => text.replace(/[\u0000-\u001f\u007f"\\]/g, letter => escapes[letter] ||
    `\\u00${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

function termText(term, label) {
  if (term.kind === 'iri') return `<${term.value}>`;
  if (term.kind === 'blank') return `_:${label(term.value)}`;
  const type = term.datatype === `${xsd}string` ? '' : `^^<${term.datatype}>`;
  return `"${escaped(term.value)}"${type}`;
}

function nQuad({subject, predicate, object, graph}, label) {
  const where = graph ? ` ${termText(graph, label)}` : '';
  return `${termText(subject, label)} <${predicate}> ${termText(object, label)}${where} .\n`;
}

const byBytes = (left, right) => left < right ? -1 : left > right ? 1 : 0;
const hashText = text => hexOf(ownSha256(bytesOf(text)));

// Gives blank nodes their names in the order in which it is asked.
class Names {
  constructor(prefix, given = new Map()) {
    this.prefix = prefix;
    this.given = given;
  }
  copy() { return new Names(this.prefix, new Map(this.given)); }
  has(label) { return this.given.has(label); }
  order() { return [...this.given.keys()]; }
  issue(label) {
    if (!this.given.has(label)) this.given.set(label, this.prefix + this.given.size);
    return this.given.get(label);
  }
}

// Turns a list into its next order, in place; false after the last one, when it began sorted.
function nextOrder(list) {
  const swap = (left, right) => { [list[left], list[right]] = [list[right], list[left]]; };
  let at = list.length - 2;
  while (at >= 0 && list[at] >= list[at + 1]) at -= 1;
  if (at < 0) return false;
  let other = list.length - 1;
  while (list[other] <= list[at]) other -= 1;
  swap(at, other);
  for (let low = at + 1, high = list.length - 1; low < high; low += 1, high -= 1) swap(low, high);
  return true;
}

function grouped(pairs) {
  const groups = new Map();
  for (const [key, value] of pairs) {
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(value);
  }
  return groups;
}

const byKey = groups => [...groups].sort((left, right) => byBytes(left[0], right[0]));

class Canonicalization {
  constructor(quads) {
    // What is said twice counts once.
    this.quads = [...new Map(quads.map(quad => [nQuad(quad, label => label), quad])).values()];
    this.mentions = grouped(this.quads.flatMap(quad =>
        [...new Set(this.blanksOf(quad).map(([term]) => term.value))].map(label => [label, quad])));
    this.firstDegree = new Map();
    this.canonical = new Names('c14n');
    this.work = 0;
  }

  text() {
    const labels = [...this.mentions.keys()];
    const byHash = byKey(grouped(labels.map(label => [this.hashFirstDegree(label), label])));
    for (const [, alike] of byHash) if (alike.length === 1) this.canonical.issue(alike[0]);
    for (const [, alike] of byHash) if (alike.length > 1) this.nameAlike(alike);
    return this.quads.map(quad => nQuad(quad, label => this.canonical.issue(label)))
        .sort(byBytes).join('');
  }

  spend(work) {
    this.work += work;
    if (this.work > mostWork) throw this.tooIntricate();
  }

  tooIntricate() {
    return unclear('This is too intricate to be a badge, so it was not read further.');
  }

  blanksOf(quad) {
    return [[quad.subject, 's'], [quad.object, 'o'], [quad.graph, 'g']]
        .filter(([term]) => term && term.kind === 'blank');
  }

  hashFirstDegree(label) {
    if (!this.firstDegree.has(label)) {
      const lines = this.mentions.get(label)
          .map(quad => nQuad(quad, other => other === label ? 'a' : 'z'));
      this.firstDegree.set(label, hashText(lines.sort(byBytes).join('')));
    }
    return this.firstDegree.get(label);
  }

  hashRelated(related, quad, names, position) {
    const by = position === 'g' ? position : `${position}<${quad.predicate}>`;
    if (this.canonical.has(related)) return hashText(`${by}_:${this.canonical.issue(related)}`);
    if (names.has(related)) return hashText(`${by}_:${names.issue(related)}`);
    return hashText(by + this.hashFirstDegree(related));
  }

  relatedTo(label, names) {
    const related = [];
    for (const quad of this.mentions.get(label)) {
      this.spend(1);
      for (const [term, position] of this.blanksOf(quad)) {
        if (term.value !== label)
          related.push([this.hashRelated(term.value, quad, names, position), term.value]);
      }
    }
    return byKey(grouped(related));
  }

  nameAlike(labels) {
    const found = [];
    for (const label of labels) {
      if (this.canonical.has(label)) continue;
      const names = new Names('b');
      names.issue(label);
      found.push(this.hashNDegree(label, names, 0));
    }
    found.sort((left, right) => byBytes(left.hash, right.hash));
    for (const one of found) for (const label of one.names.order()) this.canonical.issue(label);
  }

  hashNDegree(label, names, depth) {
    if (depth > mostSearchDepth) throw this.tooIntricate();
    let data = '';
    for (const [hash, list] of this.relatedTo(label, names)) {
      const best = this.bestPath(list.sort(byBytes), names, depth);
      data += hash + best.hash;
      names = best.names;
    }
    return {hash: hashText(data), names};
  }

  // Over all orders of `list`, the path that sorts first, and the names that it gave.
  bestPath(list, names, depth) {
    let best = {hash: '', names};
    do {
      this.spend(list.length);
      const path = this.pathOf(list, names.copy(), best.hash, depth);
      if (path && (best.hash === '' || path.hash < best.hash)) best = path;
    } while (nextOrder(list));
    return best;
  }

  // Null as soon as it is clear that another path sorts before this one.
  pathOf(list, names, best, depth) {
    let hash = '';
    const isWorse = () => best !== '' && hash.length >= best.length && hash > best;
    const open = [];
    for (const related of list) {
      if (!this.canonical.has(related) && !names.has(related)) open.push(related);
      const known = this.canonical.has(related) ? this.canonical : names;
      hash += `_:${known.issue(related)}`;
      if (isWorse()) return null;
    }
    for (const related of open) {
      const found = this.hashNDegree(related, names, depth + 1);
      hash += `_:${names.issue(related)}<${found.hash}>`;
      names = found.names;
      if (isWorse()) return null;
    }
    return {hash, names};
  }
}

// What a signature covers, as a byte string.
const canonicalStatements = document => new Canonicalization(statementsOf(document)).text();
