/**
 * Puts a text on the clipboard; answers whether it did. Offices serve the page over plain http, where browsers have no
 * `navigator.clipboard`; there, and where it refuses, the older way is tried.
 */
export async function copyToClipboard(text: string): Promise<boolean> {
  // Types say that it is always there; over plain http it is not.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Not allowed here: the older way may still be.
  }
  return copySelected(text);
}

/** Copies as a reader does, by selecting; leaves focus and scrolling where they were. */
function copySelected(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.focus({ preventScroll: true });
  area.select();
  const ok = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return ok;
}
