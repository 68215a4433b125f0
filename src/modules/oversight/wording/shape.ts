import type { Refusal } from '../orders/model.ts';

type Worded = Refusal['code'] | 'orderNotFound' | 'orderAboutNothing' | 'caseRecordNotFound';

export type OversightWording = { refusals: Readonly<Record<Worded, string>> };
