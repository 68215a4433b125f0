import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { HandOver, ThemeResults } from '../../../modules/issuing/contract.ts';
import { issuingAddresses } from '../../api/issuing-addresses.ts';
import { handOverTogether, postTogether, readThemeResults } from '../../api/issuing.ts';
import { CaseNumber, dayText, SummaryList } from '../../ui/index.ts';
import { KeyHint } from '../keys/KeyHint.tsx';
import { useCommand, useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import { ThemeResultTable } from './ThemeResultTable.tsx';
import { useAct } from './use-act.ts';
import { WindowForm } from './WindowForm.tsx';
import { issuingPageWording } from './wording.ts';
import type { IssuingPageWording } from './wording/zh.ts';

/** What was done a moment ago, said in whichever language is chosen now. */
type Done = { handed: number; number: string } | { posted: number };

const doneText = (done: Done, say: IssuingPageWording['theme']) =>
  'handed' in done ? say.handed(done.handed, done.number) : say.posted(done.posted);

type OfTheme = { themeCase: string; hall: string };

/** 统一出件: everything that one theme gives out, handed over in one sitting or sent in one parcel. */
export function ThemeDesk({ themeCase, hall }: OfTheme) {
  const say = issuingPageWording[useLanguage()];
  const [done, setDone] = useState<Done>();
  const { data, error, refetch } = useQuery({
    queryKey: ['issuing', 'theme', themeCase, hall],
    queryFn: ({ signal }) => readThemeResults(themeCase, hall, signal),
    gcTime: 0,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  return (
    <>
      <Facts theme={data} />
      {done !== undefined && <output className="issuing-said">{doneText(done, say.theme)}</output>}
      <Acts key={readyIn(data).join()} theme={data} hall={hall} report={setDone} />
    </>
  );
}

const readyIn = ({ results }: ThemeResults): string[] =>
  results.flatMap(({ state, row }) => (state === 'here' && row ? [row.caseId] : []));

function Facts({ theme }: { theme: ThemeResults }) {
  const language = useLanguage();
  const say = issuingPageWording[language].theme;
  const day = (on: string) => dayText(civilDate(on), language);
  return (
    <>
      <h2>
        {say.title} · <span lang="zh">{theme.name}</span>
      </h2>
      <SummaryList
        language={language}
        rows={[
          { id: 'number', label: say.number, value: <CaseNumber number={theme.number} /> },
          { id: 'applicant', label: say.applicant, value: <span lang="zh">{theme.applicant}</span> },
          ...(theme.receipts.length === 0
            ? []
            : [
                {
                  id: 'receipts',
                  label: say.receipts,
                  value: (
                    <ul className="issuing-receipts">
                      {theme.receipts.map(({ id, number, on }) => (
                        <li key={id}>
                          <a href={issuingAddresses.themeReceipt(theme.id, id)} target="_blank" rel="noopener">
                            {say.printReceipt(say.receipt(number ?? '', day(on)))}
                          </a>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
        ]}
      />
      <p>{say.pace[theme.pace ?? 'none']}</p>
      {theme.heldUntil !== null && <p>{say.heldUntil(day(theme.heldUntil))}</p>}
    </>
  );
}

type ActsProps = { theme: ThemeResults; hall: string; report: (done: Done) => void };

function Acts({ theme, hall, report }: ActsProps) {
  const say = issuingPageWording[useLanguage()].theme;
  const { bindings } = useKeys();
  const [open, setOpen] = useState<'handOver' | 'post'>();
  const [marked, setMarked] = useState<readonly string[]>(() => readyIn(theme));
  const toPost = postableIn(theme, marked);
  const canHand = marked.length > 0;
  useCommand('moveOn', canHand && open === undefined ? () => setOpen('handOver') : undefined);
  const mark = (caseId: string, on: boolean) =>
    setMarked(on ? [...marked, caseId] : marked.filter((one) => one !== caseId));
  const done = () => setOpen(undefined);
  return (
    <section aria-label={say.list} className="issuing-acts">
      <ThemeResultTable theme={theme} marked={marked} mark={mark} />
      {!canHand && <p>{say.nothing}</p>}
      <div className="issuing-buttons">
        {canHand && (
          <button
            type="button"
            className="button button-go"
            aria-expanded={open === 'handOver'}
            onClick={() => setOpen(open === 'handOver' ? undefined : 'handOver')}
          >
            {say.handOver(marked.length)} <KeyHint shortcut={bindings.moveOn} />
          </button>
        )}
        {toPost.length > 0 && (
          <button
            type="button"
            className="button button-plain"
            aria-expanded={open === 'post'}
            onClick={() => setOpen(open === 'post' ? undefined : 'post')}
          >
            {say.post(toPost.length)}
          </button>
        )}
      </div>
      {open === 'handOver' && <HandOverMany {...{ theme, hall, marked, report, done }} />}
      {open === 'post' && <PostMany {...{ theme, hall, marked: toPost, report, done }} />}
    </section>
  );
}

/** Of what is marked, what may leave by post now. */
const postableIn = ({ results, canPost }: ThemeResults, marked: readonly string[]): string[] =>
  results.flatMap(({ row, byPost, held }) =>
    canPost && row && byPost && !held && marked.includes(row.caseId) ? [row.caseId] : [],
  );

type ManyProps = {
  theme: ThemeResults;
  hall: string;
  marked: readonly string[];
  report: (done: Done) => void;
  done: () => void;
};

function HandOverMany({ theme, hall, marked, report, done }: ManyProps) {
  const [first = ''] = marked;
  const send = async (wish: HandOver & { key: string }) => {
    const { handed, receipt } = await handOverTogether(theme.id, { ...wish, cases: [...marked] });
    report({ handed, number: receipt.number ?? '' });
  };
  return <HandOverForm caseId={first} hall={hall} done={done} send={send} />;
}

function PostMany({ theme, hall, marked, report, done }: ManyProps) {
  const say = issuingPageWording[useLanguage()].theme;
  const said = say.posted(marked.length);
  const act = useAct<{ hall: string; cases: string[] }>(
    async (wish) => {
      await postTogether(theme.id, wish);
      report({ posted: marked.length });
    },
    { said, done },
  );
  return (
    <WindowForm
      act={say.postAct}
      sending={act.isPending}
      error={act.error}
      submit={() => act.mutate({ hall, cases: [...marked] })}
    >
      <p className="hint">{say.postLead}</p>
    </WindowForm>
  );
}
