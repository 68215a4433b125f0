/** Moves to the error summary when the page opens, and from each of its lines to the field it speaks of. */
export function focusErrorSummary(page: Document): void {
  const summary = page.querySelector<HTMLElement>('[data-error-summary]');
  if (summary === null) return;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const control = link === null ? null : page.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (control === null) return;
    event.preventDefault();
    // The question comes into view with its answer.
    (control.closest('[data-field]') ?? control).scrollIntoView();
    control.focus({ preventScroll: true });
  });
}
