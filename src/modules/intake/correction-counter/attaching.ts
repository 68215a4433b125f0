import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Asking } from '../cases/deps.ts';
import type { CounterDeps } from '../counter/deps.ts';
import { findTakenDraft } from '../counter/queries.ts';
import { statusOf } from './refusals.ts';
import { CORRECT } from '../counter/standing.ts';
import { findFilePlace, type attachFile } from '../drafts/attach.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { findDraftRecord } from '../drafts/queries/drafts.ts';
import type { UploadPlace } from '../drafts/routes/uploads.ts';
import { findAskedTheme } from '../gathered-corrections/asked-parts.ts';
import { holdCorrections } from '../gathered-corrections/holding.ts';
import { keepSaid } from '../gathered-corrections/keeping.ts';
import { findOwnTheme } from '../gathered-corrections/own.ts';
import { findThemeOfCase } from '../theme-cases/store/theme-cases.ts';
import { standInTheme, type ThemeStood } from './standing.ts';

type Attaching = Parameters<typeof attachFile>;

/** Scans for the page of a theme: sent to one of its drafts, and put on every one that asks for the paper, in the place of what was handed in. */
export const correctionUploads = (counter: CounterDeps): UploadPlace => ({
  path: '/counter/theme-corrections',
  permission: CORRECT,
  standing: async ({ caller }, draft) => {
    const stood = await standAtTheme(counter, { caller }, draft);
    return stood.ok ? stood : no({ code: stood.error.code, status: statusOf(stood.error) });
  },
  findPlace: findFilePlace,
  attach: attachToTheme,
});

async function standAtTheme(counter: CounterDeps, asking: Asking, draft: string): Promise<ThemeStood> {
  const found = await counter.drafts.db.within(asking.caller.scope, async (tx) => {
    const taken = await findTakenDraft(tx, draft);
    const of = taken?.corrects ? await findThemeOfCase(tx, taken.corrects) : undefined;
    return of && taken?.meeting ? { meeting: taken.meeting, theme: of.theme } : undefined;
  });
  return found ? standInTheme(counter, asking, found) : no({ code: 'draftNotFound' });
}

const attachToTheme = (
  deps: Attaching[0],
  asking: Attaching[1],
  { draft, material, received, forget }: Attaching[2],
): Promise<Result<undefined, DraftRefusal>> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Result<undefined, DraftRefusal>> => {
    const record = await findDraftRecord(tx, draft);
    const of = record?.corrects ? await findThemeOfCase(tx, record.corrects) : undefined;
    const opened = of && (await findOwnTheme(tx, { asking, theme: of.theme }));
    if (!opened) return no({ code: 'draftNotFound' });
    const held = await holdCorrections(tx, deps, { asking, opened });
    if (!held.ok) return held;
    const asked = await findAskedTheme(tx, deps, opened);
    if (!asked.entries.some(({ kind, id }) => kind === 'material' && id === material))
      return no({ code: 'locked', key: material });
    const said = { consent: false, files: [{ material, received }] };
    const kept = await keepSaid(tx, deps, { asking, opened, asked, said });
    if (!kept.ok) return kept;
    await forget?.(tx);
    return ok(undefined);
  });
