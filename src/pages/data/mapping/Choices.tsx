import { useId } from 'react';

interface ChoicesProps<Value extends string> {
  legend: string;
  /** Null = not answered. */
  value: string | null;
  options: readonly (readonly [value: Value, text: string])[];
  onChange(value: Value): void;
}

/** One question with a few answers. */
export function Choices<Value extends string>({ legend, value, options, onChange }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="map-question">
      <legend>{legend}</legend>
      {options.map(([one, text]) => (
        <label key={one}>
          <input type="radio" name={name} checked={value === one} onChange={() => onChange(one)} /> {text}
        </label>
      ))}
    </fieldset>
  );
}
