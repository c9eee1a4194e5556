import { page } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { ModelStore } from '../../../src/storage/model-store.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { labelledFile } from './labelled-files.ts';
import { evaluateFile, openEvaluatePage } from './open-evaluate-page.ts';

const comparison = (name = 'Compared with another model') => page.getByRole('region', { name });

describe('The comparison with another model', () => {
  it('is not there while there is no other', async () => {
    const element = await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 10, pos: 10 }));
    await expect.element(page.getByRole('tab', { name: 'Metrics' })).toBeVisible();
    await element.session.client.modelReady();
    expect(comparison().elements()).toEqual([]);
  });

  it('measures a model that the user keeps on the same rows', async () => {
    const element = await openEvaluatePage();
    const store = new ModelStore();
    const { importModel, exportModel } = element.session.client.ask;
    const { info, files } = await importModel(await exportModel(element.session.client.modelUrl));
    const kept = { ...info, version: '0.0.1-kept' };
    await store.save(kept, files);
    onTestFinished(() => store.erase(kept));
    const report = await evaluateFile(labelledFile({ neg: 50, pos: 50 }));
    await comparison().getByTestId('compare-model').click();
    await expect.element(comparison().getByText(/Both on the same 100 rows/)).toBeInTheDocument();
    // It is the same classifier under another name.
    const right = (report.confusionMatrix[0]?.[0] ?? 0) + (report.confusionMatrix[1]?.[1] ?? 0);
    await expect.element(comparison().getByText(`Both right: ${right}`)).toBeInTheDocument();
    await expect
      .element(
        comparison().getByText(/neither this classifier nor \S+ 0\.0\.1-kept is clearly better/),
      )
      .toBeInTheDocument();
    await expectAccessible(element);
    await useLocale('pt-BR');
    await expect
      .element(comparison('Comparação com outro modelo').getByText(`Ambos certos: ${right}`))
      .toBeInTheDocument();
  });
});
