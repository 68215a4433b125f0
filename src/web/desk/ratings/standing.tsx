import { civilDate } from '../../../kernel/civil-date.ts';
import type { RectificationRow } from '../../../modules/ratings/rectifying/contract.ts';
import { dayText, Light, numberText, type Language } from '../../ui/index.ts';
import { deskRatingsWording } from './wording.ts';

/** By when the next act is due, with its light; nothing for what is closed. */
export function DueText({ row: { dueOn, daysLeft, light }, language }: { row: RectificationRow; language: Language }) {
  const say = deskRatingsWording[language];
  if (dueOn === null || daysLeft === null) return null;
  const day = dayText(civilDate(dueOn), language);
  const text = daysLeft < 0 ? say.lateText : say.dueText;
  return (
    <>
      {light !== 'none' && <Light light={light} language={language} />}{' '}
      {text(day, numberText(Math.abs(daysLeft), language))}
    </>
  );
}
