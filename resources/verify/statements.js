// SPDX-License-Identifier: MIT
// JSON-LD as statements of RDF, for documents that use the two contexts of Open Badges 3.0. The
// rows of the contexts stand in `contextTerms`, which Laurel writes in front of this script.
// Everything must mean something: what a signature does not cover is refused.

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const rdfFirst = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#first';
const rdfRest = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#rest';
const rdfNil = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#nil';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

const mostDepth = 32;
const mostStatements = 20000;

// Value texts are byte strings.
const iriTerm = value => ({kind: 'iri', value: byteStringOf(utf8Of(value))});
const blankTerm = label => ({kind: 'blank', value: label});
const literalTerm = (text, datatype) =>
    ({kind: 'literal', value: byteStringOf(utf8Of(text)), datatype});

// The rows of one context by their scope: a type, a property, or '' for everywhere.
function layersOf(rows) {
  const layers = new Map(rows.map(([scope]) => [scope, new Map()]));
  for (const [scope, term, iri, type, holds] of rows)
    layers.get(scope).set(term, {iri, type, holds, scoped: layers.get(term) || null});
  return layers;
}

const credentialLayer = layersOf(contextTerms.credentials.rows).get('');
const badgeLayer = layersOf(contextTerms.badges.rows).get('');

// The words that are known at one place of a document: the last layer wins.
class ActiveContext {
  constructor(layers) {
    this.layers = layers;
  }

  static of(context) {
    const names = listOf(context);
    const known = [[contextTerms.credentials.name, credentialLayer],
      [contextTerms.badges.name, badgeLayer]];
    if (names.length < 1 || names.length > 2 || names.some((name, at) => name !== known[at][0]))
      throw unclear('This uses words from a place that this page does not know, so it cannot be ' +
          'checked here. Ask whoever issued it for an Open Badge 3.0.3.');
    return new ActiveContext(names.map((_, at) => known[at][1]));
  }

  find(word) {
    for (let at = this.layers.length - 1; at >= 0; at -= 1) {
      const found = this.layers[at].get(word);
      if (found) return found;
    }
    return null;
  }

  // The contexts forbid that a word changes its meaning within.
  with(layer) {
    for (const [word, meaning] of layer) {
      const before = this.find(word);
      const isOther = before && ['iri', 'type', 'holds', 'scoped'].some(
          part => before[part] !== meaning[part]);
      if (isOther)
        throw unclear(`“${word}” would mean two things at one place here, so this cannot be ` +
            'checked.');
    }
    return new ActiveContext([...this.layers, layer]);
  }
}

// A statement ends where its IRI does, so nothing in one may look like that end.
const isAbsoluteIri = text => text.indexOf(':') > 0 && /\p{L}/u.test(text[0]) &&
    !/[\u0000- \u007f<>"{}|^`\\]/.test(text);

// A number as JSON-LD writes it in RDF.
function numberText(number) {
  if (Number.isInteger(number) && Math.abs(number) < 1e21)
    return {text: BigInt(number).toString(), usual: 'integer'};
  const [mantissa, exponent] = number.toExponential(15).split('e');
  const short = mantissa.replace(/0+$/, '').replace(/\.$/, '.0');
  return {text: `${short}E${Number(exponent)}`, usual: 'double'};
}

class Walk {
  constructor() {
    this.quads = [];
    this.blanks = 0;
  }

  blank() {
    this.blanks += 1;
    return blankTerm(`n${this.blanks - 1}`);
  }

  state(subject, predicate, object, graph) {
    this.quads.push({subject, predicate, object, graph});
  }

  node(object, context, graph, depth) {
    if (depth > mostDepth || this.quads.length > mostStatements)
      throw unclear('This is too large or too deep to be a badge.');
    const subject = this.subjectOf(object);
    const typed = this.addTypes(subject, object, context, graph);
    for (const word of Object.keys(object)) {
      if (word === 'id' || word === 'type') continue;
      const meaning = typed.find(word);
      if (!meaning)
        throw unclear(`“${word}” has no meaning in an Open Badge at this place, so no signature ` +
            'covers it.');
      this.property(subject, meaning, object[word], context, graph, depth);
    }
    return subject;
  }

  subjectOf(object) {
    if (object.id === undefined) return this.blank();
    if (!isText(object.id) || !isAbsoluteIri(object.id))
      throw unclear(`“${object.id}” is no identifier that a signature can cover.`);
    return iriTerm(object.id);
  }

  // What the types of a node add to its context does not reach the nodes within it.
  addTypes(subject, object, context, graph) {
    if (object.type === undefined) return context;
    const names = [...listOf(object.type)];
    if (names.length === 0) throw unclear('A part of it has an empty list of types.');
    for (const name of names) {
      const meaning = isText(name) && context.find(name);
      if (!meaning)
        throw unclear(`The type “${name}” has no meaning in an Open Badge, so no signature ` +
            'covers it.');
      this.state(subject, rdfType, iriTerm(meaning.iri), graph);
    }
    return names.sort().map(name => context.find(name).scoped).filter(Boolean)
        .reduce((typed, layer) => typed.with(layer), context);
  }

  property(subject, meaning, value, context, graph, depth) {
    const inner = meaning.scoped ? context.with(meaning.scoped) : context;
    const values = listOf(value);
    if (values.length === 0)
      throw unclear('A part of it is an empty list, which no signature covers.');
    const terms = values.map(one => this.termOf(one, meaning, inner, graph, depth));
    const stated = meaning.holds === 'list' ? [this.listOf(terms, graph)] : terms;
    for (const term of stated) this.state(subject, meaning.iri, term, graph);
  }

  termOf(value, meaning, context, graph, depth) {
    if (isObject(value)) {
      if (meaning.holds !== 'graph') return this.node(value, context, graph, depth + 1);
      const name = this.blank();
      this.node(value, context, name, depth + 1);
      return name;
    }
    if (value === null || Array.isArray(value))
      throw unclear('A part of it is empty, which no signature covers.');
    if (meaning.holds === 'graph')
      throw unclear('A signature within it is not in the form of one.');
    const names = meaning.type.startsWith('@');
    return isText(value) && names ? this.iriValue(value, meaning, context)
                                  : this.literal(value, names ? '' : meaning.type);
  }

  iriValue(text, meaning, context) {
    const word = meaning.type === '@vocab' ? context.find(text) : null;
    if (word) return iriTerm(word.iri);
    if (isAbsoluteIri(text)) return iriTerm(text);
    throw unclear(`“${text}” is no identifier that a signature can cover.`);
  }

  literal(value, datatype) {
    if (typeof value === 'boolean') return literalTerm(String(value), datatype || `${xsd}boolean`);
    if (isText(value)) return literalTerm(value, datatype || `${xsd}string`);
    const number = numberText(value);
    return literalTerm(number.text, datatype || xsd + number.usual);
  }

  listOf(terms, graph) {
    return terms.reduceRight((rest, term) => {
      const cell = this.blank();
      this.state(cell, rdfFirst, term, graph);
      this.state(cell, rdfRest, rest, graph);
      return cell;
    }, iriTerm(rdfNil));
  }
}

function statementsOf(document) {
  const {'@context': context, ...stated} = document;
  const walk = new Walk();
  walk.node(stated, ActiveContext.of(context), null, 0);
  return walk.quads;
}
