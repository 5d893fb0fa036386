import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { unitLabel, type DataRegion, type Division } from '../../reference/divisions';
import { useApp, useWords } from '../context';
import { readPreferences } from '../preferences';
import type { Search } from '../address';

export interface OwnUnit {
  division: Division;
  label: string;
}

/** The reader's own unit, from the address; null where none is chosen or it is of another region. */
export function useOwnUnit(region: DataRegion | null): OwnUnit | null {
  const { reference } = useApp();
  const { pick } = useWords();
  const { unit }: Search = useSearch({ strict: false });
  const division = reference.divisions.find((one) => one.id === unit && one.region === region);
  return division ? { division, label: pick(unitLabel(division, reference.divisions)) } : null;
}

/** Writes the unit that was chosen on an earlier visit into the address, so that the address holds the whole view. */
export function useRememberedUnit(region: DataRegion | null, unit: string | undefined): void {
  const { reference } = useApp();
  const navigate = useNavigate();
  useEffect(() => {
    const remembered = readPreferences().unit;
    if (unit !== undefined || !remembered || !region) return;
    if (!reference.divisions.some((one) => one.id === remembered && one.region === region)) return;
    void navigate({
      to: '/',
      replace: true,
      search: (previous: Search) => ({ ...previous, unit: remembered }),
    });
  }, [region, unit, reference, navigate]);
}
