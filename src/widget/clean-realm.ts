/** An engine that runs on the page's thread. */
export interface PageEngine {
  /** One end of a channel to it. */
  port: MessagePort;
  end: () => void;
  /** Resolves when something else has ended it; never where that cannot happen. */
  lost: Promise<void>;
}

/**
 * Starts the engine's script in a frame of its own, on this thread but with the browser's own globals and prototypes: what the page
 * has changed of them would make the arithmetic fail, or worse, err. The frame is empty and hidden, of the page's own origin and under its
 * policy.
 *
 * @param name by which the script knows that it is to wait for a channel
 * @param address of the script, as the page's Trusted Types want it
 * @throws where the browser refuses the frame or the script
 */
export async function startInCleanRealm(name: string, address: string): Promise<PageEngine> {
  const frame = document.createElement('iframe');
  frame.name = name;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.style.setProperty('display', 'none', 'important');
  // Beside the body, whose content pages like to replace.
  document.documentElement.append(frame);
  const end = () => frame.remove();
  try {
    const { contentDocument, contentWindow } = frame;
    if (contentDocument === null || contentWindow === null) throw new Error('There is no frame.');
    const script = contentDocument.createElement('script');
    script.type = 'module';
    script.src = address;
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error('The script was refused.')));
      contentDocument.head.append(script);
    });
    const lost = new Promise<void>((resolve) => {
      contentWindow.addEventListener('pagehide', () => resolve());
    });
    const { port1, port2 } = new MessageChannel();
    contentWindow.postMessage(name, '*', [port1]);
    return { port: port2, end, lost };
  } catch (refusal) {
    end();
    throw refusal;
  }
}
