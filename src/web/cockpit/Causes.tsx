import type { Cause, Figures } from '../../modules/supervision/contract.ts';
import { Table, type Column, type Language } from '../ui/index.ts';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import type { CockpitFilter } from './filter.ts';
import { Opens } from './Opens.tsx';
import { cockpitWording } from './wording.ts';

type CausesProps = { figures: Pick<Figures, 'causes' | 'stretch'>; of: CockpitFilter };

/** What most had to be corrected, and on what was refused. */
export function Causes(props: CausesProps) {
  return (
    <div className="side-by-side">
      <CauseTable kind="correction" {...props} />
      <CauseTable kind="refusal" {...props} />
    </div>
  );
}

type Kind = 'correction' | 'refusal';

function CauseTable({ kind, figures, of }: CausesProps & { kind: Kind }) {
  const language = useLanguage();
  const { causes: say } = cockpitWording[language];
  return (
    <section aria-labelledby={`${kind}-title`}>
      <h2 id={`${kind}-title`}>{say[kind]}</h2>
      <Table
        caption={<span className="unseen">{say[kind]}</span>}
        empty={say.none}
        rows={figures.causes[kind]}
        rowId={({ cause }) => cause}
        columns={columnsOf(kind, { figures, of, language })}
      />
    </section>
  );
}

const FIGURE = { correction: 'correctionCause', refusal: 'refusalCause' } as const;

function columnsOf(kind: Kind, { figures, of, language }: CausesProps & { language: Language }): Column<Cause>[] {
  const { causes: say } = cockpitWording[language];
  return [
    {
      id: 'cause',
      heading: kind === 'correction' ? say.cause : say.basis,
      cell: ({ name }) => <span lang="zh">{name}</span>,
    },
    {
      id: 'times',
      heading: say.times,
      numeric: true,
      cell: ({ cause, times }) => (
        <Opens of={{ ...of, figure: FIGURE[kind], ...figures.stretch, cause }} count={times} />
      ),
    },
  ];
}
