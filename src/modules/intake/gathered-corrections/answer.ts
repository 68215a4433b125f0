import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { actorOf } from '../cases/acting.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { findFault } from '../drafts/document.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { holdToSubmit, submitOpen, type SubmitRefusal } from '../drafts/submit.ts';
import type { Opened } from '../theme-cases/model.ts';
import { findAskedTheme, type AskedPart, type AskedTheme } from './asked-parts.ts';
import { compareCorrections } from './compare.ts';
import type { GatheredAnswered } from './contract/gathered-correction.ts';
import { holdCorrections } from './holding.ts';
import { keepSaid, type Said } from './keeping.ts';
import { findOwnTheme, type OwnRefusal } from './own.ts';
import { leftOf } from './view.ts';

export type AnswerRefusal =
  | OwnRefusal
  | DraftRefusal
  | KeyReused
  /** Everything was there, and its case took it not: nothing was handed in. */
  | { code: 'partRefused'; item: string; refusal: SubmitRefusal };
export type Answered = Result<GatheredAnswered, AnswerRefusal>;

/**
 * Keeps what was mended, and hands in every item of which everything is: each gets its own answer and goes on by its own clock, all in one
 * transaction. The rest stays open, and what was asked in this very moment with it. Under one key it happens once.
 */
export const answerGathered = (
  deps: DraftDeps,
  asking: Asking,
  answering: { theme: string; said: Said },
): Promise<Answered> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, (tx) =>
    answerWithin(tx, deps, { asking, ...answering }),
  );

type Answering = { asking: Asking; theme: string; said: Said };

async function answerWithin(tx: Tx, deps: DraftDeps, { asking, theme, said }: Answering): Promise<Answered> {
  const own = await findOwnTheme(tx, { asking, theme });
  if (!own) return no({ code: 'themeCaseNotFound' });
  const held = await holdCorrections(tx, deps, { asking, opened: own });
  if (!held.ok) return held;
  const actor = actorOf({ caller: asking.caller, applicant: own.facts.applicant });
  const compared = await compareCorrections(tx, deps, { theme, actor });
  if (!compared) return no({ code: 'themeCaseNotFound' });
  const { opened } = compared;
  const before = await findAskedTheme(tx, deps, opened);
  if (before.parts.length === 0) return no({ code: 'noCorrectionAsked' });
  const kept = await keepSaid(tx, deps, { asking, opened, asked: before, said });
  if (!kept.ok) return kept;
  const answered = await handInMended(tx, deps, { asking, opened, consent: said.consent });
  if (answered.ok) await compareCorrections(tx, deps, { theme, actor });
  return answered;
}

type HandingIn = { asking: Asking; opened: Opened; consent: boolean };

async function handInMended(tx: Tx, deps: DraftDeps, { opened, ...handing }: HandingIn): Promise<Answered> {
  const asked = await findAskedTheme(tx, deps, opened);
  const answered: string[] = [];
  const open: GatheredAnswered['open'] = [];
  for (const part of asked.parts) {
    const why = await handInPart(tx, deps, { ...handing, asked, part });
    if (!why.ok) return why;
    if (why.value === 'handedIn') answered.push(part.item.key);
    else open.push({ item: part.item.key, ...why.value });
  }
  return ok({ answered, open });
}

type Handing = Omit<HandingIn, 'opened'> & { asked: AskedTheme; part: AskedPart };
type Left = Omit<GatheredAnswered['open'][number], 'item'>;

/** An item that is not complete, or that something else keeps, stays open and keeps nothing from the others. */
async function handInPart(
  tx: Tx,
  deps: DraftDeps,
  { asking, consent, asked, part: { draft, ...part } }: Handing,
): Promise<Result<'handedIn' | Left, AnswerRefusal>> {
  const left = leftOf(asked, { draft, ...part });
  if (left > 0 || !draft) return ok({ left, why: null });
  const open = await holdToSubmit(tx, deps, { asking, draft: draft.record.id });
  if (!open.ok) return ok({ left: 0, why: open.error.code });
  const request = { consent };
  const fault = await findFault(tx, deps, { asking, open: open.value, request });
  if (fault) return ok({ left: 0, why: fault.code });
  const handedIn = await submitOpen(tx, deps, { asking, open: open.value, request });
  return handedIn.ok ? ok('handedIn') : no({ code: 'partRefused', item: part.item.key, refusal: handedIn.error });
}
