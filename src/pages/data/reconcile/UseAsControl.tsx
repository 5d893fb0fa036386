import { useState } from 'react';
import { useWords } from '../../context';
import { ControlTable } from './ControlTable';

/** Offers a summing table, which cannot be loaded, for comparison with what is loaded. */
export function UseAsControl({ file }: { file: File }) {
  const { t } = useWords();
  const [isUsed, setUsed] = useState(false);
  if (isUsed) return <ControlTable file={file} />;
  return (
    <button type="button" onClick={() => setUsed(true)}>
      {t('control.use')}
    </button>
  );
}
