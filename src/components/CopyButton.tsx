import { useState } from 'react';
import { useTranslate } from '../i18n/useTranslate';

/** Puts a text on the clipboard and says that it did. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const { t } = useTranslate();
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="quiet"
      onClick={() => {
        void copy(text).then(() => setCopied(true));
      }}
    >
      {label}
      <span role="status">{copied ? `${t('list.gap')}${t('target.copied')}` : ''}</span>
    </button>
  );
}

/** Offices serve the page over plain http, where browsers have no `navigator.clipboard`. */
async function copy(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
