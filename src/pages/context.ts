import { createContext, use, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Language } from '../i18n/setup';
import type { Translate } from '../i18n/translate';
import { useTranslate } from '../i18n/useTranslate';
import type { Bilingual } from '../model/ledger';
import type { Sources } from '../query/observe';
import type { Snapshot } from '../query/snapshot';
import { nothingLoaded, type DataState } from '../query/dataState';
import type { DataStore } from '../query/store';
import type { Outline } from '../reference/outline';
import type { Reference } from '../reference/reference';
import type { Rulebook } from '../reference/rulebook';
import type { EngineLoader, EngineState } from './engine';

export interface AppContext {
  /** What the overview needs of the reference data. */
  outline: Outline;
  /** The whole of them; may still be on its way, and is asked for anew where it did not arrive. */
  reference: { current: Promise<Reference> };
  /** The documents' rules, fetched once; asked for anew where they did not arrive. */
  readRulebook(): Promise<Rulebook>;
  engine: EngineLoader;
  /** The small table of what is loaded first; null where it was built with another ledger, or is not there. */
  snapshot: Snapshot | null;
  /** What counts as loaded until the engine is there. */
  initial: DataState;
  /** To be called when the page has been drawn for the first time: what it can do without is fetched only then. */
  onDrawn(): void;
}

export const AppContextProvider = createContext<AppContext | null>(null);

/** Reference data and engine of the open page. @throws Error outside the app */
export function useApp(): AppContext {
  const context = useContext(AppContextProvider);
  if (!context) throw new Error('no app around this component');
  return context;
}

/** The reference data; the component waits in the Suspense round it until they are there. @throws LedgerError */
export function useReference(): Reference {
  return use(useApp().reference.current);
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

/** What is loaded now; until the engine is there, what the small table says of itself, or what was loaded before it died. */
export function useData(): DataState {
  const { initial, engine: loader } = useApp();
  const engine = useEngine();
  const store = engine.status === 'live' ? engine.store : null;
  return useSyncExternalStore(
    store?.subscribe ?? nothingToFollow,
    () => store?.state ?? loader.lastState ?? initial,
  );
}

/** The state of the data while only their small table is there; null: nothing is known of the sample yet. */
export function toDataState(snapshot: Snapshot | null, kind: DataState['kind'] = 'sample'): DataState {
  return {
    ...nothingLoaded,
    kind,
    status: snapshot?.status ?? [],
    fingerprint: snapshot?.fingerprint ?? null,
    isKept: kind === 'own',
  };
}

/** What the query layer needs to answer about the loaded data; below NeedsEngine only. */
export function useSources(): Sources {
  const reference = useReference();
  const store = useStore();
  const { status } = useData();
  return { session: store.session, status, divisions: reference.divisions };
}

export interface Words {
  t: Translate;
  language: Language;
  /** The text of a pair in the page's language. */
  pick(pair: Bilingual): string;
}

/** Texts and language of the page. */
export function useWords(): Words {
  const texts = useTranslate();
  return useMemo(() => ({ ...texts, pick: (pair) => pair[texts.language] }), [texts]);
}
