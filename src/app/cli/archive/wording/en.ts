import type { ArchiveWording } from './zh.ts';

export const en: ArchiveWording = {
  usage: {
    backup:
      'Usage: onewindow backup FILE [--keys KEYFILE] [--data DIR]\nWorks beside a running program. Keys are written to KEYFILE only: keep it apart. The master key is in neither.',
    restore:
      'Usage: onewindow restore FILE --keys KEYFILE [--drill] [--data DIR]\nRestores into an empty database, PostgreSQL 15 or later. Put the master key file back to data/keys/master.key first.\n--drill only tries it: into a database and a folder of its own, which are proven and removed. Nothing of this installation is touched; it may run meanwhile.',
    verify:
      'Usage: onewindow verify [--heads FILE] [--invariants] [--data DIR]\nComputes everything again from the events: order, sealed tree, every state, every table that follows. With --invariants also what must hold between them: no number missing or twice, nothing done twice, no file changed.',
    rebuild:
      'Usage: onewindow rebuild TABLE… | --all [--data DIR]\nMakes lists and figures anew from the events, beside a running program; broken off, it goes on where it was. For what verify says does not agree.',
  },
  whichTables: (tables) => `Name tables, or --all. These can be made anew: ${tables.join(', ')}.`,
  tableUnknown: (table, tables) => `No table ${table} can be made anew. These can: ${tables.join(', ')}.`,
  rebuilt: ({ table, streams, rows }) => `${table}: ${rows} rows anew from the events of ${streams} streams.`,
  oneFile: 'Name one file.',
  notJson: (file) => `${file} does not hold published heads (a JSON array).`,
  backed: ({ file, keys, rows, files, megabytes }) =>
    [
      `${rows} rows and ${files} files are in ${file} (${megabytes} MB).`,
      keys === undefined
        ? 'Keys were not written: a restore asks for a key file written with --keys.'
        : `The keys are in ${keys}: keep it apart.`,
    ].join('\n'),
  restored: ({ rows, files, lostMinutes, seconds, erasedAgain }) =>
    [
      `${rows} rows and ${files} files are back.`,
      `RPO: what came in the ${lostMinutes} minutes since the backup is not in it. RTO: the restore took ${seconds} seconds.`,
      ...(erasedAgain > 0 ? [`${erasedAgain} erasures of personal data were done again.`] : []),
    ].join('\n'),
  masterKeyMissing: (ids) =>
    `Master key ${ids.join(', ')} is not held: put the original master key file back, or personal data cannot be read.`,
  drilled: (holds, seconds) =>
    `${holds ? 'The drill holds: this backup can be restored.' : 'The drill fails: do not rely on this backup.'} Proving took ${seconds} seconds; the database and the files of the drill are removed.`,
  interrupted: 'The drill was broken off: its database and its files are removed.',
  verified: (events, root) =>
    `${events} events, and everything agrees. ${root === undefined ? 'Nothing is sealed yet.' : `Sealed root: ${root}`}`,
  invariants: (asked) =>
    `${asked} rules that must hold between the parts were asked as well, and every file: all hold.`,
  problems: (count) => `${count} things do not agree:`,
  refusals: {
    notAnArchive: ({ detail }) => `This is no backup, or it is damaged (${detail}).`,
    otherFormat: ({ found }) => `The backup has the format ${found}, which this release does not read.`,
    damaged: ({ entry }) =>
      `${entry} in the backup does not have its checksum: the file is damaged, the database unchanged.`,
    cutOff: () => 'The backup ends too early: the database is unchanged.',
    otherRelease: ({ missing, unknown }) =>
      `The backup has another schema (only there: ${missing.join(', ') || 'nothing'}; only here: ${unknown.join(', ') || 'nothing'}): restore with the release that made it, then upgrade.`,
    notEmpty: () => 'This database holds events already: restore into an empty one.',
    keysMissing: () => 'Name the key archive with --keys: without it nobody can read the personal data that come back.',
    wrongKind: ({ expected }) =>
      expected === 'keys' ? 'This is not an archive of keys.' : 'This is an archive of keys, not of data.',
  },
};
