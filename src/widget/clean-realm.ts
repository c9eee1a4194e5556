import type { PageEngine } from '../client/worker-connection.ts';
import { enginePort } from '../wire/engine-port.ts';

/**
 * Starts the engine's script in a frame of its own, on this thread but with the browser's own
 * globals and prototypes: what the page has changed of them would make the arithmetic fail, or
 * worse, err. The frame is empty and hidden, of the page's own origin and under its policy.
 *
 * @param address of the script, as the page's Trusted Types want it
 * @throws where the browser refuses the frame or the script
 */
export async function startInCleanRealm(address: string): Promise<PageEngine> {
  const frame = document.createElement('iframe');
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.style.setProperty('display', 'none', 'important');
  // Next to the body rather than in it, as pages like to replace its content.
  document.documentElement.append(frame);
  const end = () => frame.remove();
  try {
    const { contentDocument, contentWindow } = frame;
    if (contentDocument === null || contentWindow === null) throw new Error('There is no frame.');
    const lost = new Promise<void>((resolve) => {
      contentWindow.addEventListener('pagehide', () => resolve());
    });
    const { port1, port2 } = new MessageChannel();
    const realm = contentWindow as Window & { [enginePort]?: MessagePort };
    // Cloned by the frame, so that the port belongs there and what comes out of it has the frame's
    // prototypes.
    realm[enginePort] = realm.structuredClone(port1, { transfer: [port1] });
    const script = contentDocument.createElement('script');
    script.type = 'module';
    script.src = address;
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error('The script was refused.')));
      void lost.then(() => reject(new Error('The frame was taken away.')));
      contentDocument.head.append(script);
    });
    return { port: port2, end, lost };
  } catch (refusal) {
    end();
    throw refusal;
  }
}
