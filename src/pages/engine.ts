import type { DataState } from '../query/dataState';
import type { DataStore } from '../query/store';

/** Where the engine is on its way; figures of the small table stand on the page meanwhile. */
export type EngineState =
  | { status: 'opening'; loaded: number; total: number }
  | { status: 'live'; store: DataStore }
  | { status: 'failed'; retry(): void };

/**
 * Opens a store; tells how many bytes of the engine have arrived, and of how many.
 * @param earlier what was loaded in an engine that has died: the new one resumes it
 */
export type OpenStore = (
  onProgress: (loaded: number, total: number) => void,
  earlier: DataState | null,
) => Promise<DataStore>;

/** Opens the engine beside the page that is already there, and tells how far it is. */
export class EngineLoader {
  private readonly listeners = new Set<() => void>();
  private current: EngineState = { status: 'opening', loaded: 0, total: 0 };
  /** What was loaded last, also after the engine has died. */
  lastState: DataState | null = null;

  constructor(private readonly openStore: OpenStore) {}

  get state(): EngineState {
    return this.current;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Fetches and opens the engine; a failure is kept as a state that can be retried. */
  open = async (): Promise<void> => {
    this.change({ status: 'opening', loaded: 0, total: 0 });
    try {
      const store = await this.openStore(
        (loaded, total) => this.change({ status: 'opening', loaded, total }),
        this.lastState,
      );
      this.change({ status: 'live', store });
      store.lost?.catch(() => {
        this.lastState = store.state;
        void this.open();
      });
    } catch {
      this.change({ status: 'failed', retry: () => void this.open() });
    }
  };

  /** The store, once the engine is there. */
  whenLive(): Promise<DataStore> {
    return new Promise((resolve) => {
      const check = () => {
        if (this.current.status !== 'live') return;
        stop();
        resolve(this.current.store);
      };
      const stop = this.subscribe(check);
      check();
    });
  }

  private change(state: EngineState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
