import { AST_NODE_TYPES as N, type TSESLint, type TSESTree } from '@typescript-eslint/utils';

import type { Finding } from '../analysis/index.js';
import type { Method } from '../stores/types.js';
import { fixOf, type Edit } from './code/edits.js';
import { bare, descendantsOf } from './code/nodes.js';
import { argumentsAt, meant } from './code/places.js';
import { quoted, styleOf, type Style } from './code/style.js';
import type { Repair, RepairContext } from './repair.js';

type Source = Readonly<TSESLint.SourceCode>;
type Operation = NonNullable<Finding['write']>;
type Text = TSESTree.TemplateLiteral | TSESTree.StringLiteral | TSESTree.Identifier;

/** What goes between the braces: an expression that all keys hold, or a word. */
interface Tag {
  readonly text: string;
  readonly isHole: boolean;
}

/** A common hash tag in all keys of the command, and wherever else the file spells these keys. */
export function hashTagRepairs({ finding, source }: RepairContext): Repair[] {
  const { write } = finding;
  if (finding.kind !== 'cross-slot-keys' || !write?.call || write.call !== finding.node) return [];
  const nodes = (write.batch?.operations ?? [write]).flatMap((operation) => keysOf(source, operation));
  const texts = nodes.map((node) => (isName(node) ? node : textMeant(source, node))).filter((text) => text !== undefined);
  if (texts.length < 2 || texts.length !== nodes.length) return [];
  const untagged = texts.filter((text) => !hasTag(text));
  const known = untagged.length < texts.length ? tagAlready(texts) : undefined;
  const tag = known ?? (untagged.length === texts.length ? tagOf(source, texts, nodes) : wordInTags(texts));
  if (!tag) return [];
  const style = styleOf(source, finding.module.filename);
  const spelt = spellingsOf(source, known ? untagged : texts);
  const edits = spelt.map((text) => (hasTag(text) ? narrowed(source, text, tag) : tagged(source, text, tag, style)));
  if (edits.length === 0 || edits.some((each) => each.length === 0)) return [];
  const name = tag.isHole ? `{\${${tag.text}}}` : `{${tag.text}}`;
  return [{ title: `the hash tag ${name} in all these keys`, kind: 'remodel', fix: fixOf(edits.flat()) }];
}

/** The text that a key is: written out, held by a constant, or made by a function of the file that does nothing else. */
function textMeant(source: Source, node: TSESTree.Node): Text | undefined {
  const found = meant(source, node);
  if (isText(found)) return found;
  const maker = found.type === N.CallExpression ? meant(source, found.callee) : undefined;
  const made = maker?.type === N.ArrowFunctionExpression ? bare(maker.body) : undefined;
  return made && isText(made) && made.type !== N.Identifier ? made : undefined;
}

function hasTag(text: Text): boolean {
  return partsOf(text).some((part) => part.includes('{'));
}

/** The expressions of the keys that an operation touches. */
function keysOf(source: Source, { call, facts, batch, method }: Operation): TSESTree.Node[] {
  if (call?.type !== N.CallExpression || !facts) return [];
  const given = call === batch?.node ? argumentsInList(source, call, method) : [call.arguments];
  return given.flatMap((each) => keysAmong(source, each, facts));
}

/** The arguments of the commands of one name in `multi([['set', key, value], …])`. */
function argumentsInList(source: Source, call: TSESTree.CallExpression, method: string): TSESTree.Node[][] {
  return argumentsAt(source, call.arguments, '0[]').flatMap((command) => {
    const [name, ...others] = command.type === N.ArrayExpression ? command.elements : [];
    return name?.type === N.Literal && name.value === method ? [others.filter((each) => each !== null)] : [];
  });
}

function keysAmong(source: Source, given: readonly TSESTree.Node[], facts: Method): TSESTree.Node[] {
  const place = 'keys' in facts ? facts.keys : 'beside' in facts ? facts.beside : undefined;
  const others = 'keys' in facts ? [] : [...('from' in facts ? [facts.from] : []), ...('key' in facts ? [facts.key] : [])];
  const counted = 'count' in facts && facts.count !== undefined ? argumentsAt(source, given, facts.count)[0] : undefined;
  const count = counted?.type === N.Literal && typeof counted.value === 'number' ? counted.value : undefined;
  const single = others.flatMap((each) => (typeof each === 'string' ? [each] : (each ?? [])));
  return [
    ...single.flatMap((each) => argumentsAt(source, given, each)),
    ...(place === undefined ? [] : argumentsAt(source, given, place).slice(0, count)),
  ];
}

/** `{ name: value }` */
function isName(node: TSESTree.Node): node is TSESTree.Identifier {
  const { parent } = node;
  return node.type === N.Identifier && parent?.type === N.Property && parent.key === node && !parent.computed && !parent.shorthand;
}

function isText(node: TSESTree.Node): node is Text {
  return isName(node) || node.type === N.TemplateLiteral || (node.type === N.Literal && typeof node.value === 'string');
}

/** What is known of a key: the pieces between its holes. */
function partsOf(text: Text): string[] {
  if (text.type === N.Identifier) return [text.name];
  return text.type === N.Literal ? [text.value] : text.quasis.map((quasi) => quasi.value.raw);
}

/** The tag that those keys have that have one, if it is the same plain one. */
function tagAlready(texts: readonly Text[]): Tag | undefined {
  const tags = new Set(texts.flatMap((text) => /\{([^{}]+)\}/u.exec(partsOf(text).join('\0'))?.[1] ?? []));
  const [only] = tags;
  return tags.size === 1 && only !== undefined && !only.includes('\0') ? { text: only, isHole: false } : undefined;
}

/** The part that all keys share: an expression in each of them, or else the word that they, or at least the first one, begin with. */
function tagOf(source: Source, texts: readonly Text[], nodes: readonly TSESTree.Node[]): Tag | undefined {
  const [first, ...others] = texts;
  if (!first) return undefined;
  // What a maker of keys calls its parameter says nothing of what it is given.
  const isMade = nodes.some((node) => meant(source, node).type === N.CallExpression);
  const holes = (text: Text): string[] => (text.type === N.TemplateLiteral ? text.expressions.map((each) => source.getText(each)) : []);
  const hole = isMade ? undefined : holes(first).find((each) => others.every((other) => holes(other).includes(each)));
  if (hole !== undefined) return { text: hole, isHole: true };
  const words = texts.map(firstWord).filter((word) => word !== undefined);
  const word = words.find((each) => words.length === texts.length && words.every((other) => other === each)) ?? words[0];
  return word === undefined ? undefined : { text: word, isHole: false };
}

/** The word that the tags of all keys begin with: `{team:${a}}:agents` and `{team:${b}}:agents` differ in what comes after it. */
function wordInTags(texts: readonly Text[]): Tag | undefined {
  const words = new Set(texts.map((text) => /\{([\w-]+)[:./]/u.exec(partsOf(text).join('\0'))?.[1]));
  const [word] = words;
  return words.size === 1 && word !== undefined ? { text: word, isHole: false } : undefined;
}

/** The edits that end a key's tag after its first word. */
function narrowed(source: Source, text: Text, tag: Tag): Edit[] {
  if (text.type === N.Identifier) return [];
  const pieces = text.type === N.Literal ? [text] : text.quasis;
  const braces = pieces.flatMap((piece) =>
    [...source.getText(piece).matchAll(/(?<!\$)\{|(?<=.)\}/gsu)].map((match) => ({ brace: match[0], at: piece.range[0] + match.index })),
  );
  const open = braces.find(({ brace }) => brace === '{');
  const close = braces.find(({ brace, at }) => brace === '}' && open !== undefined && at > open.at);
  if (!open || !close) return [];
  const end = open.at + 1 + tag.text.length;
  return [
    { range: [end, end], text: '}' },
    { range: [close.at, close.at + 1], text: '' },
  ];
}

function firstWord(text: Text): string | undefined {
  return /^[\w-]+(?=[:./]|$)/u.exec(partsOf(text)[0] ?? '')?.[0];
}

/** All places of the file where one of these keys is spelt, with whatever in its holes. A mere word may mean something else there. */
function spellingsOf(source: Source, texts: readonly Text[]): Text[] {
  const spellings = new Set(texts.map((text) => partsOf(text).join('\0')));
  const found: Text[] = [];
  for (const node of descendantsOf(source, source.ast))
    if (isText(node) && (texts.includes(node) || (spellings.has(partsOf(node).join('\0')) && /\w[:/]/u.test(partsOf(node).join('')))))
      found.push(node);
  return found;
}

/** The edits that put the tag into a key: around the part it shares, or before it. */
function tagged(source: Source, text: Text, tag: Tag, style: Style): Edit[] {
  if (text.type === N.Identifier) return tag.isHole ? [] : [{ range: text.range, text: quoted(`{${tag.text}}:${text.name}`, style) }];
  const start = text.range[0] + 1;
  if (!tag.isHole) {
    const isOwn = firstWord(text) === tag.text;
    if (isOwn) return [{ range: [start, start + tag.text.length], text: `{${tag.text}}` }];
    return [{ range: [start, start], text: `{${tag.text}}:` }];
  }
  if (text.type !== N.TemplateLiteral) return [];
  const at = Math.max(
    0,
    text.expressions.findIndex((each) => source.getText(each) === tag.text),
  );
  const [before, after] = [text.quasis[at], text.quasis[at + 1]];
  if (!before || !after) return [];
  const open = before.range[1] - 2;
  return [
    { range: [open, open], text: '{' },
    { range: [after.range[0] + 1, after.range[0] + 1], text: '}' },
  ];
}
