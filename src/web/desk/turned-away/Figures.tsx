import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Axis, TurnedAwayCount, TurnedAwayFigures } from '../../../modules/intake/turned-away/contract.ts';
import { numberText, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { turnedAwayFilterOf } from './filter.ts';
import { deskTurnedAwayWording } from './wording.ts';

const AXES = ['month', 'hall', 'reason', 'item', 'department', 'officer'] as const;

/** How often, by whatever one asks; each row leads to the very registrations that were counted. */
export function Figures({ figures }: { figures: TurnedAwayFigures }) {
  const language = useLanguage();
  const say = deskTurnedAwayWording[language].figures;
  const [axis, setAxis] = useState<Axis>('month');
  const { total, from, until } = figures;
  return (
    <section aria-labelledby="noes-figures">
      <h2 id="noes-figures">{say.title}</h2>
      <p>{say.total(numberText(total.all, language), from, until)}</p>
      <p>
        {say.shares(shareText(total.overturnedShare, language), shareText(total.unreviewedShare, language))}
        {total.overdue > 0 && ` ${say.overdueNote(numberText(total.overdue, language))}`}
      </p>
      <ChoiceField
        name="axis"
        label={say.by}
        first={say.axes.month}
        options={AXES.filter((one) => one !== 'month').map((value) => ({ value, label: say.axes[value] }))}
        value={axis === 'month' ? '' : axis}
        choose={(value) => setAxis(AXES.find((one) => one === value) ?? 'month')}
      />
      <Table
        caption={say.caption(say.axes[axis])}
        empty={say.none}
        rows={figures.by[axis]}
        rowId={({ key }) => key}
        columns={columnsOf(axis, language)}
      />
    </section>
  );
}

const shareText = (share: number | null, language: Language): string =>
  share === null ? '—' : `${numberText(Math.round(share * 1000) / 10, language)} %`;

function columnsOf(axis: Axis, language: Language): Column<TurnedAwayCount>[] {
  const say = deskTurnedAwayWording[language].figures;
  const counted = (id: 'all' | 'unreviewed' | 'overdue' | 'upheld' | 'overturned'): Column<TurnedAwayCount> => ({
    ...{ id, heading: say.columns[id], numeric: true },
    cell: (row) => numberText(row[id], language),
  });
  return [
    {
      id: 'name',
      heading: say.axes[axis],
      cell: ({ key, name }) => (
        <Link to="/turned-away" search={turnedAwayFilterOf({ state: 'all', [axis]: key })}>
          <Say words={name} language={language} />
        </Link>
      ),
    },
    ...(['all', 'unreviewed', 'overdue', 'upheld', 'overturned'] as const).map(counted),
    {
      ...{ id: 'overturnedShare', heading: say.columns.overturnedShare, numeric: true },
      cell: (row) => shareText(row.overturnedShare, language),
    },
    {
      ...{ id: 'unreviewedShare', heading: say.columns.unreviewedShare, numeric: true },
      cell: (row) => shareText(row.unreviewedShare, language),
    },
  ];
}
