import { afterEach, expect, it } from 'vitest';
import { readLabelledFiles } from '../../../src/workbench/improve/labelled-files.ts';
import { openClient, disposeClients } from '../engine-clients.ts';
import { clientOver, shopFiles } from '../own-class-clients.ts';

afterEach(disposeClients);

const own = ['negative', 'neutral', 'positive'];
const file = () => {
  const rows = Array.from({ length: 30 }, (_, row) => `a review of chair ${row},${own[row % 3]}`);
  return new File([['text,label', ...rows, ''].join('\n')], 'three.csv');
};

it('reads the labels of a first file as the classes of the active model', async () => {
  const { client } = clientOver(await shopFiles(undefined, { classes: own }));
  const source = await readLabelledFiles(client, [file()], null, {});
  expect(source?.labels.classes?.toSorted()).toEqual(own);
  client.dispose();
});

it('reads them as polarity where that is what the active model answers', async () => {
  const source = await readLabelledFiles(openClient(), [file()], null, {});
  expect(source?.labels.classes).toBeUndefined();
});
