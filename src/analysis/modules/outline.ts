/** A statement of a module's top level, as far as the text shows it. */
export interface Part {
  /** where it begins and ends in the text */
  start: number;
  end: number;
}

/** What a part names. */
interface PartUses {
  /** the other parts of the same module, by their index */
  parts: readonly number[];
  /** the names of other modules */
  imports: readonly PartImport[];
}

/** A name of another module. */
export interface PartImport {
  /** what it is called here; absent for an `import()` or `require` within other code */
  local?: string;
  specifier: string;
  /** `*` for the module as a whole */
  imported: string;
  /** the part that imports it */
  part: number;
  /** where its declaration ends in the text */
  end: number;
}

/** What an exported name stands for. */
export type PartExport = { part: number } | { specifier: string; imported: string };

/** A module, cut into the statements of its top level: which of them name which. Read off the text, without parsing it. */
export interface Outline {
  text: string;
  parts: readonly Part[];
  /** the parts that a name of the module's own is declared in */
  declared: ReadonlyMap<string, readonly number[]>;
  /** the names that import declarations bring in */
  imported: ReadonlyMap<string, PartImport>;
  /** the modules that an `import()` or `require` within other code brings in */
  onTheSpot: readonly PartImport[];
  exported: ReadonlyMap<string, PartExport>;
  /** specifiers of `export * from` */
  stars: readonly string[];
  /** parts that assign to CommonJS exports: any name may come from any of them */
  assigned: readonly number[];
}

const statement = /^(?=[\w$@({['"`])/gm;
const importFrom = /\bimport\s+(?:type\s+|typeof\s+)?([\w$*{][^'"();=]*?)\s*\bfrom\s*(["'])([^"'\n]+)\2;?/g;
const exportFrom = /\bexport\s+(?:type\s+)?(\*(?:\s*as\s+[\w$]+)?|\{[^{}]*\})\s*from\s*(["'])([^"'\n]+)\2;?/g;
const inlineImport = /\b(?:import|require)\s*\(\s*(["'])([^"'\n]+)\1/g;
const declaration =
  /^(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:async\s+)?(?:abstract\s+)?(?:const\s+(?=enum\b))?(?:function\s*\*?|class|type|interface|enum|namespace|module)\s+([\w$]+)/;
const variables = /^(?:export\s+)?(?:declare\s+)?(?:const|let|var|using)\s+/;
const outermost = /^(?:export|import)\s/;
/** `exports.a = …`, `module.exports = …`, `Object.assign(exports, …)`, `__exportStar(require('./a'), exports)`; no word of a sentence */
const assignment = /\bexports(?:\s*=(?!=)|\.[\w$]|\[)|[(,]\s*exports\s*[,)]|^export\s*=/;
const word = /[A-Za-z_$][\w$]*/g;

/** Cuts a text into parts. Code that is not laid out by lines becomes one part, which uses all that it imports. */
export function outlineOf(text: string): Outline {
  const ranges = rangesOf(text);
  const declared = new Map<string, number[]>();
  const imported = new Map<string, PartImport>();
  const exported = new Map<string, PartExport>();
  const stars: string[] = [];
  const assigned: number[] = [];
  const onTheSpot: PartImport[] = [];
  const renamed: [name: string, local: string][] = [];
  for (const [part, [start, end]] of ranges.entries()) {
    const whole = text.slice(start, end);
    const rest = whole
      .replace(importFrom, (statement, clause: string, _quote, specifier: string, at: number) => {
        for (const each of clauseOf(clause)) imported.set(each.local, { ...each, specifier, part, end: start + at + statement.length });
        return '';
      })
      .replace(exportFrom, (_, what: string, _quote, specifier: string) => {
        if (what.startsWith('{')) for (const [name, as] of namesOf(what)) exported.set(as, { specifier, imported: name });
        else if (what === '*') stars.push(specifier);
        else exported.set(what.replace(/^\*\s*as\s+/, ''), { specifier, imported: '*' });
        return '';
      });
    const code = rest.length === whole.length ? whole : rest.trimStart();
    if (code === '') continue;
    for (const match of code.matchAll(inlineImport)) onTheSpot.push({ specifier: match[2] ?? '', imported: '*', part, end: start });
    const names = declaredNames(code);
    for (const name of names) declared.set(name, [...(declared.get(name) ?? []), part]);
    if (code.startsWith('export')) {
      for (const name of names) exported.set(name, { part });
      if (/^export\s+default\b/.test(code)) exported.set('default', { part });
      const list = /^export\s+(?:type\s+)?(\{[^{}]*\})/.exec(code)?.[1];
      if (list !== undefined) renamed.push(...namesOf(list).map(([local, as]): [string, string] => [as, local]));
    }
    if (assignment.test(code)) assigned.push(part);
  }
  for (const [as, local] of renamed) {
    const part = declared.get(local)?.at(-1);
    const passed = imported.get(local);
    if (passed) exported.set(as, { specifier: passed.specifier, imported: passed.imported });
    else if (part !== undefined) exported.set(as, { part });
  }
  return { text, parts: ranges.map(([start, end]) => ({ start, end })), declared, imported, onTheSpot, exported, stars, assigned };
}

/** Whether a module may export a name, of its own or through others. What the text does not show may be anything. */
export function mayExport({ exported, assigned, stars }: Outline, name: string): boolean {
  return exported.has(name) || assigned.length + stars.length > 0 || exported.size === 0;
}

function declaredNames(code: string): string[] {
  const name = declaration.exec(code)?.[1];
  if (name !== undefined) return [name];
  return variables.test(code) ? boundNames(code.replace(variables, '')) : [];
}

/**
 * Where the statements of the top level begin and end: at lines that begin without a space, unless a brace is still open. Braces of
 * texts count as well, so that one may seem open for ever: `export` and `import` begin a statement all the same.
 */
function rangesOf(text: string): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  let start = 0;
  let open = 0;
  let counted = 0;
  for (const { index } of text.matchAll(statement)) {
    for (; counted < index; counted++) {
      const code = text.charCodeAt(counted);
      if (code === 123) open++;
      else if (code === 125) open--;
    }
    if ((open > 0 && !outermost.test(text.slice(index, index + 7))) || index === start) continue;
    open = 0;
    ranges.push([start, index]);
    start = index;
  }
  ranges.push([start, text.length]);
  return ranges;
}

/** The names in `x, { a, b as c }`, `* as x`, `{ type T }`. */
function clauseOf(clause: string): { local: string; imported: string }[] {
  const list = /\{[^{}]*\}/.exec(clause)?.[0];
  const named = list === undefined ? [] : namesOf(list).map(([imported, local]) => ({ local, imported }));
  const rest = (list === undefined ? clause : clause.replace(list, '')).split(',').flatMap((each) => {
    const name = each.trim();
    const whole = /^\*\s*as\s+([\w$]+)/.exec(name)?.[1];
    if (whole !== undefined) return { local: whole, imported: '*' };
    return name === '' ? [] : { local: name, imported: 'default' };
  });
  return [...named, ...rest];
}

/** The pairs of `{ a, b as c, type T, 'x y' as z }`: the name on the left, and what it is called on the right. */
function namesOf(list: string): [name: string, as: string][] {
  return list
    .replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
    .replace(/^\{|\}$/g, '')
    .split(',')
    .flatMap((each): [string, string][] => {
      const [name, as = name] = each
        .trim()
        .replace(/^type\s+(?=[\w$])/, '')
        .split(/\s+as\s+/);
      return name === undefined || name === '' ? [] : [[name, as ?? name]];
    });
}

/** The names that a declaration of variables may bind: all words before its first value, and those before later ones. */
function boundNames(code: string): string[] {
  const head = /^[^=;]*/.exec(code)?.[0] ?? '';
  const names = head.match(word) ?? [];
  const further = Array.from(code.matchAll(/,\s*([\w$]+)\s*(?::[^=,;]+)?=(?![=>])/g), (match) => match[1] ?? '');
  return [...names, ...further];
}

const namings = new WeakMap<Outline, Map<number, PartUses>>();

/** What a part names of the module's own and of others; worked out once, and only for parts that something leads to. */
function usesOf(outline: Outline, part: number): PartUses {
  const known = namings.get(outline) ?? new Map<number, PartUses>();
  namings.set(outline, known);
  const uses = known.get(part) ?? readUses(outline, part);
  known.set(part, uses);
  return uses;
}

function readUses({ text, parts, declared, imported, onTheSpot }: Outline, part: number): PartUses {
  const { start = 0, end = 0 } = parts[part] ?? {};
  const uses = new Set<number>();
  const imports = new Set(onTheSpot.filter((each) => each.part === part));
  word.lastIndex = start;
  for (let match = word.exec(text); match && match.index < end; match = word.exec(text)) {
    const [name] = match;
    const brought = imported.get(name);
    if (brought && (brought.part !== part || match.index >= brought.end)) imports.add(brought);
    for (const used of declared.get(name) ?? []) if (used !== part) uses.add(used);
  }
  return { parts: [...uses], imports: [...imports] };
}

/** What parts lead to within their module: all parts that they name, directly or not, and all imports that these use. */
interface Reach {
  parts: readonly number[];
  imports: readonly PartImport[];
}

const reaches = new WeakMap<Outline, Map<string, Reach>>();

/** Follows parts through their module; worked out once. */
export function reachOf(outline: Outline, parts: readonly number[] | 'all'): Reach {
  const known = reaches.get(outline) ?? new Map<string, Reach>();
  reaches.set(outline, known);
  const key = String(parts);
  const found = known.get(key) ?? (parts === 'all' ? everything(outline) : follow(outline, parts));
  known.set(key, found);
  return found;
}

function everything({ parts, imported, onTheSpot }: Outline): Reach {
  return { parts: [...parts.keys()], imports: [...imported.values(), ...onTheSpot] };
}

function follow(outline: Outline, start: Iterable<number>): Reach {
  const seen = new Set(start);
  const imports = new Set<PartImport>();
  for (const part of seen) {
    const uses = usesOf(outline, part);
    for (const used of uses.parts) seen.add(used);
    for (const brought of uses.imports) imports.add(brought);
  }
  return { parts: [...seen], imports: [...imports] };
}
