import type { CaseFile } from '../../../modules/intake/cases/contract.ts';

type Handed = Pick<CaseFile['materials'][number], 'way'> & { files: readonly unknown[] };

/** Handed in, or settled by a clerk who saw it. What is promised, or will be brought, is not here. */
export const isHere = ({ files, way }: Handed): boolean =>
  files.length > 0 || way === 'originalSeen' || way === 'notNeeded';
