import { Link } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CounterThemeReceipt } from '../../../modules/intake/theme-counter/contract/theme-counter.ts';
import { themeCounterAddresses } from '../../api/theme-addresses.ts';
import { CaseNumber, dayText, plain, Say, Tag } from '../../ui/index.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useCommand, useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { listed } from './listed.ts';
import { KeyButton } from './KeyButton.tsx';
import { useStepFocus } from './use-step-focus.ts';
import { counterWording } from './wording.ts';

type Props = { receipt: CounterThemeReceipt; nextMatter: (() => void) | undefined; nextPerson: () => void };

/** The whole theme is taken in: what was accepted here, what another accepts, what waits; one paper for all of it. */
export function ThemeHandedIn({ receipt, nextMatter, nextPerson }: Props) {
  const language = useLanguage();
  const say = counterWording[language];
  const { bindings } = useKeys();
  const heading = useStepFocus<HTMLHeadingElement>();
  const { id, number, queryCode, finishes, parts, theme } = receipt;
  const slip = themeCounterAddresses.receipt(id);
  useCommand('nextMatter', nextMatter);
  useCommand('printReceipt', () => void window.open(slip, '_blank', 'noopener'));
  return (
    <section className="counter-step counter-done" aria-labelledby="theme-done-title">
      <h2 id="theme-done-title" ref={heading} tabIndex={-1}>
        {say.theme.accepted(parts.filter(({ standing }) => standing === 'accepted').length)}
      </h2>
      <p>
        <span lang="zh">{theme}</span> · {say.theme.number} <CaseNumber number={number} /> · {say.done.code}{' '}
        <strong>{queryCode}</strong>
      </p>
      <p>{finishes === null ? say.theme.noDay : say.theme.until(dayText(civilDate(finishes.on), language))}</p>
      <ol className="counter-needed">
        {parts.map((part) => (
          <li key={part.item}>
            <Part part={part} />
          </li>
        ))}
      </ol>
      <div className="done-acts">
        <a
          className="button button-go"
          href={slip}
          target="_blank"
          rel="noopener"
          aria-keyshortcuts={ariaShortcut(bindings.printReceipt)}
        >
          {say.theme.print} <KeyHint shortcut={bindings.printReceipt} />
        </a>
        {nextMatter && (
          <KeyButton command="nextMatter" act={nextMatter}>
            {say.done.nextMatter}
          </KeyButton>
        )}
        <KeyButton command="nextPerson" act={nextPerson}>
          {say.done.nextPerson}
        </KeyButton>
      </div>
    </section>
  );
}

const TONES = { accepted: 'done', left: 'time', waits: 'still' } as const;

function Part({ part }: { part: CounterThemeReceipt['parts'][number] }) {
  const language = useLanguage();
  const say = counterWording[language].theme;
  const { name, department, standing, by, waitsFor } = part;
  return (
    <>
      <strong>
        <Say words={name} language={language} />
      </strong>{' '}
      <span className="fine">
        <Say words={department} language={language} />
      </span>{' '}
      <Tag tone={TONES[standing]}>{say.standings[standing]}</Tag>{' '}
      {by !== null && (
        <span>{(standing === 'accepted' ? say.decidedBy : say.answeredBy)(dayText(civilDate(by), language))}</span>
      )}{' '}
      {standing === 'left' && <span className="fine">{say.leftBecause} </span>}
      {standing === 'waits' && (
        <span className="fine">
          {say.waitsFor(
            listed(
              waitsFor.map((one) => plain(one, language)),
              language,
            ),
          )}
        </span>
      )}
      {part.case !== null && (
        <Link to="/cases/$caseId" params={{ caseId: part.case.id }} search={{}}>
          {say.open(part.case.number)}
        </Link>
      )}
    </>
  );
}
