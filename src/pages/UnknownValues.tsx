import { useData, useWords } from './context';
import { isPublic } from './edition';

/** Names what an address asked for and the product does not know, instead of dropping it silently. */
export function UnknownValues({ values }: { values: readonly string[] }) {
  const { t } = useWords();
  const { institutions } = useData();
  if (values.length === 0) return null;
  return (
    <div role="alert" className="failed">
      <ul>
        {values.map((v) => (
          // What a release does not name is not named back either.
          <li key={v}>{t('fail.url', { v: isPublic() && institutions.has(v) ? '…' : v.slice(0, 40) })}</li>
        ))}
      </ul>
    </div>
  );
}
