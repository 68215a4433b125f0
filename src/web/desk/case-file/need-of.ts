import type { Need } from '../../ui/index.ts';

/** How the catalogue says whether a material is needed (GB/T 39554), as the shared rows say it. */
const NEED: Readonly<Record<string, Need>> = {
  必要: 'required',
  容缺可后补: 'supplyLater',
  告知承诺可替代: 'commitmentInstead',
  '非必要(情形提供)': 'ifApplicable',
};

export const needOf = (necessity: string): Need => NEED[necessity] ?? 'required';
