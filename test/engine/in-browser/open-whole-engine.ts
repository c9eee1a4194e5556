import { openEngine, type Contract } from '../../../src/engine/contract.ts';

/** An engine with all of its questions, on this thread. */
export async function openWholeEngine(): Promise<Contract> {
  const { first, later } = openEngine();
  return { ...first, ...(await later()) };
}
