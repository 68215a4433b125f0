/** The form of one item version: one thing a page, in the order of the entry. Plain data, so that a browser can hold it. */
export type Form = { item: string; version: number; pages: readonly Page[] };

/** `id` is fit for an address; `question` is the title of the page. */
export type Page = { id: string; question: Bilingual; fields: readonly Field[] };

/** Content in Chinese, with English where somebody wrote it. */
export type Bilingual = { zh: string; en?: string };

export const fieldTypes = [
  'string',
  'text',
  'number',
  'money',
  'date',
  'enum',
  'many',
  'industry',
  'boolean',
  'declaration',
  'table',
  'address',
  'division',
  'idcard',
  'uscc',
  'phone',
] as const;
export type FieldType = (typeof fieldTypes)[number];

export type Field = {
  /** The data element's id: the same datum has the same id in every form. */
  id: string;
  type: FieldType;
  label: Bilingual;
  hint?: Bilingual;
  /** Whose datum it is: `applicant`, `org`, `legalRep`, `agent`, `matter` … */
  role: string;
  required: boolean;
  /** Required also when this holds. */
  requiredWhen?: Condition;
  /** Asked only while this holds (个人信息保护法 art. 6: no more than is needed); what was answered before is kept, and not handed in. */
  askedWhen?: Condition;
  /** While `when` holds the answer is that of another field and is not asked. */
  copied?: { when: Condition; from: string };
  /** For `enum`, `many`, `industry` and `division`; a `boolean` is answered `yes` or `no`, a `declaration` only `yes`. */
  options?: readonly Option[];
  /** For `address`: the towns of the county, where the form does not ask the town by itself. */
  towns?: readonly Option[];
  /** For `table`: what is asked in each row, and what a row is called. Their ids are those of the columns. */
  columns?: readonly Field[];
  row?: Bilingual;
  /** For `idcard`: the field that says which kind of document the number belongs to. */
  idType?: string;
  longest: number;
  sensitivity: Sensitivity;
  purpose: Purpose;
  /** The law that lets us ask, in Chinese; never translated by machine. */
  legalBasis: readonly Bilingual[];
};

/** What of a question decides whether an answer to it is right; a browser is given this and no more. */
export type CheckedField = Pick<Field, 'id' | 'type' | 'required' | 'requiredWhen' | 'idType' | 'longest'> & {
  options?: readonly Pick<Option, 'value'>[];
  columns?: readonly CheckedField[];
};

/** `group`: under which heading a long list shows it. */
export type Option = { value: string; label: Bilingual; group?: Bilingual };

/** `sensitive` in the sense of 个人信息保护法 art. 28 and GB/T 35273 annex B: asked with a consent of its own. */
export type Sensitivity = 'none' | 'personal' | 'sensitive';

/** What an answer is used for; worded in `formWording`. */
export type Purpose = 'identifyApplicant' | 'identifyAgent' | 'identifyOthers' | 'reach' | 'judge';

/** A small tree over answers; `filled` means that something other than spaces was answered. */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | { element: string; equals: string }
  | { element: string; filled: true };

/**
 * Answers by data element, as text: numbers as `86.5`, days as `2026-03-02`, options by their value, several options one a line; an
 * address one part a line (town, village or street, house); a table as JSON, `[{"name":"…"}]`, its cells by column.
 */
export type Answers = Readonly<Record<string, string>>;
