import type { Page } from 'playwright-core';

/** A line of a view; null where the page prints the dash or has no such column. */
export interface ShownLine {
  key: string;
  value: number | null;
  text: string;
  share: number | null;
  change: number | null;
  other: number | null;
  difference: number | null;
  isMarkedSmall: boolean;
}

export interface ShownView {
  name: string;
  lines: ShownLine[];
  /** How many lines the page said there are while it showed the first of them; null where it showed all. */
  said: number | null;
  groups: { keys: string[]; sum: number | null; share: number | null }[];
}

export interface ShownPage {
  whole: number | null;
  before: number | null;
  other: number | null;
  difference: number | null;
  /** The whole figure and what it is held against, part by part as they are read. */
  sentence: string[];
  views: ShownView[];
  /** Null where there is no course. Heights of the bars in hundredths of the drawing. */
  months: { first: string; last: string; bars: number[]; behind: number[] } | null;
}

/**
 * Reads everything that the page for free cuts shows of an address, once all of it answers that address; what is folded
 * together is opened for it and closed again.
 * @param go whether to go there; else the page is on its way
 * @throws Error where the page says something in the place of figures, with its words
 */
export function readExplore(
  page: Page,
  search: Readonly<Record<string, string>>,
  go: boolean,
): Promise<ShownPage> {
  return page.evaluate(
    async ({ search, go }) => {
      const until = <T>(find: () => T | null): Promise<T> =>
        new Promise((resolve) => {
          const look = () => {
            const found = find();
            if (found === null) return;
            observer.disconnect();
            resolve(found);
          };
          const observer = new MutationObserver(look);
          observer.observe(document, { subtree: true, childList: true, attributes: true });
          look();
        });
      const sorted = (record: Record<string, string>) =>
        JSON.stringify(
          Object.entries(record)
            .filter(([key]) => key !== 'lang' && key !== 'theme')
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        );
      const wanted = sorted(search);
      if (go) location.hash = `/explore?${new URLSearchParams(search).toString()}`;
      const answer = await until(() => {
        const found = document.querySelector<HTMLElement>('[data-measure]');
        // What takes the place of figures; another card may have said its own before they are there.
        if (!found)
          return document.querySelector('main .pending')
            ? null
            : document.querySelector('main [role="alert"], main p[role="status"]:not(.pending)');
        const { search: answered = '{}' } = found.dataset;
        const isThere = sorted(JSON.parse(answered) as Record<string, string>) === wanted;
        return isThere && found.getAttribute('aria-busy') === 'false' ? found : null;
      });
      if (!answer.hasAttribute('data-measure')) throw new Error(answer.textContent ?? '');

      const unfolding = '.view-card button[aria-expanded="false"]:not([aria-haspopup])';
      const folded = [...answer.querySelectorAll<HTMLButtonElement>(unfolding)];
      const saidBy = new Map(
        folded.map((button) => [
          button.closest('.view-card'),
          Number(/\d+/.exec(button.textContent ?? '')?.[0]),
        ]),
      );
      for (const button of folded) button.click();
      await until(() => answer.querySelector(unfolding) === null || null);

      const numberIn = (element: Element | null, name: string) => {
        const figure = element?.querySelector<HTMLDataElement>(`data[data-figure="${name}"]`);
        return figure ? Number(figure.value) : null;
      };
      const views = [...answer.querySelectorAll<HTMLElement>('[data-view]')].map((view) => ({
        name: view.dataset['view'] ?? '',
        said: saidBy.get(view.closest('.view-card')) ?? null,
        lines: [...view.querySelectorAll<HTMLElement>('tr[data-key]')].map((line) => ({
          key: line.dataset['key'] ?? '',
          value: numberIn(line, 'value'),
          text: line.querySelector('data[data-figure="value"]')?.textContent ?? '—',
          share: numberIn(line, 'share'),
          change: numberIn(line, 'change'),
          other: numberIn(line, 'other'),
          difference: numberIn(line, 'difference'),
          isMarkedSmall: line.textContent.includes('（少）'),
        })),
        groups: [...view.querySelectorAll('tr.view-group')].map((group) => ({
          keys: [...(group.parentElement?.querySelectorAll<HTMLElement>('tr[data-key]') ?? [])].map(
            (line) => line.dataset['key'] ?? '',
          ),
          sum: numberIn(group, 'group'),
          share: numberIn(group, 'group-share'),
        })),
      }));
      const brush = answer.querySelector('.month-brush');
      const ends = [...(brush?.parentElement?.querySelectorAll('.month-axis > span') ?? [])];
      const heights = (selector: string) =>
        [...(brush?.querySelectorAll(selector) ?? [])].map((bar) => Number(bar.getAttribute('height')));
      const whole = answer.querySelector('.explore-whole');
      const other = answer.querySelector('.explore-other');
      const shown = {
        whole: numberIn(whole, 'whole'),
        before: numberIn(whole, 'before'),
        other: numberIn(other, 'other'),
        difference: numberIn(other, 'difference'),
        sentence: [...(whole?.children ?? [])].map((part) => part.textContent.trim()),
        views,
        months: brush && {
          first: ends[0]?.textContent ?? '',
          last: ends.at(-1)?.textContent ?? '',
          bars: heights('rect.bar'),
          behind: heights('rect.behind'),
        },
      };
      for (const button of folded) button.click();
      return shown;
    },
    { search, go },
  );
}
