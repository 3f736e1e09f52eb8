import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the front needs of a connection to the server. */
interface Connection {
  call(command: string, ...args: string[]): Promise<unknown>;
}

/** Upstash's REST interface in front of a Redis server: one command, a pipeline, or a transaction in a request. */
export class UpstashFront {
  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async start(connection: Connection): Promise<UpstashFront> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        void answer(connection, request.url ?? '/', JSON.parse(Buffer.concat(chunks).toString()) as unknown[]).then((body) =>
          response.end(JSON.stringify(encoded(body))),
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new UpstashFront(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function answer(connection: Connection, url: string, body: unknown[]): Promise<unknown> {
  if (url === '/pipeline') return Promise.all((body as unknown[][]).map((command) => run(connection, command)));
  if (url !== '/multi-exec') return run(connection, body);
  // one connection carries all of it, so that nothing of another request comes in between
  const sent = [run(connection, ['MULTI']), ...(body as unknown[][]).map((command) => run(connection, command)), run(connection, ['EXEC'])];
  const done = (await Promise.all(sent)).at(-1) as { result: unknown[] };
  return done.result.map((result) => ({ result }));
}

async function run(connection: Connection, [name, ...args]: unknown[]): Promise<{ result?: unknown; error?: string }> {
  try {
    return { result: await connection.call(String(name), ...args.map(String)) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** Strings travel in base64, but for `OK`. */
function encoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value === 'string') return value === 'OK' ? value : Buffer.from(value).toString('base64');
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'error' ? each : encoded(each)]));
  return value;
}
