import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { Language } from './setup';
import type { Translate } from './translate';

/** Texts in the page's language; the component is drawn again, with another `t`, when that changes. */
export function useTranslate(): { t: Translate; language: Language } {
  const lingui = useLingui();
  return useMemo(
    () => ({
      t: (key, ...values) => lingui.i18n._(key, values[0]),
      language: lingui.i18n.locale === 'en' ? 'en' : 'zh',
    }),
    [lingui],
  );
}
