import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import { bare, type Located } from '../../langgraph/located.js';
import type { StateKey } from '../../langgraph/state/types.js';
import type { Edit } from '../code/edits.js';
import { importedAs, importing } from '../code/imports.js';
import { styled } from '../code/style.js';
import { mergingsFor, type Merging } from './merging.js';
import { inserted, replaced, type GraphRepair, type RepairPlace } from './repair.js';

/** Gives a key without a reducer the one that fits its type, in the form in which the key is declared. */
export function addReducer(
  place: RepairPlace,
  key: StateKey,
  values: readonly Located[],
  root?: Located<TSESTree.NewExpression>,
): GraphRepair[] {
  const { value } = key;
  if (!value) return [];
  if (value.module !== place.module) return redeclare(place, key, values, root);
  return mergingsFor(key, values).flatMap((merging) => {
    const edits = editsFor(place, key, bare(value.node), merging);
    return edits ? [{ title: `Give \`${key.name}\` a reducer that ${merging.does}.`, edits }] : [];
  });
}

/** A key of a state that another file declares gets its reducer where the graph is made of that state. */
export function redeclare(
  place: RepairPlace,
  key: StateKey,
  values: readonly Located[],
  root: Located<TSESTree.NewExpression> | undefined,
): GraphRepair[] {
  const [state] = root?.node.arguments ?? [];
  const annotation = importedAs(place.source, '@langchain/langgraph', 'Annotation') ?? 'Annotation';
  if (
    key.form !== 'annotation' ||
    key.declaration?.module === place.module ||
    root?.module !== place.module ||
    state?.type !== N.Identifier
  )
    return [];
  const type = place.style.isTyped ? styled(`<(typeof ${state.name}.State)['${key.name}']>`, place.style) : '';
  return mergingsFor(key, values).map((merging) => {
    const options = `{ reducer: ${reducer(place, merging)}, default: () => ${initial(place, merging)} }`;
    return {
      title: `Redeclare \`${key.name}\` for this graph with a reducer that ${merging.does}.`,
      edits: [
        replaced(state, `${annotation}.Root({ ...${state.name}.spec, ${key.name}: ${annotation}${type}(${options}) })`),
        ...importing(place.source, { '@langchain/langgraph': ['Annotation'] }, place.style),
      ],
    };
  });
}

function editsFor(place: RepairPlace, key: StateKey, value: TSESTree.Node, merging: Merging): Edit[] | undefined {
  switch (key.form) {
    case 'annotation':
      return annotationEdits(place, value, merging);
    case 'channels':
      return value.type === N.ObjectExpression
        ? undefined
        : [replaced(value, `{ reducer: ${reducer(place, merging)}, default: () => ${initial(place, merging)} }`)];
    case 'state-schema':
      return stateSchemaEdits(place, value, merging);
    case 'zod':
      return zodEdits(place, value, merging);
  }
}

function annotationEdits(place: RepairPlace, value: TSESTree.Node, merging: Merging): Edit[] | undefined {
  const options = `reducer: ${reducer(place, merging)}`;
  const whole = `{ ${options}, default: () => ${initial(place, merging)} }`;
  if (value.type === N.TSInstantiationExpression || (value.type === N.Identifier && isAnnotation(place, value)))
    return [inserted(value.range[1], `(${whole})`)];
  if (value.type !== N.CallExpression || !isAnnotation(place, value.callee)) return undefined;
  const [argument] = value.arguments;
  if (argument?.type === N.ObjectExpression) return addedOption(argument, options);
  return argument ? [replaced(argument, whole)] : [inserted(value.range[1] - 1, whole)];
}

function isAnnotation({ source }: RepairPlace, node: TSESTree.Node): boolean {
  return (
    source.getText(node).split('.').at(-1) === 'Annotation' ||
    source.getText(node) === importedAs(source, '@langchain/langgraph', 'Annotation')
  );
}

/** `{ default }` becomes `{ reducer, default }`; an object that names a reducer already stays as it is. */
function addedOption(options: TSESTree.ObjectExpression, text: string): Edit[] | undefined {
  const [first] = options.properties;
  if (options.properties.some((p) => p.type === N.Property && p.key.type === N.Identifier && p.key.name === 'reducer')) return undefined;
  return first ? [inserted(first.range[0], `${text}, `)] : [replaced(options, `{ ${text} }`)];
}

function stateSchemaEdits(place: RepairPlace, value: TSESTree.Node, merging: Merging): Edit[] {
  const default_ = hasDefault(place, value) ? '' : `.default(() => ${initial(place, merging)})`;
  return [
    inserted(value.range[0], 'new ReducedValue('),
    inserted(value.range[1], `${default_}, { reducer: ${reducer(place, merging)} })`),
    ...importing(place.source, { '@langchain/langgraph': ['ReducedValue'] }, place.style),
  ];
}

function zodEdits(place: RepairPlace, value: TSESTree.Node, merging: Merging): Edit[] | undefined {
  const option = `reducer: { fn: ${reducer(place, merging, zodType(place, value))} }`;
  const wrapper = importedAs(place.source, '@langchain/langgraph/zod', 'withLangGraph');
  if (value.type === N.CallExpression && value.callee.type === N.Identifier && value.callee.name === wrapper) {
    const [, metadata] = value.arguments;
    return metadata?.type === N.ObjectExpression ? addedOption(metadata, option) : undefined;
  }
  return [
    inserted(value.range[0], `${wrapper ?? 'withLangGraph'}(`),
    inserted(value.range[1], `, { ${option}, default: () => ${initial(place, merging)} })`),
    ...importing(place.source, { '@langchain/langgraph/zod': ['withLangGraph'] }, place.style),
  ];
}

function hasDefault({ source }: RepairPlace, value: TSESTree.Node): boolean {
  return /\.default\(/u.test(source.getText(value));
}

/** The type of a zod schema's values, to annotate a reducer that nothing else types. */
function zodType({ source, style }: RepairPlace, value: TSESTree.Node): string | undefined {
  if (!style.isTyped) return undefined;
  const schema = value.type === N.CallExpression && value.callee.type === N.Identifier ? (value.arguments[0] ?? value) : value;
  const text = source.getText(schema).replace(/\.default\([^]*\)$/u, '');
  const known: Readonly<Record<string, string>> = {
    'z.array(z.string())': 'string[]',
    'z.array(z.number())': 'number[]',
    'z.string()': 'string',
    'z.number()': 'number',
    'z.boolean()': 'boolean',
    'z.record(z.string(), z.string())': 'Record<string, string>',
  };
  return Object.hasOwn(known, text) ? known[text] : 'any';
}

function reducer({ style }: RepairPlace, { body }: Merging, type?: string): string {
  const parameters = type ? `left: ${type}, right: ${type}` : 'left, right';
  return styled(`(${parameters}) => ${body}`, style);
}

function initial({ style }: RepairPlace, { initial: code }: Merging): string {
  return styled(code, style);
}
