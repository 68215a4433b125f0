import type { LimitsOf } from '../../modules/themes/saving/contract/effects.ts';
import { type FigureCasesQuery, type FiguresQuery } from '../../modules/supervision/contract.ts';
import { CHANNEL, FIGURES, type Figure } from '../../modules/supervision/contract/figure.ts';
import { isCivilDate } from '../../kernel/civil-date.ts';

/** Of what the figures are, as the address keeps it. */
export type CockpitFilter = Pick<FiguresQuery, 'month' | 'department' | 'channel' | 'item'>;

/** The same, and which figure's cases are listed. */
export type FigureFilter = Omit<FigureCasesQuery, 'after' | 'figure'> & { figure?: Figure; month?: string };

const MONTH = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;

type Search = Readonly<Record<string, unknown>>;

const textIn = (search: Search, name: string, longest = 120) => {
  const value = search[name];
  return typeof value === 'string' && value !== '' ? { [name]: value.slice(0, longest) } : {};
};

const dayIn = (search: Search, name: 'from' | 'until') => {
  const value = search[name];
  return typeof value === 'string' && isCivilDate(value) ? { [name]: value } : {};
};

/** What an address asks for; whatever no filter knows is left out. */
export function cockpitFilterOf(search: Search): CockpitFilter {
  const { month, channel } = search;
  return {
    ...(typeof month === 'string' && MONTH.test(month) && { month }),
    ...textIn(search, 'department'),
    ...(typeof channel === 'string' && CHANNEL.test(channel) && { channel }),
    ...textIn(search, 'item'),
  };
}

export function figureFilterOf(search: Search): FigureFilter {
  const figure = FIGURES.find((known) => known === search['figure']);
  return {
    ...cockpitFilterOf(search),
    ...(figure && { figure }),
    ...dayIn(search, 'from'),
    ...dayIn(search, 'until'),
    ...textIn(search, 'cause', 400),
  };
}

/** `2026-03` and the months around it, the newest first, none after `today`. */
export function monthsUntil(today: string, count = 24): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const place = year * 12 + (month - 1) - back;
    return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
  });
}

/** By which limits the effect of themes is counted; promised ones where the address says nothing else. */
export const effectSearchOf = ({ limits }: Readonly<Record<string, unknown>>): { limits?: LimitsOf } =>
  limits === 'statutory' || limits === 'promised' ? { limits } : {};
