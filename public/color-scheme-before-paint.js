// Runs before the first paint, so that a dark page never flashes light. A file of its own because
// the Content-Security-Policy allows no inline script. src/ui/color-scheme.ts does the rest.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('review-classifier.color-scheme');
  } catch {
    // Storage is refused in some private modes.
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
})();
