import type { Sentence } from '../../../ingest/types';
import { useWords } from '../../context';
import { useSentence } from '../useSentence';
import type { Work } from './useWizard';

/** How far the work in the worker is, or why it failed. */
export function WorkState({ work }: { work: Work<unknown> | null }) {
  const { t } = useWords();
  if (work === null || work.kind === 'done') return null;
  if (work.kind === 'running') return <p role="status">{t('deid.reading', { n: work.rows })}</p>;
  const { key, params, details } = work.refusal;
  return (
    <div role="alert" className="failed">
      <Sentences lines={[{ key, params }, ...details]} />
    </div>
  );
}

/** Reasons in words, one a line. */
export function Sentences({ lines }: { lines: readonly Sentence[] }) {
  const sentence = useSentence();
  return (
    <ul>
      {lines.map(({ key, params }) => (
        <li key={`${key}${JSON.stringify(params)}`}>{sentence(key, params)}</li>
      ))}
    </ul>
  );
}
