import { answersSent } from './autosave.ts';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'input', 'scroll'];
const LONGEST_SAVE_MS = 3_000;
const SOON = 10;

/**
 * On a kiosk: asks after a while whether anybody is there, and forgets when nobody answers. What was typed last is saved first, since the
 * question takes the focus from its field. The server forgets the rest; what it cannot reach is removed here.
 */
export function watchIdle(page: Document): void {
  const notice = page.querySelector<HTMLElement>('[data-idle]');
  const box = notice?.querySelector<HTMLElement>('[role=alertdialog]');
  const stay = notice?.querySelector<HTMLElement>('[data-idle-stay]');
  const leave = notice?.querySelector('a');
  if (!notice || !box || !stay || !leave) return;
  const forget = once(() => forgetAll(leave.href));
  const [idle, patience] = [seconds(notice.dataset['idle']), seconds(notice.dataset['notice'])];
  let until = notice.dataset['fresh'] === undefined ? Date.now() + idle : Infinity;
  let focused: Element | null = null;

  const ask = () => {
    focused = page.activeElement;
    until = Date.now() + patience;
    notice.hidden = false;
    stay.focus();
  };
  const goOn = () => {
    notice.hidden = true;
    until = Date.now() + idle;
    if (focused instanceof HTMLElement) focused.focus();
  };
  const isAsking = () => !notice.hidden;

  for (const sign of SIGNS)
    addEventListener(
      sign,
      () => {
        if (!isAsking()) until = Date.now() + idle;
      },
      { passive: true, capture: true },
    );
  stay.addEventListener('click', goOn);
  notice.addEventListener('keydown', (event) => keepWithin(event, { first: stay, last: leave, goOn }));
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.href !== leave.href) return;
    event.preventDefault();
    forget();
  });
  setInterval(() => {
    const left = Math.ceil((until - Date.now()) / 1_000);
    // Whoever is being read to listens.
    if (!isAsking() && isReadTo()) until = Date.now() + idle;
    if (isAsking()) show(notice, Math.max(0, left));
    if (left > 0) return;
    if (isAsking()) forget();
    else ask();
  }, 500);
  // A page that the browser kept whole would show the last person's answers to whoever goes back.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

const isReadTo = () => 'speechSynthesis' in window && speechSynthesis.speaking;

const seconds = (text: string | undefined) => Number(text) * 1_000;

const once = (act: () => unknown) => {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
};

type Ring = { first: HTMLElement; last: HTMLElement; goOn: () => void };

/** The question is all there is while it stands: Escape answers it, Tab stays in it. */
function keepWithin(event: KeyboardEvent, { first, last, goOn }: Ring): void {
  if (event.key === 'Escape') goOn();
  if (event.key !== 'Tab') return;
  event.preventDefault();
  (event.target === first ? last : first).focus();
}

function show(notice: HTMLElement, left: number): void {
  const place = notice.querySelector('[data-idle-left]');
  const soon = notice.querySelector<HTMLElement>('[data-idle-soon]');
  if (place !== null) place.textContent = String(left);
  // Read aloud once, not with every second.
  if (soon !== null) soon.textContent = left <= SOON ? (soon.dataset['idleSoon'] ?? '') : '';
}

async function forgetAll(place: string): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const tired = new Promise((resolve) => setTimeout(resolve, LONGEST_SAVE_MS));
  await Promise.race([answersSent(), tired]).catch(() => undefined);
  try {
    sessionStorage.clear();
    localStorage.clear();
  } catch {
    // Storage that may not be touched holds nothing of ours.
  }
  location.replace(place);
}
