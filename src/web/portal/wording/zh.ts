import { acting } from './zh/acting.ts';
import { cases } from './zh/cases.ts';
import { correction } from './zh/correction.ts';
import { commitment } from './zh/commitment.ts';
import { delivery } from './zh/delivery.ts';
import { disputes } from './zh/disputes.ts';
import { draft } from './zh/draft.ts';
import { consultation } from './zh/consultation.ts';
import { urging } from './zh/urging.ts';
import { meeting } from './zh/meeting.ts';
import { forwarding } from './zh/forwarding.ts';
import { guide } from './zh/guide.ts';
import { host } from './zh/host.ts';
import { instant } from './zh/instant.ts';
import { kiosk } from './zh/kiosk.ts';
import { licences } from './zh/licences.ts';
import { messages } from './zh/messages.ts';
import { postCheck } from './zh/post-check.ts';
import { notices } from './zh/notices.ts';
import { ratings } from './zh/ratings.ts';
import { self } from './zh/self.ts';
import { sending } from './zh/sending.ts';
import { service } from './zh/service.ts';
import { search } from './zh/search.ts';
import { jointVisit } from './zh/joint-visit.ts';
import { themeCase } from './zh/theme-case.ts';
import { themeDraft } from './zh/theme-draft.ts';
import { themeResults } from './zh/theme-results.ts';
import { themes } from './zh/themes.ts';
import { turnedAway } from './zh/turned-away.ts';
import { earlyService } from './zh/early-service.ts';
import { secondPerson } from './zh/second-person.ts';

export const zh = {
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
