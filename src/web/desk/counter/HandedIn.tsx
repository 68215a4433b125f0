import { useNavigate } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CounterReceipt } from '../../../modules/intake/counter/contract.ts';
import { caseAddresses } from '../../api/addresses.ts';
import { CaseNumber, dayText } from '../../ui/index.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useCommand, useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { correctionDeskWording } from '../corrections/wording.ts';
import { KeyButton } from './KeyButton.tsx';
import { useStepFocus } from './use-step-focus.ts';
import { counterWording } from './wording.ts';

/** `corrected`: what was handed in corrects a case. */
export type Handed = CounterReceipt & { corrected?: true };
type HandedInProps = { receipt: Handed; nextMatter: (() => void) | undefined; nextPerson: () => void };

/** The application is received: print, accept, go on with this person or the next. */
export function HandedIn({ receipt, nextMatter, nextPerson }: HandedInProps) {
  const language = useLanguage();
  const say = counterWording[language].done;
  const { bindings } = useKeys();
  const heading = useStepFocus<HTMLHeadingElement>();
  const navigate = useNavigate();
  const { caseId, number, queryCode, answerBy, paper, corrected } = receipt;
  const slip = paper === null ? undefined : caseAddresses.paper(caseId, paper);
  const accept = () => void navigate({ to: '/cases/$caseId', params: { caseId }, search: {} });
  useCommand('moveOn', accept);
  useCommand('nextMatter', nextMatter);
  useCommand('printReceipt', slip === undefined ? undefined : () => void window.open(slip, '_blank', 'noopener'));
  return (
    <section className="counter-step counter-done" aria-labelledby="done-title">
      <h2 id="done-title" ref={heading} tabIndex={-1}>
        {corrected ? correctionDeskWording[language].done.title : say.title}
      </h2>
      <p>
        {say.number} <CaseNumber number={number} /> · {say.code} <strong>{queryCode}</strong>
      </p>
      <p>{say.answerBy(dayText(civilDate(answerBy), language))}</p>
      <div className="done-acts">
        <KeyButton command="moveOn" act={accept} go>
          {say.accept}
        </KeyButton>
        {slip !== undefined && (
          <a
            className="button button-plain"
            href={slip}
            target="_blank"
            rel="noopener"
            aria-keyshortcuts={ariaShortcut(bindings.printReceipt)}
          >
            {say.print} <KeyHint shortcut={bindings.printReceipt} />
          </a>
        )}
        {nextMatter && (
          <KeyButton command="nextMatter" act={nextMatter}>
            {say.nextMatter}
          </KeyButton>
        )}
        <KeyButton command="nextPerson" act={nextPerson}>
          {say.nextPerson}
        </KeyButton>
      </div>
    </section>
  );
}
