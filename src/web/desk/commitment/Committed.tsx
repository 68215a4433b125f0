import { civilDate } from '../../../kernel/civil-date.ts';
import type { CommittedView } from '../../../modules/intake/commitment/contract.ts';
import { dayText, Details, numberText, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TextInFull } from './TextInFull.tsx';
import { commitmentDeskWording } from './wording.ts';

/** 告知承诺 at the head of a case: who signed which version, and until when it is checked. */
export function Committed({ committed: { text, signer, signedOn, checkBy, barred } }: { committed: CommittedView }) {
  const language = useLanguage();
  const { inCase, ...say } = commitmentDeskWording[language];
  const day = (on: string) => dayText(civilDate(on), language);
  const check =
    checkBy === null ? inCase.checkLater(numberText(text.withinDays, language)) : inCase.checkBy(day(checkBy));
  return (
    <div className="case-commitment">
      <p>
        <Tag tone="act">{say.way}</Tag> {say.kinds[text.kind]}, {inCase.signed(signer, day(signedOn))}, {check}
      </p>
      {barred && checkBy === null && <p className="field-error">{inCase.barred}</p>}
      <Details summary={say.read}>
        <TextInFull text={text} />
      </Details>
    </div>
  );
}
