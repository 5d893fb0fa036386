import { useWords } from '../context';
import { MethodSection } from './MethodSection';
import { Formula, Paragraphs } from './Paragraphs';

/** Completion, the difference to the elapsed share in points, shares of a whole, and the day of reaching. */
export function CompletionSection() {
  const { t } = useWords();
  return (
    <MethodSection id="completion">
      <Formula text={t('method.completion.formula')} />
      <p>{t('method.completion.cut')}</p>
      <Formula text={t('method.completion.points')} />
      <p>{t('method.completion.printed')}</p>
      <Formula text={t('method.completion.share')} />
      <Formula text={t('method.completion.perHead')} />
      <p>{t('method.completion.population')}</p>
      <Paragraphs texts={[t('method.completion.reached'), t('method.completion.from')]} />
    </MethodSection>
  );
}
