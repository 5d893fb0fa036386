import type { TFunction } from 'i18next';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/setup';
import type { Bilingual } from '../model/ledger';
import type { Sources } from '../query/observe';
import type { DataState, DataStore } from '../query/store';
import type { Reference } from '../reference/reference';

export interface AppContext {
  reference: Reference;
  store: DataStore;
}

export const AppContextProvider = createContext<AppContext | null>(null);

/** Reference data and data store of the open page. @throws Error outside the app */
export function useApp(): AppContext {
  const context = useContext(AppContextProvider);
  if (!context) throw new Error('no app around this component');
  return context;
}

/** What is loaded now; the component is drawn again when it changes. */
export function useData(): DataState {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, () => store.state);
}

/** What the query layer needs to answer about the loaded data. */
export function useSources(): Sources {
  const { store, reference } = useApp();
  const { status } = useData();
  return { session: store.session, status, divisions: reference.divisions };
}

export interface Words {
  t: TFunction;
  language: Language;
  /** The text of a pair in the page's language. */
  pick(pair: Bilingual): string;
}

/** Texts and language of the page. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return { t, language, pick: (pair) => pair[language] };
}
