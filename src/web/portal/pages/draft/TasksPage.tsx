import type { Bilingual } from '../../../../modules/forms/contract/form.ts';
import type { Draft } from '../../../../modules/intake/drafts/contract/drafts.ts';
import {
  ActForm,
  Acts,
  Button,
  LinkButton,
  NotificationBanner,
  numberText,
  Say,
  TaskList,
  type Spoken,
  type Task,
  type TaskState,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ThemeCommitments, ThemeItems, type ThemeMaterials } from './ThemeParts.tsx';

const TASK_GROUPS = ['applicant', 'agent', 'matter'] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];
type OpenState = Exclude<TaskState, 'blocked'>;

/** A page of the form as a part of the work. */
export type PageTask = {
  page: string;
  question: Bilingual;
  group: TaskGroup;
  state: OpenState;
  optional: boolean;
  /** In a correction: what the notice says. */
  officer?: string | undefined;
};

export type TasksPageProps = {
  frame: Frame;
  draft: { id: string; item: Bilingual; corrects: string | null; supplies: boolean; amends: boolean };
  tasks: readonly PageTask[];
  /** Undefined where nothing is to be handed in. */
  materials: OpenState | undefined;
  /** Whether there is a text that may be signed (告知承诺), and whether it was; undefined where there is none. */
  commitment: OpenState | undefined;
  /** Whose word is needed: whether all were given; undefined where nobody's is. */
  secondPersons: OpenState | undefined;
  /** Where to go on. */
  next: string;
  /** The person has just said that the rest comes later. */
  saved: boolean;
  /** Not null when the item was published anew meanwhile. */
  change: Draft['change'];
  /** One form for several items (一件事). */
  theme?: ThemeMaterials | undefined;
  once: string;
};

/** The whole of an application at a glance: what is done, what is not, where to go on. */
export function TasksPage(props: TasksPageProps) {
  const { frame, draft, tasks, materials, next, saved, change, theme, once, ...rest } = props;
  const { language } = frame;
  const say = portalWording[language].draft.list;
  const all = [...tasks.map(({ state }) => state), ...(materials === undefined ? [] : [materials])];
  const done = all.filter((state) => state === 'done').length;
  return (
    <PortalPage
      frame={frame}
      title={say.title}
      at="mine"
      crumbs={[{ href: PLACES.mine, label: portalWording[language].cases.mine.title }]}
    >
      {saved && (
        <NotificationBanner id="saved" tone="done" title={say.saved}>
          <p>{say.savedLead}</p>
        </NotificationBanner>
      )}
      <h1>
        <Say words={draft.item} language={language} />
      </h1>
      {draft.corrects !== null && (
        <NotificationBanner id="correction" title={say[kindOf(draft)]}>
          <p>{say[`${kindOf(draft)}Lead`]}</p>
        </NotificationBanner>
      )}
      <p className="lead">{say.progress(numberText(done, language), numberText(all.length, language))}</p>
      {change === null ? (
        <Acts>
          <LinkButton variant="go" href={next}>
            {done === all.length ? say.toCheck : say.next}
          </LinkButton>
        </Acts>
      ) : (
        <Changed change={change} action={to.renew(draft.id)} once={once} language={language} />
      )}
      {theme && <ThemeItems theme={theme} language={language} />}
      <Groups draft={draft.id} tasks={tasks} language={language} />
      {theme && <ThemeCommitments theme={theme} language={language} />}
      <Rest {...rest} draft={draft.id} materials={materials} language={language} />
      {theme ? <ThemeWays draft={draft.id} language={language} /> : <OtherWays draft={draft} language={language} />}
    </PortalPage>
  );
}

/** To ask for early service, and to throw it away. */
function OtherWays({ draft, language }: Spoken & Pick<TasksPageProps, 'draft'>) {
  const { draft: say, earlyService } = portalWording[language];
  return (
    <>
      {draft.corrects === null && (
        <p>
          <a className="tap" href={to.earlyService(draft.id)}>
            {earlyService.link}
          </a>
        </p>
      )}
      <p>
        <a className="tap" href={to.discard(draft.id)}>
          {say.list.discard}
        </a>
      </p>
    </>
  );
}

/** The situation may be another one; or it is given up. */
function ThemeWays({ draft, language }: Spoken & { draft: string }) {
  const { draft: say, themeDraft } = portalWording[language];
  return (
    <>
      <p>
        <a className="tap" href={to.situation(draft)}>
          {themeDraft.situation}
        </a>
      </p>
      <p>
        <a className="tap" href={to.discard(draft)}>
          {say.list.discard}
        </a>
      </p>
    </>
  );
}

const CHANGES = ['newQuestions', 'goneQuestions', 'newMaterials', 'goneMaterials'] as const;

type ChangedProps = Spoken & { change: NonNullable<Draft['change']>; action: string; once: string };

/** What another version of the item asks differently; the draft goes on once this was read. */
function Changed({ change, action, once, language }: ChangedProps) {
  const say = portalWording[language].draft.list;
  const different = CHANGES.filter((kind) => change[kind].length > 0);
  return (
    <NotificationBanner id="changed" tone="time" title={say.changed}>
      <p>{different.length === 0 ? say.sameAsBefore : say.changedLead}</p>
      <dl className="changes">
        {different.map((kind) => (
          <div key={kind}>
            <dt>{say[kind]}</dt>
            {change[kind].map((name) => (
              <dd key={name.zh}>
                <Say words={name} language={language} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <ActForm language={language} action={action} once={once}>
        <Acts>
          <Button variant="go">{say.renew}</Button>
        </Acts>
      </ActForm>
    </NotificationBanner>
  );
}

function Groups({ draft, tasks, language }: Spoken & { draft: string; tasks: readonly PageTask[] }) {
  const say = portalWording[language].draft.list;
  return TASK_GROUPS.filter((group) => tasks.some((task) => task.group === group)).map((group) => (
    <section key={group} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{say.groups[group]}</h2>
      <TaskList
        language={language}
        tasks={tasks.filter((task) => task.group === group).map((task) => lineOf(task, draft, language))}
      />
    </section>
  ));
}

function lineOf(task: PageTask, draft: string, language: Spoken['language']): Task {
  const say = portalWording[language].draft.list;
  return {
    id: `task-${task.page}`,
    state: task.state,
    href: to.question(draft, task.page, { from: 'list' }),
    title: <Say words={task.question} language={language} />,
    hint:
      task.officer === undefined ? (
        task.optional && say.optional
      ) : (
        <>
          {say.officer}
          <Say words={{ zh: task.officer }} language={language} />
        </>
      ),
  };
}

type RestProps = Spoken & { draft: string } & Pick<TasksPageProps, 'materials' | 'commitment' | 'secondPersons'>;

function Rest({ draft, materials, commitment, secondPersons, language }: RestProps) {
  const say = portalWording[language].draft.list;
  const promise = portalWording[language].commitment;
  const choice = commitment && {
    id: 'task-commitment',
    title: promise.task,
    state: commitment,
    href: to.commitment(draft),
  };
  const asked = secondPersons && {
    id: 'task-second-persons',
    title: portalWording[language].secondPerson.title,
    state: secondPersons,
    href: to.secondPersons(draft),
  };
  return (
    <>
      {materials !== undefined && (
        <section aria-labelledby="group-materials">
          <h2 id="group-materials">{say.groups.materials}</h2>
          <TaskList
            language={language}
            tasks={[
              ...(choice ? [choice] : []),
              { id: 'task-materials', title: say.materials, state: materials, href: to.materials(draft) },
            ]}
          />
        </section>
      )}
      <section aria-labelledby="group-hand-in">
        <h2 id="group-hand-in">{say.groups.handIn}</h2>
        <TaskList
          language={language}
          tasks={[
            ...(asked ? [asked] : []),
            { id: 'task-check', title: say.check, state: 'notStarted', href: to.check(draft) },
          ]}
        />
      </section>
    </>
  );
}

function kindOf({ supplies, amends }: { supplies: boolean; amends: boolean }) {
  if (supplies) return 'supply';
  return amends ? 'amend' : 'correction';
}
