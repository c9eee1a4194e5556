import { attributesOf, type CodeFile, type EmbedCode } from './embed-code.ts';
import { element, escapedTemplate, indented, packageName, slotted, styleRules } from './markup.ts';
import { install, viteConfiguration } from './package-files.ts';

/** A component of Svelte 5. */
export function svelteFiles(code: EmbedCode): CodeFile[] {
  return [
    install,
    { name: 'ReviewForm.svelte', code: component(code) },
    viteConfiguration('vite.config.ts', {
      import: "import { svelte } from '@sveltejs/vite-plugin-svelte';",
      call: 'svelte()',
    }),
  ];
}

function component(code: EmbedCode): string {
  const attributes = attributesOf(code.settings).map(([name, value]) => {
    if (value === true) return name;
    return typeof value === 'number' ? `${name}={${value}}` : `${name}="${escapedTemplate(value)}"`;
  });
  const listener =
    'onreview-classified={(event: CustomEvent<Prediction>) => (prediction = event.detail)}';
  const drawn = element(
    [...attributes, listener],
    slotted(code, escapedTemplate, '{prediction?.label}'),
    '></review-classifier>',
  );
  const rules = styleRules(code);
  return `<script lang="ts">
  import '${packageName}';
  import type { Prediction } from '${packageName}';

  let prediction = $state<Prediction | null>(null);
</script>

<form>
${indented(drawn, 2)}
${code.slots.result ? '' : '  <p>{prediction?.label}</p>\n'}</form>${
    rules === null ? '' : `\n\n<style>\n${indented(rules, 2)}\n</style>`
  }`;
}
