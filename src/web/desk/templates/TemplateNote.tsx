import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AdoptionView } from '../../../modules/process/templates/contract.ts';
import { readAdoption } from '../../api/process-templates.ts';
import { momentText, numberText, plain } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { templateStandOf } from './template-stand.ts';
import { templatesWording } from './wording.ts';

/** On the sheet of an item's model: that it follows a template of the city or has left it, since when and by whom. */
export function TemplateNote({ item }: { item: string }) {
  const { data } = useQuery({
    queryKey: ['process-templates', item],
    queryFn: ({ signal }) => readAdoption(item, signal),
  });
  return data?.adoption ? <Note view={data} adoption={data.adoption} /> : null;
}

type NoteProps = { view: AdoptionView; adoption: NonNullable<AdoptionView['adoption']> };

function Note({ view, adoption: { template, newest } }: NoteProps) {
  const language = useLanguage();
  const { note: say } = templatesWording[language];
  const stand = templateStandOf(view);
  if (stand === undefined) return null;
  const name = plain(template.name, language);
  const { at, by } = stand.since;
  const moment = momentText(new Date(at), language);
  const follows = stand.stands === 'follows';
  return (
    <p className="template-note">
      <Link to="/process-models/$item/template" params={{ item: view.item }} search={true}>
        {follows ? say.follows(name, numberText(template.edition, language)) : say.left(name)}
      </Link>{' '}
      <span className="fine">
        <time dateTime={at}>{follows ? say.since(moment) : say.on(moment)}</time>{' '}
        {by !== null && (
          <>
            {say.by}
            <span lang="zh">{by}</span>
          </>
        )}
      </span>{' '}
      {follows && newest > template.edition && say.newer(numberText(newest, language))}
    </p>
  );
}
