import type { PersonId } from '../../../kernel/id.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findPartsOf } from '../drafts/queries/drafts.ts';
import { findOpenThemeDrafts } from '../theme-drafts/queries/theme-drafts.ts';
import type { ThemeCaseDeps } from './deps.ts';
import { themeNamed } from './naming.ts';
import { openTheme } from './progress.ts';
import { findOwnThemes } from './queries/theme-rows.ts';
import { changesIn } from './rules/changes.ts';
import { getQueryCode } from './store/theme-cases.ts';

type Opening = Pick<ThemeCaseDeps, 'vault'>;

/**
 * 个人信息保护法 art. 45: the themes that a person has begun for himself, with what he told of his situation; their parts stand among his drafts.
 * In a transaction about that person.
 */
export async function collectThemeDrafts(tx: Tx, { vault }: Opening, person: PersonId): Promise<object[]> {
  const begun: object[] = [];
  const applicant = { person, organisation: null, mandate: null, ward: null };
  for (const record of await findOpenThemeDrafts(tx, applicant)) {
    const [told] = await vault.openTexts(tx, [record.told]);
    const theme = { key: record.theme_key, version: record.theme_version };
    begun.push({
      ...{ id: record.id, theme: theme.key, name: await themeNamed(tx, theme), told: toldIn(told) },
      ...{ savedAt: record.saved_at.toISOString(), endsOn: record.ends_on, ward: record.ward },
      drafts: (await findPartsOf(tx, record)).map(({ id, item_key: item }) => ({ item, draft: id })),
    });
  }
  return begun;
}

/** The same of what he handed in: what was told and agreed to, how each part stands, and each day that was said. */
export async function collectThemeCases(tx: Tx, { vault }: Opening): Promise<object[]> {
  const own: object[] = [];
  for (const { id, theme_key: key, theme_version: version } of await findOwnThemes(tx)) {
    const { opened, events } = await openTheme(tx, id);
    const [first] = events;
    const words = first?.type === 'themeCaseOpened' ? [sealed(first.told), await getQueryCode(tx, id)] : [];
    const [told, queryCode = null] = await vault.openTexts(tx, words);
    const { number, applicant, said } = opened.facts;
    own.push({
      ...{ id, number, queryCode, theme: key, name: await themeNamed(tx, { key, version }) },
      ...{ told: toldIn(told), said, applicant, openedAt: opened.openedAt, concludedAt: opened.concludedAt },
      finishesOn: opened.finishes?.on ?? null,
      changes: changesIn(events),
      parts: opened.parts.map(({ item, department, draft, standing }) => ({ item, department, draft, standing })),
    });
  }
  return own;
}

/** `erased` once the key of whose matter it was is gone. */
function toldIn(words: string | undefined): unknown {
  return words === undefined ? 'erased' : JSON.parse(words);
}
