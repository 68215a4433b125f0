import type { DecisionModelsWording } from './zh.ts';

export const en: DecisionModelsWording = {
  title: 'Decision models',
  lead: 'Models (DMN) by which is decided with tables of rules. A published version never changes: what was decided by it can be looked at again.',
  waiting: 'Reading the decision models…',
  empty: 'There is no decision model yet.',
  columns: { name: 'Name', key: 'Key', newest: 'Version', from: 'Decides from', drafting: 'Draft' },
  none: 'not published',
  drafting: 'the next version is being drawn',
  begin: {
    label: 'Key of a new decision model',
    hint: 'Small letters, digits and hyphens, as shop-risk',
    act: 'Begin',
  },
  draw: 'Draw the next version',
  back: 'All decision models',
  versions: {
    caption: 'Versions',
    none: 'Nothing has been published yet.',
    version: 'Version',
    from: 'Decides from',
    reason: 'Reason',
    hash: 'SHA-256 of the file',
    file: 'File',
    download: (version) => `Download version ${version}`,
  },
};
