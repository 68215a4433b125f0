import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayText } from '../../../../web/ui/index.ts';
import type { OfCase } from '../parameters.ts';

/** Enough for its owner to know which case is meant, too little for anybody else. */
export const tail = ({ number }: OfCase) => `办件尾号 ${number.slice(-4)}`;
export const numbered = ({ number, acting }: OfCase) =>
  acting ? `办件编号 ${number}，${acting.actor} 代 ${acting.principal} 办理。` : `办件编号 ${number}。`;
export const day = (text: string) => dayText(civilDate(text), 'zh');
