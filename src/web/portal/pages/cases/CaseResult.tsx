import { civilDate } from '../../../../kernel/civil-date.ts';
import type { OwnResult } from '../../../../modules/issuing/contract.ts';
import { dayText, LinkButton, Say, type Language } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { Waybill } from './Waybill.tsx';

type CaseResultProps = { frame: Frame; caseId: string; result: OwnResult };

/** Where the result is and how it comes, in sentences; and the way to change that while it can be changed. */
export function CaseResult({ frame, caseId, result }: CaseResultProps) {
  const { language, county } = frame;
  const say = portalWording[language].delivery;
  return (
    <section aria-labelledby="result">
      <h2 id="result">{say.section}</h2>
      <p>
        <ResultNow result={result} language={language} />
      </p>
      {result.state === 'shelved' && (
        <>
          <p>
            {say.hours}
            <Say words={county.helpWindow.hours} language={language} />
          </p>
          <p>{say.bring}</p>
        </>
      )}
      {result.parcel !== null && <Waybill parcel={result.parcel} language={language} />}
      {result.dueOn !== null && result.state !== 'delivered' && (
        <p>{say.due(dayText(civilDate(result.dueOn), language))}</p>
      )}
      {result.mayChoose && <LinkButton href={to.delivery(caseId)}>{say.change}</LinkButton>}
    </section>
  );
}

/** The one sentence that says where it is. */
export function ResultNow({ result, language }: { result: OwnResult; language: Language }) {
  const { now, parcel } = portalWording[language].delivery;
  const { state, method, hall, how, deliveredOn } = result;
  if (state === 'awaited') return now.awaited[method];
  if (state === 'prepared') return method === 'post' ? now.preparedPost : now.prepared;
  if (state === 'returned') return now.returned;
  if (state === 'delivered' && how !== null && deliveredOn !== null)
    return now.delivered[how](dayText(civilDate(deliveredOn), language));
  if (state === 'posted') return parcelSentence(result.parcel?.state ?? 'ordered', parcel);
  return hall === null ? now.prepared : <Shelved hall={hall} language={language} />;
}

function Shelved({ hall, language }: { hall: NonNullable<OwnResult['hall']>; language: Language }) {
  const { shelved } = portalWording[language].delivery.now;
  const name = language === 'en' ? (hall.en ?? hall.zh) : hall.zh;
  return <span lang={language === 'en' && hall.en === undefined ? 'zh' : undefined}>{shelved(name)}</span>;
}

function parcelSentence(state: string, words: Readonly<Record<string, string>>): string {
  return words[state] ?? '';
}
