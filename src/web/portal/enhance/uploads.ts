import { fieldAround } from './answers.ts';
import { mark } from './check.ts';
import { preparePhoto } from './photo.ts';
import { Refused, sendFile } from './resumable.ts';
import { shelfFor } from './shelf.ts';

/**
 * Says before sending that a file is too large, offers the camera on devices that one holds in the hand, and sends files so that a
 * connection may break. Without it the form carries them whole.
 */
export function helpUploads(page: Document): void {
  for (const input of page.querySelectorAll<HTMLInputElement>('input[type=file][data-max-bytes]')) {
    input.addEventListener('change', () => checkSizes(input));
    const form = input.form;
    if (form !== null && form.dataset['upload'] !== undefined) carry(form, input);
  }
  if (!matchMedia('(pointer: coarse)').matches) return;
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-camera]')) offerCamera(page, button);
}

/** A photograph is made smaller before it travels: it may be larger than what is taken. */
function checkSizes(input: HTMLInputElement): void {
  const most = Number(input.dataset['maxBytes']);
  const tooLarge = [...(input.files ?? [])].some((file) => file.size > most && !file.type.startsWith('image/'));
  if (tooLarge) input.value = '';
  say(input, tooLarge ? (input.dataset['tooLarge'] ?? '') : '');
}

/** Beside the input, and aloud when it appears: the focus stays on the button that chose the file. */
function say(input: HTMLInputElement, message: string): void {
  const field = fieldAround(input);
  if (field === null) return;
  const line = field.querySelector('[data-field-error]');
  if (line !== null) line.setAttribute('role', 'alert');
  mark(field, message);
}

function carry(form: HTMLFormElement, input: HTMLInputElement): void {
  form.addEventListener('submit', (event) => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.getAttribute('aria-busy') === 'true') return;
    form.setAttribute('aria-busy', 'true');
    void sendAll(form, files).then((wrong) => {
      form.removeAttribute('aria-busy');
      if (wrong.length === 0) location.assign(form.action);
      else {
        input.value = '';
        show(form, '');
        say(input, wrong.join(' '));
      }
    });
  });
}

/** One after the other; a file that is refused keeps no other from being taken. Answers what was refused, in words. */
async function sendAll(form: HTMLFormElement, files: readonly File[]): Promise<string[]> {
  const wrong: string[] = [];
  const words = form.dataset;
  for (const chosen of files) {
    const fill = (text: string | undefined, percent: number) =>
      (text ?? '').replace('{name}', chosen.name).replace('{percent}', String(percent));
    try {
      show(form, fill(words['preparing'], 0));
      await sendFile(await preparePhoto(chosen), {
        address: words['upload'] ?? '',
        shelf: shelfFor(form.ownerDocument),
        show: (progress) =>
          show(
            form,
            progress === 'waiting' ? fill(words['waiting'], 0) : fill(words['sending'], Math.round(progress * 100)),
            progress,
          ),
      });
    } catch (error) {
      wrong.push(
        `${chosen.name}：${error instanceof Refused && error.message !== '' ? error.message : (words['failed'] ?? '')}`,
      );
    }
  }
  return wrong;
}

/** The line that says how far it is, and the bar that shows it. */
function show(form: HTMLFormElement, words: string, progress: number | 'waiting' = 'waiting'): void {
  const line = form.querySelector<HTMLElement>('[data-upload-status]');
  const bar = form.querySelector('progress');
  if (line !== null) line.textContent = words;
  if (bar === null) return;
  bar.hidden = words === '';
  if (progress === 'waiting') bar.removeAttribute('value');
  else bar.value = progress;
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
