import { useState } from 'react';
import { saveFile } from '../../../export/saveFile';
import { fingerprint, newKey, writeKey } from '../../../ingest/deidentify/secretKey';
import { useWords } from '../../context';
import { forgetKey, keepKey, readKeptKey } from './keptKey';
import { EnterKey } from './EnterKey';
import { EnterPassphrase } from './EnterPassphrase';
import { RadioChoice } from './RadioChoice';
import type { Wizard } from './useWizard';

const ways = ['generate', 'enter', 'passphrase', 'kept'] as const;
type Way = (typeof ways)[number];

/** Step 2: the key under which a person always has the same code. */
export function KeyStep({ wizard: { plan, key, setKey } }: { wizard: Wizard }) {
  const { t } = useWords();
  const [kept, setKept] = useState(readKeptKey);
  const [way, setWay] = useState<Way>(kept ? 'kept' : 'generate');
  const [shown, setShown] = useState<string | null>(null);
  const [keepFailed, setKeepFailed] = useState(false);
  if (!plan.treatments.includes('person-code')) return <p>{t('deid.noKey')}</p>;
  const take = (next: Uint8Array | null, text: string | null = null) => {
    setShown(text);
    setKey(next);
  };
  const choose = (next: Way) => {
    setWay(next);
    take(null);
  };
  const keep = (isKept: boolean) => {
    if (!isKept) forgetKey();
    setKeepFailed(isKept && key !== null && !keepKey(key));
    setKept(readKeptKey());
  };
  const isKept = kept !== null && key !== null && kept.join() === key.join();
  return (
    <>
      <p>{t('deid.keyNote')}</p>
      <RadioChoice
        legend={t('deid.key')}
        value={way}
        options={ways
          .filter((one) => one !== 'kept' || kept !== null)
          .map((id) => ({ id, text: t(`deid.way.${id}`) }))}
        onChange={choose}
      />
      {way === 'generate' && (
        <p className="choices">
          <button
            type="button"
            data-action="generate"
            onClick={() => {
              const next = newKey();
              take(next, writeKey(next));
            }}
          >
            {t('deid.generate')}
          </button>
        </p>
      )}
      {way === 'enter' && <EnterKey onKey={take} />}
      {way === 'passphrase' && <EnterPassphrase onKey={take} />}
      {way === 'kept' && kept && (
        <p className="choices">
          <button type="button" data-action="use-kept" onClick={() => take(kept)}>
            {t('deid.useKept', { fingerprint: fingerprint(kept) })}
          </button>
          <button
            type="button"
            data-action="forget"
            onClick={() => {
              keep(false);
              choose('generate');
            }}
          >
            {t('deid.forget')}
          </button>
        </p>
      )}
      <div role="status">
        {shown !== null && (
          <>
            <p>{t('deid.shownOnce')}</p>
            <p>
              <code className="key-text">{shown}</code>
            </p>
          </>
        )}
        {key !== null && <p>{t('deid.fingerprint', { fingerprint: fingerprint(key) })}</p>}
      </div>
      {key !== null && (
        <>
          <p className="choices">
            <button
              type="button"
              data-action="export"
              onClick={() => saveFile(keyFile(key, t), t('deid.keyFile'))}
            >
              {t('deid.export')}
            </button>
          </p>
          <RadioChoice
            legend={t('deid.keep')}
            value={isKept ? 'kept' : 'once'}
            options={(['once', 'kept'] as const).map((id) => ({ id, text: t(`deid.keep.${id}`) }))}
            onChange={(id) => keep(id === 'kept')}
          />
          {keepFailed && <p className="fault">{t('deid.keep.failed')}</p>}
        </>
      )}
    </>
  );
}

function keyFile(key: Uint8Array, t: ReturnType<typeof useWords>['t']): Blob {
  const text = t('deid.keyFileText', { key: writeKey(key), fingerprint: fingerprint(key) });
  return new Blob([`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`], { type: 'text/plain;charset=utf-8' });
}
