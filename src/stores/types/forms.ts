import type { Place } from './places.js';

/**
 * The atomic forms of a client, as code. Repairs fill in the braces:
 * `{store}`, `{owner}` (the object whose property the store is: `this.ctx` of `this.ctx.storage`), `{key}`, `{field}`, `{value}`, `{by}`, `{item}`, `{items}`, `{path}`, `{old}`, `{next}`, `{ttl}`, `{update}`, and
 * `{options}`, the further words of a write's command as a list to go on with: `, 'EX', '60'`, or nothing.
 * For databases also `{table}`, the table as the code names it; `{field}` is the bare name of the field.
 * A form without a template for what a finding needs falls back to the next in the order of `FormName`.
 */
export interface Form {
  code: string;
  /**
   * What the code takes the place of:
   * - `call` (default): the whole call, `{store}` being its receiver
   * - `value`: the expression of the field written, `{ n: row.n + 1 }` → `{ n: { increment: 1 } }`
   * - `operator`: the field's property moves out of `$set` and this stands beside it: `$inc: { n: 1 }`
   * - `step`: the builder's step that sets the field, if it sets no other: `.update({ n })` → `.increment('n', 1)`
   * - `assignment`: the right-hand side of the field's assignment in the SQL text; the parameter that stood there becomes `{by}` or `{item}`
   * - `edit`: the statement that changes the entity in memory: `doc.n += 1` → `doc.$inc('n', 1)`; `{store}` is the entity
   * - `after`: nothing; it is put behind the steps of the query, before the one that runs it, or at the end of the SQL text
   * - `option`: nothing; it is a property more of the call's options at `at`
   */
  replaces?: 'call' | 'value' | 'operator' | 'step' | 'assignment' | 'edit' | 'after' | 'option';
  /** where the options stand, for `option` */
  at?: Place;
  /** readers of the data must change too */
  remodel?: true;
  /** what the suggestion's title calls it: `INCRBY`, `SET … NX` */
  name: string;
  /** names to import for the code, by module (the first that the file imports from already, else the first); `'*'` for a default import */
  imports?: Readonly<Record<string, readonly string[]>>;
  /** minimum server version, e.g. `8.4` */
  since?: string;
  /** what the call resolves to when it succeeded, as a condition over `{result}`: `{result} === 1` */
  succeeded?: string;
}

export type FormName =
  | 'increment' // add {by} (may be negative) to a counter at {key}
  | 'decrement'
  | 'incrementWithTtl' // add {by} to a counter at {key} and set its time to live to {ttl} seconds
  | 'incrementFloat'
  | 'incrementField' // the same for field {field} of the record at {key}
  | 'decrementField' // the same where taking away has a word of its own; {by} is positive
  | 'setField' // replace field {field} of the record at {key}
  | 'append' // add {item} to the list at {key}
  | 'contribute' // add an entry to the stream {key}: {item} as an object, {items} as names and values in turn
  | 'appendField' // add {item} to the list in field {field}
  | 'removeField' // take {item} out of the list in field {field}
  | 'addMemberField' // add {item} to the list in field {field} unless it is there
  | 'appendText' // add text at the end
  | 'addMember' // add {item} to the set at {key}
  | 'removeMember'
  | 'create' // write {value} only if {key} is absent
  | 'createWithTtl' // the same with {ttl} seconds
  | 'compareAndDelete' // delete {key} only if it still holds {old}
  | 'take' // read and delete {key} in one step
  | 'compareAndSet' // write {next} only if the value is still {old}
  | 'transform' // run {update}: (old) => next
  | 'exclusive' // run {body} alone under a lock named by {key}
  | 'lockRead' // make the read of a transaction lock its row
  | 'insertIfAbsent' // make an insert keep the record that is there
  | 'ownItem' // store {item} under an id of its own instead of in a shared list
  | 'ownId' // an id of its own for a record, where an id cannot be any text
  | 'ownConnection' // a connection that no other caller uses, made from {store}
  | 'closeConnection' // give back the connection {store}
  | 'forget'; // drop what {store} keeps in memory of earlier reads, so that the next one asks the server
