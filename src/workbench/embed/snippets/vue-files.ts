import { attributesOf, type CodeFile, type EmbedCode } from './embed-code.ts';
import { element, escapedTemplate, indented, packageName, slotted, styleRules } from './markup.ts';
import { install, viteConfiguration } from './package-files.ts';

/** A component of Vue 3, which must be told that the element is not a component. */
export function vueFiles(code: EmbedCode): CodeFile[] {
  return [
    install,
    { name: 'ReviewForm.vue', code: component(code) },
    viteConfiguration('vite.config.ts', {
      import: "import vue from '@vitejs/plugin-vue';",
      call: `
    vue({
      template: { compilerOptions: { isCustomElement: (tag) => tag === 'review-classifier' } },
    }),
  `,
    }),
  ];
}

function component(code: EmbedCode): string {
  const attributes = attributesOf(code.settings).map(([name, value]) => {
    if (value === true) return name;
    return typeof value === 'number'
      ? `:${name}="${value}"`
      : `${name}="${escapedTemplate(value)}"`;
  });
  const listener =
    '@review-classified="(event: CustomEvent<Prediction>) => (prediction = event.detail)"';
  const drawn = element(
    [...attributes, listener],
    slotted(code, escapedTemplate, '{{ prediction?.label }}'),
    '/>',
  );
  const rules = styleRules(code);
  return `<script setup lang="ts">
import { ref } from 'vue';
import '${packageName}';
import type { Prediction } from '${packageName}';

const prediction = ref<Prediction | null>(null);
</script>

<template>
  <form>
${indented(drawn, 4)}
${code.slots.result ? '' : '    <p>{{ prediction?.label }}</p>\n'}  </form>
</template>${rules === null ? '' : `\n\n<style scoped>\n${rules}\n</style>`}`;
}
