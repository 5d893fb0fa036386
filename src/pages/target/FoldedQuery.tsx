import { CopyButton } from '../../components/CopyButton';
import { useWords } from '../context';

/** A statement for those who read SQL, folded away. */
export function FoldedQuery({ text }: { text: string }) {
  const { t } = useWords();
  return (
    <details>
      <summary>{t('target.query')}</summary>
      <CopyButton label={t('target.copyQuery')} text={text} />
      <pre className="query" role="group" aria-label={t('target.query')} tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}
