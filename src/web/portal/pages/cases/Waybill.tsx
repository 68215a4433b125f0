import type { ParcelView } from '../../../../modules/delivery/contract.ts';
import type { Language } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

type WaybillProps = { parcel: Pick<ParcelView, 'waybill' | 'place'>; language: Language };

/** The courier's number of a parcel, and where it is; nothing before it has one. */
export function Waybill({ parcel: { waybill, place }, language }: WaybillProps) {
  const say = portalWording[language].delivery;
  if (waybill === null) return null;
  return (
    <p>
      {say.waybill}
      <span lang="zh">{waybill}</span> {place !== null && <span lang="zh">{say.place(place)}</span>}
    </p>
  );
}
