import { useId } from 'react';
import { verdictKinds } from '../../../modules/intake/cases/contract/verdicts.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { PhraseArea } from '../acts/PhraseArea.tsx';
import { MATERIAL_PHRASES } from '../acts/phrases.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { JUDGING, type Judgement } from './verdicts.ts';
import { caseFileWording } from './wording.ts';

type MaterialJudgementProps = {
  material: { id: string; name: string };
  judgement: Judgement;
  judge: (judgement: Judgement) => void;
};

/** Whether a material will do, and what is wrong with it, in a ready wording or the officer's own. */
export function MaterialJudgement(props: MaterialJudgementProps) {
  const say = caseFileWording[useLanguage()].judging;
  const { material, judgement, judge } = props;
  const { verdict, words } = judgement;
  const field = JUDGING.words(material.id);
  return (
    <fieldset className="judging">
      <legend className="unseen">
        {say.verdict} <span lang="zh">{material.name}</span>
      </legend>
      <VerdictRow {...props} />
      {verdict !== undefined && verdict !== 'fit' && (
        <div
          onInput={(event) => {
            if (event.target instanceof HTMLTextAreaElement) judge({ verdict, words: event.target.value });
          }}
        >
          <PhraseArea
            name={field}
            label={say.words[verdict]}
            rows={2}
            phrases={MATERIAL_PHRASES}
            typed={{ [field]: [words] }}
            errors={[]}
          />
        </div>
      )}
    </fieldset>
  );
}

/** One of three, and the way back to none. */
function VerdictRow({ material: { id, name }, judgement: { verdict, words }, judge }: MaterialJudgementProps) {
  const language = useLanguage();
  const group = useId();
  return (
    <div className="judging-row">
      {verdictKinds.map((kind) => (
        <label key={kind} className="judging-choice">
          <input
            type="radio"
            name={`${group} ${JUDGING.verdict(id)}`}
            checked={verdict === kind}
            onChange={() => judge({ verdict: kind, words })}
          />
          {caseWording[language].verdicts[kind]}
        </label>
      ))}
      {verdict !== undefined && (
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => judge({ verdict: undefined, words })}
        >
          {caseFileWording[language].judging.clear}
          <span className="unseen" lang="zh">
            {' '}
            {name}
          </span>
        </button>
      )}
    </div>
  );
}
