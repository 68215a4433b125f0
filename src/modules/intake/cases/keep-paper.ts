import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Files } from '../../../platform/files/index.ts';
import type { KeptCertificate } from '../../certificates/index.ts';
import type { KeptPaper } from '../../documents/index.ts';
import { heldByCase, heldByMeetings } from './deps.ts';

/** Where papers and licences are laid: among the files of the case, those of the office alone apart; sealed with the applicant's key. */
export const keepPaper =
  (files: Files) =>
  async (tx: Tx, { holder, name, content, ...paper }: KeptPaper | KeptCertificate): Promise<string> => {
    const { caseId, department, person, organisation, mandate } = holder;
    const received = await files.receive(tx.scope.area, { content: onePiece(content), name, accept: ['pdf'] });
    if (!received.ok) throw new Error(`our own paper was refused as a file: ${received.error.code}`);
    return files.record(tx, received.value, {
      heldBy: 'internal' in paper && paper.internal ? heldByMeetings(caseId) : heldByCase(caseId),
      subject: subjectOf({ person, organisation }),
      caseId,
      department,
      person,
      ...(organisation !== null && { organisation }),
      ...(mandate !== null && { mandate }),
    });
  };

async function* onePiece(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
