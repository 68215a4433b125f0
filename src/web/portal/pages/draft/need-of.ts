import type { Need } from '../../../ui/index.ts';

/** 容缺 and 告知承诺 in the words of the catalogue (国办发〔2021〕41号 names the ways; the entry says which applies). */
const NEEDS: Readonly<Record<string, Need>> = {
  必要: 'required',
  容缺可后补: 'supplyLater',
  告知承诺可替代: 'commitmentInstead',
  '非必要(情形提供)': 'ifApplicable',
};

/** Whether a material is needed, as people are told; the application form itself is made from the answers. */
export function needOf({
  id,
  necessity,
  applicableWhen,
}: {
  id: string;
  necessity: string;
  applicableWhen?: string;
}): Need {
  if (id.endsWith('.form')) return 'madeFromForm';
  return applicableWhen === undefined ? (NEEDS[necessity] ?? 'required') : 'ifApplicable';
}
