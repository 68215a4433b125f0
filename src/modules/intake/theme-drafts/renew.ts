import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findThemeInService, itemsOf, scenarioOf, type Theme, type Told } from '../../themes/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { renewHeld } from '../drafts/renew.ts';
import { changeParts } from './change-told.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { holdTheme, sealTold, type OpenTheme } from './opening.ts';
import { updateTold } from './store/theme-drafts.ts';

type Renewed = Result<{ renewed: true }, ThemeDraftRefusal>;

/**
 * Carries the theme over to the version that is in service today, and every part to that of its item. What the new version asks of the
 * situation and was not answered is left open, to be answered before handing in. Asked again, nothing changes.
 */
export const renewThemeDraft = (deps: DraftDeps, asking: Asking, themeDraft: string): Promise<Renewed> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Renewed> => {
    const open = await holdTheme(tx, deps, { asking, themeDraft });
    if (!open.ok) return open;
    for (const part of open.value.parts) {
      const renewed = await renewHeld(tx, deps, part);
      // What is abolished has no newer version: its part stays as it was begun, like any draft, and keeps nothing back.
      if (!renewed.ok && renewed.error.code !== 'itemNotFound') return renewed;
    }
    return moveTheme(tx, deps, { asking, open: open.value });
  });

async function moveTheme(
  tx: Tx,
  deps: DraftDeps,
  { asking, open }: { asking: Asking; open: OpenTheme },
): Promise<Renewed> {
  const { record } = open;
  const next = await findThemeInService(tx, record.theme_key, civilDateOf(deps.now()));
  if (!next) return no({ code: 'themeNotFound' });
  if (next.version === record.theme_version) return ok({ renewed: true });
  const told = stillTold(next.theme, open.told);
  const items = itemsUnder(next.theme, { told, here: open.parts.map(({ item }) => item.key) });
  if (!items.ok) return items;
  const moved = { told: await sealTold(tx, deps, { record, told }), theme_version: next.version };
  await updateTold(tx, record.id, moved);
  const changed = await changeParts(tx, deps, {
    asking,
    open: { ...open, record: { ...record, ...moved } },
    items: items.value,
  });
  return changed.ok ? ok({ renewed: true }) : changed;
}

/** The answers that are still answers to questions of the theme. */
const stillTold = ({ questions }: Theme, told: Told): Told =>
  Object.fromEntries(
    Object.entries(told).filter(([id, answer]) =>
      questions.some((question) => question.id === id && (answer === null || question.options.includes(answer))),
    ),
  );

/** What is needed, and what is here already and may be. */
function itemsUnder(
  theme: Theme,
  { told, here }: { told: Told; here: readonly string[] },
): Result<string[], ThemeDraftRefusal> {
  const scenario = scenarioOf(theme, told);
  if (!scenario.ok) return scenario;
  const { needed, open } = scenario.value;
  const may = new Set([...itemsOf(scenario.value), ...open.map(({ item }) => item)]);
  const items = [...new Set([...needed.map(({ item }) => item), ...here.filter((item) => may.has(item))])];
  return items.length === 0 ? no({ code: 'nothingNeeded' }) : ok(items);
}
