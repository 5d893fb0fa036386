import { useState } from 'react';
import { useTranslate } from '../i18n/useTranslate';
import { copyToClipboard } from './copyToClipboard';

/** Puts a text on the clipboard and says whether it did; where it could not, the text stands there to be copied. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const { t } = useTranslate();
  const [done, setDone] = useState<{ text: string; ok: boolean } | null>(null);
  // What was copied before the text changed says nothing about the text that stands here now.
  const result = done?.text === text ? done : null;
  const said = result && t(result.ok ? 'target.copied' : 'paper.copyFailed');
  return (
    <span className="copy">
      <button
        type="button"
        className="quiet"
        onClick={() => {
          void copyToClipboard(text).then((ok) => setDone({ text, ok }));
        }}
      >
        {label}
      </button>
      <span role="status">{said && `${t('list.gap')}${said}`}</span>
      {result?.ok === false && (
        <textarea readOnly rows={4} value={text} aria-label={label} ref={selectAll} className="copy-box" />
      )}
    </span>
  );
}

function selectAll(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.select();
}
