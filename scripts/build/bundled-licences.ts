import { readFileSync } from 'node:fs';
import license, { type Dependency } from 'rollup-plugin-license';
import type { Plugin } from 'vite';

/** Where the licences lie in the built site and in the npm package. */
export const licencesFile = 'THIRD_PARTY_LICENSES.txt';

/**
 * Packages that carry no licence file. Each text here is what the package's repository or its
 * sources say.
 */
const keptTexts: Record<string, string> = {
  '@tensorflow/tfjs-backend-cpu': 'tensorflow-js.txt',
  '@tensorflow/tfjs-core': 'tensorflow-js.txt',
  '@tensorflow/tfjs-layers': 'tensorflow-js.txt',
  saxes: 'saxes.txt',
  seedrandom: 'seedrandom.txt',
};

/**
 * The licences of every package of which code was bundled, gathered over several builds: the pages,
 * their workers, the scripts of the embed and the service worker are built one after another.
 */
export class BundledLicences {
  readonly #packages = new Map<string, Dependency>();
  readonly #root: string;

  /** @param root the repository, which is not a third party itself */
  constructor(root: string) {
    this.#root = root;
  }

  /** What a build needs among its plugins to be counted; every build takes its own. */
  collect(): Plugin {
    const plugin = license({
      cwd: this.#root,
      thirdParty: {
        includePrivate: true,
        multipleVersions: true,
        output: (dependencies) => {
          for (const dependency of dependencies) {
            this.#packages.set(`${dependency.name} ${dependency.version}`, dependency);
          }
        },
      },
    });
    // Its types are Rollup's, and Rolldown calls the two hooks that it has as Rollup does.
    return { ...plugin, apply: 'build' } as unknown as Plugin;
  }

  /**
   * The packages by name, each with its version, its licence and where it comes from, and below
   * them the text, which stands once for those that share it word for word.
   *
   * @throws Error where a package has no licence text: the build must not go out without it
   */
  text(): string {
    const byText = new Map<string, string[]>();
    for (const name of [...this.#packages.keys()].sort()) {
      const dependency = this.#packages.get(name)!;
      const text = licenceText(dependency);
      const heading = [name, dependency.license, sourceOf(dependency)].filter(Boolean).join('\n  ');
      byText.set(text, [...(byText.get(text) ?? []), heading]);
    }
    const parts = [...byText].map(([text, headings]) => `${headings.join('\n')}\n\n${text}\n`);
    return ['Code of these packages is in the scripts next to this file.\n', ...parts].join(
      `\n${'-'.repeat(80)}\n\n`,
    );
  }
}

function licenceText({ name, licenseText, noticeText }: Dependency): string {
  const kept = keptTexts[name ?? ''];
  const text =
    licenseText ??
    (kept && readFileSync(new URL(`licence-texts/${kept}`, import.meta.url), 'utf8'));
  if (!text) {
    throw new Error(`${name} has no licence file: put its text into scripts/build/licence-texts.`);
  }
  return [text, noticeText ?? ''].join('\n\n').trim();
}

function sourceOf({ homepage, repository }: Dependency): string | null {
  return homepage ?? (typeof repository === 'string' ? repository : (repository?.url ?? null));
}
