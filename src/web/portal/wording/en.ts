import { acting } from './en/acting.ts';
import { cases } from './en/cases.ts';
import { correction } from './en/correction.ts';
import { commitment } from './en/commitment.ts';
import { delivery } from './en/delivery.ts';
import { disputes } from './en/disputes.ts';
import { draft } from './en/draft.ts';
import { consultation } from './en/consultation.ts';
import { urging } from './en/urging.ts';
import { meeting } from './en/meeting.ts';
import { forwarding } from './en/forwarding.ts';
import { guide } from './en/guide.ts';
import { host } from './en/host.ts';
import { instant } from './en/instant.ts';
import { kiosk } from './en/kiosk.ts';
import { licences } from './en/licences.ts';
import { messages } from './en/messages.ts';
import { postCheck } from './en/post-check.ts';
import { notices } from './en/notices.ts';
import { ratings } from './en/ratings.ts';
import { self } from './en/self.ts';
import { service } from './en/service.ts';
import { sending } from './en/sending.ts';
import { search } from './en/search.ts';
import { jointVisit } from './en/joint-visit.ts';
import { themeCase } from './en/theme-case.ts';
import { themeDraft } from './en/theme-draft.ts';
import { themeResults } from './en/theme-results.ts';
import { themes } from './en/themes.ts';
import { turnedAway } from './en/turned-away.ts';
import { earlyService } from './en/early-service.ts';
import { secondPerson } from './en/second-person.ts';

export const en = {
  acting,
  search,
  guide,
  draft,
  cases,
  correction,
  commitment,
  disputes,
  consultation,
  urging,
  meeting,
  forwarding,
  delivery,
  themeResults,
  sending,
  service,
  licences,
  messages,
  host,
  instant,
  kiosk,
  notices,
  postCheck,
  ratings,
  self,
  jointVisit,
  themeCase,
  themeDraft,
  themes,
  turnedAway,
  earlyService,
  secondPerson,
};
