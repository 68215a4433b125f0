import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { DraftView, Examination, Impact, ProposalView } from '../../../modules/process/publication/contract.ts';
import { publishDraft, readImpact } from '../../api/process-drafts.ts';
import { dayOfYearText, fieldId, numberText, Table, TextArea } from '../../ui/index.ts';
import { ChangeTable } from '../../desk/process-models/ChangeTable.tsx';
import { useSending } from '../../desk/leaves/use-sending.ts';
import { useAnnounce } from '../../desk/shell/AnnouncingRoom.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { textIn } from '../../desk/shell/text-in.ts';
import { TroubleNote } from '../../desk/shell/TroubleNote.tsx';
import type { DraftPart } from './parts.ts';
import { ProposalNote, ProposeForm, TurnDownForm } from './Proposing.tsx';
import { draftWording } from './wording.ts';

type PublishFormProps = {
  item: string;
  revision: number;
  /** What was found in exactly what is saved; undefined until then. */
  checked: Examination | undefined;
  departments: DraftView['departments'];
  parts: readonly DraftPart[];
  publishing: DraftView['publishing'];
  proposal: ProposalView | null;
  /** What was proposed is what is saved, and nobody has answered. */
  isProposed: boolean;
  published: () => void;
};

/** Read the effect, say the reason, done. */
export function PublishForm({ checked, ...form }: PublishFormProps) {
  const { item, revision, publishing, proposal, isProposed, published } = form;
  const say = draftWording[useLanguage()].publish;
  const isReady = checked?.findings.every(({ grade }) => grade === 'note') === true;
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{say.title}</h2>
      {publishing === 'another' && <p>{say.another}</p>}
      {proposal && <ProposalNote proposal={proposal} />}
      {isReady ? <Ready {...form} checked={checked} /> : <p>{say.first}</p>}
      {isProposed && publishing === 'self' && <TurnDownForm {...{ item, revision, done: published }} />}
      {isReady && !isProposed && publishing === 'another' && <ProposeForm {...{ item, revision, done: published }} />}
    </section>
  );
}

function Ready({
  item,
  revision,
  checked,
  departments,
  parts,
  publishing,
  published,
}: PublishFormProps & { checked: Examination }) {
  const language = useLanguage();
  const say = draftWording[language].publish;
  const client = useQueryClient();
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const [day, setDay] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = textIn(new FormData(event.currentTarget), 'reason');
    const wish = { revision, reason, ...(day !== '' && { on: day }) };
    await send(wish, async (key) => {
      const { version, effectiveOn } = await publishDraft(item, wish, key);
      announce(say.done(numberText(version, language), dayOfYearText(civilDate(effectiveOn), language)));
      await client.invalidateQueries({ queryKey: ['process-models'] });
      published();
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {trouble && <TroubleNote trouble={trouble} />}
      <h3>{say.changes}</h3>
      {checked.changes && <ChangeTable changes={checked.changes} departments={departments} language={language} />}
      <h3>{say.effect}</h3>
      <Effect item={item} parts={parts} day={day} />
      {publishing === 'self' && (
        <>
          <TextArea language={language} name="reason" label={say.reason} hint={say.reasonHint} rows={3} />
          <DayField label={say.day} day={day} choose={setDay} />
          <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
            {isSending ? say.sending : say.send}
          </button>
        </>
      )}
    </form>
  );
}

function DayField({ label, day, choose }: { label: string; day: string; choose: (day: string) => void }) {
  const id = fieldId('in-force-from');
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        className="input draft-day"
        type="date"
        id={id}
        value={day}
        onChange={({ target }) => choose(target.value)}
      />
    </div>
  );
}

function Effect({ item, parts, day }: { item: string; parts: readonly DraftPart[]; day: string }) {
  const language = useLanguage();
  const say = draftWording[language].publish;
  const { data } = useQuery({
    queryKey: ['process-drafts', item, 'impact'],
    queryFn: ({ signal }) => readImpact(item, signal),
    staleTime: 0,
  });
  if (data === undefined) return null;
  const running = data.versions.reduce((sum, version) => sum + version.running, 0);
  const from = dayOfYearText(day === '' ? civilDate(today()) : civilDate(day), language);
  return (
    <>
      <p>
        {running === 0 ? say.noneRunning : say.running(numberText(running, language))} {say.newCases(from)}
      </p>
      {running > 0 && <Steps steps={data.steps} parts={parts} />}
    </>
  );
}

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

const nameOf = ({ name }: Impact['steps'][number]) => <span lang="zh">{name}</span>;

function Steps({ steps, parts }: { steps: Impact['steps']; parts: readonly DraftPart[] }) {
  const language = useLanguage();
  const say = draftWording[language].publish;
  const isKept = (node: string) => parts.some(({ id }) => id === node);
  return (
    <Table
      caption={say.caption}
      empty=""
      rows={steps}
      rowId={({ version, node }) => `${version} ${node}`}
      columns={[
        { id: 'version', heading: say.columns.version, cell: ({ version }) => numberText(version, language) },
        { id: 'step', heading: say.columns.step, cell: nameOf },
        { id: 'open', heading: say.columns.open, cell: ({ open }) => numberText(open, language) },
        { id: 'after', heading: say.columns.after, cell: ({ node }) => say.after[isKept(node) ? 'kept' : 'gone'] },
      ]}
    />
  );
}
