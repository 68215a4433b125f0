import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Field, FieldError } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import { isOwnMatter, type DraftDeps } from '../drafts/deps.ts';
import { namesOf, namingOf } from '../theme-cases/naming.ts';
import type { Opened } from '../theme-cases/model.ts';
import { themeCaseStreams } from '../theme-cases/store/theme-cases.ts';
import { findThemeRow, findOwnThemes } from '../theme-cases/queries/theme-rows.ts';
import { fieldOf, findAskedTheme } from './asked-parts.ts';
import type { GatheredCorrection } from './contract/gathered-correction.ts';
import { isMendedIn } from './mended.ts';
import { noticeNumber } from './model.ts';
import { gatheredCorrectionStreams } from './store/gathered-corrections.ts';
import { editionsIn, faultIn, viewOf } from './view.ts';

export type OwnRefusal = { code: 'themeCaseNotFound' } | { code: 'noCorrectionAsked' };
type Wish = { asking: Asking; theme: string };

/** A theme case of whoever applies in this session; for anybody else it is not there. */
export async function findOwnTheme(tx: Tx, { asking, theme }: Wish): Promise<Opened | undefined> {
  if (!(await findThemeRow(tx, theme))) return undefined;
  const { value } = await themeCaseStreams.load(tx, theme);
  return value.state !== 'unopened' && isOwnMatter(asking, value.facts.applicant) ? value : undefined;
}

/** A view with the questions behind it, for pages that ask them, and what is wrong with what was typed; by id of what is to be mended. */
export type AskedCorrection = {
  view: GatheredCorrection;
  fields: ReadonlyMap<string, Field>;
  faults: ReadonlyMap<string, FieldError>;
};

/** What the items of a theme ask to be corrected at this moment, and the fields that ask it. */
export async function findGathered(
  tx: Tx,
  deps: DraftDeps,
  { asking, theme }: Wish,
): Promise<Result<AskedCorrection, OwnRefusal>> {
  const opened = await findOwnTheme(tx, { asking, theme });
  if (!opened) return no({ code: 'themeCaseNotFound' });
  const asked = await findAskedTheme(tx, deps, opened);
  if (asked.parts.length === 0) return no({ code: 'noCorrectionAsked' });
  const { value: gathered } = await gatheredCorrectionStreams.load(tx, theme);
  const view = await viewOf(tx, deps, { id: theme, opened, gathered, asked });
  const fields = asked.entries.flatMap((entry) => {
    const field = fieldOf(asked, entry);
    return field ? [[entry.id, field] as const] : [];
  });
  const faults = asked.entries.flatMap((entry) => {
    const [first] = entry.asks;
    const part = asked.parts.find(({ item }) => item.key === first?.item);
    const fault = part && first && isMendedIn(part, entry) ? faultIn(part, first.key) : undefined;
    return fault ? [[entry.id, fault] as const] : [];
  });
  return ok({ view, fields: new Map(fields), faults: new Map(faults) });
}

/** 个人信息保护法 art. 45: which notices a person was given for his themes, and what became of each, for his copy. */
export async function collectGathered(tx: Tx): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  for (const { id, number } of await findOwnThemes(tx)) {
    const { value } = await gatheredCorrectionStreams.load(tx, id);
    if (value.state === 'none') continue;
    for (const [index, notice] of value.notices.entries()) {
      const names = await namesOf(tx, notice.asks);
      all.push({
        number: noticeNumber(number, index + 1),
        editions: editionsIn(notice, (item) => namingOf(names, item).name),
        asks: notice.asks.map(({ item, number: of, askedOn, standing }) => ({
          ...{ item: namingOf(names, item).name, case: of, askedOn, state: standing.state },
        })),
      });
    }
  }
  return all;
}
