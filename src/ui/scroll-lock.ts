const holders = new Set<object>();

/** Keeps the page from scrolling for as long as `holder` (a dialog, say) lies over it. */
export function lockScroll(holder: object): void {
  const { classList, clientWidth } = document.documentElement;
  if (holders.size === 0) {
    // The place of a scrollbar that goes stays free, so that the page does not shift.
    classList.toggle('with-scrollbar', window.innerWidth > clientWidth);
    classList.add('scroll-locked');
  }
  holders.add(holder);
}

/** Lets the page scroll again once nobody else keeps it still. */
export function unlockScroll(holder: object): void {
  holders.delete(holder);
  if (holders.size === 0) {
    document.documentElement.classList.remove('scroll-locked', 'with-scrollbar');
  }
}
