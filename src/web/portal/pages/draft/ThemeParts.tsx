import { Fragment } from 'react';
import { grouped } from '../../../../kernel/grouped.ts';
import type { ThemeDraft } from '../../../../modules/intake/theme-drafts/contract/theme-drafts.ts';
import { ActForm, Button, Say, SourceText, TaskList, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { WaivedList } from '../themes/WaivedList.tsx';

export type ThemeMaterials = Pick<ThemeDraft, 'materials' | 'theme'>;
type OfTheme = Spoken & { theme: ThemeMaterials };

const nameIn = ({ theme: { items } }: ThemeMaterials, key: string) =>
  items.find(({ item }) => item === key)?.name ?? { zh: key };

/** Which items this is handed in for, and with which departments each lies. */
export function ThemeItems({ theme, language }: OfTheme) {
  const say = portalWording[language].themeDraft;
  return (
    <section aria-labelledby="theme-items">
      <h2 id="theme-items">{say.items}</h2>
      <ul>
        {theme.theme.items.map(({ item, name, department }) => (
          <li key={item}>
            <Say words={name} language={language} />
            {say.of[0]}
            <Say words={department} language={language} />
            {say.of[1]}
          </li>
        ))}
      </ul>
    </section>
  );
}

type SentToProps = OfTheme & { unsigned: readonly { item: string; draft: string }[] };

/** Before handing in: which departments receive it, and which commitments have to be seen to first. */
export function SentTo({ theme, unsigned, language }: SentToProps) {
  const say = portalWording[language].themeDraft;
  const departments = grouped(theme.theme.items, ({ department }) => department.zh);
  return (
    <section aria-labelledby="sent-to">
      <h2 id="sent-to">{say.sentTo}</h2>
      <p>{say.checkLead}</p>
      <ul>
        {[...departments].map(([key, [first, ...others]]) => (
          <li key={key}>
            <Say words={first.department} language={language} />
            {say.of[0]}
            {[first, ...others].map(({ item, name }, place) => (
              <Fragment key={item}>
                {place > 0 && say.comma}
                <Say words={name} language={language} />
              </Fragment>
            ))}
            {say.of[1]}
          </li>
        ))}
      </ul>
      {unsigned.map(({ item, draft }) => (
        <p key={item}>
          {say.commitmentFault}
          <a className="tap" href={to.commitment(draft)}>
            <Say words={nameIn(theme, item)} language={language} />
          </a>
        </p>
      ))}
    </section>
  );
}

/** A commitment is read and signed for each item by itself. */
export function ThemeCommitments({ theme, language }: OfTheme) {
  const say = portalWording[language].themeDraft;
  const tasks = theme.theme.items.flatMap(({ item, draft, name, commitment }) =>
    commitment === null
      ? []
      : [
          {
            id: `task-commitment-${item}`,
            title: (
              <>
                {say.commitment}
                <Say words={name} language={language} />
              </>
            ),
            state: commitment === 'signed' ? ('done' as const) : ('notStarted' as const),
            href: to.commitment(draft),
          },
        ],
  );
  return tasks.length === 0 ? null : (
    <section aria-labelledby="theme-commitments">
      <h2 id="theme-commitments">{say.commitments}</h2>
      <p>{say.commitmentsLead}</p>
      <TaskList language={language} tasks={tasks} />
    </section>
  );
}

/** What need not be handed in, and why. `act`: where consent can be taken back. */
export function NotHandedIn({ theme, language, act }: OfTheme & { act?: { draft: string; once: string } }) {
  const { waived } = theme.theme;
  const firstShared = (of: string) =>
    waived.find(({ material, reason }) => material === of && reason.kind === 'shared');
  return (
    <WaivedList
      waived={waived}
      nameOfItem={(item) => nameIn(theme, item)}
      nameOfMaterial={(id) => [...theme.materials, ...waived.map(named)].find((one) => one.id === id)?.name}
      renderKnown={({ source }) => source && <SourceText source={source} language={language} />}
      renderAct={(row) =>
        act &&
        row === firstShared(row.material) && (
          <TakeBack {...act} material={row.material} name={row.name} language={language} />
        )
      }
      language={language}
    />
  );
}

const named = ({ material, name }: ThemeDraft['theme']['waived'][number]) => ({ id: material, name });

type TakeBackProps = Spoken & { draft: string; once: string; material: string; name: string };

const TakeBack = ({ draft, once, material, name, language }: TakeBackProps) => (
  <ActForm language={language} action={to.withdrawal(draft, material)} once={`${once}-${material}`}>
    <p>
      <Button>
        {portalWording[language].themeDraft.sharing.withdraw}
        <span className="unseen"> {name}</span>
      </Button>
    </p>
  </ActForm>
);
