import { Link } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { RegisteredTurnedAway } from '../../../modules/intake/turned-away/contract.ts';
import { turnedAwayAddresses } from '../../api/addresses.ts';
import { dayText } from '../../ui/index.ts';
import { useStepFocus } from '../counter/use-step-focus.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useCommand, useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskTurnedAwayWording } from './wording.ts';

/** It is written down: the paper to print and give into the person's hand. */
export function Registered({ registered }: { registered: RegisteredTurnedAway }) {
  const language = useLanguage();
  const say = deskTurnedAwayWording[language].done;
  const { bindings } = useKeys();
  const heading = useStepFocus<HTMLHeadingElement>();
  const { id, number, queryCode, reviewBy } = registered;
  const paper = turnedAwayAddresses.paper(id);
  useCommand('printReceipt', () => void window.open(paper, '_blank', 'noopener'));
  return (
    <section className="desk-page turned-away" aria-labelledby="registered">
      <h1 id="registered" ref={heading} tabIndex={-1}>
        {say.title}
      </h1>
      <p>
        {say.number} <strong lang="zh">{number}</strong> · {say.code} <strong>{queryCode}</strong>
      </p>
      <p>{say.review(dayText(civilDate(reviewBy), language))}</p>
      <p className="done-acts">
        <a
          className="button button-go"
          href={paper}
          target="_blank"
          rel="noopener"
          aria-keyshortcuts={ariaShortcut(bindings.printReceipt)}
        >
          {say.print} <KeyHint shortcut={bindings.printReceipt} />
        </a>{' '}
        <Link className="button button-plain" to="/counter" search={{}}>
          {say.counter}
        </Link>
      </p>
    </section>
  );
}
