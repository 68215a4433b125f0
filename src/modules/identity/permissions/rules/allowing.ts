import type { Facts, Grant, Subject } from './subject.ts';

/** One way in. `who` looks only at who asks, `when` also at the matter; both must agree. */
export type AllowingRule = {
  name: string;
  who(subject: Subject): boolean;
  when(subject: Subject, facts: Facts): boolean;
  /** Whether it opens by an officer's role, so that the office's rules on the second factor apply. */
  byOffice: boolean;
  /** For a rule that lets somebody act in another's stead: by which of his grants. */
  inStead?(subject: Subject, facts: Facts): Grant | undefined;
};

export const whatever = () => true;

export const anyone = (name: string, when: AllowingRule['when'] = whatever): AllowingRule => ({
  name,
  who: whatever,
  when,
  byOffice: false,
});

/** Whoever signed in, about himself or herself; the matter is the session's own person and no other. */
export const everyone = (name: string): AllowingRule => ({
  name,
  who: ({ person }) => person !== undefined,
  when: whatever,
  byOffice: false,
});

/** Whether a reach holds the key; a key that is not known is held by none. */
export const covers = (reach: readonly string[] | 'all' | undefined, key: string | undefined) =>
  key !== undefined && (reach === 'all' || reach?.includes(key) === true);

/** Anybody but an officer in office, whoever he is otherwise. */
export const anyoneOutsideTheOffice = (name: string, when: AllowingRule['when'] = whatever): AllowingRule => ({
  ...anyone(name, when),
  who: ({ kind }) => kind !== 'officer',
});
