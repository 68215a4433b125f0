import { passagesOf, type AloudWords, type Passage } from './passages.ts';
import { shelfFor } from './shelf.ts';

const RATE = { normal: 1, slow: 0.7 };
const SLOW = 'aloud:slow';
const NOW = 'aloud-now';

/** Offers to read the page aloud, where the browser has a voice of its language. It begins on a press alone: it may not talk over a screen reader. */
export function offerReading(page: Document): void {
  const bar = page.querySelector<HTMLElement>('[data-aloud]');
  const root = page.querySelector('main');
  // Missing in some browsers, whatever the types say.
  if (!bar || !root || !('speechSynthesis' in window)) return;
  const offer = () => {
    if (voiceOf(page.documentElement.lang)) bar.hidden = false;
  };
  // The list of voices comes late, and an early question is what fetches it.
  speechSynthesis.onvoiceschanged = offer;
  offer();
  conduct(bar, root);
}

const familyOf = (lang: string) => lang.toLowerCase().split(/[-_]/)[0] ?? '';
const voiceOf = (lang: string) => speechSynthesis.getVoices().find((voice) => familyOf(voice.lang) === familyOf(lang));

type State = 'still' | 'reading' | 'paused';
type Reader = { state: () => State; goOn: () => void; hush: (next: State) => void };
type Reading = {
  root: Element;
  words: AloudWords;
  rate: () => number;
  show: (state: State, now: Element | undefined) => void;
};

/** Reads one sentence after the other; what is cut off goes on with the beginning of its sentence. */
function openReader({ root, words, rate, show }: Reading): Reader {
  let state: State = 'still';
  let queue: Passage[] = [];
  // Kept, or a browser forgets an utterance that nobody holds and never says that it has ended.
  let utterance: SpeechSynthesisUtterance | undefined;

  const turn = (next: State) => {
    state = next;
    show(next, next === 'still' ? undefined : queue[0]?.element);
  };
  const hush = (next: State) => {
    // What is cut off must not go on with the next sentence.
    utterance = undefined;
    speechSynthesis.cancel();
    turn(next);
  };
  const speak = () => {
    const passage = queue[0];
    if (passage === undefined) return hush('still');
    const mine = new SpeechSynthesisUtterance(passage.text);
    utterance = mine;
    mine.lang = passage.lang;
    mine.voice = voiceOf(passage.lang) ?? null;
    mine.rate = rate();
    mine.onend = () => {
      if (utterance !== mine) return;
      queue.shift();
      speak();
    };
    mine.onerror = () => {
      if (utterance === mine) hush('still');
    };
    turn('reading');
    speechSynthesis.speak(mine);
  };
  const goOn = () => {
    if (state === 'still') queue = passagesOf(root, words);
    speak();
  };
  return { state: () => state, goOn, hush };
}

function conduct(bar: HTMLElement, root: Element): void {
  const page = bar.ownerDocument;
  const [toggle, stop, slow] = ['read', 'stop', 'slow'].map((name) =>
    bar.querySelector<HTMLButtonElement>(`[data-aloud-${name}]`),
  );
  if (!toggle || !stop || !slow) return;
  const shelf = shelfFor(page);
  const isSlow = () => slow.getAttribute('aria-pressed') === 'true';
  const reader = openReader({
    root,
    words: wordsOf(bar),
    rate: () => RATE[isSlow() ? 'slow' : 'normal'],
    show: (state, now) => {
      toggle.textContent = toggle.dataset[state] ?? '';
      stop.hidden = state === 'still';
      bar.classList.toggle('aloud-on', state !== 'still');
      mark(page, now);
    },
  });
  slow.setAttribute('aria-pressed', String(shelf.getItem(SLOW) === 'true'));
  toggle.addEventListener('click', () => (reader.state() === 'reading' ? reader.hush('paused') : reader.goOn()));
  stop.addEventListener('click', () => {
    reader.hush('still');
    toggle.focus();
  });
  slow.addEventListener('click', () => {
    slow.setAttribute('aria-pressed', String(!isSlow()));
    shelf.setItem(SLOW, String(isSlow()));
    if (reader.state() !== 'reading') return;
    reader.hush('paused');
    reader.goOn();
  });
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && reader.state() !== 'still') reader.hush('still');
  });
  addEventListener('pagehide', () => reader.hush('still'));
}

function mark(page: Document, element: Element | undefined): void {
  page.querySelector(`.${NOW}`)?.classList.remove(NOW);
  element?.classList.add(NOW);
  element?.scrollIntoView({ block: 'nearest' });
}

const wordsOf = ({ dataset }: HTMLElement): AloudWords => ({
  filled: dataset['filled'] ?? '',
  empty: dataset['empty'] ?? '',
  chosen: dataset['chosen'] ?? '',
  button: dataset['button'] ?? '',
});
