import { keyOf, type Deps } from '../deps.ts';
import { changeOfficer, type Acting } from './commands.ts';

export type GlassBreaking = Acting & { officer: string; reason: string; minutes: number };

/** For an emergency: reading every case for some minutes, under an event that nobody overlooks. */
export const breakGlass = (deps: Deps, { reason, minutes, ...acting }: GlassBreaking) =>
  changeOfficer(deps, {
    ...acting,
    command: async (tx, person) => {
      const sealed = await deps.vault.sealFor(tx, keyOf(person), reason);
      return { type: 'breakGlass', at: deps.now(), minutes, reason: sealed };
    },
  });

export const mendGlass = (deps: Deps, acting: Acting & { officer: string }) =>
  changeOfficer(deps, { ...acting, command: () => ({ type: 'mendGlass' }) });
