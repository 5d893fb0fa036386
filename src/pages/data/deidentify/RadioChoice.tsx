import { useId } from 'react';

interface RadioChoiceProps<Id extends string> {
  legend: string;
  value: Id;
  options: readonly { id: Id; text: string }[];
  onChange(id: Id): void;
}

/** One of several, all of them to be seen. */
export function RadioChoice<Id extends string>({ legend, value, options, onChange }: RadioChoiceProps<Id>) {
  const name = useId();
  return (
    <fieldset className="radio-choice">
      <legend>{legend}</legend>
      {options.map(({ id, text }) => (
        <label key={id}>
          <input type="radio" name={name} value={id} checked={value === id} onChange={() => onChange(id)} />{' '}
          {text}
        </label>
      ))}
    </fieldset>
  );
}
