import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PresetName } from '../../configs.js';
import { toReport } from './findings.js';
import { toHtml } from './html.js';
import { toJson } from './json.js';
import { lintProject } from './lint.js';
import { Progress } from './progress.js';
import { toSarif } from './sarif.js';
import { printReport } from './text.js';

/** What the command was asked for. */
export interface ReportOptions {
  readonly paths: readonly string[];
  /** files to write */
  readonly html: string | undefined;
  readonly sarif: string | undefined;
  /** print JSON instead of text */
  readonly json: boolean;
  /** print the summary alone */
  readonly quiet: boolean;
  readonly preset: PresetName | undefined;
}

/** Where a command prints, and where it runs. */
export interface Surroundings {
  readonly cwd: string;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Lints a project, prints what was found and writes the files asked for; gives the exit code: 1 if there is something to repair. */
export async function reportCommand(options: ReportOptions, { cwd, stdout, stderr }: Surroundings): Promise<number> {
  const progress = new Progress(stderr);
  const results = await lintProject({ cwd, paths: options.paths, preset: options.preset, onFile: () => progress.step() }).finally(() =>
    progress.end(),
  );
  const report = toReport(results, cwd);
  const write = (file: string | undefined, content: () => string): void => {
    if (file === undefined) return;
    writeFileSync(path.resolve(cwd, file), content());
    stderr.write(`Wrote ${file}\n`);
  };
  write(options.html, () => toHtml(report));
  write(options.sarif, () => toSarif(report));
  const colour = stdout.isTTY && !process.env['NO_COLOR'];
  stdout.write(`${options.json ? toJson(report) : printReport(report, { colour, quiet: options.quiet })}\n`);
  return report.findings.length + report.unread.length > 0 ? 1 : 0;
}
