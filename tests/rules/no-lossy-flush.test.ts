import { RuleTester } from '@typescript-eslint/rule-tester';
import rule from '../../src/rules/no-lossy-flush.js';

const tester = new RuleTester();

tester.run('no-lossy-flush', rule, {
  valid: [
    {
      name: 'swapped before the wait, put back on failure',
      code: `const seen = new Set<string>();
export function note(name: string): void {
  seen.add(name);
}
export async function flush(send: (names: string[]) => Promise<void>): Promise<void> {
  const batch = new Set(seen);
  seen.clear();
  try {
    await send([...batch]);
  } catch (error) {
    for (const item of batch) seen.add(item);
    throw error;
  }
}
`,
    },
    {
      name: 'nothing else fills it',
      code: `export async function flush(send: (names: string[]) => Promise<void>): Promise<void> {
  let names = ['a'];
  await send(names);
  names = [];
}
`,
    },
    {
      name: 'what is given up is no data on its way',
      code: `
export class Mounts {
  private active = new Map<string, string>();
  async mount(path: string, unit: string) {
    this.active.set(path, unit);
  }
  private async unmountAll(run: (path: string) => Promise<void>) {
    for (const path of this.active.keys()) await run(path);
  }
  async detach(unmountPath: (path: string) => Promise<void>) {
    for (const path of [...this.active.keys()]) await unmountPath(path);
    this.active.clear();
  }
}
      `,
    },
    {
      name: 'read anew by the names that are in memory',
      code: `
import { readFile, writeFile } from 'node:fs/promises';
export class Skills {
  private skills = new Map<string, { path: string }>();
  register(name: string, path: string) {
    this.skills.set(name, { path });
  }
  async refresh(name: string) {
    const skill = this.skills.get(name);
    if (!skill) return;
    const text = await readFile(skill.path, 'utf8');
    this.skills.clear();
    this.skills.set(text, skill);
  }
}
      `,
    },
  ],
  invalid: [
    {
      name: 'a module set is cleared after the wait',
      code: `const seen = new Set<string>();
export function note(name: string): void {
  seen.add(name);
}
export async function flush(send: (names: string[]) => Promise<void>): Promise<void> {
  await send([...seen]);
  seen.clear();
}
`,
      errors: [
        {
          messageId: 'clearedAfterSend',
          data: { name: 'seen', data: 'seen', sink: 'send', line: '7' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'swapBuffer',
              data: { name: 'seen', data: 'seen', sink: 'send', line: '7' },
              output: `const seen = new Set<string>();
export function note(name: string): void {
  seen.add(name);
}
export async function flush(send: (names: string[]) => Promise<void>): Promise<void> {
  const batch = new Set(seen);
  seen.clear();
  try {
    await send([...batch]);
  } catch (error) {
    for (const item of batch) seen.add(item);
    throw error;
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a class field is replaced after the wait',
      code: `export class Recorder {
  private pending: string[] = [];
  add(event: string): void {
    this.pending.push(event);
  }
  async flush(send: (events: string[]) => Promise<void>): Promise<void> {
    await send(this.pending);
    this.pending = [];
  }
}
`,
      errors: [
        {
          messageId: 'clearedAfterSend',
          data: { name: 'this.pending', data: 'this.pending', sink: 'send', line: '8' },
          line: 7,
          column: 5,
          endLine: 7,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'swapBuffer',
              data: { name: 'this.pending', data: 'this.pending', sink: 'send', line: '8' },
              output: `export class Recorder {
  private pending: string[] = [];
  add(event: string): void {
    this.pending.push(event);
  }
  async flush(send: (events: string[]) => Promise<void>): Promise<void> {
    const batch = this.pending;
    this.pending = [];
    try {
      await send(batch);
    } catch (error) {
      this.pending = [...batch, ...this.pending];
      throw error;
    }
  }
}
`,
            },
          ],
        },
      ],
    },
  ],
});
