import { EngineClient } from '../../src/client/engine-client.ts';

const opened: EngineClient[] = [];

/** A client on the real worker and the shipped model, or on a folder without one. */
export function openClient({ modelUrl = '/models/reviews-pt-en/' } = {}): EngineClient {
  const client = new EngineClient({ modelUrl: new URL(modelUrl, location.href) });
  opened.push(client);
  return client;
}

/** Ends the workers of the clients opened so far. */
export function disposeClients(): void {
  for (const client of opened.splice(0)) client.dispose();
}
