import axe from 'axe-core';

/**
 * Milliseconds that a page may take to settle: parts are drawn a task each, and what scrolls is
 * told of its size after that.
 */
const settled = 3000;

/** Looks at least: on a busy machine one alone takes longer than a page to settle. */
const minLooks = 3;

/**
 * What axe finds in an element and its shadow roots, rule by rule with the places, once it has
 * settled.
 */
export async function accessibilityProblems(element: Element): Promise<string[]> {
  const until = performance.now() + settled;
  for (let looks = 1; ; looks++) {
    const { violations } = await axe.run(element, {
      // These judge whole pages.
      rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } },
    });
    if (violations.length === 0 || (looks >= minLooks && performance.now() > until)) {
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`,
        ),
      );
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
