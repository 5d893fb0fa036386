import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Entry } from '../../model/ledger';
import { keepSettings } from '../address';
import { useWords } from '../context';

/** Ledger entries by their short names, each a link to its page; a name that two regions share says whose it is. */
export function TargetNames({ entries }: { entries: readonly Entry[] }) {
  const { t, pick } = useWords();
  const isShared = ({ id, short }: Entry) =>
    entries.some((other) => other.id !== id && other.short.zh === short.zh);
  return entries.map((entry, index) => (
    <Fragment key={entry.id}>
      {index > 0 && t('list.and')}
      <Link to="/targets/$id" params={{ id: entry.id }} search={keepSettings}>
        {pick(entry.short)}
        {isShared(entry) && t('list.paren', { text: t(`region.${entry.region}`) })}
      </Link>
    </Fragment>
  ));
}
