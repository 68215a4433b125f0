import { Link } from '@tanstack/react-router';
import { percentText } from '../../kernel/percent.ts';
import type { Figures, SaidOfDepartment } from '../../modules/supervision/contract.ts';
import { Cards, numberText, Say, Table, type Column, type Language } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { CardContent, FigureCard } from './Opens.tsx';
import { shareText } from './texts.ts';
import { cockpitWording } from './wording.ts';

/** What people say, and which bad ratings nobody has answered yet: those can be opened, since an unnamed rating leads to no case. */
export function Said({ ratings, month, most }: Pick<Figures, 'ratings' | 'month'> & { most?: number }) {
  const language = useLanguage();
  const { ratings: say } = cockpitWording[language];
  return (
    <section aria-labelledby="said-title">
      <h2 id="said-title">{say.title}</h2>
      {ratings === null ? <p>{say.noChannel}</p> : <Shown ratings={ratings} month={month} most={most} />}
    </section>
  );
}

type ShownProps = { ratings: NonNullable<Figures['ratings']>; month: string; most: number | undefined };

function Shown({ ratings, month: on, most }: ShownProps) {
  const language = useLanguage();
  const wording = cockpitWording[language];
  const { ratings: say } = wording;
  const { month, before, open, late, departments } = ratings;
  const share = month.satisfaction;
  return (
    <>
      <div className="rate">
        <div className="rate-figure">
          <h3>{say.satisfaction}</h3>
          <p className="figure">{share === null ? say.none : percentText(share.share)}</p>
          <p className="fine">{say.before(shareText(before.satisfaction, wording))}</p>
        </div>
        <p className="rate-definition">
          {say.definition} <a href={`/ratings?from=${on}&until=${on}`}>{say.everybodys}</a>
        </p>
      </div>
      <Cards>
        <FigureCard count={month.valid} label={say.valid} />
        <FigureCard count={month.bad} label={say.bad} />
        <OpensBad count={open} label={say.open} />
        <OpensBad count={late} label={say.late} />
      </Cards>
      <Table
        caption={<span className="unseen">{say.departments}</span>}
        empty={say.nobody}
        rows={departments.slice(0, most)}
        rowId={({ key }) => key}
        columns={columnsOf(language)}
      />
    </>
  );
}

function OpensBad({ count, label }: { count: number; label: string }) {
  if (count === 0) return <FigureCard count={count} label={label} />;
  return (
    <Link className="figure-card" to="/ratings">
      <CardContent count={count} label={label} />
    </Link>
  );
}

function columnsOf(language: Language): Column<SaidOfDepartment>[] {
  const wording = cockpitWording[language];
  const { ratings: say } = wording;
  const number = (id: 'valid' | 'bad' | 'open' | 'late'): Column<SaidOfDepartment> => ({
    id,
    heading: say[id],
    numeric: true,
    cell: (row) => numberText(row[id], language),
  });
  return [
    { id: 'name', heading: say.name, cell: ({ name }) => <Say words={name} language={language} /> },
    {
      id: 'satisfaction',
      heading: say.satisfaction,
      numeric: true,
      cell: ({ satisfaction }) => shareText(satisfaction, wording),
    },
    ...(['valid', 'bad', 'open', 'late'] as const).map(number),
  ];
}
