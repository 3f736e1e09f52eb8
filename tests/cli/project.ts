import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { reportCommand, type ReportOptions } from '../../src/cli/report/command.js';
import { root } from '../repository/house.js';

/** A counter in Redis that two writers can lose, with what the tests expect of it on line 5. */
export const counter = `import Redis from 'ioredis';
const redis = new Redis();
export async function visit(page) {
  const visits = Number(await redis.get(page));
  await redis.set(page, visits + 1);
}
`;

/** A folder with files, to run the command in. */
export class Project {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'lost-update-report-'));

  write(files: Readonly<Record<string, string>>): this {
    for (const [name, text] of Object.entries(files)) {
      const place = path.join(this.folder, name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
    return this;
  }

  /** Runs the command in this process; gives the exit code and what was printed. */
  async report(options: Partial<ReportOptions> = {}, isTerminal = false): Promise<{ code: number; stdout: string; stderr: string }> {
    const [stdout, stderr] = [recorder(isTerminal), recorder(isTerminal)];
    const all = { paths: [], html: undefined, sarif: undefined, json: false, quiet: false, preset: undefined, ...options };
    const code = await reportCommand(all, { cwd: this.folder, stdout: stdout.stream, stderr: stderr.stream });
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A configuration with the built plugin and some rules of it. */
export function configWith(rules: Readonly<Record<string, unknown>>): string {
  const plugin = path.join(root, 'dist/index.js');
  return `import plugin from ${JSON.stringify(plugin)};
export default [{ plugins: { 'lost-update': plugin }, rules: ${JSON.stringify(rules)} }];
`;
}

function recorder(isTerminal: boolean): { stream: NodeJS.WriteStream; text: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY: isTerminal }) as unknown as NodeJS.WriteStream, text: () => text };
}
