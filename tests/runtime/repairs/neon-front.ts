import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { WebSocketServer, createWebSocketStream } from 'ws';

/** What Neon has in front of its databases: PostgreSQL's own protocol within a WebSocket. */
export class NeonFront {
  private constructor(
    /** host, port and path, as the driver's setting `wsProxy` takes them */
    readonly address: string,
    private readonly server: WebSocketServer,
  ) {}

  static async start(port: number): Promise<NeonFront> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    server.on('connection', (socket) => {
      const stream = createWebSocketStream(socket);
      const database = connect(port, '127.0.0.1');
      stream.pipe(database).pipe(stream);
      stream.on('error', () => database.destroy());
      database.on('error', () => stream.destroy());
    });
    await new Promise((resolve) => server.once('listening', resolve));
    return new NeonFront(`127.0.0.1:${(server.address() as AddressInfo).port}/`, server);
  }

  async stop(): Promise<void> {
    for (const client of this.server.clients) client.terminate();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
