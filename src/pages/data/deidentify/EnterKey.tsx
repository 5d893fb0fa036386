import { useId, useRef, useState } from 'react';
import { readKey } from '../../../ingest/deidentify/secretKey';
import { useWords } from '../../context';

/** A field for a key that exists; what is typed stands in the field only, and not in the page's state. */
export function EnterKey({ onKey }: { onKey(key: Uint8Array | null): void }) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<'form' | 'check' | null>(null);
  return (
    <form
      className="key-entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (!field.current) return;
        const read = readKey(field.current.value);
        setFault('fault' in read ? read.fault : null);
        onKey('key' in read ? read.key : null);
        if ('key' in read) field.current.value = '';
      }}
    >
      <label htmlFor={id}>{t('deid.enterKey')}</label>
      <input
        id={id}
        ref={field}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-fault`}
      />
      <button type="submit">{t('deid.take')}</button>
      <p id={`${id}-fault`} role="alert" className="fault">
        {fault !== null && t(`deid.keyFault.${fault}`)}
      </p>
    </form>
  );
}
