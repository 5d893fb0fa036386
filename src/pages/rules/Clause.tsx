import { Link } from '@tanstack/react-router';
import type { Rulebook } from '../../reference/rulebook';
import type { Search } from '../address';
import { useReference, useWords, type Words } from '../context';

/** Where something stands in a document, and what it says there. */
interface Clause {
  document: string;
  clause: string;
  quote: string;
}

/** A rule of the rulebook. @throws Error where there is none of that id */
export function ruleOf(rulebook: Rulebook, id: string) {
  const rule = rulebook.rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** A clause in one line, as files state it. */
export function clauseText({ t }: Words, { document, clause, quote }: Clause): string {
  return [`${document} ${clause}`, quote].filter((part) => part !== '').join(t('list.gap'));
}

/** The source of a card's figures: document, clause and its words. */
export function ClauseQuote({ document, clause, quote }: Clause) {
  const { t, pick } = useWords();
  const title = useReference().documents.find(({ number }) => number === document)?.title;
  return (
    <>
      <p className="note">
        {t('export.clause')}
        {t('list.colon')}
        {title && <span>{pick(title)} </span>}
        <span lang="zh-CN">
          {document} {clause}
        </span>
      </p>
      {quote !== '' && <blockquote lang="zh-CN">{quote}</blockquote>}
    </>
  );
}

/** Links to what single rules find, each by its title. */
export function RuleLinks({
  rulebook,
  ids,
  lead,
}: {
  rulebook: Rulebook;
  ids: readonly string[];
  lead: string;
}) {
  const { t, pick } = useWords();
  return (
    <p className="note rule-links">
      {lead}
      {t('list.colon')}
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && t('list.semicolon')}
          <Link to="." search={(previous: Search) => ({ ...previous, section: undefined, rule: id })}>
            {id} {pick(ruleOf(rulebook, id).title)}
          </Link>
        </span>
      ))}
    </p>
  );
}
