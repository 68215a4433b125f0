import { Link } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { ThemeBoardRow } from '../../../modules/intake/theme-board/contract/board.ts';
import { themeCaseWording } from '../../../modules/intake/theme-cases/wording.ts';
import { CaseNumber, dayText, numberText, plain, Say, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { themeBoardWording } from './wording.ts';

type OfRow = { row: ThemeBoardRow };

export const numberOf = (row: ThemeBoardRow) => <Numbered row={row} />;
export const pathOf = (row: ThemeBoardRow) => <Path row={row} />;
export const turnOf = (row: ThemeBoardRow) => <Turns row={row} />;
export const dateOf = (row: ThemeBoardRow) => <Dates row={row} />;

function Numbered({ row: { number, theme, openedOn } }: OfRow) {
  const language = useLanguage();
  const say = themeBoardWording[language];
  return (
    <div>
      <span lang="zh">{theme.name}</span>
      <br />
      <CaseNumber number={number} />
      <br />
      <span className="fine">{say.openedOn(dayText(civilDate(openedOn), language))}</span>
    </div>
  );
}

type State = ThemeBoardRow['path'][number]['state'];

const MARKS = { done: '✓', now: '●', toCome: '○', ended: '✕' } as const;

/** Where a part is on the way: done, under way, to come, or not granted. */
function placeOf(state: State): keyof typeof MARKS {
  if (state === 'granted') return 'done';
  if (state === 'started') return 'now';
  return state === 'waiting' || state === 'returned' ? 'toCome' : 'ended';
}

function Path({ row: { path } }: OfRow) {
  const language = useLanguage();
  const say = themeBoardWording[language];
  return (
    <ol className="board-path">
      {path.map(({ item, name, state }) => {
        const place = placeOf(state);
        return (
          <li key={item} className={`board-${place}`}>
            <span aria-hidden="true">{MARKS[place]}</span> <Say words={name} language={language} />{' '}
            <span className="fine">{say[place]}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Turns({ row: { turns } }: OfRow) {
  const say = themeBoardWording[useLanguage()];
  if (turns.length === 0) return <span className="fine">{say.nobody}</span>;
  return (
    <ul className="board-turns">
      {turns.map((turn) => (
        <li key={turn.item}>
          <Turn turn={turn} />
        </li>
      ))}
    </ul>
  );
}

function Turn({ turn }: { turn: ThemeBoardRow['turns'][number] }) {
  const language = useLanguage();
  const say = themeBoardWording[language];
  const { name, department, since, due, lateBy, paused, case: caseId } = turn;
  const standing = lateBy > 0 ? say.late(numberText(lateBy, language)) : paused ? say.paused : say.inTime;
  return (
    <>
      <strong>
        <Say words={department} language={language} />
      </strong>{' '}
      <Tag tone={lateBy > 0 ? 'harm' : paused ? 'still' : 'done'}>{standing}</Tag>
      <br />
      {caseId === null ? (
        <Say words={name} language={language} />
      ) : (
        <Link to="/cases/$caseId" params={{ caseId }} search={{}} aria-label={say.open(plain(name, language))}>
          <Say words={name} language={language} />
        </Link>
      )}{' '}
      <span className="fine">
        {say.since(dayText(civilDate(since), language))}
        {due !== null && ` · ${say.due(dayText(civilDate(due), language))}`}
      </span>
    </>
  );
}

function Dates({ row: { promisedOn, finishesOn, change } }: OfRow) {
  const language = useLanguage();
  const say = themeBoardWording[language];
  const { causes } = themeCaseWording[language];
  const worded = (day: string) => dayText(civilDate(day), language);
  return (
    <div>
      {finishesOn === null ? say.noDay : say.expected(worded(finishesOn))}
      <br />
      <span className="fine">
        {promisedOn === finishesOn || promisedOn === null ? say.asPromised : say.promised(worded(promisedOn))}
      </span>
      {change !== null && (
        <>
          <br />
          <span className="fine">
            {say.changed(worded(change.on))}
            {change.causes
              .map(({ item, cause }) => causes[cause](plain(item, language)))
              .join(language === 'zh' ? '；' : '; ')}
          </span>
        </>
      )}
    </div>
  );
}
