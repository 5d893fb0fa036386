import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { keepSettings } from '../address';
import { useWords } from '../context';
import { useSharedLoader } from './LoaderContext';

/** Files may be dropped on any page; the result is shown on the data page. */
export function DropAnywhere({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const { load } = useSharedLoader();
  const navigate = useNavigate();
  const [isOver, setOver] = useState(false);
  return (
    <div
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        load([...event.dataTransfer.files]);
        void navigate({ to: '/data', search: keepSettings });
      }}
    >
      {isOver && <p className="drop-note">{t('data.dropHere')}</p>}
      {children}
    </div>
  );
}
