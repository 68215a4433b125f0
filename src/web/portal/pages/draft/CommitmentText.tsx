import { civilDate } from '../../../../kernel/civil-date.ts';
import type { TextView } from '../../../../modules/intake/commitment/contract.ts';
import { dayText, numberText, Say, Tag, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** Notice and commitment in full, with the version, and how sure the county is of it. */
export function CommitmentText({ text, language }: Spoken & { text: TextView }) {
  const say = portalWording[language].commitment;
  const version = say.version(numberText(text.version, language), dayText(civilDate(text.effectiveOn), language));
  return (
    <>
      <p>
        {version} <Tag tone={text.confirmed ? 'done' : 'time'}>{text.confirmed ? say.confirmed : say.unconfirmed}</Tag>
      </p>
      <p className="hint">
        <Say words={{ zh: text.note }} language={language} />
      </p>
      {text.scope !== null && (
        <>
          <h2>{say.scope}</h2>
          <p>
            <Say words={{ zh: text.scope }} language={language} />
          </p>
        </>
      )}
      <h2>{say.notice}</h2>
      <Lines text={text.notice} language={language} />
      <h2>{say.promise}</h2>
      <Lines text={text.commitment} language={language} />
      <h2>{say.check}</h2>
      <p>{say.checkLead(numberText(text.withinDays, language))}</p>
      <p>
        {say.falsehood}
        <Say words={{ zh: text.onFalsehood }} language={language} />
      </p>
    </>
  );
}

/** Each line of the text stands for itself. */
const Lines = ({ text, language }: Spoken & { text: string }) =>
  text.split('\n').map((line) => (
    <p key={line}>
      <Say words={{ zh: line }} language={language} />
    </p>
  ));
