import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keepSettings, type Search } from './address';
import { useWords } from './context';
import { methodSections, type MethodSection } from './methodSections';

interface MethodLinkProps {
  section: MethodSection;
  /** Called when the section is already the one of the address, so that nothing would happen otherwise. */
  onSame?: () => void;
  /** The section's own title unless given. */
  children?: ReactNode;
}

/** A link from a term or figure to the section of the method page that defines it. */
export function MethodLink({ section, onSame, children }: MethodLinkProps) {
  const { t } = useWords();
  return (
    <Link
      to="/method"
      className="method-link"
      search={(previous: Search) => ({ ...keepSettings(previous), section })}
      // The page itself brings the section into view.
      resetScroll={false}
      onClick={onSame}
    >
      {children ?? t(methodSections[section])}
    </Link>
  );
}

/** Links to several sections, behind a word that says what they are. */
export function MethodLinks({ sections }: { sections: readonly MethodSection[] }) {
  const { t } = useWords();
  return (
    <p className="note method-links">
      <span>{t('method.more')}</span>
      {sections.map((section) => (
        <MethodLink key={section} section={section} />
      ))}
    </p>
  );
}
