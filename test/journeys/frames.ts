import type { BrowserContext, Page } from 'playwright-core';

/** A figure as it stood in a painted frame. */
export interface PaintedFigure {
  target: string;
  name: string;
  value: number;
}

/** One frame that differs from the one before it. */
export interface Frame {
  /** Whose data the page says it shows: what its notice carries; null where it has no notice. */
  says: 'sample' | 'own' | null;
  address: string;
  figures: PaintedFigure[];
  /** Everything that can be read, drawings and names for screen readers included. */
  text: string;
}

/** Records every frame of every document of a context, before any script of the page runs. */
export async function recordFrames(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const frames: unknown[] = [];
    let last = '';
    // Only a change of the document makes another frame; reading one that is as it was takes as long.
    let address = '';
    let isChanged = true;
    const changes = new MutationObserver(() => (isChanged = true));
    changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const textsIn = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: (string | null)[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode.nodeValue);
      return texts;
    };
    const look = () => {
      const root = document.getElementById('root');
      if (root && (isChanged || address !== location.hash)) {
        isChanged = false;
        address = location.hash;
        const notice = document.querySelector('.notice');
        const figures = [...root.querySelectorAll<HTMLDataElement>('[data-target-id] data[data-figure]')]
          .filter((figure) => figure.checkVisibility())
          .map((figure) => ({
            target: figure.closest<HTMLElement>('[data-target-id]')?.dataset['targetId'] ?? '',
            name: `${figure.closest<HTMLElement>('[data-key]') ? 'row ' : ''}${figure.dataset['figure']}`,
            value: Number(figure.value),
          }));
        const names = [...root.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
        const frame = {
          says: notice?.classList.contains('notice-own')
            ? 'own'
            : notice?.classList.contains('notice-sample')
              ? 'sample'
              : null,
          address: location.hash,
          figures,
          text: [...textsIn(root), ...names].join('\n'),
        };
        const now = JSON.stringify(frame);
        if (now !== last) frames.push(frame);
        last = now;
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { paintedFrames: frames });
  });
}

/** The frames of the open document so far, the equal ones in a row as one. */
export function framesOf(page: Page): Promise<Frame[]> {
  return page.evaluate(() => (window as unknown as { paintedFrames: Frame[] }).paintedFrames);
}
