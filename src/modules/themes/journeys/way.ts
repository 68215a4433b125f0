import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Form } from '../../forms/index.ts';
import type { Workable } from '../../process/index.ts';
import type { ThemeForm } from '../form/merge.ts';
import type { MaterialSet } from '../materials/model.ts';
import type { Part } from '../model.ts';
import type { Later, Results } from '../passing/passed.ts';
import type { Prepared } from './played.ts';
import type { Standings } from './standing.ts';

/** What does not change on the way. `form`: of what is asked now; `own`: the whole form of each item; `later`: what of it others give. */
export type Ground = {
  on: CivilDate;
  parts: readonly Part[];
  form: ThemeForm;
  own: ReadonlyMap<string, Form>;
  later: ReadonlyMap<string, Later>;
  entries: Prepared['entries'];
  materials: MaterialSet;
  models: ReadonlyMap<string, Workable>;
};

/** How far a journey has come: what is answered by now, where each item stands, what was done in it, and what was given so far. */
export type Way = {
  submitted: boolean;
  answers: Readonly<Record<string, string>>;
  standings: Standings;
  tasks: ReadonlyMap<string, readonly string[]>;
  results: readonly Results[];
};
