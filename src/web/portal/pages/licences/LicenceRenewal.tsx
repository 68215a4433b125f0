import { civilDate } from '../../../../kernel/civil-date.ts';
import { never } from '../../../../kernel/result.ts';
import { dayOfYearText, LinkButton, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

/** What the holder may do about the last day of a licence. */
export type ShownRenewal =
  | { state: 'asked'; on: string; inTime: boolean; said: string | null }
  | {
      state: 'offered';
      standing: 'tooEarly' | 'inTime' | 'late' | 'over';
      opens: string;
      closes: string;
      until: string;
      provisional: boolean;
    };

type Props = Spoken & { licence: string; renewal: ShownRenewal; isOwn: boolean };

/** From when renewal is applied for and until when, what follows from being late, and what was asked for already. */
export function LicenceRenewal({ licence, renewal, isOwn, language }: Props) {
  const say = portalWording[language].licences.renewal;
  const mayAsk = renewal.state === 'offered' && (renewal.standing === 'inTime' || renewal.standing === 'late');
  return (
    <section aria-labelledby="renewal">
      <h2 id="renewal">{say.title}</h2>
      {renewal.state === 'asked' ? (
        <Asked renewal={renewal} language={language} />
      ) : (
        <p>{offerOf(renewal, language)}</p>
      )}
      {renewal.state === 'offered' && renewal.provisional && <p className="hint">{say.provisional}</p>}
      {mayAsk && isOwn && <LinkButton href={to.licenceRenewal(licence)}>{say.act}</LinkButton>}
    </section>
  );
}

function Asked({ renewal: { on, inTime, said }, language }: Spoken & { renewal: Asked }) {
  const say = portalWording[language].licences.renewal;
  const day = dayOfYearText(civilDate(on), language);
  return (
    <>
      <p>
        <strong>{say.asked}</strong>
      </p>
      <p>{inTime ? say.askedInTime(day) : say.askedLate(day)}</p>
      {said !== null && <p className="hint">{say.said(said)}</p>}
    </>
  );
}

type Asked = Extract<ShownRenewal, { state: 'asked' }>;
type Offered = Extract<ShownRenewal, { state: 'offered' }>;

/** In one sentence, and what follows where nobody decides. */
export function offerOf({ standing, opens, closes, until }: Offered, language: Spoken['language']): string {
  const say = portalWording[language].licences;
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  switch (standing) {
    case 'tooEarly':
      return say.renewal.tooEarly(day(opens));
    case 'inTime':
      return say.renewal.inTime(day(closes));
    case 'late':
      return say.renewal.late(day(closes), day(until));
    case 'over':
      return say.status.expired;
    default:
      return never(standing);
  }
}

/** The same in the list of licences, in a few words; undefined where there is nothing to do yet. */
export function renewalMark(renewal: ShownRenewal, language: Spoken['language']): string | undefined {
  const say = portalWording[language].licences.renewal;
  if (renewal.state === 'asked') return say.listedAsked;
  if (renewal.standing === 'late') return say.listedLate;
  if (renewal.standing !== 'inTime') return undefined;
  return say.listed(dayOfYearText(civilDate(renewal.closes), language));
}
