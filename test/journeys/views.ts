import type { Page } from 'playwright-core';
import { inject } from 'vitest';

export interface View {
  name: string;
  path: string;
  search?: string;
  /** Is there once the view is drawn. */
  waitFor: string;
}

/** Every kind of page, each where its texts are longest. */
export const views: readonly View[] = [
  { name: 'the overview', path: '/', search: 'unit=500101', waitFor: '.own-line' },
  {
    name: 'a cumulative target, missed by little',
    path: '/targets/cq-digital-evaluation-30k',
    waitFor: '.plot svg',
  },
  {
    name: 'a target of every year',
    path: '/targets/cq-digital-engineers-3000-per-year',
    waitFor: '.plot svg',
  },
  { name: 'the data page', path: '/data', waitFor: 'input[type="file"]' },
  {
    name: 'the policy checks',
    path: '/rules',
    search: 'unit=500107,500156&year=2026',
    waitFor: '.rules-summary',
  },
  { name: 'a rule', path: '/rules', search: 'rule=E-14', waitFor: '[data-table="findings"]' },
  {
    name: 'the institutions',
    path: '/institutions',
    search: 'year=2025&limits=plain&unit=500107',
    waitFor: '.funnel svg',
  },
  {
    name: 'one institution',
    path: '/institutions/CQJ-0102',
    waitFor: '[data-table="profile-subsidy"]',
  },
  { name: 'the method page', path: '/method', waitFor: '#documents' },
  { name: 'the districts', path: '/districts', waitFor: '[data-table="districts"]' },
  {
    name: 'a district of changed divisions',
    path: '/districts/CQ-LIANGJIANG',
    waitFor: '[data-table="unit-targets"]',
  },
  {
    name: 'the free cuts',
    path: '/explore',
    search: 'unit=500101,500152&from=2025-01&to=2025-12&rows=unit,type&open=*1&cols=quarter',
    waitFor: '[data-measure][aria-busy="false"]',
  },
  {
    name: 'free cuts of two selections',
    path: '/explore',
    search: 'dataset=assessment&measure=pass-rate&unit=500101&with=all&rows=level&cols=year',
    waitFor: '.explore-other',
  },
];

/** Goes to a view within the open page and waits until it is drawn in the language. */
export async function openView(
  page: Page,
  { path, search = '', waitFor }: Omit<View, 'name'>,
  { lang, region = 'chongqing', theme = 'light' }: { lang: 'zh' | 'en'; region?: string; theme?: string },
): Promise<void> {
  await page.goto(`${inject('site')}#${path}?${search}&region=${region}&lang=${lang}&theme=${theme}`);
  await page.locator(`html[lang="${lang === 'zh' ? 'zh-CN' : 'en'}"][data-theme="${theme}"]`).waitFor();
  await page.locator(`main ${waitFor}`).first().waitFor({ state: 'attached' });
  // The page before may have had the same parts.
  await page.locator(`main:not(:has([aria-busy="true"]))`).waitFor();
}

/** Opens everything that is folded away. */
export function unfold(page: Page): Promise<void> {
  return page.locator('main details').evaluateAll((list) => {
    for (const details of list as HTMLDetailsElement[]) details.open = true;
  });
}

/** Waits until what follows its place has done so, frames later: drawings, and tables that begin to scroll. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  });
}
