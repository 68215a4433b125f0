/** After this long without an answer a person may try again; the form's key keeps the act single even so. */
const PATIENCE_MS = 20_000;

/** A form marked `data-once` is sent once, however often its button is pressed while the answer is on its way. */
export function sendOnce(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-once]')) guard(form);
}

function guard(form: HTMLFormElement): void {
  let sent = false;
  const mark = (now: boolean) => {
    sent = now;
    for (const button of form.querySelectorAll('button[type=submit]')) {
      if (now) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
    }
  };
  form.addEventListener('submit', (event) => {
    if (sent) {
      event.preventDefault();
      return;
    }
    mark(true);
    setTimeout(mark, PATIENCE_MS, false);
  });
  // Back from the next page, out of the browser's cache: the form may be sent again.
  addEventListener('pageshow', () => mark(false));
}
