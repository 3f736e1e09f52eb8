import { describe, expect, it } from 'vitest';
import { coRuns } from '../../src/langgraph/flow/corun.js';
import type { Barrier, Choice, FlowNode } from '../../src/langgraph/flow/types.js';

const START = '__start__';

interface Parts {
  /** targets of plain edges by their source; the first source is the start */
  edges: Record<string, string[]>;
  choices?: Record<string, Choice[]>;
  barriers?: Barrier[];
  defer?: string[];
}

/** The pairs that share a step, those that are not certain with a question mark. */
function pairs({ edges, choices = {}, barriers = [], defer = [] }: Parts): string[] {
  const names = Object.keys(edges);
  const nodes = names.map((name): FlowNode => ({
    name,
    edges: (edges[name] ?? []).map((to) => ({ to, sure: true })),
    choices: choices[name] ?? [],
    defer: defer.includes(name),
  }));
  return coRuns({ nodes, barriers })
    .map(({ a, b, certain }) => `${[a, b].sort().join(' ')}${certain ? '' : '?'}`)
    .sort();
}

const oneOf = (...targets: string[]): Choice => targets.map((target) => ({ tasks: [{ target }], exact: true }));
const allOf = (...targets: string[]): Choice => [{ tasks: targets.map((target) => ({ target })), exact: true }];
const forEach = (target: string): Choice => [{ tasks: [{ target, send: true, many: true }], exact: true }];

describe('plain edges', () => {
  it('pairs what one node starts', () => {
    expect(pairs({ edges: { [START]: ['a', 'b', 'c'], a: [], b: [], c: [] } })).toEqual(['a b', 'a c', 'b c']);
  });

  it('moves both sides on together', () => {
    expect(pairs({ edges: { [START]: ['a', 'b'], a: ['a2'], b: ['b2'], a2: [], b2: ['b3'], b3: [] } })).toEqual(['a b', 'a2 b2']);
  });

  it('runs a node that both lead to once', () => {
    expect(pairs({ edges: { [START]: ['a', 'b'], a: ['join'], b: ['join'], join: [] } })).toEqual(['a b']);
  });

  it('runs a join early when one way is shorter', () => {
    expect(pairs({ edges: { [START]: ['a', 'b'], a: ['join'], b: ['b2'], b2: ['join'], join: [] } })).toEqual(['a b', 'b2 join']);
  });

  it('leaves out targets that no node has', () => {
    expect(pairs({ edges: { [START]: ['a', '__end__'], a: ['__end__'] } })).toEqual([]);
  });

  it('ends in a graph that goes round', () => {
    expect(pairs({ edges: { [START]: ['a', 'b'], a: ['b'], b: ['a'] } })).toEqual(['a b']);
  });
});

describe('barriers', () => {
  it('open with the last of their sources', () => {
    const edges = { [START]: ['a', 'b'], a: [], b: ['b2'], b2: [], join: [] };
    expect(pairs({ edges, barriers: [{ from: ['a', 'b2'], to: 'join' }] })).toEqual(['a b']);
  });

  it('let a longer way go on beside the node behind them', () => {
    const edges = { [START]: ['a', 'b', 'c'], a: [], b: [], c: ['c2'], c2: [], join: [] };
    expect(pairs({ edges, barriers: [{ from: ['a', 'b'], to: 'join' }] })).toEqual(['a b', 'a c', 'b c', 'c2 join']);
  });

  it('never open when one of the sources cannot run', () => {
    const edges = { [START]: ['a', 'c'], a: [], b: [], c: ['c2'], c2: [], join: [] };
    expect(pairs({ edges, barriers: [{ from: ['a', 'b'], to: 'join' }] })).toEqual(['a c']);
  });

  it('keep their order inside a loop', () => {
    const edges = { [START]: ['plan'], plan: ['a', 'b'], a: [], b: ['b2'], b2: [], join: [] };
    expect(pairs({ edges, barriers: [{ from: ['a', 'b2'], to: 'join' }], choices: { join: [oneOf('plan', '__end__')] } })).toEqual(['a b']);
  });
});

describe('routers', () => {
  it('never pair their alternatives', () => {
    expect(pairs({ edges: { [START]: [], a: [], b: [] }, choices: { [START]: [oneOf('a', 'b')] } })).toEqual([]);
  });

  it('pair all names of a list', () => {
    expect(pairs({ edges: { [START]: [], a: [], b: [] }, choices: { [START]: [allOf('a', 'b')] } })).toEqual(['a b']);
  });

  it('pair parts of a list with a doubt', () => {
    const some: Choice = [{ tasks: [{ target: 'a' }, { target: 'b' }], exact: false }];
    expect(pairs({ edges: { [START]: [], a: [], b: [] }, choices: { [START]: [some] } })).toEqual(['a b?']);
  });

  it('add to plain edges', () => {
    expect(pairs({ edges: { [START]: ['c'], a: [], b: [], c: [] }, choices: { [START]: [oneOf('a', 'b')] } })).toEqual(['a c', 'b c']);
  });

  it('choose apart from each other, so that a pair takes two choices', () => {
    const edges = { [START]: [], a: [], b: [], c: [], d: [] };
    expect(pairs({ edges, choices: { [START]: [oneOf('a', 'b'), oneOf('c', 'd')] } })).toEqual(['a c?', 'a d?', 'b c?', 'b d?']);
  });

  it('make a second round of a loop a doubt', () => {
    const edges = { [START]: ['try', 'c1'], try: [], c1: ['c2'], c2: [] };
    expect(pairs({ edges, choices: { try: [oneOf('try', '__end__')] } })).toEqual(['c1 try', 'c2 try?']);
  });
});

describe('Sends', () => {
  it('pair a node with itself', () => {
    expect(pairs({ edges: { [START]: [], w: [] }, choices: { [START]: [forEach('w')] } })).toEqual(['w w']);
  });

  it('come together again behind an edge', () => {
    expect(pairs({ edges: { [START]: [], w: ['d'], d: [] }, choices: { [START]: [forEach('w')] } })).toEqual(['w w']);
  });

  it('part when each copy has a router of its own', () => {
    const edges = { [START]: [], w: [], x: [], y: [] };
    expect(pairs({ edges, choices: { [START]: [forEach('w')], w: [oneOf('x', 'y')] } })).toEqual(['w w', 'x y?']);
  });

  it('stay apart when each copy Sends again', () => {
    const again: Choice = [{ tasks: [{ target: 'x', send: true }], exact: true }];
    expect(pairs({ edges: { [START]: [], w: [], x: [] }, choices: { [START]: [forEach('w')], w: [again] } })).toEqual(['w w', 'x x']);
  });

  it('run a node a second time that an edge leads to', () => {
    const send: Choice = [{ tasks: [{ target: 'a', send: true }], exact: true }];
    expect(pairs({ edges: { [START]: ['a'], a: [] }, choices: { [START]: [send] } })).toEqual(['a a']);
  });
});

describe('deferred nodes', () => {
  it('share a step with no other node', () => {
    expect(pairs({ edges: { [START]: ['a', 'late'], a: ['b'], b: [], late: [] }, defer: ['late'] })).toEqual([]);
  });

  it('wait for each other', () => {
    const edges = { [START]: ['a', 'b'], a: ['late'], b: ['b2'], b2: ['later'], late: [], later: [] };
    expect(pairs({ edges, defer: ['late', 'later'] })).toEqual(['a b', 'late later?']);
  });

  it('do not wait for one that they lead to', () => {
    const edges = { [START]: ['a', 'b'], a: ['late'], b: ['late'], late: ['later'], later: [] };
    expect(pairs({ edges, defer: ['late', 'later'] })).toEqual(['a b']);
  });
});
