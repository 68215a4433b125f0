import { answersOf, fieldAround, fieldsIn, restoreAnswers } from './answers.ts';
import { openNotebook, type Notebook } from './notebook.ts';
import { newKey, send, type Outcome } from './send.ts';
import { shelfFor } from './shelf.ts';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Saves each answer when its field is left, to the address in the form's `data-autosave`. An answer stays in the notebook
 * until the server has acknowledged it, through lost connections, reloads and a sign-in; the form itself works without.
 */
export function autosaveForms(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    const address = form.dataset['autosave'];
    if (address !== undefined && address !== '') autosave(form, address, openNotebook(shelfFor(page), address));
  }
}

function autosave(form: HTMLFormElement, address: string, notebook: Notebook): void {
  const page = form.ownerDocument;
  const deliver = deliverer(address, notebook, (state) => showState(form, state));
  for (const note of notebook.notes()) restoreAnswers(form, note.answers);
  const known = new Map<Element, string>();
  for (const field of fieldsIn(form)) known.set(field, JSON.stringify(answersOf(field)));

  const note = (target: EventTarget | null) => {
    const field = target instanceof Element ? fieldAround(target) : null;
    if (field === null) return;
    const answers = answersOf(field);
    const name = Object.keys(answers)[0];
    if (name === undefined || known.get(field) === JSON.stringify(answers)) return;
    known.set(field, JSON.stringify(answers));
    notebook.write({ field: name, key: newKey(), answers });
    deliver();
  };

  form.addEventListener('change', (event) => note(event.target));
  // On phones people leave for another app in the middle of a word, and the page may never come back.
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'hidden' && form.contains(page.activeElement)) note(page.activeElement);
  });
  addEventListener('online', deliver);
  deliver();
}

const underWay = new Set<Promise<void>>();

/** Resolves when every answer that was left has been sent, or could not be. */
export const answersSent = (): Promise<unknown> => Promise.all(underWay);

/** Sends what the notebook holds, one note at a time, and tries again later what could not be sent. */
function deliverer(address: string, notebook: Notebook, show: (state: State) => void): () => void {
  let busy = false;
  let wait = FIRST_WAIT_MS;
  let retry = 0;

  const deliver = async () => {
    clearTimeout(retry);
    busy = true;
    const outcome = await sendAll(address, notebook, show);
    busy = false;
    if (outcome === undefined) return;
    show(outcome);
    if (outcome === 'later') {
      retry = window.setTimeout(start, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    } else {
      wait = FIRST_WAIT_MS;
    }
  };
  const start = () => {
    if (busy) return;
    const delivery = deliver().then(() => void underWay.delete(delivery));
    underWay.add(delivery);
  };
  return start;
}

/** How it went, as soon as one note cannot be delivered; nothing when there was nothing to send. */
async function sendAll(
  address: string,
  notebook: Notebook,
  show: (state: State) => void,
): Promise<Outcome | undefined> {
  let outcome: Outcome | undefined;
  let note = notebook.notes()[0];
  while (note !== undefined) {
    show('saving');
    outcome = await send(address, note);
    if (outcome === 'later' || outcome === 'signedOut') return outcome;
    notebook.strike(note);
    note = notebook.notes()[0];
  }
  return outcome;
}

type State = Outcome | 'saving';

/** Where the words for each state travel on the status line. */
const WORDS: Readonly<Record<State, string>> = {
  saving: 'saving',
  saved: 'saved',
  later: 'unsaved',
  signedOut: 'signedOut',
  refused: 'refused',
};

function showState(form: HTMLFormElement, state: State): void {
  const line = form.querySelector<HTMLElement>('[data-save-status]');
  if (line === null) return;
  line.textContent = line.dataset[WORDS[state]] ?? '';
  line.classList.toggle('save-status-kept', state !== 'saving' && state !== 'saved');
}
