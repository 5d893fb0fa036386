import { Link } from '@tanstack/react-router';
import type { Bilingual, Region } from '../../model/ledger';
import { keepSettings } from '../address';
import { useApp, useWords } from '../context';

/** Counted things of the documents that are no targets: the size of a list, a cap. Shown as what they are. */
export function NotTargets({ region, pick }: { region: Region; pick(pair: Bilingual): string }) {
  const { t } = useWords();
  const { outline } = useApp();
  const entries = outline.notTargets.filter((entry) => entry.region === region);
  if (entries.length === 0) return null;
  return (
    <section className="not-targets note">
      <h2>{t('section.notTargets')}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link to="/targets/$id" params={{ id: entry.id }} search={keepSettings}>
              {pick(entry.title)}
            </Link>
            {t('list.paren', { text: entry.document })}
          </li>
        ))}
      </ul>
    </section>
  );
}
