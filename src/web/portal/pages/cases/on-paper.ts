import type { MaterialRow } from '../../../../modules/intake/cases/contract.ts';

/** Materials that were promised on paper and of which nothing was handed in. */
export const expectedOnPaper = (materials: readonly MaterialRow[]): MaterialRow[] =>
  materials.filter(({ files, way }) => files.length === 0 && (way === 'atWindow' || way === 'later'));
