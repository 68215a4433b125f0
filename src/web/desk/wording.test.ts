import { expect, test } from 'vitest';
import { wordingFaults } from '../ui/wording-faults.ts';
import { acceptanceWording } from './acceptance/wording.ts';
import { actsWording } from './acts/wording.ts';
import { bridgeWording } from './bridge/wording.ts';
import { caseFileWording } from './case-file/wording.ts';
import { cockpitWording } from '../cockpit/wording.ts';
import { commitmentDeskWording } from './commitment/wording.ts';
import { correctionDeskWording } from './corrections/wording.ts';
import { counterWording } from './counter/wording.ts';
import { drawersWording } from './drawers/wording.ts';
import { holdersWording } from './holders/wording.ts';
import { leavesWording } from './leaves/wording.ts';
import { proceduresWording } from './procedures/wording.ts';
import { migrationWording } from './migration/wording.ts';
import { processModelsWording } from './process-models/wording.ts';
import { templatesWording } from './templates/wording.ts';
import { themeBoardWording } from './theme-board/wording.ts';
import { themePublicationWording } from './theme-publication/wording.ts';
import { notesWording } from './notes/wording.ts';
import { deskInstantWording } from './instant/wording.ts';
import { deskPostCheckWording } from './post-checks/wording.ts';
import { oversightWording } from './oversight/wording.ts';
import { decisionModelsWording } from './decision-models/wording.ts';
import { tableWording } from '../studio/table/wording.ts';
import { settingsWording } from './settings/wording.ts';
import { shellWording } from './shell/wording.ts';
import { tasksWording } from './tasks/wording.ts';
import { forwardingWords } from './forwarding/wording.ts';
import { disputesWording } from './disputes/wording.ts';
import { deskConsultationWording } from './consultations/wording.ts';
import { jointMeetingWording } from './joint-meetings/wording.ts';
import { deskVisitWording } from './joint-visits/wording.ts';
import { deskEarlyServiceWording } from './early-service/wording.ts';
import { deskUrgingWording } from './urging/wording.ts';
import { secondPersonDeskWording } from './second-person/wording.ts';
import { deskTurnedAwayWording } from './turned-away/wording.ts';
import { themePartsWording } from './theme-parts/wording.ts';
import { themeDesignWording } from './theme-design/wording.ts';
import { worklistWording } from './worklist/wording.ts';
import * as phrases from './acts/phrases.ts';

test.each([
  ['the shell', shellWording],
  ['the settings', settingsWording],
  ['the templates of the city', templatesWording],
  ['who draws processes', drawersWording],
  ['the board of running themes', themeBoardWording],
  ['the themes in service', themePublicationWording],
  ['the parts of a theme', themePartsWording],
  ['the decision models', decisionModelsWording],
  ['the decision tables', tableWording],
  ['the list', worklistWording],
  ['the case file', caseFileWording],
  ['the acts', actsWording],
  ['the tasks', tasksWording],
  ['the notes', notesWording],
  ['the counter', counterWording],
  ['corrections at the counter', correctionDeskWording],
  ['commitments', commitmentDeskWording],
  ['the acceptance card', acceptanceWording],
  ['limits and stuck cases', oversightWording],
  ['the process models', processModelsWording],
  ['putting cases over', migrationWording],
  ['the devices', bridgeWording],
  ['leaves and interests', leavesWording],
  ['who has which tasks', holdersWording],
  ['special procedures', proceduresWording],
  ['the cockpit', cockpitWording],
  ['checks of commitments', deskPostCheckWording],
  ['second looks', deskInstantWording],
  ['what is fought', disputesWording],
  ['what goes up', forwardingWords],
  ['consultations', deskConsultationWording],
  ['joint meetings', jointMeetingWording],
  ['joint visits', deskVisitWording],
  ['early service', deskEarlyServiceWording],
  ['what was not taken in', deskTurnedAwayWording],
  ['urging', deskUrgingWording],
  ['themes that are drawn', themeDesignWording],
  ['second persons', secondPersonDeskWording],
])('%s has something to say in both languages', (_room, wording) => {
  expect(wordingFaults(wording)).toEqual([]);
});

test('every ready wording says in English what it says in Chinese, and is not offered twice', () => {
  for (const list of Object.values(phrases)) {
    expect(list.filter(({ en }) => en.trim() === '' || /\p{Script=Han}/u.test(en))).toEqual([]);
    expect(new Set(list.map(({ zh }) => zh)).size).toBe(list.length);
  }
});
