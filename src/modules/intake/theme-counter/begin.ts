import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { KeyReused, Tx } from '../../../platform/database/index.ts';
import { findPublishedItem } from '../../catalogue/index.ts';
import { findThemeInService, type Told } from '../../themes/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { CounterDeps } from '../counter/deps.ts';
import type { CounterRefusal } from '../counter/model.ts';
import { standForTheme, type Standing } from '../counter/standing.ts';
import type { ThemeDraftRefusal } from '../theme-drafts/model.ts';
import { neededItems, startThemeDraft } from '../theme-drafts/start.ts';

type Refused = CounterRefusal | ThemeDraftRefusal | KeyReused;
type Wish = { meeting: string; theme: string; told: Told };
type Begun = Result<{ id: string; standing: Standing }, Refused>;

/** Begins a theme for the person whom this clerk has before him; the clerk takes matters of all departments that it needs. */
export async function startThemeAtCounter(counter: CounterDeps, asking: Asking, wish: Wish): Promise<Begun> {
  const stood = await counter.drafts.db.within(asking.caller.scope, (tx) =>
    standForWish(tx, counter, { asking, wish }),
  );
  if (!stood.ok) return stood;
  const standing = stood.value;
  const begun = await startThemeDraft(standing.drafts, standing.asking, { theme: wish.theme, told: wish.told });
  return begun.ok ? ok({ id: begun.value.id, standing }) : begun;
}

async function standForWish(
  tx: Tx,
  counter: CounterDeps,
  { asking, wish }: { asking: Asking; wish: Wish },
): Promise<Result<Standing, Refused>> {
  const met = await counter.findMeeting(tx, { officer: asking.caller.actor.id, meeting: wish.meeting });
  if (!met) return no({ code: 'meetingOver' });
  const on = civilDateOf(counter.drafts.now());
  const found = await findThemeInService(tx, wish.theme, on);
  if (!found) return no({ code: 'themeNotFound' });
  const items = neededItems(found.theme, wish.told);
  if (!items.ok) return items;
  const departments = new Map<string, string>();
  for (const item of items.value) {
    const version = await findPublishedItem(tx, item, on);
    if (!version) return no({ code: 'itemNotFound' });
    departments.set(item, version.department.key);
  }
  return standForTheme(tx, counter, { asking, person: met.person, departments });
}
