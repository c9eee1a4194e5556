import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  formatAddress,
  indexIn,
  itemsOf,
  listOf,
  parseAddress,
} from '../../../src/workbench/address/address.ts';
import { SiteAddress } from '../../../src/workbench/address/site-address.ts';

describe('The hash of an address', () => {
  it.each([
    ['#errors', 'errors', {}],
    ['#evaluate?true=0&predicted=1', 'evaluate', { true: '0', predicted: '1' }],
    ['#models?', 'models', {}],
    ['', null, {}],
    ['#nonsense?true=0', null, { true: '0' }],
    ['#errors?unknown=1&outcome=&pair=0-1', 'errors', { pair: '0-1' }],
    [`#errors?cue=${'x'.repeat(5000)}`, 'errors', {}],
    ['#errors?pair=%E0%A4%A&&=&?#', 'errors', { pair: expect.any(String) as string }],
  ])('%s is read without an error', (hash, page, parameters) => {
    expect(parseAddress(hash)).toEqual({ page, parameters });
  });

  it('is written as it was read, the page alone where nothing is open', () => {
    expect(formatAddress('evaluate', {})).toBe('#evaluate');
    const hash = '#errors?finding=slices.2&outcome=wrong&row=0_14';
    const { parameters } = parseAddress(hash);
    expect(formatAddress('errors', parameters)).toBe(hash);
  });

  it('takes only whole numbers below the end for an index', () => {
    expect(indexIn(3, '2')).toBe(2);
    for (const value of ['3', '-1', '1.5', '01', '1e0', ' 1', 'x', '', null, undefined]) {
      expect(indexIn(3, value), String(value)).toBeNull();
    }
  });

  it('lists items, and is null for none', () => {
    expect(itemsOf(listOf([3, 12]))).toEqual(['3', '12']);
    expect(listOf([])).toBeNull();
    expect(itemsOf(null)).toEqual([]);
  });
});

describe('The address of the window', () => {
  const plain = location.pathname + location.search;
  let address: SiteAddress;

  beforeEach(() => {
    history.pushState(null, '', `${plain}#errors`);
    address = new SiteAddress();
    address.start();
  });
  afterEach(() => {
    address.stop();
    history.replaceState(null, '', plain);
  });

  it('opens with an entry of the history: Back closes, Forward opens again', async () => {
    address.go({ finding: 'slices.2' });
    expect(location.hash).toBe('#errors?finding=slices.2');
    history.back();
    await expect.poll(() => address.parameters).toEqual({});
    expect(location.hash).toBe('#errors');
    history.forward();
    await expect.poll(() => address.parameters).toEqual({ finding: 'slices.2' });
  });

  it('goes back where it closes what it opened, so that Back is not needed twice', async () => {
    const { length } = history;
    address.go({ finding: 'slices.2' });
    address.go({ row: '4' });
    address.go({ finding: null, row: null });
    // Known at once, before the browser is there.
    expect(address.parameters).toEqual({});
    await expect.poll(() => location.hash).toBe('#errors');
    expect(history.length).toBe(length + 2);
    address.go({ pair: '0-1' });
    expect(history.length).toBe(length + 1);
  });

  it('keeps what is opened while the browser goes back', async () => {
    address.go({ finding: 'slices.2' });
    address.go({ finding: null });
    address.go({ pair: '0-1' });
    expect(address.parameters).toEqual({ pair: '0-1' });
    await expect.poll(() => location.hash).toBe('#errors?pair=0-1');
    history.back();
    await expect.poll(() => location.hash).toBe('#errors');
    expect(address.parameters).toEqual({});
  });

  it('amends without an entry', () => {
    const { length } = history;
    address.amend({ at: '7' });
    expect(location.hash).toBe('#errors?at=7');
    expect(history.length).toBe(length);
  });

  it('begins plainly on a page that is gone to by a link', async () => {
    address.go({ pair: '0-1' });
    location.hash = '#evaluate';
    await expect.poll(() => address.page).toBe('evaluate');
    expect(address.parameters).toEqual({});
    location.hash = '#errors';
    await expect.poll(() => address.page).toBe('errors');
    expect(address.parameters).toEqual({});
  });

  it('names the first page in place of one that is not there', async () => {
    location.hash = '#nonsense?pair=0-1';
    await expect.poll(() => location.hash).toBe('#classify');
    expect(address.page).toBe('classify');
    expect(address.parameters).toEqual({});
  });
});
