import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { DataRegion } from '../../reference/divisions';
import { useApp, useWords } from '../context';
import { readPreferences } from '../preferences';
import type { Search } from '../address';

export interface OwnUnit {
  id: string;
  label: string;
}

/** The reader's own unit, from the address; null where none is chosen or it is of another region. */
export function useOwnUnit(region: DataRegion | null): OwnUnit | null {
  const { outline } = useApp();
  const { pick } = useWords();
  const { unit }: Search = useSearch({ strict: false });
  const own = outline.units.find((one) => one.id === unit && one.region === region);
  return own ? { id: own.id, label: pick(own.label) } : null;
}

/** Writes the unit that was chosen on an earlier visit into the address, so that the address holds the whole view. */
export function useRememberedUnit(region: DataRegion | null, unit: string | undefined): void {
  const { outline } = useApp();
  const navigate = useNavigate();
  useEffect(() => {
    const remembered = readPreferences().unit;
    if (unit !== undefined || !remembered || !region) return;
    if (!outline.units.some((one) => one.id === remembered && one.region === region)) return;
    void navigate({
      to: '/',
      replace: true,
      search: (previous: Search) => ({ ...previous, unit: remembered }),
    });
  }, [region, unit, outline, navigate]);
}
