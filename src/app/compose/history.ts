import { certificateStreams, certificateVersions } from '../../modules/certificates/index.ts';
import { identityStreams } from '../../modules/identity/index.ts';
import { runProjections, runStreams } from '../../modules/process/index.ts';
import { findMiscounts, happeningList, standingList } from '../../modules/supervision/index.ts';
import { caseList, caseStreams, noteList, noteStreams } from '../../modules/intake/index.ts';

/** Every kind of stream, every table that follows from one, and every sum over those: what `verify` proves and a rebuild makes again. */
export const history = {
  streams: [...identityStreams, caseStreams, noteStreams, runStreams, certificateStreams],
  projections: [caseList, noteList, ...runProjections, certificateVersions, happeningList, standingList],
  recounts: [findMiscounts],
} as const;
