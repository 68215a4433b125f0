import type { FindingDeps, NoteDeps } from '../../modules/intake/index.ts';
import { AccessLog } from '../../platform/log/index.ts';
import type { Modules } from './modules.ts';

/** What officers' notes, searches and exports need beside what every case needs. */
export const officeDeps = ({ intake }: Modules): NoteDeps & FindingDeps => ({
  ...intake,
  recordReads: async (tx, caller, reads) => {
    const log = new AccessLog({ actor: caller.actor, at: intake.now() });
    for (const read of reads) log.record(read);
    await log.write(tx);
  },
});
