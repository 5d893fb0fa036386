import { Fragment } from 'react';

/** A figure of a sentence: its name, unrounded value and text between signs that no text of the page has. */
export const markFigure = (name: string, value: number, text: string) =>
  `\u0001${name}\u0002${value}\u0002${text}\u0001`;

/** A sentence whose figures carry their values. */
export function FigureText({ text, period }: { text: string; period?: string }) {
  return text.split('\u0001').map((part, at) => {
    const [name, value, shown] = part.split('\u0002');
    if (shown === undefined) return <Fragment key={at}>{part}</Fragment>;
    return (
      <data key={at} value={value} data-figure={name} data-period={period}>
        {shown}
      </data>
    );
  });
}
