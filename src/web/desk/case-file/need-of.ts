import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import type { Need } from '../../ui/index.ts';

/** How the catalogue says whether a material is needed (GB/T 39554), as the shared rows say it. */
const NEED: Readonly<Record<string, Need>> = {
  必要: 'required',
  容缺可后补: 'supplyLater',
  告知承诺可替代: 'commitmentInstead',
  '非必要(情形提供)': 'ifApplicable',
};

/** The application form is made from the answers: nobody hands it in, so nobody is asked for it. */
export const needOf = ({ id, necessity }: Pick<CaseFile['materials'][number], 'id' | 'necessity'>): Need =>
  id.endsWith('.form') ? 'madeFromForm' : (NEED[necessity] ?? 'required');
