import type { CaseId } from '../../../src/kernel/id.ts';
import { writeNote } from '../../../src/modules/intake/notes/commands.ts';
import type { WriteNote } from '../../../src/modules/intake/notes/contract.ts';
import type { NoteDeps } from '../../../src/modules/intake/notes/deps.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import type { Office } from './office.ts';

/** The office as notes need it, where everybody is called the same. */
export const noteDepsOf = ({ deps }: Pick<Office, 'deps'>): NoteDeps => ({
  ...deps,
  officerNames: (_tx, officers) => Promise.resolve(new Map(officers.map((id) => [id, '演示官员']))),
});

export const noteBy = (office: Pick<Office, 'deps'>, caller: Caller, [id, note]: [CaseId, WriteNote]) =>
  writeNote(noteDepsOf(office), { asking: { caller, once: undefined }, id, note });
