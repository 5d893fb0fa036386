import { Button, Group } from 'react-aria-components';
import { useWords } from '../context';

interface PagerProps {
  /** From 1. */
  page: number;
  pages: number;
  onTurn(page: number): void;
}

/** Turns the pages of a long list; nothing where there is only one. */
export function Pager({ page, pages, onTurn }: PagerProps) {
  const { t } = useWords();
  if (pages <= 1) return null;
  return (
    <Group aria-label={t('load.pages')} className="pager">
      <Button isDisabled={page <= 1} onPress={() => onTurn(page - 1)}>
        {t('load.previous')}
      </Button>{' '}
      <span aria-live="polite">{t('load.page', { page, pages })}</span>{' '}
      <Button isDisabled={page >= pages} onPress={() => onTurn(page + 1)}>
        {t('load.next')}
      </Button>
    </Group>
  );
}
