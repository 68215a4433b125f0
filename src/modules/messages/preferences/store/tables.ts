import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, PersonId } from '../../../../kernel/id.ts';
import type { Language } from '../../../../kernel/language.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Channel } from '../../kinds/model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'messages.preference': {
      area: Area;
      person: PersonId;
      sms: boolean;
      email: boolean;
      language: Language;
      quiet: 'county' | 'none' | 'own';
      quiet_from: number | null;
      quiet_until: number | null;
      changed_at: Date;
    };
    'messages.address': {
      area: Area;
      person: PersonId;
      channel: Channel;
      lookup: string;
      sealed: Sealed | null;
      confirmed_at: Date;
    };
    'messages.code': {
      area: Area;
      person: PersonId;
      channel: Channel;
      lookup: string;
      sealed: Sealed;
      hash: string;
      tries: number;
      asked_at: Date;
      expires_at: Date;
    };
    'messages.code_count': { area: Area; key: string; day: CivilDate; asked: number; last_at: Date };
  }
}
