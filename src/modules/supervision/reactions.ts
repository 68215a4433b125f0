import { defineFollower } from '../../platform/log/index.ts';
import { caseStreams } from '../intake/index.ts';
import { countEvents, FOLLOWER } from './projections/figures.ts';

/** Every event of every case, also of a kind that this program does not know yet: figures stand rather than leave something out. */
export const figures = defineFollower({ name: FOLLOWER, handles: [caseStreams.every()], react: countEvents });
