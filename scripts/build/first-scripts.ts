import type { Plugin } from 'vite';

/** The scripts of a first visit, each with the module that imports all of its code. */
const firstScripts = [
  ['start', /[\\/]src[\\/]main\.ts$/],
  ['shell', /[\\/]src[\\/]workbench[\\/]shell[\\/]open-page\.ts$/],
] as const;

/** What the first script imports when it runs. */
const asked = ['open-page', 'shell'];

/**
 * Puts what starts the engine into one script, and what draws the page into another that the page
 * asks for together with it: as thirty small ones, shared with pages that come later, each would
 * be a request before anything is seen.
 */
export class FirstScripts {
  readonly #scriptOf = new Map<string, string>();

  /** As rolldown wants them; what several scripts need is in the one before. */
  readonly groups = firstScripts.map(([name], place) => ({
    name,
    test: (module: string) => this.#scriptOf.get(module) === name,
    priority: firstScripts.length - place,
  }));

  plugin(): Plugin {
    const scriptOf = this.#scriptOf;
    return {
      name: 'first-scripts',
      apply: 'build',
      buildEnd() {
        const modules = [...this.getModuleIds()];
        for (const [script, entry] of firstScripts) {
          const waiting = modules.filter((id) => entry.test(id));
          for (const id of waiting) {
            if (scriptOf.has(id)) continue;
            scriptOf.set(id, script);
            waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
          }
        }
      },
      transformIndexHtml: {
        order: 'post',
        handler: (_, { bundle = {} }) =>
          Object.values(bundle)
            .filter((file) => file.type === 'chunk' && asked.includes(file.name))
            .map(({ fileName }) => ({
              tag: 'link',
              attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
              injectTo: 'head',
            })),
      },
    };
  }
}
