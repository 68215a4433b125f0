type ChoiceProps = {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  choose: (value: string) => void;
};

/** A list that narrows what is shown as soon as it is chosen from. */
export const Choice = ({ name, label, options, value, choose }: ChoiceProps) => (
  <div>
    <label className="label" htmlFor={name}>
      {label}
    </label>
    <span className="select">
      <select className="input" id={name} value={value} onChange={({ target }) => choose(target.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </span>
  </div>
);
