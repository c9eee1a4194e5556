import axe from 'axe-core';

/** What axe finds in an element and its shadow roots, rule by rule with the places. */
export async function accessibilityProblems(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    // These judge whole pages.
    rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
  );
}
