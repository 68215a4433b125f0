import type { Area } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Scope, Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Applicant } from '../cases/model.ts';
import { openDraftOf } from '../drafts/opening.ts';
import { releaseDraft } from '../drafts/store/drafts.ts';
import { findThemeBegun } from '../drafts/queries/drafts.ts';
import { sourcesIn } from '../sources/finding.ts';
import { submitOpen, type SubmitRefusal } from '../drafts/submit.ts';
import type { ThemeCaseDeps } from './deps.ts';
import { laterIn } from './later.ts';
import type { Opened, Part } from './model.ts';
import { move } from './moving.ts';
import { missedBy } from './passing.ts';
import { startable } from './rules/order.ts';
import { themeCaseStreams } from './store/theme-cases.ts';
import { tellPart } from './telling.ts';

type Waiting = { area: Area; theme: string };
export type StartedParts = { started: string[]; returned: string[] };

/**
 * Hands in what waits for nothing any more, as the applicant's own and under what he agreed to, each part in a transaction of its own.
 * Whoever comes second finds it begun; what cannot be handed in lies with the applicant again, and says why.
 */
export async function startParts(deps: ThemeCaseDeps, waiting: Waiting): Promise<StartedParts> {
  const done: StartedParts = { started: [], returned: [] };
  for (;;) {
    const next = await nextPart(deps, waiting);
    if (!next) return done;
    const handedIn = await startOne(deps, { ...waiting, ...next });
    if (handedIn.ok && !handedIn.value) return done;
    if (!handedIn.ok) await giveBack(deps, { ...waiting, ...next, why: handedIn.error.code });
    done[handedIn.ok ? 'started' : 'returned'].push(next.part.item);
  }
}

type Next = { opened: Opened; part: Part };

const nextPart = (deps: ThemeCaseDeps, { area, theme }: Waiting): Promise<Next | undefined> =>
  deps.db.within({ area }, (tx) => findNext(tx, theme));

async function findNext(tx: Tx, theme: string): Promise<Next | undefined> {
  const { value } = await themeCaseStreams.load(tx, theme);
  const [part] = value.state === 'running' ? startable(value.parts) : [];
  return part && value.state === 'running' ? { opened: value, part } : undefined;
}

/** What the applicant himself would see and touch. */
const scopeOf = (area: Area, { person, organisation }: Applicant): Scope => ({
  ...{ area, person },
  organisations: organisation === null ? [] : [organisation],
});

/** The house, in the applicant's place: the log says that it was the house. */
function houseFor(area: Area, applicant: Applicant): Caller {
  return {
    actor: { kind: 'system', id: 'intake:themeCase', behalfOf: applicant.organisation ?? applicant.person },
    scope: scopeOf(area, applicant),
    ...{ kind: 'person', roles: [], level: 0, secondFactor: false, sessionId: 'intake:themeCase' },
  };
}

/** False where somebody else has begun it meanwhile. */
const startOne = (
  deps: ThemeCaseDeps,
  { area, theme, opened, part }: Waiting & Next,
): Promise<Result<boolean, SubmitRefusal>> =>
  deps.db.within(scopeOf(area, opened.facts.applicant), async (tx): Promise<Result<boolean, SubmitRefusal>> => {
    const record = await releaseDraft(tx, part.draft, deps.now());
    const isStill = (await findNext(tx, theme))?.part.item === part.item;
    if (!isStill) return ok(false);
    const told = await laterIn(tx, opened, part.item);
    await tellPart(tx, deps, { opened, part, later: told });
    const open = record && (await openDraftOf(tx, deps, record.id));
    if (!open) return no({ code: 'draftNotFound' });
    const { applicant, said: request } = opened.facts;
    const asking = { caller: houseFor(area, applicant) };
    const later = { elements: new Set<string>(), materials: missedBy(told).materials };
    const matter = await findThemeBegun(tx, open.record.id);
    const standing = await sourcesIn(tx, deps, { applicant, matter, parts: [open], fresh: true });
    const sources = standing.get(part.item);
    const handedIn = await submitOpen(tx, deps, { asking, open, request, later, sources });
    return handedIn.ok ? ok(true) : handedIn;
  });

type Returning = Waiting & Next & { why: string };

async function giveBack(deps: ThemeCaseDeps, { area, theme, opened, part, why }: Returning): Promise<void> {
  const { applicant } = opened.facts;
  const { actor } = houseFor(area, applicant);
  const { item, draft } = part;
  await deps.db.within(scopeOf(area, applicant), async (tx) => {
    await releaseDraft(tx, draft, deps.now());
    await tellPart(tx, deps, { opened, part, later: await laterIn(tx, opened, item) });
    const command = { type: 'giveBack', item, why, at: deps.now().toISOString() } as const;
    return move(tx, deps, { id: theme, actor, command });
  });
}
