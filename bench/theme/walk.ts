import type { Static } from 'typebox';
import { syntheticUscc } from '../../src/kernel/codes/synthetic.ts';
import type { CaseFile, Moved } from '../../src/modules/intake/cases/contract.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import type { ThemeReceipt } from '../../src/modules/intake/index.ts';
import type { ThemeCheck, ThemeStarted } from '../../src/modules/intake/theme-drafts/contract/theme-drafts.ts';
import { pdf } from '../../test/support/files/samples.ts';
import type { Program } from '../errand/ask.ts';
import { send, sendFile } from '../errand/send.ts';

/** A sole trader opens a small eating place with a sign, as told on the guide and as the interface takes it. */
export const THEME = 'open-restaurant';
export const FIRST = 'individual-biz-reg';
const GIVES = 'org.uscc';
export const TOLD = {
  ...{ haslic: false, kind: '个体工商户', small: true, crowd: false, sign: true, ad: false, drain: false },
  ...{ tobacco: false, hire: false },
};
const ASKED = 'q-haslic=1&q-kind=1&q-small=0&q-crowd=1&q-sign=0&q-ad=1&q-drain=1&q-tobacco=1&q-hire=1';
const file = pdf();

export const STEPS = [
  ...(['questions', 'draft', 'answers', 'files', 'check', 'submit'] as const),
  ...(['accept', 'decide', 'laterParts'] as const),
] as const;
export type Step = (typeof STEPS)[number];

/** Who goes through it, with the answers of a form that somebody filled before. */
export type Walk = {
  program: Program;
  applicant: string;
  clerk: string;
  approver: string;
  answers: Readonly<Record<string, string>>;
  /** Gives out each number once. */
  turn: () => number;
  /** Carries a step out and keeps what it wants of it. */
  step: <Value>(name: Step, work: () => Promise<Value>) => Promise<Value>;
};

/** One theme from its questions until what waited for its first part has been handed in. Answers to how many parts were. */
export async function walkTheme(walk: Walk): Promise<number> {
  const { step, program } = walk;
  const { id, parts } = await handIn(walk);
  const first = parts.find(({ receipt }) => receipt !== null)?.receipt;
  if (!first) throw new Error('nothing of the theme became a case');
  const accepted = await step('accept', () => accept(walk, first.caseId));
  await step('decide', () =>
    act(walk, walk.approver, {
      ...{ caseId: first.caseId, name: 'decide' },
      body: { ...accepted, outcome: 'grant', paragraphs: [], assigned: { [GIVES]: newUscc(walk) } },
    }),
  );
  const { started = [] } = await step('laterParts', () => program.ask({ parts: id }));
  return started.length;
}

const newUscc = ({ turn }: Walk) => syntheticUscc('92370828', turn());

async function handIn(walk: Walk): Promise<Static<typeof ThemeReceipt>> {
  const { step, applicant: as, answers, program } = walk;
  const { url } = program;
  await step('questions', () => look(url, { as, path: `/themes/${THEME}?${ASKED}` }));
  const { id } = await step('draft', () =>
    send<Static<typeof ThemeStarted>>(url, { as, path: '/api/theme-drafts', body: { theme: THEME, told: TOLD } }),
  );
  const place = `/api/theme-drafts/${id}`;
  await step('answers', () => send(url, { as, path: `${place}/answers`, body: { answers } }));
  const missing = await send<ThemeCheck>(url, { as, path: `${place}/check` });
  await step('files', async () => {
    for (const material of missing.materials)
      await sendFile(url, { as, path: `/drafts/${id}/materials/${material}`, file });
  });
  const { answers: wrong } = await step('check', () => send<ThemeCheck>(url, { as, path: `${place}/check` }));
  if (wrong.length > 0) throw new Error(`answers are missing: ${JSON.stringify(wrong).slice(0, 300)}`);
  return step('submit', () => send(url, { as, path: `${place}/submit`, body: { consent: true, anotherOne: true } }));
}

async function look(url: string, { as, path }: { as: string; path: string }): Promise<void> {
  const page = await fetch(new URL(path, url), { headers: { cookie: as } });
  const text = await page.text();
  if (page.status !== 200 || !text.includes('/start?')) throw new Error(`${path} answered ${page.status}`);
}

async function accept({ program: { url }, clerk: as }: Walk, caseId: string): Promise<Moved> {
  const { row } = await send<CaseFile>(url, { as, path: `/api/cases/${caseId}` });
  return send<Moved>(url, { as, path: `/api/cases/${caseId}/accept`, body: { version: row.version } });
}

type Act = { caseId: string; name: string; body: object };

const act = ({ program: { url } }: Walk, as: string, { caseId, name, body }: Act) =>
  send<Moved>(url, { as, path: `/api/cases/${caseId}/${name}`, body });

/** One item alone, from the beginning of its draft until it is handed in. */
export type Alone = { item: string; answers: Readonly<Record<string, string>>; materials: readonly string[] };

/** The same items one after the other, each with a form and papers of its own: what the theme is measured against. */
export async function handInApart(url: string, as: string, items: readonly Alone[]): Promise<void> {
  for (const { item, answers, materials } of items) {
    const { id } = await send<{ id: string }>(url, { as, path: '/api/drafts', body: { item } });
    await send(url, { as, path: `/api/drafts/${id}/answers`, body: { answers } });
    for (const material of materials) await sendFile(url, { as, path: `/drafts/${id}/materials/${material}`, file });
    await send(url, { as, path: `/api/drafts/${id}/check` });
    const wish = { consent: true, anotherOne: true };
    await send<Receipt>(url, { as, path: `/api/drafts/${id}/submit`, body: wish });
  }
}
