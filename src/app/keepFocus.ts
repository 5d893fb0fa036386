const focusable = 'a[href], button, select, input, summary, [tabindex="0"]';

/** Enough to find an element's like after its part of the page was drawn anew. */
export interface FocusMark {
  name: string;
  /** Among those of the same name. */
  index: number;
}

function nameOf(element: Element): string {
  const said = element.getAttribute('aria-label') ?? element.textContent;
  return `${element.tagName} ${element.getAttribute('href') ?? ''} ${said}`;
}

function likesOf(root: Element, name: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(focusable)].filter((one) => nameOf(one) === name);
}

/** The mark of what has the focus inside an element; null where it is elsewhere. */
export function markFocus(root: Element): FocusMark | null {
  const { activeElement } = document;
  if (!activeElement || activeElement === root || !root.contains(activeElement)) return null;
  const name = nameOf(activeElement);
  return { name, index: likesOf(root, name).indexOf(activeElement as HTMLElement) };
}

/** Gives the focus to an element, a heading for example, that a reader cannot reach by himself. */
export function focusOn(element: HTMLElement): void {
  if (!element.matches(focusable)) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** What stands nearest to a place whose element is gone. */
function nearestTo(ancestors: readonly Element[]): HTMLElement | null {
  const part = ancestors.find((one) => one.isConnected)?.closest('section, article, li');
  return (
    part?.querySelector<HTMLElement>(focusable) ?? part?.querySelector<HTMLElement>('h1, h2, h3') ?? null
  );
}

/** Sees to it that the focus stays within an element while its contents come and go. */
export class FocusKeeper {
  /** Where the focus was, to be found again when its element is drawn out of the page. */
  private last: { element: Element; mark: FocusMark | null; ancestors: Element[] } | null = null;
  /** What the focus waits for while the page is not yet there. */
  private awaited: { mark: FocusMark | null } | null = null;

  constructor(private readonly root: HTMLElement) {}

  /** @returns how to end it */
  start(): () => void {
    const { root } = this;
    const observer = new MutationObserver(() => this.settle());
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener('focusin', this.remember);
    root.addEventListener('focusout', this.forget);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', this.remember);
      root.removeEventListener('focusout', this.forget);
    };
  }

  /** A page has come: its heading takes the focus, or what had it when the reader was here before. */
  arrive(mark: FocusMark | null): void {
    this.awaited = { mark };
    this.last = null;
    if (!this.place()) focusOn(this.root);
  }

  private readonly remember = () => {
    const { activeElement } = document;
    if (!activeElement || activeElement === this.root) return;
    const ancestors: Element[] = [];
    for (let one = activeElement.parentElement; one && one !== this.root; one = one.parentElement)
      ancestors.push(one);
    this.last = { element: activeElement, mark: markFocus(this.root), ancestors };
  };

  private readonly forget = () => {
    const left = this.last;
    // An element that was taken out of the page loses the focus too: that is no leaving.
    queueMicrotask(() => {
      if (left?.element.isConnected && this.last === left && document.activeElement !== left.element)
        this.last = null;
    });
  };

  private settle(): void {
    const isFree = document.activeElement === document.body || document.activeElement === this.root;
    if (this.awaited) {
      if (isFree) this.place();
      else this.awaited = null;
    } else if (isFree && this.last && !this.last.element.isConnected) {
      const { mark, ancestors } = this.last;
      const next = this.find(mark) ?? nearestTo(ancestors);
      if (next) focusOn(next);
      else this.arrive(mark);
    }
  }

  private place(): boolean {
    const place = this.find(this.awaited?.mark ?? null) ?? this.root.querySelector<HTMLElement>('h1');
    if (!place) return false;
    this.awaited = null;
    focusOn(place);
    return true;
  }

  private find(mark: FocusMark | null): HTMLElement | null {
    return mark ? (likesOf(this.root, mark.name)[mark.index] ?? null) : null;
  }
}
