import { useState, type FormEvent } from 'react';
import type { DraftView, Trial, TrialPending, TrialStep } from '../../../modules/process/publication/contract.ts';
import { tryDraft } from '../../api/process-drafts.ts';
import { momentText } from '../../ui/index.ts';
import { useSending } from '../../desk/leaves/use-sending.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { textIn } from '../../desk/shell/text-in.ts';
import { TroubleNote } from '../../desk/shell/TroubleNote.tsx';
import { partName } from './part-name.ts';
import { answersFor, trialMarks } from './trial.ts';
import type { DraftDesk } from './use-draft-editor.ts';
import { draftWording } from './wording.ts';

type Standing = { steps: readonly TrialStep[]; trial: Trial; turn: number };

type TrialPanelProps = { item: string; desk: DraftDesk; departments: DraftView['departments'] };

/** The model is walked through by hand, with marks where it stands: one step after another, and time as one lets it pass. */
export function TrialPanel({ item, desk, departments }: TrialPanelProps) {
  const say = draftWording[useLanguage()].trial;
  const { isSending, trouble, send } = useSending();
  const [standing, setStanding] = useState<Standing>();
  const [isRefused, setRefused] = useState(false);
  const play = async (steps: readonly TrialStep[]) => {
    const xml = await desk.save();
    await send({ xml, steps }, async () => {
      const trial = await tryDraft(item, { xml, steps: [...steps] });
      setRefused(trial.failed !== null);
      if (trial.failed !== null) return;
      setStanding({ steps, trial, turn: desk.turn });
      desk.editor()?.mark(trialMarks(trial, say.marks));
    });
  };
  const isStale = standing !== undefined && standing.turn !== desk.turn;
  return (
    <section aria-labelledby="trial">
      <h2 id="trial">{say.title}</h2>
      <p>{say.lead}</p>
      {trouble && <TroubleNote trouble={trouble} />}
      <div className="studio-acts">
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={isSending || undefined}
          onClick={() => void play([])}
        >
          {standing === undefined ? say.begin : say.again}
        </button>
        {standing !== undefined && standing.steps.length > 0 && !isStale && (
          <button type="button" className="button button-plain" onClick={() => void play(standing.steps.slice(0, -1))}>
            {say.back}
          </button>
        )}
      </div>
      {isRefused && <p role="alert">{say.failed}</p>}
      {isStale && <p>{say.stale}</p>}
      {standing !== undefined && !isStale && (
        <Stands trial={standing.trial} {...{ desk, departments }} go={(step) => void play([...standing.steps, step])} />
      )}
    </section>
  );
}

type StandsProps = {
  trial: Trial;
  desk: DraftDesk;
  departments: DraftView['departments'];
  go: (step: TrialStep) => void;
};

function Stands({ trial, desk, departments, go }: StandsProps) {
  const language = useLanguage();
  const say = draftWording[language].trial;
  const { state, now, pending, outcomes } = trial;
  const nameOf = ({ element, department }: TrialPending) =>
    [partName(desk.parts, element, language), department && say.of(plainName(departments, department))]
      .filter((word) => word !== null)
      .join(' ');
  return (
    <>
      <p>{say.now(momentText(new Date(now), language))}</p>
      <p>
        <strong>{say.states[state]}</strong> {outcomes.map((outcome) => say.outcomes[outcome]).join(' ')}
      </p>
      {pending.length > 0 && (
        <ul className="draft-findings">
          {pending.map((one) => (
            <li key={`${one.element} ${one.index}`}>
              <PendingForm pending={one} name={nameOf(one)} {...{ departments, go }} />
            </li>
          ))}
        </ul>
      )}
      {state === 'waiting' && (
        <div className="studio-acts">
          <span>{say.pass}</span>
          {Object.entries(say.days).map(([advance, word]) => (
            <button key={advance} type="button" className="button button-plain" onClick={() => go({ advance })}>
              {word}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

const plainName = (departments: DraftView['departments'], key: string) => departments[key]?.zh ?? key;

type PendingProps = { pending: TrialPending; name: string } & Pick<StandsProps, 'departments' | 'go'>;

/** What waits, with what it asks; done or happened at a press. */
function PendingForm({ pending: { element, kind, asks, lists, index }, name, departments, go }: PendingProps) {
  const say = draftWording[useLanguage()].trial;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const set = Object.fromEntries(
      asks.map((variable) => [
        variable,
        lists.includes(variable)
          ? form.getAll(variable).map(String)
          : answersFor(variable).typed(textIn(form, variable)),
      ]),
    );
    const said = asks.length > 0 ? { set } : {};
    const one = index === null ? {} : { index };
    go(kind === 'task' ? { complete: element, ...one, ...said } : { fire: element, ...said });
  };
  return (
    <form className="studio-acts" onSubmit={submit}>
      <strong lang="zh">{name}</strong>
      {asks.map((variable) =>
        lists.includes(variable) ? (
          <ChosenField key={variable} {...{ variable, departments }} about={name} />
        ) : (
          <AskedField key={variable} variable={variable} about={name} />
        ),
      )}
      <button type="submit" className="button button-plain">
        {kind === 'task' ? say.done : say.happens}
        <span className="unseen"> {name}</span>
      </button>
    </form>
  );
}

type ChosenProps = { variable: string; about: string; departments: DraftView['departments'] };

function ChosenField({ variable, about, departments }: ChosenProps) {
  const say = draftWording[useLanguage()].trial;
  return (
    <select className="input" name={variable} aria-label={`${say.chosen} (${about})`} multiple required size={6}>
      {Object.keys(departments).map((key) => (
        <option key={key} value={key} lang="zh">
          {plainName(departments, key)}
        </option>
      ))}
    </select>
  );
}

function AskedField({ variable, about }: { variable: string; about: string }) {
  const say = draftWording[useLanguage()].trial;
  const { choices } = answersFor(variable);
  const label = `${say.asks[variable] ?? variable} (${about})`;
  if (choices.length === 0) return <input className="input draft-day" name={variable} aria-label={label} required />;
  return (
    <select className="input draft-day" name={variable} aria-label={label} required>
      <option value="">{say.answer}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {say.values[choice]}
        </option>
      ))}
    </select>
  );
}
