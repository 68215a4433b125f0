import type { CaseFile } from '../../../../modules/intake/cases/contract.ts';
import type { Sending } from '../../../../modules/delivery/contract.ts';
import { LinkButton } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { expectedOnPaper } from './on-paper.ts';
import { Waybill } from './Waybill.tsx';

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
      {parcel && <Waybill parcel={parcel} language={language} />}
      {mayFetch && (
        <LinkButton href={to.sendPapers(file.row.id)}>{parcel === undefined ? say.offer : say.again}</LinkButton>
      )}
    </section>
  );
}
