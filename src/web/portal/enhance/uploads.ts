import { fieldAround } from './answers.ts';

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
  showError(input, tooLarge ? (input.dataset['tooLarge'] ?? '') : '');
}

function showError(input: HTMLInputElement, message: string): void {
  const field = fieldAround(input);
  const line = field?.querySelector<HTMLElement>('[data-field-error]');
  const text = line?.querySelector('[data-field-error-text]');
  if (!field || !line || !text) return;
  const wrong = message !== '';
  text.textContent = message;
  line.hidden = !wrong;
  line.setAttribute('role', 'alert');
  field.classList.toggle('field-wrong', wrong);
  if (wrong) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
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
