import { useWords } from './context';

/** Names what an address asked for and the product does not know, instead of dropping it silently. */
export function UnknownValues({ values }: { values: readonly string[] }) {
  const { t } = useWords();
  if (values.length === 0) return null;
  return (
    <div role="alert" className="failed">
      <ul>
        {values.map((v) => (
          <li key={v}>{t('fail.url', { v: v.slice(0, 40) })}</li>
        ))}
      </ul>
    </div>
  );
}
