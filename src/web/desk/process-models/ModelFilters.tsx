import type { NamedModel } from '../../../modules/process/library/contract.ts';
import { fieldId, plain } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { departmentsOf, modelFilterOf, ORIGINS, type ModelFilter } from './filter.ts';
import { processModelsWording } from './wording.ts';

type FiltersProps = { models: readonly NamedModel[]; filter: ModelFilter; refilter: (filter: ModelFilter) => void };

/** By name while it is typed, by department and origin. All stand in the address. */
export function ModelFilters({ models, filter, refilter }: FiltersProps) {
  const say = processModelsWording[useLanguage()];
  const { name, ...others } = filter;
  return (
    <search className="models-find">
      <label htmlFor={fieldId('model-name')}>{say.find.name}</label>
      <input
        className="input"
        id={fieldId('model-name')}
        type="search"
        autoComplete="off"
        defaultValue={name ?? ''}
        onChange={({ target: { value } }) => refilter(modelFilterOf({ ...others, name: value }))}
      />
      <DepartmentChoice models={models} filter={filter} refilter={refilter} />
      <OriginChoice filter={filter} refilter={refilter} />
    </search>
  );
}

function DepartmentChoice({ models, filter, refilter }: FiltersProps) {
  const language = useLanguage();
  const { find } = processModelsWording[language];
  return (
    <>
      <label htmlFor={fieldId('model-department')}>{find.department}</label>
      <span className="select">
        <select
          className="input"
          id={fieldId('model-department')}
          value={filter.department ?? ''}
          onChange={({ target: { value } }) => refilter(modelFilterOf({ ...filter, department: value }))}
        >
          <option value="">{find.all}</option>
          {departmentsOf(models).map((words) => (
            <option key={words.zh} value={words.zh} lang={words[language] === undefined ? 'zh' : undefined}>
              {plain(words, language)}
            </option>
          ))}
        </select>
      </span>
    </>
  );
}

function OriginChoice({ filter, refilter }: Omit<FiltersProps, 'models'>) {
  const { find, origins } = processModelsWording[useLanguage()];
  return (
    <>
      <label htmlFor={fieldId('model-origin')}>{find.origin}</label>
      <span className="select">
        <select
          className="input"
          id={fieldId('model-origin')}
          value={filter.origin ?? ''}
          onChange={({ target: { value } }) => refilter(modelFilterOf({ ...filter, origin: value }))}
        >
          <option value="">{find.all}</option>
          {ORIGINS.map((one) => (
            <option key={one} value={one}>
              {origins[one]}
            </option>
          ))}
        </select>
      </span>
    </>
  );
}
