import { useWords } from '../context';
import { DeidentifyOffer } from './deidentify/DeidentifyOffer';
import { useSharedLoader } from './LoaderContext';
import { MappingForm } from './mapping/MappingForm';
import type { FileEntry, Outcome, Refusal } from './loadState';
import { UseAsControl } from './reconcile/UseAsControl';
import { RejectionTable } from './RejectionTable';
import { useSentence } from './useSentence';

/** Why nothing of a file was loaded; where its rows were read, which of them failed and why. */
export function RefusedFile({
  entry,
  outcome: { refusal, checked },
  isAsked,
}: {
  entry: FileEntry;
  outcome: Extract<Outcome, { kind: 'refused' }>;
  /** Whether it is this file's turn to be asked about. */
  isAsked: boolean;
}) {
  const { t } = useWords();
  const { answer, exchange, state } = useSharedLoader();
  const hasOthers = state.kind === 'staged' || state.kind === 'committing' || state.kind === 'loaded';
  const { file } = entry;
  const { proposal } = refusal;
  return (
    <>
      <div
        role="alert"
        className={proposal ? 'load-result asked' : 'load-result failed'}
        data-refused={file.name}
      >
        <p>
          <strong>{file.name}</strong>
        </p>
        {proposal && <p>{t('map.first')}</p>}
        <RefusalText refusal={refusal} kept={hasOthers ? 'load.fileKept' : 'load.kept'} />
        {refusal.key === 'err.crossTab' && <UseAsControl file={file} />}
        {checked && <RejectionTable file={checked} />}
      </div>
      {proposal && !isAsked && <p className="note">{t('map.later')}</p>}
      {proposal && isAsked && (
        <MappingForm
          key={JSON.stringify(proposal)}
          file={file}
          proposal={proposal}
          onAnswer={(plan) => answer(entry, plan)}
          onDrop={() => answer(entry, null)}
        />
      )}
      {refusal.key === 'pii.stop' && (
        <DeidentifyOffer file={file} onLoad={(cleaned) => exchange(entry, cleaned)} />
      )}
    </>
  );
}

/** A refusal in words, with what it names one by one, and that nothing has changed. */
export function RefusalText({
  refusal: { key, params, details },
  kept = 'load.kept',
}: {
  refusal: Refusal;
  kept?: 'load.kept' | 'load.fileKept';
}) {
  const { t } = useWords();
  const sentence = useSentence();
  return (
    <>
      <p>{sentence(key, params)}</p>
      {details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li key={JSON.stringify(detail.params)}>{sentence(detail.key, detail.params)}</li>
          ))}
        </ul>
      )}
      {key === 'pii.stop' && <p>{t('pii.noShow')}</p>}
      <p>{t(kept)}</p>
    </>
  );
}
