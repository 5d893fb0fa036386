import { useId, useRef, useState } from 'react';
import { plainPassphrase } from '../../../ingest/deidentify/keyedHash';
import { runInWorker } from '../../../ingest/runInWorker';
import { useWords } from '../../context';

const shortest = 12;

/** A field for a passphrase, which the worker makes a key of. */
export function EnterPassphrase({ onKey }: { onKey(key: Uint8Array | null): void }) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'idle' | 'working' | 'short' | 'failed'>('idle');
  const stretch = async () => {
    const passphrase = field.current?.value ?? '';
    onKey(null);
    if ([...plainPassphrase(passphrase)].length < shortest) {
      setState('short');
      return;
    }
    setState('working');
    try {
      onKey(await runInWorker('stretchPassphrase', { passphrase }));
      setState('idle');
      if (field.current) field.current.value = '';
    } catch {
      setState('failed');
    }
  };
  return (
    <form
      className="key-entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== 'working') void stretch();
      }}
    >
      <label htmlFor={id}>{t('deid.passphrase', { n: shortest })}</label>
      <input
        id={id}
        ref={field}
        type="password"
        autoComplete="off"
        aria-invalid={state === 'short'}
        aria-describedby={`${id}-fault`}
      />
      <button type="submit">{t('deid.take')}</button>
      <p role="status">{state === 'working' && t('deid.stretching')}</p>
      <p id={`${id}-fault`} role="alert" className="fault">
        {state === 'short' && t('deid.short', { n: shortest })}
        {state === 'failed' && t('load.unreadable')}
      </p>
    </form>
  );
}
