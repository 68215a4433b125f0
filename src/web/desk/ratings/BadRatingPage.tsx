import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { RectificationFile } from '../../../modules/ratings/rectifying/contract.ts';
import { codeText, ratingWording } from '../../../modules/ratings/wording.ts';
import { readBadRating } from '../../api/ratings.ts';
import { troubleOf } from '../../api/trouble.ts';
import { dayText, Face, Say, SummaryList, Tag, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { ActForm } from './ActForm.tsx';
import { Happened } from './Happened.tsx';
import { DueText } from './standing.tsx';
import { deskRatingsWording } from './wording.ts';
import '../styles/ratings.css';

/** One bad rating: what was said, what is to be done and by when, what was done. */
export default function BadRatingPage() {
  const { ratingId } = useParams({ from: '/ratings/$ratingId' });
  const say = deskRatingsWording[useLanguage()];
  const client = useQueryClient();
  useDocumentTitle(say.file.title);
  const { data, error, refetch } = useQuery({
    queryKey: ['bad-rating', ratingId],
    queryFn: ({ signal }) => readBadRating(ratingId, signal),
  });
  const changed = async () => {
    await refetch();
    await client.invalidateQueries({ queryKey: ['bad-ratings'] });
  };
  return (
    <div className="desk-page ratings-page">
      <p>
        <Link to="/ratings">{say.file.back}</Link>
      </p>
      {data && <Opened file={data} changed={() => void changed()} />}
      {!data && error === null && <Waiting>{say.waiting}</Waiting>}
      {!data && error !== null && <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />}
    </div>
  );
}

function Opened({ file, changed }: { file: RectificationFile; changed: () => void }) {
  const language = useLanguage();
  const { row, acts, happened } = file;
  const words = ratingWording[language];
  return (
    <>
      <h1>
        <Say words={row.item} language={language} />
      </h1>
      <p className="graded">
        <Face grade={row.grade} /> {words.grades[row.grade]}
        <Tag tone={row.state === 'closed' ? 'done' : 'act'}>{words.states[row.state]}</Tag>
        <DueText row={row} language={language} />
      </p>
      <Facts file={file} language={language} />
      {acts.map((act) => (
        <ActForm key={`${act}@${row.version}`} rating={row.id} act={act} row={row} changed={changed} />
      ))}
      <Happened happened={happened} />
    </>
  );
}

function Facts({ file, language }: { file: RectificationFile; language: Language }) {
  const say = deskRatingsWording[language];
  const words = ratingWording[language];
  const { row, caseId, hall, options, served, ratedOn, channel } = file;
  const channels = new Map(Object.entries(words.channels));
  const rows = [
    { id: 'said', label: say.file.said, value: saidText(file, language) },
    {
      id: 'ticked',
      label: say.file.ticked,
      value: options.length === 0 ? say.file.nothingTicked : options.map((code) => codeText(code, language)).join('；'),
    },
    { id: 'step', label: say.step, value: words.steps[row.step] },
    { id: 'department', label: say.file.department, value: <Say words={row.department.name} language={language} /> },
    { id: 'served', label: say.file.served, value: <span lang="zh">{served ?? ''}</span> },
    { id: 'channel', label: say.file.channel, value: channels.get(channel) ?? channel },
    ...(hall === null ? [] : [{ id: 'hall', label: say.file.hall, value: <Say words={hall} language={language} /> }]),
    { id: 'rated', label: say.file.rated, value: dayText(civilDate(ratedOn), language) },
    { id: 'named', label: say.file.withName, value: say.named[row.named ? 'true' : 'false'] },
  ];
  return (
    <>
      <SummaryList rows={rows} language={language} />
      {caseId !== null && (
        <p>
          <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
            {say.file.case}
          </Link>
        </p>
      )}
    </>
  );
}

function saidText({ words, hasWords }: RectificationFile, language: Language) {
  const { noWords, erased } = deskRatingsWording[language].file;
  if (words !== null) return <span lang="zh">{words}</span>;
  return hasWords ? erased : noWords;
}
