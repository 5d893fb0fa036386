import type { ReactNode } from 'react';
import { useWords } from '../context';

interface ExampleProps {
  /** Tells examples apart for scripts that read the page. */
  name: string;
  title: string;
  given: readonly (readonly [term: string, value: ReactNode])[];
  results: readonly (readonly [term: string, value: ReactNode])[];
}

/** A worked example: invented numbers, and what the product's own functions make of them. */
export function Example({ name, title, given, results }: ExampleProps) {
  const { t } = useWords();
  return (
    <div className="example" data-example={name}>
      <h3>{t('method.example.title', { title })}</h3>
      <div className="example-parts">
        <Terms label={t('method.example.given')} terms={given} />
        <Terms label={t('method.example.results')} terms={results} />
      </div>
    </div>
  );
}

function Terms({ label, terms }: { label: string; terms: ExampleProps['given'] }) {
  return (
    <div>
      <p className="note">{label}</p>
      <dl className="figure-list">
        {terms.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
