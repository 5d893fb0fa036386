import { useEffect, useRef, useState } from 'react';
import { addPageTexts } from '../../../i18n/pageTexts';
import { faultsOf } from '../../../ingest/deidentify/plan';
import { useWords } from '../../context';
import { ColumnsStep } from './ColumnsStep';
import { FinishStep } from './FinishStep';
import { KeyStep } from './KeyStep';
import { PreviewStep } from './PreviewStep';
import { Refusal } from './Refusal';
import { RiskStep } from './RiskStep';
import { useWizard, type Wizard } from './useWizard';

addPageTexts();

interface DeidentifyWizardProps {
  file: File;
  /** Told the cleaned file once the user wants it loaded. */
  onLoad(cleaned: File): void;
  onClose(): void;
}

const steps = [1, 2, 3, 4, 5] as const;
type Step = (typeof steps)[number];

/** De-identifies a file in five steps; what it knows of the file is gone when it is closed. */
export function DeidentifyWizard({ file, onLoad, onClose }: DeidentifyWizardProps) {
  const { t } = useWords();
  const wizard = useWizard(file);
  const [step, setStep] = useState<Step>(1);
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step]);
  const goTo = (next: Step) => {
    setAsked(false);
    setStep(next);
    if (next === 3 && wizard.result === null) wizard.run();
  };
  const hindrance = hindranceOf(wizard, step);
  const forward = steps.find((one) => one === step + 1);
  const back = steps.find((one) => one === step - 1);
  return (
    <section className="card deidentify" aria-labelledby="deidentify-title">
      <h2 id="deidentify-title">{t('deid.title')}</h2>
      <p className="note">
        <strong>{file.name}</strong>
      </p>
      <h3 ref={heading} tabIndex={-1} data-step={step}>
        {t(`deid.step.${step}`)}
      </h3>
      {step === 1 && <ColumnsStep wizard={wizard} />}
      {step === 2 && <KeyStep wizard={wizard} />}
      {step === 3 && <PreviewStep wizard={wizard} />}
      {step === 4 && <RiskStep wizard={wizard} />}
      {step === 5 && <FinishStep wizard={wizard} onLoad={onLoad} />}
      {asked && hindrance !== null && <Refusal>{hindrance}</Refusal>}
      <p className="choices">
        {back && (
          <button type="button" onClick={() => goTo(back)}>
            {t('deid.back')}
          </button>
        )}
        {forward && (
          <button
            type="button"
            className="forward"
            aria-disabled={hindrance === 'wait'}
            onClick={() => (hindrance === null ? goTo(forward) : setAsked(true))}
          >
            {t('deid.next')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t('deid.close')}
        </button>
      </p>
      <p className="note">{t('deid.note')}</p>
      <p className="note">{t('deid.algo')}</p>
    </section>
  );
}

/** Why the next step cannot be taken. */
export type Hindrance = 'wait' | 'plan' | 'key' | 'remaining';

function hindranceOf({ description, plan, key, result }: Wizard, step: Step): Hindrance | null {
  if (description.kind !== 'done') return 'wait';
  if (step === 1) return faultsOf(description.output.columns, plan).length > 0 ? 'plan' : null;
  if (step === 2) return plan.treatments.includes('person-code') && key === null ? 'key' : null;
  if (result?.kind !== 'done') return 'wait';
  return result.output.remaining.length > 0 ? 'remaining' : null;
}
