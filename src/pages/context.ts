import type { TFunction } from 'i18next';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/setup';
import type { Bilingual } from '../model/ledger';
import type { Sources } from '../query/observe';
import type { Snapshot } from '../query/snapshot';
import type { DataState, DataStore } from '../query/store';
import type { Reference } from '../reference/reference';
import type { EngineLoader, EngineState } from './engine';

export interface AppContext {
  reference: Reference;
  engine: EngineLoader;
  /** The small table of the sample; null where it was built with another ledger, or is not served. */
  snapshot: Snapshot | null;
  /** What counts as loaded until the engine is there. */
  initial: DataState;
}

export const AppContextProvider = createContext<AppContext | null>(null);

/** Reference data and engine of the open page. @throws Error outside the app */
export function useApp(): AppContext {
  const context = useContext(AppContextProvider);
  if (!context) throw new Error('no app around this component');
  return context;
}

/** Where the engine is; the component is drawn again when that changes. */
export function useEngine(): EngineState {
  const { engine } = useApp();
  return useSyncExternalStore(engine.subscribe, () => engine.state);
}

/** The data store. @throws Error before the engine is there: use it below NeedsEngine */
export function useStore(): DataStore {
  const engine = useEngine();
  if (engine.status !== 'live') throw new Error('the engine is not there yet');
  return engine.store;
}

const nothingToFollow = () => () => undefined;

/** What is loaded now; until the engine is there, what the small table says of itself. */
export function useData(): DataState {
  const { initial } = useApp();
  const engine = useEngine();
  const store = engine.status === 'live' ? engine.store : null;
  return useSyncExternalStore(store?.subscribe ?? nothingToFollow, () => store?.state ?? initial);
}

/** The state of the data while only the small table is there. */
export function toDataState(snapshot: Snapshot | null): DataState {
  return { kind: 'sample', version: 0, status: snapshot?.status ?? [], institutions: new Map(), loads: [] };
}

/** What the query layer needs to answer about the loaded data; below NeedsEngine only. */
export function useSources(): Sources {
  const { reference } = useApp();
  const store = useStore();
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
