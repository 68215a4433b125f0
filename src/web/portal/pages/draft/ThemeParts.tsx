import { Fragment } from 'react';
import { canonicalJson } from '../../../../kernel/canonical-json.ts';
import { grouped } from '../../../../kernel/grouped.ts';
import type { ThemeDraft } from '../../../../modules/intake/theme-drafts/contract/theme-drafts.ts';
import { ActForm, Button, Details, Say, SourceText, TaskList, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

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
  const say = portalWording[language].themes.outlook;
  const each = [...grouped(theme.theme.waived, ({ name, reason }) => `${name} ${canonicalJson(reason)}`)];
  const withdrawn = new Set<string>();
  const isFirst = (material: string) => !withdrawn.has(material) && withdrawn.add(material).size > 0;
  if (each.length === 0) return null;
  return (
    <Details summary={say.waived(each.length)}>
      <ul>
        {each.map(([key, [{ name, material, reason, source }]]) => (
          <li key={key}>
            <Say words={{ zh: name }} language={language} />
            {say.because}
            {reason.kind === 'produced' ? (
              <Fragment>
                {say.reasons.produced.before}
                <Say words={nameIn(theme, reason.by)} language={language} />
                {say.reasons.produced.behind}
              </Fragment>
            ) : source ? (
              <SourceText source={source} language={language} />
            ) : (
              say.reasons[reason.kind]
            )}
            {act && reason.kind === 'shared' && isFirst(material) && (
              <ActForm language={language} action={to.withdrawal(act.draft, material)} once={`${act.once}-${material}`}>
                <p>
                  <Button>
                    {portalWording[language].themeDraft.sharing.withdraw}
                    <span className="unseen"> {name}</span>
                  </Button>
                </p>
              </ActForm>
            )}
          </li>
        ))}
      </ul>
    </Details>
  );
}
