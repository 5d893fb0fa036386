import { createElement, lazy, type ComponentType } from 'react';

/** A part of the page that is fetched apart could not be had; trying again may help. */
export class PartNotFetched extends Error {
  override name = 'PartNotFetched';

  /** @param attempt how often this part has failed by now, from 1 */
  constructor(
    readonly attempt: number,
    cause: unknown,
  ) {
    super('a part of the page could not be fetched', { cause });
  }
}

const failed = new Set<() => void>();

/** Lets every part that could not be fetched be fetched again where it is drawn next. */
export function retryParts(): void {
  for (const renew of failed) renew();
  failed.clear();
}

/**
 * A component that is fetched when it is first drawn. Unlike React's own `lazy` it can be fetched again after a
 * failure (`retryParts`), and unlike the router's it never reloads the page: that would take the user's data with it.
 */
export function lazyPart<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>) {
  let attempts = 0;
  let fetching: Promise<{ default: ComponentType<Props> }> | null = null;
  let arrived: ComponentType<Props> | null = null;
  const fetchOnce = () => (fetching ??= fetchPart().then(keep, fail));
  let Part = lazy(fetchOnce);

  function keep(part: ComponentType<Props>) {
    arrived = part;
    return { default: part };
  }
  function fail(cause: unknown): never {
    attempts += 1;
    failed.add(renew);
    throw new PartNotFetched(attempts, cause);
  }
  function renew(): void {
    fetching = null;
    Part = lazy(fetchOnce);
  }

  const LazyPart = (props: Props) => createElement<Props>(arrived ?? Part, props);
  /** Lets the router fetch a page before it leaves the one before; a failure is told where the page is drawn. */
  const preload = () =>
    fetchOnce().then(
      () => undefined,
      () => undefined,
    );
  return Object.assign(LazyPart, { preload });
}
