import { completeAnswers } from '../../src/app/county/answers.ts';
import { findOpenDraft } from '../../src/modules/intake/drafts/find.ts';
import { startDraft } from '../../src/modules/intake/drafts/start.ts';
import { findThemeDraft } from '../../src/modules/intake/theme-drafts/find.ts';
import { startThemeDraft } from '../../src/modules/intake/theme-drafts/start.ts';
import { callerOf } from '../../test/support/app/errand.ts';
import { configOf, openHouse } from '../../test/support/app/house.ts';
import { valueOf } from '../../test/support/identity/value.ts';
import type { Town } from '../errand/town.ts';
import { FIRST, THEME, TOLD, type Alone } from './walk.ts';

/** What an applicant types: once for the theme, and once for each item that the theme needs, handed in apart. */
export type Typed = { whole: Readonly<Record<string, string>>; apart: readonly Alone[] };

/** Looks at the forms beside the program, before anything is measured. */
export async function typedBy(town: Town): Promise<Typed> {
  const house = await openHouse(configOf(town.environment), town.program.url);
  try {
    const [applicant] = town.applicants;
    if (!applicant) throw new Error('nobody applies');
    const { intake } = house.modules;
    const caller = await callerOf(house, applicant);
    const { id } = valueOf(await startThemeDraft(intake, { caller }, { theme: THEME, told: TOLD }));
    const { form, draft } = valueOf(await findThemeDraft(intake, { caller }, id));
    const whole = typed(completeAnswers(form, draft.answers), draft.answers);
    const apart: Alone[] = [];
    for (const { item } of draft.theme.items) {
      const begun = valueOf(await startDraft(intake, { caller }, { item }));
      const open = await findOpenDraft(intake, { caller }, begun.id);
      if (!open) throw new Error(`no draft of ${item}`);
      const materials = begun.materials.filter(({ need }) => need === 'required').map((one) => one.id);
      apart.push({ item, answers: typed(completeAnswers(open.form), open.draft.answers), materials });
    }
    if (!apart.some(({ item }) => item === FIRST)) throw new Error(`${THEME} does not begin with ${FIRST}`);
    return { whole, apart };
  } finally {
    await house.close();
  }
}

/** What is filled in from what is known stays as it is: it is another's for everybody. */
const typed = (all: Readonly<Record<string, string>>, known: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(all).filter(([element]) => known[element] === undefined));
