import { useRouter } from '@tanstack/react-router';
import { CopyButton } from '../components/CopyButton';
import type { Search } from './address';
import { useData, useWords } from './context';

/** Copies the address of what is shown, with the mark of the data on which it was made. */
export function CopyLink() {
  const { t } = useWords();
  const { fingerprint } = useData();
  const router = useRouter();
  const { href } = router.buildLocation({
    to: '.',
    search: (search: Search) => ({ ...search, data: fingerprint ?? undefined }),
  });
  return <CopyButton label={t('link.copy')} text={new URL(`#${href}`, document.baseURI).href} />;
}
