import type { ReactNode } from 'react';
import { Guarded } from '../../components/Card';
import { useWords } from '../context';
import { methodSections, type MethodSection as SectionId } from '../methodSections';

/** One section with the id that links name; its heading takes the focus when a link leads to it. */
export function MethodSection({ id, children }: { id: SectionId; children: ReactNode }) {
  const { t } = useWords();
  return (
    <section id={id} className="card method-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {t(methodSections[id])}
      </h2>
      <Guarded>{children}</Guarded>
    </section>
  );
}
