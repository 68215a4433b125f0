import type { Bilingual, Item, ItemVersion } from '../../catalogue/index.ts';
import type { Field, Form } from '../../forms/index.ts';
import type { Conflict } from '../form/conflicts.ts';
import type { Source, ThemeForm } from '../form/merge.ts';
import type { Asked, MaterialSet, Waived } from '../materials/model.ts';
import type { Fault, KnownItems, Question, Term, Theme } from '../model.ts';

/** What a standard is written from: the published versions of all items of the theme, and what was joined of them. */
export type Sources = { versions: readonly ItemVersion[]; form: ThemeForm; materials: MaterialSet };

type Limit = Item['statutoryLimit'];

/** 主题式服务流程标准, section by section, as data; headings stand in the wording. */
export type Standard = {
  number: string;
  title: string;
  /** Which version of each item it was written from. */
  versions: readonly { item: string; version: number; sha256: string }[];
  sections: {
    scope: Pick<Theme, 'name' | 'fullName' | 'audience' | 'lifeStage' | 'lead'>;
    basis: readonly { law: string; articles: readonly string[]; items: readonly string[] }[];
    items: readonly {
      item: string;
      name: Bilingual;
      department: Bilingual;
      when: readonly Term[];
      handleType: string;
    }[];
    questions: readonly Question[];
    conditions: readonly { item: string; conditions: readonly string[]; before: readonly string[] }[];
    form: readonly {
      field: string;
      label: Bilingual;
      type: Field['type'];
      required: boolean;
      sources: readonly Source[];
    }[];
    materials: { asked: readonly Asked[]; waived: readonly Waived[] };
    flow: {
      /** Items that may run side by side stand in one stage. */
      stages: readonly (readonly string[])[];
      order: readonly { before: string; after: string; mayOvertake: boolean }[];
      jointVisit: readonly string[];
      outside?: string;
    };
    limits: readonly { item: string; statutory: Limit; promised: Limit }[];
    fees: readonly { item: string; charged: Item['fee']['charged']; description: string }[];
    results: readonly { item: string; name: string; validity: string }[];
    remedies: readonly { item: string; remedy: Item['refusalRemedy'] }[];
  };
};

export type SectionId = keyof Standard['sections'];

/** What is there to carry a theme out with; filled by whoever knows it. */
export type Readiness = {
  items: KnownItems;
  forms: ReadonlyMap<string, Form>;
  /** Items that have a published process model. */
  models: ReadonlySet<string>;
  /** Themes of which a scripted journey reached its end. */
  journeys: ReadonlySet<string>;
};

/** What keeps a theme from being published. */
export type Missing =
  | Fault
  | { code: 'noForm'; item: string }
  | { code: 'noModel'; item: string }
  | { code: 'formsConflict'; conflict: Conflict }
  | { code: 'noJourney' };
