import { sizeText, type Spoken } from '../../../ui/index.ts';
import { to } from '../addresses.ts';

type FileLinksProps = Spoken & { caseId: string; files: readonly { id: string; name: string; size: number }[] };

/** Files of a case that its applicant may open. */
export const FileLinks = ({ caseId, files, language }: FileLinksProps) => (
  <ul className="plain-list">
    {files.map(({ id, name, size }) => (
      <li key={id}>
        <a className="file-name" href={to.file(caseId, id)} data-document="">
          {name}
        </a>{' '}
        {sizeText(size, language)}
      </li>
    ))}
  </ul>
);
