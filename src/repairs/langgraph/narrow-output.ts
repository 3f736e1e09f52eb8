import { AST_NODE_TYPES as N, type TSESTree } from '@typescript-eslint/utils';
import type { Graph } from '../../langgraph/model.js';
import type { Edit } from '../code/edits.js';
import { importing } from '../code/imports.js';
import { inserted, type GraphRepair, type RepairPlace } from './repair.js';

/** Lets each subgraph return only the keys that its own nodes write. */
export function narrowOutput(place: RepairPlace, graphs: readonly Graph[]): GraphRepair[] {
  const edits: Edit[] = [];
  const done = new Set<TSESTree.Node>();
  for (const graph of graphs) {
    if (done.has(graph.root.node)) continue;
    done.add(graph.root.node);
    const edit = graph.root.module === place.module ? outputEdit(graph) : undefined;
    if (!edit) return [];
    edits.push(edit);
  }
  if (edits.length === 0) return [];
  const needsAnnotation = edits.some(({ text }) => text.includes('Annotation.Root'));
  return [
    {
      title: 'Let the subgraphs return only the keys that they write.',
      edits: [...edits, ...(needsAnnotation ? importing(place.source, { '@langchain/langgraph': ['Annotation'] }, place.style) : [])],
    },
  ];
}

function outputEdit(graph: Graph): Edit | undefined {
  const [first, second] = graph.root.node.arguments;
  const keys = keysWritten(graph);
  if (!first || second || keys.length === 0 || graph.schemas.narrowed) return undefined;
  if (first.type === N.Identifier) {
    const output = schemaOfKeys(graph, first.name, keys);
    return output === undefined ? undefined : inserted(first.range[1], `, { output: ${output} }`);
  }
  if (first.type !== N.ObjectExpression) return undefined;
  const state = first.properties.find((p) => p.type === N.Property && p.key.type === N.Identifier && /^state(Schema)?$/.test(p.key.name));
  const last = first.properties.at(-1);
  if (state?.type !== N.Property || state.value.type !== N.Identifier || !last) return undefined;
  const output = schemaOfKeys(graph, state.value.name, keys);
  return output === undefined ? undefined : inserted(last.range[1], `, output: ${output}`);
}

/** A schema of some keys of another one, in that one's form. */
function schemaOfKeys(graph: Graph, state: string, keys: readonly string[]): string | undefined {
  const forms = new Set(keys.map((key) => graph.schemas.output.keys.get(key)?.form));
  const [form, ...others] = forms;
  if (others.length > 0) return undefined;
  const member = (object: string, key: string): string =>
    /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key) ? `${key}: ${object}.${key}` : `'${key}': ${object}['${key}']`;
  switch (form) {
    case 'annotation':
      return `Annotation.Root({ ${keys.map((key) => member(`${state}.spec`, key)).join(', ')} })`;
    case 'state-schema':
      return `new StateSchema({ ${keys.map((key) => member(`${state}.fields`, key)).join(', ')} })`;
    case 'zod':
      return `${state}.pick({ ${keys.map((key) => `${key}: true`).join(', ')} })`;
    default:
      return undefined;
  }
}

/** The keys that the nodes of a graph name themselves, in the order of the state. */
function keysWritten(graph: Graph): string[] {
  const named = [...graph.nodes.values()].flatMap(({ behaviour }) =>
    [...behaviour.writes.values()].filter((write) => write.origin === 'named').map((write) => write.key),
  );
  return [...graph.schemas.output.keys.keys()].filter((key) => named.includes(key));
}
