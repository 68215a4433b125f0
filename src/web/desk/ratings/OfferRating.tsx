import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Offers } from '../../../modules/ratings/devices/contract.ts';
import { ratingWording } from '../../../modules/ratings/wording.ts';
import { offerRating, readOffers } from '../../api/ratings.ts';
import { dayText } from '../../ui/index.ts';
import { takesApplications } from '../account/roles.ts';
import { useSession } from '../account/use-session.ts';
import { useSending } from '../leaves/use-sending.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { textIn } from '../shell/text-in.ts';
import { deskRatingsWording } from './wording.ts';

/** Lays a service before the person at the counter. Only where there is one to rate, and a tablet to rate it on. */
export function OfferRating({ caseId }: { caseId: string }) {
  const { data: { roles } = { roles: [] } } = useSession();
  const { data } = useQuery({
    queryKey: ['offers', caseId],
    queryFn: ({ signal }) => readOffers(caseId, signal),
    enabled: takesApplications(roles),
  });
  if (data === undefined || data.services.length === 0 || data.devices.length === 0) return null;
  return <OfferForm caseId={caseId} offers={data} />;
}

function OfferForm({ caseId, offers: { services, devices } }: { caseId: string; offers: Offers }) {
  const language = useLanguage();
  const say = deskRatingsWording[language];
  const { isSending, trouble, send } = useSending();
  const [isShown, setShown] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const offer = { caseId, serial: Number(textIn(typed, 'service')), device: textIn(typed, 'device') };
    setShown(await send([offer, Date.now()], async (key) => void (await offerRating(offer, key))));
  };
  const done = services.map(({ serial, step, givenOn }) => ({
    value: String(serial),
    label: say.offer.rated(ratingWording[language].steps[step], dayText(civilDate(givenOn), language)),
  }));
  const tablets = devices.map(({ id, counter }) => ({ value: id, label: counter, isChinese: true }));
  return (
    <section aria-labelledby="offer-rating">
      <h3 id="offer-rating">{say.offer.title}</h3>
      <p className="fine">{say.offer.lead}</p>
      {trouble && <TroubleNote trouble={trouble} />}
      <form className="offer-rating" onSubmit={(event) => void submit(event)}>
        <ChoiceField name="service" label={say.offer.service} first={say.choose} options={done} />
        <ChoiceField name="device" label={say.offer.device} first={say.choose} options={tablets} />
        <button type="submit" className="button button-plain" aria-disabled={isSending || undefined}>
          {isSending ? say.sending : say.offer.act}
        </button>
      </form>
      {isShown && <output>{say.offer.done}</output>}
    </section>
  );
}
