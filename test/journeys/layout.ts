import type { Page } from 'playwright-core';

/**
 * What stands wrong on the page as it is now, in words: a page that scrolls sideways, text that is cut off or leaves
 * its frame, text that lies over other text. Tables that scroll within their own frame are left alone.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element) => {
      const style = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, style);
      return style;
    };
    const ancestorsOf = (element: Element) => {
      const list: Element[] = [];
      for (let one: Element | null = element; one; one = one.parentElement) list.push(one);
      return list;
    };
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest('.visually-hidden, .skip') &&
      ancestorsOf(element).every((one) => styleOf(one).clipPath === 'none');
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${element.textContent?.trim().slice(0, 30)}”`;

    if (root.scrollWidth > root.clientWidth) {
      const widest = [...document.querySelectorAll('body *')].findLast(
        (one) => one.getBoundingClientRect().right > root.clientWidth && isShown(one),
      );
      faults.push(
        `the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}: ${widest ? nameOf(widest) : '?'}`,
      );
    }

    interface Box {
      element: Element;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const boxes: Box[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const element = text.parentElement;
      if (!element || !text.textContent?.trim() || element.closest('script, style, option, title')) continue;
      if (!isShown(element) || element.matches('details:not([open])')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      // The box of a line is higher than its characters: only these must not meet.
      const half = Number.parseFloat(styleOf(element).fontSize) * 0.36;
      for (const { left, right, top, bottom, width } of range.getClientRects()) {
        const middle = (top + bottom) / 2;
        if (width > 1) boxes.push({ element, left, right, top: middle - half, bottom: middle + half });
      }
    }

    const isScroller = (element: Element) => ['auto', 'scroll'].includes(styleOf(element).overflowX);
    const isCut = (element: Element) => ['hidden', 'clip'].includes(styleOf(element).overflowX);
    const inView = boxes.filter(({ element, left, right, top, bottom }) =>
      ancestorsOf(element).every((one) => {
        if (!isScroller(one) || one === root || one === document.body) return true;
        const frame = one.getBoundingClientRect();
        return (
          left >= frame.left - 1 && right <= frame.right + 1 && top >= frame.top && bottom <= frame.bottom
        );
      }),
    );
    for (const { element, left, right } of inView) {
      const drawing = element.closest('svg')?.getBoundingClientRect();
      const cutter = ancestorsOf(element).find(
        (one) =>
          one !== document.body &&
          one !== root &&
          (isCut(one) || one.matches('.card, .headline, .target-list')),
      );
      const frame = cutter?.getBoundingClientRect() ?? drawing;
      const margin = 1 + (cutter ? Number.parseFloat(styleOf(cutter).overflowClipMargin) || 0 : 0);
      if (frame && (left < frame.left - margin || right > frame.right + margin))
        faults.push(
          `${nameOf(element)} leaves its frame by ${Math.round(Math.max(frame.left - left, right - frame.right))} px`,
        );
    }
    for (const element of document.querySelectorAll('body *'))
      if (isCut(element) && element.scrollWidth > element.clientWidth + 1 && isShown(element))
        faults.push(`${nameOf(element)} is cut off`);

    const byTop = inView.sort((a, b) => a.top - b.top);
    byTop.forEach((one, i) => {
      for (let j = i + 1; j < byTop.length && byTop[j]!.top < one.bottom - 1; j++) {
        const other = byTop[j]!;
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - other.top;
        if (wide > 1 && high > 1) faults.push(`${nameOf(one.element)} lies over ${nameOf(other.element)}`);
      }
    });
    return [...new Set(faults)];
  });
}
