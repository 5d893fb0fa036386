import { Fragment } from 'react';
import type { ForecastFigure, Mark } from './forecastTexts';

/** A figure's name and text between signs that no text of the page has. */
export const markFigure: Mark = (name, text) => `\u0001${name}\u0002${text}\u0001`;

interface MarkedTextProps {
  text: string;
  /** The unrounded values behind the marked texts. */
  values: Readonly<Record<ForecastFigure, number | string>>;
  /** Stands before each figure's name, so that those of a what-if are not taken for the forecast's. */
  prefix?: string;
}

/** A sentence whose figures carry their values. */
export function MarkedText({ text, values, prefix = '' }: MarkedTextProps) {
  return text.split('\u0001').map((part, at) => {
    const [name, shown] = part.split('\u0002');
    if (shown === undefined) return <Fragment key={at}>{part}</Fragment>;
    return (
      <data key={at} value={String(values[name as ForecastFigure])} data-figure={`${prefix}${name}`}>
        {shown}
      </data>
    );
  });
}
