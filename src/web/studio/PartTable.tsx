import { Table, type Spoken } from '../ui/index.ts';
import type { Part } from './editor.ts';
import { studioWording } from './wording.ts';

const nameOf = ({ name, id }: Part) => (name === '' ? id : <span lang="zh">{name}</span>);
const nextOf = ({ leadsTo }: Part) => <span lang="zh">{leadsTo.join('、')}</span>;

/** The picture in words: every part, and where it leads. */
export function PartTable({ parts, language }: Spoken & { parts: readonly Part[] }) {
  const { list } = studioWording[language];
  return (
    <Table
      caption={list.caption}
      rows={parts}
      rowId={({ id }) => id}
      empty={list.empty}
      columns={[
        { id: 'name', heading: list.name, cell: nameOf },
        { id: 'kind', heading: list.kind, cell: ({ kind }) => list.kinds[kind] ?? kind },
        { id: 'next', heading: list.next, cell: nextOf },
      ]}
    />
  );
}
