import { useWords } from '../context';
import { MethodLink } from '../MethodLink';
import { isMethodSection, methodSections, type MethodSection } from '../methodSections';
import { showSection } from './showSection';

/** The page's sections; choosing the one of the address again brings it back into view. */
export function Contents({ current }: { current: MethodSection | null }) {
  const { t } = useWords();
  return (
    <nav className="contents" aria-label={t('method.contents')}>
      <ul>
        {Object.keys(methodSections)
          .filter(isMethodSection)
          .map((section) => (
            <li key={section}>
              <MethodLink
                section={section}
                onSame={section === current ? () => showSection(section) : undefined}
              />
            </li>
          ))}
      </ul>
    </nav>
  );
}
