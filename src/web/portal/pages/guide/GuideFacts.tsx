import type { ReactNode } from 'react';
import type { ItemVersion } from '../../../../modules/catalogue/contract/answers.ts';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { dayText, limitText, numberText, Say, SummaryList, uiWording, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** When it would be done if it were accepted today; `provisional` while the notice on public holidays is not out. */
export type DueIfToday = { on: CivilDate; provisional: boolean };

type Props = Spoken & { version: ItemVersion; due: DueIfToday | null; online: boolean };

/** What a person asks first: who, how long and until when, how often to come, what it costs. */
export function GuideFacts({ version, due, online, language }: Props) {
  const say = portalWording[language].guide.facts;
  const { item, department } = version;
  return (
    <SummaryList
      language={language}
      rows={[
        {
          id: 'limit',
          label: say.limit,
          value: <Limit version={version} due={due} online={online} language={language} />,
        },
        { id: 'fee', label: say.fee, value: <Fee fee={item.fee} language={language} /> },
        { id: 'visits', label: say.visits, value: <Visits version={version} online={online} language={language} /> },
        {
          id: 'who',
          label: say.who,
          value: <Say words={{ zh: item.serviceObjects.join('、') }} language={language} />,
        },
        { id: 'department', label: say.department, value: <Say words={department.name} language={language} /> },
      ]}
    />
  );
}

function Limit({ version, due, language }: Props) {
  const say = portalWording[language].guide.facts;
  const { promisedLimit, statutoryLimit } = version.item;
  const promised = limitText(promisedLimit, language);
  return (
    <>
      {due === null ? say.noDay(promised) : say.by(promised, dayText(due.on, language))}
      <Usual about="promisedLimit" version={version} language={language} />
      {statutoryLimit.value > 0 && <Aside>{say.law(limitText(statutoryLimit, language))}</Aside>}
      {due?.provisional && <Aside>{uiWording[language].limits.provisional}</Aside>}
    </>
  );
}

/** Whatever the entry promises: what cannot be asked online yet takes a way to the window. */
function Visits({ version, online, language }: Omit<Props, 'due'>) {
  const say = portalWording[language].guide.facts;
  if (!online) return say.visitsOffline;
  const { value } = version.item.visits;
  return (
    <>
      {value === 0 ? say.visitsNone : say.visitsSome(numberText(value, language))}
      <Usual about="visits" version={version} language={language} />
    </>
  );
}

function Fee({ fee: { charged, description }, language }: Spoken & { fee: ItemVersion['item']['fee'] }) {
  return charged === false ? (
    portalWording[language].guide.facts.free
  ) : (
    <Say words={{ zh: description }} language={language} />
  );
}

/** Said beside the very figure of which the data are not sure. */
function Usual({ about, version, language }: Spoken & { about: 'promisedLimit' | 'visits'; version: ItemVersion }) {
  const isDoubtful = version.doubts.some((doubt) => doubt.about === about);
  return isDoubtful ? <Aside>{portalWording[language].guide.facts.usual}</Aside> : null;
}

const Aside = ({ children }: { children: ReactNode }) => <span className="limit-note">{children}</span>;
