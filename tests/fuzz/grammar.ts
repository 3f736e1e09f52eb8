import type { Random } from './random.js';
import { dialects, type Dialect } from './stores.js';

/** A random program: one or two clients, and functions, classes and loops that read, change and write through them. */
export function programOf(random: Random): string {
  return random.chance(0.15) ? graphProgram(random) : new Program(random).text();
}

const KEYS = [
  `'a'`,
  `'shared:plan'`,
  `key`,
  '`row:${key}`',
  `KEY`,
  `ids[0]`,
  `keyOf(key)`,
  `this.key`,
  `task.topic`,
  `String(Date.now())`,
] as const;
const NAMES = ['a', 'b', 'list', 'state', 'next', 'key', 'task', 'item'] as const;

/** Writes one program. `depth` is what is left of nesting, so that each ends. */
class Program {
  readonly #random: Random;
  readonly #dialects: Dialect[];
  #statements = 60;

  constructor(random: Random) {
    this.#random = random;
    this.#dialects = random.chance(0.3) ? [random.pick(dialects), random.pick(dialects)] : [random.pick(dialects)];
  }

  text(): string {
    const heads = new Set(this.#dialects.map(({ head }) => head));
    const declarations = this.#random.times(4, () => this.#declaration());
    return [
      // two clients of one program do not both declare `store`
      ...[...heads].map((head, index) => (index === 0 ? head : `namespace Other { ${head.replace(/^import .*$/gm, '')} }`)),
      `import helper, { persist } from './helper.js';`,
      `const KEY = 'team:notes'; let shared: any = []; const buffer: unknown[] = []; const ids = ['x', 'y'];`,
      `const keyOf = (name: string) => \`note:\${name}\`;`,
      ...declarations,
      // a script that does its work outside of any function
      ...this.#random.times(2, () =>
        (this.#random.chance(0.5) ? this.#pair(this.#name()) : this.#statement(2)).replaceAll('return;', ';').replaceAll('return', 'void'),
      ),
      `export async function last(key: string, task: any, item: any) ${this.#block(4)}`,
    ].join('\n');
  }

  #declaration(): string {
    const name = `${this.#name()}${String(this.#random.below(5))}`;
    const parameters = this.#random.pick([
      'key: string, task: any',
      'task, item = []',
      '{ key, task }: any',
      '...item: any[]',
      'store: any, key: string',
    ]);
    switch (this.#random.below(5)) {
      case 0:
        return `export class C${name} {\n  key = 'k';\n  #held: any[] = [];\n  private store2 = store;\n  static s = 1;\n  async ${name}(${parameters}) ${this.#block(3)}\n  get value() ${this.#block(1).replaceAll('await ', '')}\n  private async flush() { const b = this.#held; await this.${name}(b as any); this.#held = []; }\n}`;
      case 1:
        return `export const f${name} = async (${parameters}) => ${this.#random.chance(0.3) ? `(${this.#expression(3)})` : this.#block(3)};`;
      case 2:
        return `export const o${name} = { async ${name}(${parameters}) ${this.#block(3)}, held: {}, run() { return this.${name}(1 as never); } };`;
      case 3:
        return `async function* g${name}(${parameters}) ${this.#block(3)}`;
      default:
        return `${this.#random.pick(['', 'export ', 'export default '])}async function d${name}(${parameters}) ${this.#block(3)}`.replace(
          /^export default/,
          'export',
        );
    }
  }

  #block(depth: number): string {
    const statements = [...this.#random.times(4, () => this.#statement(depth)), this.#statement(depth)];
    return `{\n${statements.join('\n')}\n}`;
  }

  #statement(depth: number): string {
    if (depth <= 0 || this.#statements-- <= 0) return `${this.#expression(1)};`;
    const inner = depth - 1;
    const name = this.#name();
    switch (this.#random.below(16)) {
      case 0:
      case 1:
        return `${this.#random.pick(['var', 'var', 'let', 'const'])} ${name}${String(this.#random.below(1e6))} = ${this.#expression(2)};`;
      case 2:
        return `var ${name} = ${this.#read()};`;
      case 3:
        return `${this.#write(name)};`;
      case 4:
        return this.#pair(name);
      case 5:
        return `if (${this.#expression(2)}) ${this.#block(inner)}${this.#random.chance(0.4) ? ` else ${this.#block(inner)}` : ''}`;
      case 6:
        return `for (const item of ${this.#expression(1)}) ${this.#block(inner)}`;
      case 7:
        return `${this.#random.pick([`while (${this.#expression(1)})`, 'for (let i = 0; i < 3; i++)', `for (var ${name} in task)`])} ${this.#block(inner)}`;
      case 8:
        return `try ${this.#block(inner)} ${this.#random.pick([`catch ${this.#block(inner)}`, `catch (error) ${this.#block(inner)}`, `finally ${this.#block(inner)}`])}`;
      case 9:
        return `switch (${this.#expression(1)}) { case 1: ${this.#statement(inner)} case 2: ${this.#statement(inner)} break; default: ${this.#statement(inner)} }`;
      case 10:
        return `await Promise.${this.#random.pick(['all', 'allSettled', 'race'])}(ids.map(async (item) => ${this.#block(inner)}));`;
      case 11:
        return `function ${name}${String(this.#random.below(9))}(${this.#name()}: any) ${this.#block(inner).replaceAll('await ', '')}`;
      case 12:
        return `label: { ${this.#statement(inner)} ${this.#random.chance(0.5) ? 'break label;' : ''} }`;
      case 13:
        return `${this.#random.pick(['return', 'throw', 'void'])} ${this.#expression(2)};`;
      case 14:
        return `var { a: ${name}, ...${name}Rest } = ${this.#expression(2)};`;
      default:
        return `${this.#target()} ${this.#random.pick(['=', '+=', '??=', '||='])} ${this.#expression(2)};`;
    }
  }

  /** What the rules look for: a read, a change, a write of one key, often with something in between. */
  #pair(name: string): string {
    const random = this.#random;
    const dialect = this.#dialect();
    const key = random.pick(KEYS);
    const change = random.pick([
      `${name}.push(item);`,
      `${name} += 1;`,
      `${name}.n = (${name}.n ?? 0) + 1;`,
      `${name} = { ...${name}, [key]: item };`,
      `if (!${name}) return;`,
      `delete ${name}[key];`,
      `${name} = ${name}.filter((each: any) => each !== item);`,
      '',
    ]);
    const lines = [
      `var ${name}: any = ${random.pick(['', 'JSON.parse', 'Number'])}(await ${random.pick(dialect.reads)(key, '1')});`,
      ...random.times(1, () => this.#statement(1)),
      change,
      `await ${random.pick(dialect.writes)(key, random.pick([name, `JSON.stringify(${name})`, `${name} + 1`, `[...${name}, item]`, `String(${name})`]))};`,
    ];
    const guard = random.pick(['plain', 'plain', 'try', 'retry', 'lock', 'then'] as const);
    if (guard === 'try') return `try {\n${lines.join('\n')}\n} catch {}`;
    if (guard === 'retry') return `for (let attempt = 0; attempt < 3; attempt++) {\n${lines.join('\n')}\n}`;
    if (guard === 'lock') return `await ${this.#other()};\n${lines.join('\n')}\nawait ${this.#other()};`;
    if (guard === 'then')
      return `await ${random.pick(dialect.reads)(key, '1')}.then((${name}: any) => ${random.pick(dialect.writes)(key, `${name} + 1`)});`;
    return lines.join('\n');
  }

  #expression(depth: number): string {
    const random = this.#random;
    if (depth <= 0) return random.pick([...NAMES, 'shared', '1', `'x'`, 'null', 'buffer', 'this'] as [string, ...string[]]);
    const inner = () => this.#expression(depth - 1);
    switch (random.below(16)) {
      case 0:
        return this.#read();
      case 1:
        return this.#write(inner());
      case 2:
        return `(await ${this.#other()})`;
      case 3:
        return `JSON.parse(${inner()})`;
      case 4:
        return `{ ...(${inner()}), n: ${inner()} }`.replace(/^.*$/s, '($&)');
      case 5:
        return `[...(${inner()}), ${inner()}]`;
      case 6:
        return `(${inner()} ${random.pick(['+', '-', '??', '&&', '||', '===', ','])} (${inner()}))`.replace(
          /\?\? \((.*)\)\)$/s,
          (_, rest: string) => `?? (${rest}))`,
        );
      case 7:
        return `(${inner()} ? ${inner()} : ${inner()})`;
      case 8:
        return `(async (${this.#name()}: any) => ${inner()})`;
      case 9:
        return `persist(${inner()}, ${inner()})`;
      case 10:
        return `(${inner()})?.${random.pick(['a', 'length', 'items[0]', 'push(1)', 'at(-1)'])}`;
      case 11:
        return `\`t\${${inner()}}\``;
      case 12:
        return `ids.${random.pick(['map', 'reduce', 'filter', 'forEach'])}(${random.pick(['async ', ''])}(item: any) => ${inner().replaceAll('await ', '')})`;
      case 13:
        return `helper(${random.times(2, () => inner()).join(', ')})`;
      case 14:
        return `Number(${inner()})`;
      default:
        return `new ${random.pick(['Map', 'Set', 'Thing'])}(${inner()})`;
    }
  }

  #target(): string {
    return this.#random.pick(['shared', 'buffer[0]', 'this.key', 'task.topic', 'shared.n', 'task[KEY]'] as const);
  }

  #name(): string {
    return this.#random.pick(NAMES);
  }

  #dialect(): Dialect {
    return this.#dialects[this.#random.below(this.#dialects.length)] ?? dialects[0];
  }

  #read(): string {
    return `(await ${this.#random.pick(this.#dialect().reads)(this.#random.pick(KEYS), '1')})`;
  }

  #write(value: string): string {
    return `${this.#random.pick(['await ', '', 'void '])}${this.#random.pick(this.#dialect().writes)(this.#random.pick(KEYS), value)}`.replace(
      /^.*$/s,
      '($&)',
    );
  }

  #other(): string {
    return this.#random.pick(this.#dialect().others)(this.#random.pick(KEYS), '1');
  }
}

/** A random LangGraph program: keys with and without reducers, nodes with edges between any two, fan-outs and commands. */
function graphProgram(random: Random): string {
  const keys = ['k', 'items', 'all', 'count'] as const;
  const fields = keys.map((key) => {
    const reducer = random.pick([
      `Annotation<any>()`,
      `Annotation<any>({ reducer: (left, right) => left.concat(right), default: () => [] })`,
      `Annotation<any>({ reducer: (left, right) => ({ ...left, ...right }) })`,
      `Annotation<any>({ reducer: (_, right) => right })`,
      `Annotation<any>({ reducer: (left, right) => { left.push(...right); return left; } })`,
    ]);
    return `  ${key}: ${reducer},`;
  });
  const nodes = ['a', 'b', 'c', 'd'] as const;
  const places = [...nodes, 'START', 'END'] as const;
  const name = (place: string) => (/^[a-z]$/.test(place) ? `'${place}'` : place);
  const result = () => {
    const key = random.pick(keys);
    return random.pick([
      `({ ${key}: 1 })`,
      `({ ...state, ${key}: state.${key} })`,
      `({ ${key}: [...state.${key}, 1] })`,
      `new Command({ goto: ['${random.pick(nodes)}', '${random.pick(nodes)}'], update: { ${key}: 2 } })`,
      `(state.${key} ? { ${key}: 1 } : { ${random.pick(keys)}: state.count + 1 })`,
    ]);
  };
  const calls = [
    ...nodes.map((node) => `  .addNode('${node}', async (state: any) => ${result()})`),
    ...random.times(8, () => {
      const [from, to, other] = [random.pick(places), random.pick(places), random.pick(places)];
      return random.pick([
        `  .addEdge(${name(from)}, ${name(to)})`,
        `  .addEdge([${name(from)}, ${name(other)}], ${name(to)})`,
        `  .addConditionalEdges(${name(from)}, (s: any) => (s.k ? ${name(to)} : ${name(other)}))`,
        `  .addConditionalEdges(${name(from)}, (s: any) => s.items.map((item: any) => new Send(${name(to)}, { item })), [${name(to)}])`,
        `  .addConditionalEdges(${name(from)}, (s: any) => s.k, { x: ${name(to)}, y: ${name(other)} })`,
      ]);
    }),
  ];
  return `import { Annotation, Command, END, Send, START, StateGraph } from '@langchain/langgraph';
const State = Annotation.Root({
${fields.join('\n')}
});
export const app = new StateGraph(State)
${calls.join('\n')}
  .compile();`;
}
