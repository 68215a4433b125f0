import { Link, useSearch } from '@tanstack/react-router';
import { troubleOf } from '../api/trouble.ts';
import { numberText, plain } from '../ui/index.ts';
import { MoreButton } from '../desk/shell/MoreButton.tsx';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { TroubleNote } from '../desk/shell/TroubleNote.tsx';
import { useDocumentTitle } from '../desk/shell/use-document-title.ts';
import { Waiting } from '../desk/shell/Waiting.tsx';
import { CaseTable } from './CaseTable.tsx';
import { cockpitFilterOf, type FigureFilter } from './filter.ts';
import { dayIn } from './texts.ts';
import { useFigureCases } from './use-figure-cases.ts';
import { useFigures } from './use-figures.ts';
import { cockpitWording } from './wording.ts';
import './styles/cockpit.css';

/** The cases behind a figure; the address says which figure, of what, and between which days. */
export default function FigureCasesPage() {
  const language = useLanguage();
  const { cases: say, figures: names, waiting } = cockpitWording[language];
  const filter = useSearch({ from: '/cockpit/cases' });
  const { cases, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPending } = useFigureCases(filter);
  const title = say.title(names[filter.figure ?? 'received']);
  useDocumentTitle(title);
  const shown = numberText(cases.length, language);
  return (
    <div className="desk-page cockpit">
      <p>
        <Link className="back-link" to="/cockpit" search={cockpitFilterOf(filter)}>
          {say.back}
        </Link>
      </p>
      <h1>{title}</h1>
      <OfWhat filter={filter} />
      {error !== null && <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />}
      {isPending && error === null ? (
        <Waiting>{waiting}</Waiting>
      ) : (
        <>
          <CaseTable cases={cases} />
          <output className="fine">{hasNextPage ? say.shown(shown) : say.whole(shown)}</output>
          {hasNextPage && (
            <p>
              <MoreButton listed={{ isFetchingNextPage, fetchNextPage }}>{say.more}</MoreButton>
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** What narrows the list, in words. */
function OfWhat({ filter }: { filter: FigureFilter }) {
  const language = useLanguage();
  const { cases: say, channels } = cockpitWording[language];
  const { channel, from, until, cause } = filter;
  const { data } = useFigures(cockpitFilterOf(filter));
  const day = dayIn(language);
  const parts = [
    ...(data?.of.department ? [plain(data.of.department.name, language)] : []),
    ...(data?.of.item ? [plain(data.of.item.name, language)] : []),
    ...(data?.of.hall ? [plain(data.of.hall.name, language)] : []),
    ...(channel === 'portal' || channel === 'window' ? [channels[channel]] : []),
    ...(from !== undefined ? [say.from(day(from))] : []),
    ...(until !== undefined ? [say.until(day(until))] : []),
    ...(cause !== undefined ? [causeName(data, cause)] : []),
  ];
  return parts.length === 0 ? null : <p className="of-what">{parts.join(' · ')}</p>;
}

type Known = { causes: { correction: readonly { cause: string; name: string }[] } } | undefined;

const causeName = (figures: Known, cause: string) =>
  figures?.causes.correction.find((one) => one.cause === cause)?.name ?? cause;
