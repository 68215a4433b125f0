import type { CaseFile } from '../../../../modules/intake/cases/contract.ts';
import type { Sending } from '../../../../modules/delivery/contract.ts';
import { LinkButton } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { expectedOnPaper } from './on-paper.ts';

type CaseSendingProps = { frame: Frame; file: CaseFile; sending: Sending };

/** Papers by courier: offered to whoever still owes some, and where they are once one was sent for. */
export function CaseSending({ frame: { language }, file, sending: { mayFetch, parcel } }: CaseSendingProps) {
  const say = portalWording[language].sending;
  const owes = expectedOnPaper(file.materials).length > 0 || file.row.state === 'awaitingCorrection';
  if (parcel === undefined && !(mayFetch && owes)) return null;
  return (
    <section aria-labelledby="sending">
      <h2 id="sending">{say.section}</h2>
      {parcel === undefined ? <p>{say.lead}</p> : <p>{say.parcel[parcel.state]}</p>}
      {parcel?.waybill != null && (
        <p>
          {say.waybill}
          <span lang="zh">{parcel.waybill}</span>{' '}
          {parcel.place !== null && <span lang="zh">{say.place(parcel.place)}</span>}
        </p>
      )}
      {mayFetch && (
        <LinkButton href={to.sendPapers(file.row.id)}>{parcel === undefined ? say.offer : say.again}</LinkButton>
      )}
    </section>
  );
}
