import { themeCaseStreams } from '../../modules/intake/index.ts';
import { getTheme } from '../../modules/themes/index.ts';
import type { Tx } from '../../platform/database/index.ts';

/** Who is told of a theme case, what it is called, and how it stands; undefined where there is none of that id. */
export async function themeTold(tx: Tx, id: string) {
  const { value } = await themeCaseStreams.load(tx, id);
  if (value.state === 'unopened') return undefined;
  const { number, theme, applicant } = value.facts;
  const { person, organisation } = applicant;
  const recipient = organisation === null ? { person, organisation } : { person, organisation };
  return { recipient, number, name: { zh: (await getTheme(tx, theme)).name }, parts: value.parts };
}
