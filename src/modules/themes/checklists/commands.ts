import { randomInt } from 'node:crypto';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Area } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import {
  systemScope,
  withinOnce,
  type Db,
  type KeyReused,
  type Once,
  type Scope,
  type Tx,
} from '../../../platform/database/index.ts';
import type { Printer } from '../../../platform/pdf/index.ts';
import { findThemeInService } from '../publication/queries.ts';
import { scenarioOf, type Told } from '../scenario/rules.ts';
import type { Checklist, Kept, OpenRefusal, SaveRefusal } from './model.ts';
import { carried } from './rules/carry.ts';
import { LENGTH, LETTERS, readCode } from './rules/code.ts';
import { keptUntil } from './rules/period.ts';
import { deleteOver, findKept, insertChecklist } from './store.ts';

export type ChecklistDeps = { db: Db; now: () => Date };
/** What printing one takes besides. */
export type ChecklistPrintDeps = ChecklistDeps & { printer: Printer; template: string };
type Saving = { theme: string; told: Told };
export type Saved = Pick<Kept, 'until'> & { code: string };

/**
 * Keeps what was answered under a new code, for whoever has it. Under one key once; every question has to be answered, also with "I do not
 * know".
 */
export const saveChecklist = (
  deps: ChecklistDeps,
  { scope, once }: { scope: Scope; once?: Once | undefined },
  saving: Saving,
): Promise<Result<Saved, SaveRefusal | KeyReused>> =>
  withinOnce(deps.db, { scope, once }, (tx) => saveWithin(tx, deps, saving));

async function saveWithin(
  tx: Tx,
  { now }: ChecklistDeps,
  { theme: key, told }: Saving,
): Promise<Result<Saved, SaveRefusal>> {
  const on = civilDateOf(now());
  const found = await findThemeInService(tx, key, on);
  if (!found) return no({ code: 'themeNotFound' });
  const scenario = scenarioOf(found.theme, told);
  if (!scenario.ok) return scenario;
  const open = scenario.value.questions.map(({ id }) => id);
  if (open.length > 0) return no({ code: 'answersMissing', questions: open });
  const kept: Kept = { theme: key, version: found.version, told, savedOn: on, until: keptUntil(on) };
  for (;;) {
    const code = drawCode();
    if (await insertChecklist(tx, code, kept)) return ok({ code, until: kept.until });
  }
}

const drawCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');

/** What somebody kept, by what is in service today; the same for an unknown code and one whose time is over. */
export async function openChecklist(
  { db, now }: ChecklistDeps,
  scope: Scope,
  typed: string,
): Promise<Result<Checklist, OpenRefusal>> {
  const code = readCode(typed);
  if (code === undefined) return no({ code: 'checklistNotFound' });
  const on = civilDateOf(now());
  return db.within({ ...scope, presented: code }, async (tx): Promise<Result<Checklist, OpenRefusal>> => {
    const kept = await findKept(tx, code);
    const current = kept && kept.until >= on ? await findThemeInService(tx, kept.theme, on) : undefined;
    if (!kept || !current) return no({ code: 'checklistNotFound' });
    const { savedOn, until } = kept;
    const { theme, version } = current;
    return ok({
      code,
      savedOn,
      until,
      theme,
      version,
      renewed: version !== kept.version,
      ...carried(theme, kept.told),
    });
  });
}

/** Rows at a time, so that no transaction lasts. */
const BATCH = 500;

/** Deletes what opens no more. Answers how many. */
export async function forgetChecklists({
  follower,
  area,
  now,
}: {
  follower: Db;
  area: Area;
  now: () => Date;
}): Promise<number> {
  const today = civilDateOf(now());
  let gone = 0;
  for (let removed = BATCH; removed === BATCH; gone += removed)
    removed = await follower.within(systemScope(area), (tx) => deleteOver(tx, today, BATCH));
  return gone;
}
