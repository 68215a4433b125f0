import type { GeneratedAlways, JSONColumnType } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Area } from '../../../kernel/id.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { CertificateType } from '../contract/certificate-type.ts';
import type { Element, Item } from '../contract/item.ts';
import type { Department, Division } from '../contract/place.ts';
import type { Concept, Words } from '../search/model.ts';

type Json<Value extends object> = JSONColumnType<Value>;

/** What a version keeps: the entry whole, and its data elements as they stood when it was written. */
export type Content = { item: Item; elements: Element[] };

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'catalogue.department': { area: Area; key: string; name: string; content: Json<Department>; sha256: string };
    'catalogue.division': {
      area: Area;
      code: string;
      parent: string | null;
      name: string;
      level: string;
      content: Json<Division>;
      sha256: string;
    };
    'catalogue.certificate_type': {
      area: Area;
      id: string;
      results: string[];
      content: Json<CertificateType>;
      sha256: string;
    };
    'catalogue.element': { area: Area; id: string; content: Json<Element>; sha256: string };
    'catalogue.item_version': {
      area: Area;
      key: string;
      version: number;
      state: 'draft' | 'published';
      name: string;
      type_code: string;
      audience: string;
      department: string;
      content: Json<Content>;
      sha256: string;
      effective_on: CivilDate | null;
      retired_on: CivilDate | null;
      name_in_english: GeneratedAlways<string | null>;
      promised_limit: GeneratedAlways<Item['promisedLimit']>;
      visits: GeneratedAlways<number>;
      charged: GeneratedAlways<boolean | 'conditional'>;
      livelihood_field: GeneratedAlways<string | null>;
      livelihood_groups: GeneratedAlways<string[] | null>;
    };
    'catalogue.search_entry': {
      area: Area;
      key: string;
      edition: string;
      phrases: string[];
      words: Json<Words>;
      sha256: string;
    };
    'catalogue.search_vocabulary': { area: Area; edition: string; concepts: Json<Concept[]>; sha256: string };
    'catalogue.item_use': { area: Area; used_on: CivilDate; key: string; times: number };
    'catalogue.search_miss': { area: Area; asked_on: CivilDate; words: string; times: number };
    'catalogue.change': {
      area: Area;
      id: string;
      subject: string;
      key: string;
      version: number | null;
      kind: string;
      effective_on: CivilDate | null;
      sha256: string;
      actor: Json<Actor>;
      reason: string;
      at: Date;
    };
  }
}
