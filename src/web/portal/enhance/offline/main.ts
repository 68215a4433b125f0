/** The script of the pages that check licences: keeps the offline page for when there is no network, and checks codes on it. */
import { checkToken, type Checked, type Said, type VerificationKey } from './token.ts';

/** In China, whatever clock zone this machine is set to. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

function keepForLater(): void {
  // A page that could not be kept works while there is a network.
  void navigator.serviceWorker?.register('/verify/worker.js', { scope: '/verify/' }).catch(() => undefined);
}

function show(page: HTMLElement, checked: Checked): void {
  for (const part of page.querySelectorAll<HTMLElement>('[data-verdict]'))
    part.hidden = part.dataset['verdict'] !== checked.verdict;
  const facts = page.querySelector<HTMLElement>('[data-facts]');
  if (!facts) return;
  facts.hidden = !('said' in checked);
  if ('said' in checked) fill(facts, checked.said);
  page.querySelector<HTMLElement>('[data-answer]')?.focus();
}

function fill(facts: HTMLElement, said: Said): void {
  const { forGood = '' } = facts.dataset;
  const words: Record<string, string> = {
    ...said,
    term: `${said.from} — ${said.until ?? forGood}`,
    until: said.until ?? forGood,
  };
  for (const place of facts.querySelectorAll<HTMLElement>('[data-fact]'))
    place.textContent = words[place.dataset['fact'] ?? ''] ?? '';
}

function checkHere(form: HTMLFormElement): void {
  const page = form.parentElement;
  const code = form.querySelector<HTMLTextAreaElement>('textarea');
  const keys: VerificationKey[] = JSON.parse(form.dataset['keys'] ?? '[]');
  if (!page || !code) return;
  const check = async () => {
    if (code.value.trim() !== '') show(page, await checkToken(code.value, { keys, today: today() }));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check();
  });
  // Opened by the camera of a telephone without a network: the code stands in the address.
  const scanned = () => {
    if (location.hash.length < 2) return;
    code.value = location.hash.slice(1);
    void check();
  };
  addEventListener('hashchange', scanned);
  scanned();
}

keepForLater();
const form = document.querySelector<HTMLFormElement>('form[data-keys]');
if (form) checkHere(form);
