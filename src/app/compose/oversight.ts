import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { civilDateOf } from '../../kernel/civil-date.ts';
import {
  findAllSections,
  findColleagues,
  findOverseers,
  findServingOfficer,
  findStandIns,
} from '../../modules/identity/index.ts';
import type { CaseDeps } from '../../modules/intake/index.ts';
import type { OversightDeps } from '../../modules/oversight/index.ts';
import type { Foundation } from './foundation.ts';

/** Beside `src/` and `dist/` alike. */
const templatesFolder = fileURLToPath(new URL('../../../templates/', import.meta.url));

const papers = () => {
  const frame = readFileSync(`${templatesFolder}frame.typ`, 'utf8');
  return (name: string) => `${frame}\n${readFileSync(`${templatesFolder}${name}.typ`, 'utf8')}`;
};

/** What supervision of the clock needs of other rooms: who serves where, who stands in, how days are reckoned. */
export const oversightDeps = ({ printer, installation, now }: Foundation, cases: CaseDeps): OversightDeps => ({
  ...cases,
  serving: async (tx, place) => (await findColleagues(tx, place)).map(({ id }) => id),
  stillServes: async (tx, officer) => (await findServingOfficer(tx, officer)) !== undefined,
  overseers: findOverseers,
  standIns: (tx, asked) => findStandIns(tx, { ...asked, on: civilDateOf(now()) }),
  sectionsOfAll: findAllSections,
  printer,
  template: papers(),
  demonstration: installation.mode === 'demo',
});
