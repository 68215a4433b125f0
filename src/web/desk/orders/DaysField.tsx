import { numberText, type Language } from '../../ui/index.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { ordersWording } from './wording.ts';

const DAYS = [1, 2, 3, 5, 7, 10, 15, 30] as const;

/** Within how many working days an order is answered. */
export function DaysField({ name, language }: { name: string; language: Language }) {
  const { draft: say, choose, file } = ordersWording[language];
  return (
    <ChoiceField
      name={name}
      label={say.days}
      first={choose}
      options={DAYS.map((days) => ({ value: String(days), label: file.daysText(numberText(days, language)) }))}
    />
  );
}
