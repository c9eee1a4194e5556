import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Another site, which answers everything that it is asked and writes down each connection, whatever
 * comes over it.
 */
export class SecondOrigin {
  /** What arrived: the first line of a request, or the bare fact of a connection or a datagram. */
  readonly arrived: string[] = [];
  readonly #server: Server;
  readonly #datagrams: Socket;

  constructor() {
    this.#server = createServer((request, response) => {
      this.arrived.push(`${request.method} ${request.url}`);
      response
        .writeHead(200, {
          'access-control-allow-origin': '*',
          'content-type': 'text/javascript',
          // Each request is to be a connection of its own.
          connection: 'close',
        })
        .end('self.fetched = true;');
    });
    this.#server.on('upgrade', (request, socket) => {
      this.arrived.push(`upgrade ${request.url}`);
      socket.destroy();
    });
    this.#server.on('connection', () => this.arrived.push('connection'));
    this.#datagrams = createSocket('udp4', () => this.arrived.push('datagram'));
  }

  /** Its origin, with a slash. */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Port at which datagrams are written down, as a STUN server's. */
  get datagramPort(): number {
    return this.#datagrams.address().port;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => this.#datagrams.bind(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await new Promise<void>((resolve) => this.#datagrams.close(resolve));
  }
}
