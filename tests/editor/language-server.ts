import { spawn, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { root } from '../repository/house.js';

/** A place in a document: lines and characters from 0. */
interface Position {
  line: number;
  character: number;
}

interface Range {
  start: Position;
  end: Position;
}

/** What an editor underlines. */
export interface Diagnostic {
  range: Range;
  severity: number;
  code: string;
  message: string;
  codeDescription?: { href: string };
}

/** An entry of the list that an editor opens at a light bulb. */
export interface CodeAction {
  title: string;
  kind: string;
  command: { command: string; arguments: unknown[] };
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

interface TextEdit {
  range: Range;
  newText: string;
}

/** The settings that an editor answers with, as VS Code's ESLint extension has them by default. */
const defaults = {
  validate: 'on',
  packageManager: 'npm',
  useESLintClass: true,
  useFlatConfig: true,
  experimental: { useFlatConfig: false },
  codeActionOnSave: { mode: 'all' },
  format: false,
  quiet: false,
  onIgnoredFiles: 'off',
  options: {},
  rulesCustomizations: [],
  run: 'onType',
  problems: { shortenToSingleLine: false },
  nodePath: null,
  codeAction: { disableRuleComment: { enable: true, location: 'separateLine' }, showDocumentation: { enable: true } },
};

/** The ESLint language server that editors run, and as much of an editor as a test needs: documents, and a folder that is open. */
export class LanguageServer {
  readonly #folder: string;
  readonly #options: object;
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  readonly #texts = new Map<string, string>();
  #received = Buffer.alloc(0);
  #requests = 0;
  #version = 1;

  /** @param options `eslint.options` of the editor's settings */
  constructor(folder: string, options: object = {}) {
    this.#folder = folder;
    this.#options = options;
    const server = path.join(root, 'tests/editor/node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server');
    this.#process = spawn(process.execPath, [server, '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  async start(): Promise<void> {
    const uri = pathToFileURL(this.#folder).href;
    await this.#request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'project' }],
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          applyEdit: true,
          workspaceEdit: { documentChanges: true },
          didChangeConfiguration: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
        },
        textDocument: {
          diagnostic: {},
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } }, dataSupport: true },
        },
      },
    });
    this.#notify('initialized', {});
  }

  open(file: string, text: string): void {
    const uri = this.#uri(file);
    this.#texts.set(uri, text);
    const languageId = file.endsWith('.ts') ? 'typescript' : 'javascript';
    this.#notify('textDocument/didOpen', { textDocument: { uri, languageId, version: this.#version, text } });
  }

  /** The text of an open document, with all edits. */
  text(file: string): string {
    return this.#texts.get(this.#uri(file)) ?? '';
  }

  /** What is underlined in a document now: the server is asked, as editors do after each keystroke. */
  async diagnostics(file: string): Promise<Diagnostic[]> {
    const params = { textDocument: { uri: this.#uri(file) }, identifier: 'eslint' };
    const { items } = (await this.#request('textDocument/diagnostic', params)) as { items: Diagnostic[] };
    return items;
  }

  async actions(file: string, diagnostic: Diagnostic): Promise<CodeAction[]> {
    const context = { diagnostics: [diagnostic], only: ['quickfix'] };
    const params = { textDocument: { uri: this.#uri(file) }, range: diagnostic.range, context };
    return ((await this.#request('textDocument/codeAction', params)) ?? []) as CodeAction[];
  }

  /** Takes an action; the server answers with an edit of the document, which is made. */
  async take({ command }: CodeAction): Promise<void> {
    await this.#request('workspace/executeCommand', command);
  }

  async stop(): Promise<void> {
    await this.#request('shutdown', null);
    this.#notify('exit', null);
  }

  #uri(file: string): string {
    return pathToFileURL(path.join(this.#folder, file)).href;
  }

  async #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#requests;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return answer;
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.toString('utf8', 0, head))?.[1]);
      if (this.#received.length < head + 4 + length) return;
      const body = this.#received.toString('utf8', head + 4, head + 4 + length);
      this.#received = this.#received.subarray(head + 4 + length);
      this.#handle(JSON.parse(body) as Message);
    }
  }

  #handle({ id, method, params, result, error }: Message): void {
    if (id === undefined) return;
    if (method !== undefined) {
      this.#send({ id, result: this.#answer(method, params) });
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  /** What the editor answers to the server's own questions. */
  #answer(method: string, params: unknown): unknown {
    if (method === 'workspace/configuration') {
      const workspaceFolder = { uri: pathToFileURL(this.#folder).href, name: 'project' };
      return (params as { items: unknown[] }).items.map(() => ({ ...defaults, options: this.#options, workspaceFolder }));
    }
    if (method !== 'workspace/applyEdit') return null;
    const { edit } = params as { edit: { documentChanges: { textDocument: { uri: string }; edits: TextEdit[] }[] } };
    for (const { textDocument, edits } of edit.documentChanges) this.#change(textDocument.uri, edits);
    return { applied: true };
  }

  #change(uri: string, edits: readonly TextEdit[]): void {
    const text = edits.reduce(edited, this.#texts.get(uri) ?? '');
    this.#texts.set(uri, text);
    const textDocument = { uri, version: ++this.#version };
    this.#notify('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  }
}

function edited(text: string, { range, newText }: TextEdit): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
}
