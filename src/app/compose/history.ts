import { certificateStreams, certificateVersions } from '../../modules/certificates/index.ts';
import { identityStreams } from '../../modules/identity/index.ts';
import { runProjections, runStreams } from '../../modules/process/index.ts';
import {
  ratingProjections,
  ratingStreams,
  recount,
  rectificationList,
  rectificationStreams,
} from '../../modules/ratings/index.ts';
import { caseList, caseStreams, noteList, noteStreams } from '../../modules/intake/index.ts';

/** Every kind of stream and every table that follows from one: what `verify` proves and a rebuild makes again. */
export const history = {
  streams: [
    ...identityStreams,
    caseStreams,
    noteStreams,
    runStreams,
    certificateStreams,
    ratingStreams,
    rectificationStreams,
  ],
  projections: [caseList, noteList, ...runProjections, certificateVersions, ...ratingProjections, rectificationList],
  recounts: [{ name: 'ratings', recount }],
} as const;
