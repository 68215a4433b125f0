import type { OwnPostCheck } from '../../../../modules/intake/post-checks/contract.ts';
import type { Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { leadOf } from '../cases/CasePostCheck.tsx';

/** That a licence was granted on a commitment, and what is checked until when, or what the check found. */
export function LicenceCommitment({
  postCheck,
  caseId,
  language,
}: Spoken & { postCheck: OwnPostCheck; caseId: string }) {
  const say = portalWording[language].postCheck;
  return (
    <section aria-labelledby="granted-on-commitment">
      <h2 id="granted-on-commitment">{say.title}</h2>
      <p>{say.licence}</p>
      <p>{leadOf(postCheck, language)}</p>
      <p>
        <a className="tap" href={to.case(caseId)}>
          {say.toCase}
        </a>
      </p>
    </section>
  );
}
