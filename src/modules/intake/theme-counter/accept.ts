import { caseId, officerId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { acceptReceived, type AcceptedOrLeft } from '../cases/accept-received.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import type { CounterDeps } from '../counter/deps.ts';
import type { Standing } from '../counter/standing.ts';
import type { Receipt } from '../drafts/contract/drafts.ts';
import { namesOf, namingOf, themeNamed } from '../theme-cases/naming.ts';
import { themeCaseStreams } from '../theme-cases/store/theme-cases.ts';
import { waitsFor } from '../theme-cases/rules/order.ts';
import type { Opened } from '../theme-cases/model.ts';
import { submitThemeDraftWithin, type HandingInTheme, type SubmitThemeRefusal } from '../theme-drafts/submit.ts';
import type { CounterThemeReceipt } from './contract/theme-counter.ts';

type Acceptance = Awaited<ReturnType<typeof acceptReceived>>;
export type AcceptThemeRefusal =
  SubmitThemeRefusal | { code: 'partUnaccepted'; item: string; refusal: Extract<Acceptance, { ok: false }>['error'] };
type Sitting = Result<CounterThemeReceipt, AcceptThemeRefusal | KeyReused>;

/**
 * Hands a whole theme in and accepts what this clerk may accept of it, in one commit: the theme case, its first item cases with their
 * receipts, and the acceptance of each with its notice and dates. What another has to accept is received and waits for him; what
 * waits for other items is accepted as its turn comes. A refusal leaves the sheet as it was. Under one key it happens once.
 */
export async function acceptTheme(counter: CounterDeps, standing: Standing, handing: HandingInTheme): Promise<Sitting> {
  const { drafts, clerk, asking } = standing;
  const officer = officerId(clerk.actor.id);
  const hall = await drafts.db.within(clerk.scope, (tx) => counter.hallOf(tx, officer));
  const sitting: Standing = {
    ...standing,
    asking: { ...asking, counter: asking.counter && { ...asking.counter, hall } },
  };
  return withinOnce(drafts.db, { scope: asking.caller.scope, once: asking.once }, (tx) => sit(tx, sitting, handing));
}

async function sit(tx: Tx, standing: Standing, handing: HandingInTheme): Promise<Sitting> {
  const { drafts, asking } = standing;
  const { instant: _never, ...said } = handing;
  const handedIn = await submitThemeDraftWithin(tx, drafts, { asking, ...said });
  if (!handedIn.ok) return handedIn;
  const accepted = new Map<string, AcceptedOrLeft>();
  for (const { item, receipt } of handedIn.value.parts) {
    const done = receipt && (await acceptPart(tx, standing, receipt));
    if (done && !done.ok) return no({ code: 'partUnaccepted', item, refusal: done.error });
    if (done) accepted.set(item, done.value);
  }
  const { parts, ...receipt } = handedIn.value;
  const { value } = await themeCaseStreams.load(tx, receipt.id);
  if (value.state === 'unopened') throw new Error(`the theme case ${receipt.id} was opened a moment ago`);
  return ok({
    ...receipt,
    theme: await themeNamed(tx, value.facts.theme),
    parts: await partsOf(tx, { opened: value, parts, accepted }),
  });
}

const acceptPart = (tx: Tx, { drafts, asking, clerk }: Standing, { caseId: id }: Receipt): Promise<Acceptance> => {
  const related = asking.counter?.interests.people ?? [];
  const officer = { id: officerId(clerk.actor.id), related };
  return acceptReceived(tx, drafts, { id: caseId(id), caller: clerk, officer });
};

type Parts = {
  opened: Opened;
  parts: readonly { item: string; receipt: Receipt | null }[];
  accepted: ReadonlyMap<string, AcceptedOrLeft>;
};

async function partsOf(tx: Tx, { opened, parts, accepted }: Parts): Promise<CounterThemeReceipt['parts']> {
  const names = await namesOf(tx, opened.parts);
  const shown: CounterThemeReceipt['parts'] = [];
  for (const part of opened.parts) {
    const receipt = parts.find(({ item }) => item === part.item)?.receipt ?? null;
    const done = accepted.get(part.item);
    const isAccepted = done?.accepted === true;
    const row = receipt && isAccepted ? await findCaseRow(tx, caseId(receipt.caseId)) : undefined;
    shown.push({
      ...{ item: part.item, ...namingOf(names, part.item) },
      standing: receipt === null ? 'waits' : isAccepted ? 'accepted' : 'left',
      case: receipt && { id: receipt.caseId, number: receipt.number },
      why: done?.accepted === false ? done.why : null,
      by: row ? row.promised_on : (receipt?.answerBy ?? null),
      waitsFor: receipt === null ? waitsFor(part, opened.parts).map((item) => namingOf(names, item).name) : [],
    });
  }
  return shown;
}
