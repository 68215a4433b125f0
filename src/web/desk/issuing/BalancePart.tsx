import { useQuery } from '@tanstack/react-query';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Balance } from '../../../modules/issuing/contract.ts';
import { readBalance } from '../../api/issuing.ts';
import { Cards, dayText, FigureCard, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { ReceiveForm, VoidForm } from './BlankForms.tsx';
import { CloseForm, ReopenForm } from './DayForms.tsx';
import { issuingPageWording } from './wording.ts';

type BalancePartProps = { hall: string; types: readonly { id: string; name: string }[] };

/** What the record says of today, blank forms, and the counting that closes the day. */
export function BalancePart({ hall, types }: BalancePartProps) {
  const language = useLanguage();
  const say = issuingPageWording[language];
  const { data, error, refetch } = useQuery({
    queryKey: ['issuing', 'balance', hall],
    queryFn: ({ signal }) => readBalance(hall, signal),
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  return (
    <div className="issuing-page">
      <h2>{say.balance.title(dayText(civilDate(data.on), language))}</h2>
      <p>{say.balance.state[data.state]}</p>
      {data.reopenedBecause !== null && <p lang="zh">{data.reopenedBecause}</p>}
      <Figures results={data.results} />
      <Books books={data.books} />
      <Officers officers={data.officers} />
      <Differences balance={data} />
      {data.state === 'closed' ? <ReopenForm hall={hall} /> : <CloseForm hall={hall} balance={data} />}
      {data.state !== 'closed' && (
        <div className="issuing-blank-forms">
          <ReceiveForm hall={hall} types={types} />
          {data.books.length > 0 && <VoidForm hall={hall} books={data.books} />}
        </div>
      )}
    </div>
  );
}

const FIGURES = ['opening', 'in', 'out', 'onShelf'] as const;

function Figures({ results }: Pick<Balance, 'results'>) {
  const say = issuingPageWording[useLanguage()].balance;
  return (
    <section aria-label={say.results}>
      <h3>{say.results}</h3>
      <Cards>
        {FIGURES.map((figure) => (
          <FigureCard key={figure} figure={results[figure]} label={say.figures[figure]} />
        ))}
      </Cards>
    </section>
  );
}

function Books({ books }: Pick<Balance, 'books'>) {
  const language = useLanguage();
  const say = issuingPageWording[language].balance;
  return (
    <Table
      caption={say.books}
      empty={say.noBooks}
      rows={books}
      rowId={({ book }) => book}
      columns={bookColumns(language)}
    />
  );
}

type Book = Balance['books'][number];

function bookColumns(language: Language): Column<Book>[] {
  const say = issuingPageWording[language].balance;
  const reasons: Readonly<Record<string, string>> = say.voidReasons;
  const counts = ['received', 'used', 'voided', 'free'] as const;
  return [
    { id: 'type', heading: say.book.type, cell: ({ type }) => <span lang="zh">{type}</span> },
    { id: 'range', heading: say.book.range, cell: ({ range }) => <span lang="zh">{range}</span> },
    ...counts.map((id) => ({ id, heading: say.book[id], numeric: true, cell: (book: Book) => book[id] })),
    { id: 'next', heading: say.book.next, cell: ({ next }) => <span lang="zh">{next ?? '—'}</span> },
    {
      id: 'voids',
      heading: say.book.voids,
      cell: ({ voids }) =>
        voids.map(({ number, reason }) => `${number} ${reasons[reason] ?? reason}`).join('；') || '—',
    },
  ];
}

type OfficerRow = Balance['officers'][number];

function officerColumns(language: Language): Column<OfficerRow>[] {
  const say = issuingPageWording[language].balance;
  const counts = ['shelved', 'handedOver', 'posted', 'outside', 'used', 'voided'] as const;
  return [
    { id: 'name', heading: say.officer.name, cell: ({ name }) => <span lang="zh">{name ?? '—'}</span> },
    ...counts.map((id) => ({ id, heading: say.officer[id], numeric: true, cell: (row: OfficerRow) => row[id] })),
  ];
}

function Officers({ officers }: Pick<Balance, 'officers'>) {
  const language = useLanguage();
  const say = issuingPageWording[language].balance;
  return (
    <Table
      caption={say.officers}
      empty={say.noOfficers}
      rows={officers}
      rowId={({ name }) => name ?? ''}
      columns={officerColumns(language)}
    />
  );
}

function Differences({ balance: { differences, explanation } }: { balance: Balance }) {
  const say = issuingPageWording[useLanguage()].balance;
  if (differences.length === 0) return null;
  return (
    <section aria-label={say.differences} className="banner tone-time">
      <p className="banner-title">{say.differences}</p>
      <ul>
        {differences.map(({ what, recorded, counted }) => (
          <li key={what ?? ''}>{say.difference(what ?? say.nowhere, recorded, counted)}</li>
        ))}
      </ul>
      <p lang="zh">{explanation}</p>
    </section>
  );
}
