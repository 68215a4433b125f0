import type { Figures } from '../../../../modules/ratings/figures/contract.ts';
import { Cards, Details, FigureCard, numberText, Say, Table, type Column, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

const AXES = ['department', 'hall', 'item', 'theme'] as const;
type Row = Figures['rows'][number];

/** What people say of every department, hall and item, how it is counted, and the ratings themselves to count again. */
export function FiguresPage({ frame, figures }: { frame: Frame; figures: Figures }) {
  const { language } = frame;
  const { by, from, until, rows } = figures;
  const say = portalWording[language].ratings.figures;
  return (
    <PortalPage frame={frame} title={say.title} wide>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead(from, until)}</p>
      <Totals figures={figures} language={language} />
      <nav aria-label={say.ways}>
        <ul className="ways">
          {AXES.map((axis) => (
            <li key={axis}>
              <a className="tap" href={to.ratings({ by: axis })} aria-current={axis === by ? 'page' : undefined}>
                {say.by[axis]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Table
        caption={say.caption[by]}
        empty={say.none}
        rows={rows}
        rowId={({ key }) => key}
        columns={columnsOf(figures, language)}
      />
      <p className="hint">{say.ranking(numberText(figures.fewestRanked, language))}</p>
      <Definitions figures={figures} language={language} />
      {frame.kiosk === undefined && <Download language={language} />}
    </PortalPage>
  );
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

function Totals({ figures: { total, rectifications }, language }: Spoken & { figures: Figures }) {
  const say = portalWording[language].ratings.figures;
  const count = (number: number) => numberText(number, language);
  const shareText = (part: number, whole: number) =>
    whole === 0 ? say.noFigure : say.shareOf(percent(part / whole), say.count(count(part), count(whole)));
  const { satisfaction, participation, bad } = total;
  const { opened: _opened, found, rectified, onTime, named, revisited } = rectifications;
  return (
    <>
      <Cards>
        <FigureCard figure={count(total.valid)} label={say.valid} />
        <FigureCard
          figure={satisfaction === null ? say.noFigure : percent(satisfaction.share)}
          label={
            satisfaction === null
              ? say.satisfaction
              : `${say.satisfaction} · ${say.likely(percent(satisfaction.low), percent(satisfaction.high))}`
          }
        />
        <FigureCard figure={bad === null ? say.noFigure : percent(bad)} label={say.bad} />
        {participation !== null && <FigureCard figure={percent(participation)} label={say.participation} />}
      </Cards>
      <ul className="plain-list">
        <li>
          {say.rectified}
          {say.colon}
          {shareText(rectified, found)}
        </li>
        <li>
          {say.onTime}
          {say.colon}
          {shareText(onTime, found)}
        </li>
        <li>
          {say.revisited}
          {say.colon}
          {shareText(revisited, named)}
        </li>
      </ul>
    </>
  );
}

function columnsOf({ by }: Figures, language: Spoken['language']): Column<Row>[] {
  const say = portalWording[language].ratings.figures;
  const participation: Column<Row> = {
    id: 'participation',
    heading: say.participation,
    numeric: true,
    cell: (row) => (row.participation === null ? say.noFigure : percent(row.participation)),
  };
  return [
    { id: 'name', heading: say.name[by], cell: ({ name }) => <Say words={name} language={language} /> },
    { id: 'valid', heading: say.valid, numeric: true, cell: ({ valid }) => numberText(valid, language) },
    {
      id: 'satisfaction',
      heading: say.satisfaction,
      numeric: true,
      cell: ({ satisfaction }) =>
        satisfaction === null ? (
          say.noFigure
        ) : (
          <span className="measured">
            {percent(satisfaction.share)}{' '}
            <span className="interval">{say.interval(percent(satisfaction.low), percent(satisfaction.high))}</span>
          </span>
        ),
    },
    {
      id: 'bad',
      heading: say.bad,
      numeric: true,
      cell: ({ bad }) => (bad === null ? say.noFigure : percent(bad)),
    },
    ...(by === 'hall' ? [] : [participation]),
    {
      id: 'rank',
      heading: say.rank,
      numeric: true,
      cell: ({ rank }) => (rank === null ? say.tooFew : numberText(rank, language)),
    },
  ];
}

function Definitions({ figures: { coverage }, language }: Spoken & { figures: Figures }) {
  const say = portalWording[language].ratings.figures;
  const reach = ({ reached, all }: Figures['coverage']['items']) =>
    say.count(numberText(reached, language), numberText(all, language));
  return (
    <>
      <Details summary={say.definitions}>
        <dl className="terms">
          {say.terms.map(([term, meaning]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Details>
      <h2>{say.coverage}</h2>
      <ul className="plain-list">
        <li>
          {say.covered.items}
          {say.colon}
          {reach(coverage.items)}
        </li>
        <li>
          {say.covered.departments}
          {say.colon}
          {reach(coverage.departments)}
        </li>
        <li>
          {say.covered.halls}
          {say.colon}
          {reach(coverage.halls)}
        </li>
      </ul>
    </>
  );
}

function Download({ language }: Spoken) {
  const say = portalWording[language].ratings.figures;
  return (
    <section aria-labelledby="download">
      <h2 id="download">{say.download}</h2>
      <p>{say.downloadLead}</p>
      <ul className="ways">
        <li>
          <a className="tap" href={to.ratingExport('csv')} data-document="">
            {say.csv}
          </a>
        </li>
        <li>
          <a className="tap" href={to.ratingExport('jsonl')} data-document="">
            {say.jsonl}
          </a>
        </li>
      </ul>
    </section>
  );
}
