/** What happened to the value between read and write, as far as a diagram shows it. */
export type Change = 'item added' | 'item removed' | 'number added' | 'text added' | 'field set' | 'computed';

/** What the analysis knows of a finding beyond its message. */
export interface Detail {
  /** the rule whose finding it is */
  readonly rule: string;
  /** the fault: the id of its message, or the name that the analysis has for it */
  readonly form: string;
  /** the client whose store it is, `LangGraph state` or `memory` */
  readonly store: string;
  /** key, field, state key or buffer, as the source has it */
  readonly key: string;
  readonly certainty: 'certain' | 'likely';
  /** where the finding is, in the text that the parser was given */
  readonly line: number;
  /** the lines of both halves of the fault, where they are in the file that it is reported in */
  readonly read?: number | undefined;
  readonly write?: number | undefined;
  readonly change?: Change | undefined;
  /** the names of the two writers, where the code has some */
  readonly writers?: readonly [string, string] | undefined;
}

/** One step of one writer. */
export interface Step {
  /** which of the two */
  readonly writer: 0 | 1;
  readonly does: string;
  readonly line?: number | undefined;
  /** what is stored after it */
  readonly stored: string;
}

/** Two writers, step by step, in an order in which something is lost. */
export interface Interleaving {
  readonly writers: readonly [string, string];
  /** what the stored values are the values of */
  readonly subject: string;
  readonly steps: readonly Step[];
  /** what is gone, in one sentence */
  readonly lost: string;
}

/** A place in a text: lines and columns from 1. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A suggested repair: the text of a region is replaced. */
export interface Repair {
  readonly title: string;
  readonly region: Region;
  readonly text: string;
  /** the lines that it changes, from the first to the last one */
  readonly changes: readonly ChangedLine[];
}

/** A line that a repair takes out, puts in, or keeps between others. */
export interface ChangedLine {
  readonly sign: '-' | '+' | ' ';
  readonly text: string;
}

/** One finding, with all that a report shows of it. */
export interface ReportedFinding extends Region {
  /** path from the working folder, with forward slashes */
  readonly file: string;
  readonly rule: string;
  readonly url: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** the lines around it, the first one's number first */
  readonly excerpt: { readonly firstLine: number; readonly lines: readonly string[] };
  readonly store: string;
  readonly key: string;
  readonly certainty: 'certain' | 'likely';
  readonly repairs: readonly Repair[];
  readonly interleaving: Interleaving | undefined;
  /** the same for the same fault after lines have moved */
  readonly fingerprint: string;
}

/** A file that could not be read as code. */
export interface UnreadFile {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What a run found. */
export interface Report {
  readonly version: string;
  /** number of files looked at */
  readonly files: number;
  readonly findings: readonly ReportedFinding[];
  readonly unread: readonly UnreadFile[];
}
