import { fieldAround } from './answers.ts';
import { mark } from './check.ts';

/** Says before sending that a file is too large, and offers the camera on devices that one holds in the hand. */
export function helpUploads(page: Document): void {
  for (const input of page.querySelectorAll<HTMLInputElement>('input[type=file][data-max-bytes]')) {
    input.addEventListener('change', () => checkSizes(input));
  }
  if (!matchMedia('(pointer: coarse)').matches) return;
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-camera]')) offerCamera(page, button);
}

function checkSizes(input: HTMLInputElement): void {
  const most = Number(input.dataset['maxBytes']);
  const tooLarge = [...(input.files ?? [])].some((file) => file.size > most);
  if (tooLarge) input.value = '';
  const field = fieldAround(input);
  if (field === null) return;
  // Said aloud when it appears: the focus stays on the button that chose the file.
  field.querySelector('[data-field-error]')?.setAttribute('role', 'alert');
  mark(field, tooLarge ? (input.dataset['tooLarge'] ?? '') : '');
}

/** A second button, since an input that asks for the camera no longer offers the pictures taken before. */
function offerCamera(page: Document, button: HTMLButtonElement): void {
  const input = page.getElementById(button.dataset['camera'] ?? '');
  if (!(input instanceof HTMLInputElement)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    input.setAttribute('capture', 'environment');
    input.click();
    input.removeAttribute('capture');
  });
}
