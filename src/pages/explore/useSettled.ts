import { useEffect, useState } from 'react';

/** Milliseconds for which filters must stand still before what lies below the views is asked: the views come first. */
const settling = 150;

/** What was asked last, once nothing else was asked for a while; the first question does not wait. */
export function useSettled<T>(asked: T): { settled: T; isSettled: boolean } {
  const [settled, setSettled] = useState(asked);
  const text = JSON.stringify(asked);
  const isSettled = JSON.stringify(settled) === text;
  useEffect(() => {
    if (isSettled) return;
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), settling);
    return () => clearTimeout(timer);
  }, [text, isSettled]);
  return { settled, isSettled };
}
