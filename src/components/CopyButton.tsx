import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Puts a text on the clipboard and says whether it did. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation();
  const [done, setDone] = useState<{ text: string; ok: boolean } | null>(null);
  // What was copied before the text changed says nothing about the text that stands here now.
  const said = done?.text === text ? t(done.ok ? 'target.copied' : 'paper.copyFailed') : '';
  return (
    <span className="copy">
      <button
        type="button"
        className="quiet"
        onClick={() => {
          void copy(text).then((ok) => setDone({ text, ok }));
        }}
      >
        {label}
      </button>
      <span role="status">{said && `${t('list.gap')}${said}`}</span>
    </span>
  );
}

/** Offices serve the page over plain http, where browsers have no `navigator.clipboard`. */
async function copy(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Not allowed here: the older way may still be.
    }
  }
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const ok = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return ok;
}
