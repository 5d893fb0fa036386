import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Search } from '../../address';
import { useWords } from '../../context';
import { parseExtra } from './extra';

/** How long the reader has stopped typing before the address takes the number, in ms. */
const settled = 300;

const textOf = (extra: number) => (extra === 0 ? '' : String(extra));

interface WhatIfProps {
  /** What the address says; 0 = nothing. */
  extra: number;
  unit: string;
  /** How much more makes it likely, in words. */
  needed: string;
  /** What then comes out. */
  children: ReactNode;
}

/** A number that the reader tries out: so much more in every whole month to come. It stands in the address. */
export function WhatIf({ extra, unit, needed, children }: WhatIfProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  // What is wrong was typed while the address said this; another address starts anew.
  const [wrongAt, setWrongAt] = useState<number | null>(null);
  const isWrong = wrongAt === extra;
  const typed = useRef(extra);
  useEffect(() => {
    // The way back, or another link, changes the address and so the field; a number being typed is left alone.
    if (typed.current === extra || !field.current) return;
    typed.current = extra;
    field.current.value = textOf(extra);
  }, [extra]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const take = (input: HTMLInputElement) => {
    const next = input.value === '' && input.validity.valid ? 0 : parseExtra(input.value);
    setWrongAt(next === null ? extra : null);
    window.clearTimeout(timer.current);
    if (next === null || next === extra) return;
    timer.current = window.setTimeout(() => {
      typed.current = next;
      const search = (previous: Search) => ({ ...previous, extra: next === 0 ? undefined : String(next) });
      void navigate({ to: '.', search, replace: true, resetScroll: false });
    }, settled);
  };
  return (
    <div
      className={extra === 0 ? 'what-if screen-only' : 'what-if'}
      role="group"
      aria-label={t('forecast.whatIf')}
    >
      <p>
        <label htmlFor={id}>{t('forecast.whatIfLabel')}</label>
        <input
          ref={field}
          id={id}
          type="number"
          min={0}
          max={999_999_999}
          step={1}
          inputMode="numeric"
          defaultValue={textOf(extra)}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onInput={(event) => take(event.currentTarget)}
        />
        <span>{unit}</span>
        {isWrong && (
          <span id={`${id}-wrong`} role="alert" className="failed">
            {t('forecast.whatIfWrong')}
          </span>
        )}
      </p>
      {needed && <p className="note">{needed}</p>}
      <div aria-live="polite">{children}</div>
    </div>
  );
}
