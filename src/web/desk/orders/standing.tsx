import { civilDate } from '../../../kernel/civil-date.ts';
import type { OrderRow } from '../../../modules/oversight/orders/contract.ts';
import { dayText, Light, numberText, Say, type Language } from '../../ui/index.ts';
import { ordersWording } from './wording.ts';

type Shown = { row: OrderRow; language: Language };

/** To whom: a department's section, or whoever heads the department. */
export function OrderPlaceText({ row: { department, section }, language }: Shown) {
  const say = ordersWording[language];
  return (
    <>
      <Say words={department.name} language={language} /> ·{' '}
      {section === null ? say.wholeDepartment : <span lang="zh">{section}</span>}
    </>
  );
}

export function orderStateText({ state, settled, returned }: OrderRow, language: Language): string {
  const say = ordersWording[language];
  return [
    say.states[state],
    ...(returned ? [say.returned] : []),
    ...(settled === null ? [] : [say.settled[settled ? 'true' : 'false']]),
  ].join(' · ');
}

/** By when it is to be answered, with its light; nothing once it is. */
export function OrderDue({ row: { dueOn, daysLeft, light }, language }: Shown) {
  const say = ordersWording[language];
  if (dueOn === null || daysLeft === null) return null;
  const text = daysLeft < 0 ? say.lateText : say.dueText;
  return (
    <>
      {light !== 'none' && <Light light={light} language={language} />}{' '}
      {text(dayText(civilDate(dueOn), language), numberText(Math.abs(daysLeft), language))}
    </>
  );
}
