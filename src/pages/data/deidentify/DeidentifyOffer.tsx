import { Suspense, useState } from 'react';
import { Guarded } from '../../../components/Card';
import { lazyPart } from '../../../components/lazyPart';
import { useWords } from '../../context';

const Wizard = lazyPart(() => import('./DeidentifyWizard').then(({ DeidentifyWizard }) => DeidentifyWizard));

/** Offers to de-identify a file that was stopped, and does it below. */
export function DeidentifyOffer({ file, onLoad }: { file: File; onLoad(cleaned: File): void }) {
  const { t } = useWords();
  const [state, setState] = useState<'offered' | 'open' | 'closed'>('offered');
  if (state !== 'open') {
    return (
      <p className="deidentify-offer">
        {t('pii.offer')}{' '}
        <button type="button" autoFocus={state === 'closed'} onClick={() => setState('open')}>
          {t('deid.open')}
        </button>
      </p>
    );
  }
  return (
    <Guarded>
      <Suspense fallback={<p role="status">{t('deid.opening')}</p>}>
        <Wizard file={file} onLoad={onLoad} onClose={() => setState('closed')} />
      </Suspense>
    </Guarded>
  );
}
