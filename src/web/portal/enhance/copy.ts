/** Shows the buttons that copy a number, where the browser allows copying. */
export function offerCopying(page: Document): void {
  // The interface is missing on pages that came over plain http, whatever the types say.
  // At a kiosk the next person would paste it.
  if (!('clipboard' in navigator) || page.documentElement.dataset['mode'] === 'kiosk') return;
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-copy]')) offer(page, button);
}

function offer(page: Document, button: HTMLButtonElement): void {
  const number = page.getElementById(button.dataset['copy'] ?? '')?.textContent;
  const status = button.parentElement?.querySelector('[data-copy-status]');
  if (!number || !status) return;
  const say = (words: string | undefined) => {
    status.textContent = words ?? '';
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(number).then(
      () => say(button.dataset['done']),
      () => say(button.dataset['failed']),
    );
  });
}
