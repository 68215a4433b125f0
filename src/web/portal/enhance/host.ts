/** The version of what is said between a page and the app around it; see `docs/how-to/host-app.md`. */
const VERSION = 1;
const NOT_TAKEN_MS = 1_000;

type Said =
  | { type: 'ready'; title: string; language: string; mode: string }
  | { type: 'title'; title: string }
  | { type: 'document'; address: string; name: string }
  | { type: 'signInNeeded'; to: string }
  | { type: 'close' };

type Door = { postMessage: (text: string) => void };

declare global {
  interface Window {
    /** What the app gives its pages: on Android an interface of its web view, on iOS a message handler. */
    OneWindowHost?: Door;
    webkit?: { messageHandlers?: { OneWindowHost?: Door } };
  }
}

/**
 * Inside another app: tells it what it shows around the page, and hears three wishes. Nothing that is said names anybody, and nothing that
 * is heard is more than a choice among our own pages; without a script the links do the same.
 */
export function speakWithHost(page: Document): void {
  const { host, mode = '' } = page.documentElement.dataset;
  const door = window.OneWindowHost ?? window.webkit?.messageHandlers?.OneWindowHost;
  if (host === undefined || door === undefined) return;
  const say = (said: Said) => door.postMessage(JSON.stringify({ onewindow: VERSION, ...said }));
  say({ type: 'ready', title: page.title, language: page.documentElement.lang, mode });
  tellTitle(page, (title) => say({ type: 'title', title }));
  page.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.dataset['document'] !== undefined)
      say({ type: 'document', address: link.href, name: link.textContent ?? '' });
  });
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-host-close]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      say({ type: 'close' });
      // An app that does not listen is reached by the link.
      setTimeout(() => location.assign(link.href), NOT_TAKEN_MS);
    });
  offerSignIn(page, (to) => say({ type: 'signInNeeded', to }));
  hear(page, () => say({ type: 'close' }));
}

/** A page changes its title when something is wrong with what was typed. */
function tellTitle(page: Document, tell: (title: string) => void): void {
  const title = page.querySelector('title');
  if (title !== null) new MutationObserver(() => tell(page.title)).observe(title, { childList: true });
}

/** Said at once, since nobody can go on without; and again by the button. */
function offerSignIn(page: Document, ask: (to: string) => void): void {
  const button = page.querySelector<HTMLButtonElement>('[data-host-sign-in]');
  if (button === null) return;
  const to = button.dataset['hostSignIn'] ?? '/';
  page.querySelector('[data-host-without]')?.remove();
  button.hidden = false;
  button.addEventListener('click', () => ask(to));
  ask(to);
}

const MODES = ['normal', 'elder', 'high-contrast'];
const LANGUAGES = ['zh', 'en'];

/** What does not fit is nothing. */
function hear(page: Document, close: () => void): void {
  const prefer = (name: string, known: readonly string[]) => (event: Event) => {
    const wish: unknown = event instanceof CustomEvent ? event.detail : undefined;
    if (typeof wish !== 'string' || !known.includes(wish)) return;
    const back = location.pathname + location.search;
    location.assign(`/preferences?${new URLSearchParams({ [name]: wish, back }).toString()}`);
  };
  addEventListener('onewindow:mode', prefer('mode', MODES));
  addEventListener('onewindow:language', prefer('lang', LANGUAGES));
  addEventListener('onewindow:back', () => {
    const back = page.querySelector<HTMLAnchorElement>('a.back');
    if (back === null) close();
    else location.assign(back.href);
  });
}
