import { useState, type RefObject } from 'react';
import { ActionMenu } from '../../components/ActionMenu';
import { fileName } from '../../export/fileName';
import { saveFile } from '../../export/saveFile';
import { useData, useWords } from '../context';
import { fileKinds, fileOf, tableKinds, type FileKind, type Offer } from './offer';

interface TakeAwayProps {
  offer: Offer;
  /** The element around the drawing. */
  holder?: RefObject<HTMLElement | null>;
}

/** The menu of a card by which its table or drawing leaves the page as a file. */
export function TakeAway({ offer, holder }: TakeAwayProps) {
  const { t } = useWords();
  const { kind } = useData();
  const [said, setSaid] = useState<{ text: string; isShown: boolean } | null>(null);
  const save = async (extension: FileKind) => {
    const { name, asOf } = offer;
    const file = fileName({ isSample: kind === 'sample', name, asOf, extension });
    if (offer.waiting !== undefined) setSaid({ text: offer.waiting, isShown: true });
    const drawing = holder?.current?.querySelector<SVGSVGElement>('.plot svg') ?? null;
    try {
      saveFile(await fileOf(offer, extension, { t, kind, drawing }), file);
      setSaid({ text: t('export.saved', { file }), isShown: offer.waiting !== undefined });
    } catch {
      setSaid({ text: t('export.failed', { file }), isShown: true });
    }
  };
  const kinds: readonly FileKind[] = offer.kinds ?? (holder || offer.draw ? fileKinds : tableKinds);
  return (
    <span className="take-away">
      <span role="status" className={said?.isShown ? 'note' : 'visually-hidden'}>
        {said?.text}
      </span>
      <ActionMenu
        label={t('export.button')}
        name={t('export.name', { name: offer.name })}
        items={kinds.map((id) => ({ id, text: t(`export.kind.${id}`) }))}
        onAction={(id) => void save(id)}
      />
    </span>
  );
}
