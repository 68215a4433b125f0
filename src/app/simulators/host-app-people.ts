import { civilDate } from '../../kernel/civil-date.ts';
import { syntheticCitizenId } from '../../kernel/codes/synthetic.ts';

/** Whom the simulated app knows: names begin with 演示, numbers lie in the range that belongs to nobody (division 98…). */
export type HostAppPerson = { key: string; name: string; citizenId: string; level: string };

const number = (birth: string, place: number) => syntheticCitizenId(civilDate(birth), place);

export const hostAppPeople: readonly HostAppPerson[] = [
  { key: 'sun', name: '演示孙七', citizenId: number('1988-04-09', 71), level: 'L3' },
  { key: 'zhou', name: '演示周八', citizenId: number('1961-09-30', 72), level: 'L3' },
  { key: 'wu', name: '演示吴九', citizenId: number('1999-01-17', 73), level: 'L1' },
];

export const findHostAppPerson = (key: string): HostAppPerson | undefined =>
  hostAppPeople.find((person) => person.key === key);
