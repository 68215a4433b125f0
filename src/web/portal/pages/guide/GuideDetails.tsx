import type { ReactNode } from 'react';
import { isCivilDate } from '../../../../kernel/civil-date.ts';
import type { ItemVersion } from '../../../../modules/catalogue/contract/answers.ts';
import type { Bilingual } from '../../../../modules/catalogue/contract/words.ts';
import { dayOfYearText, Details, numberText, Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { GuideSteps } from './GuideSteps.tsx';

type Props = Spoken & { version: ItemVersion; departments: Readonly<Record<string, Bilingual>> };

/** What comes after: steps, result, law, and what to do against it. */
export function GuideDetails(props: Props) {
  return (
    <>
      <GuideSteps steps={props.version.item.steps} departments={props.departments} language={props.language} />
      <Result {...props} />
      <Law {...props} />
      <Remedy {...props} />
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Result({ version, language }: Props) {
  const say = portalWording[language].guide.result;
  const { name, validity } = version.item.result;
  return (
    <Part id="result" title={say.title}>
      <p>
        <Say words={{ zh: name }} language={language} />
        <br />
        {say.validity}
        <Say words={{ zh: validity }} language={language} />
      </p>
    </Part>
  );
}

function Law({ version, language }: Props) {
  const say = portalWording[language].guide.law;
  return (
    <Part id="law" title={say.title}>
      <ul>
        {version.item.legalBasis.map(({ law, articles }) => (
          <li key={law}>
            <Say words={{ zh: `《${law}》${articles.join('、')}` }} language={language} />
          </li>
        ))}
      </ul>
      {language === 'en' && <p className="hint">{say.unofficial}</p>}
    </Part>
  );
}

function Remedy({ version, language }: Props) {
  const say = portalWording[language].guide.remedy;
  const { reconsideration, litigation } = version.item.refusalRemedy;
  return (
    <Part id="remedy" title={say.title}>
      <p>
        {say.reconsideration(numberText(reconsideration.value, language))}
        <Say words={{ zh: reconsideration.body }} language={language} />
      </p>
      <p>{say.litigation(numberText(litigation.value, language))}</p>
    </Part>
  );
}

/** How sure the data are of what stands above, and which version this is. */
export function GuideDoubts({ version, language }: Omit<Props, 'departments'>) {
  const say = portalWording[language].guide;
  const { item, doubts, effectiveOn } = version;
  return (
    <Details summary={say.doubts.title}>
      <ul>
        {doubts.map(({ about, note }) => (
          <li key={about}>
            {say.doubts.texts[about]}
            {about === 'legalBasis' && note !== undefined && <Say words={{ zh: note }} language={language} />}
          </li>
        ))}
      </ul>
      <p>
        {say.code}
        {item.localCode}
        <br />
        {isCivilDate(effectiveOn) && say.version(String(version.version), dayOfYearText(effectiveOn, language))}
      </p>
    </Details>
  );
}
