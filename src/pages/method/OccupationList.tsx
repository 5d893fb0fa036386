import { useReference, useWords } from '../context';
import { occupationNames, type Occupation } from '../../reference/occupations';
import { MethodTable } from './MethodTable';
import { hasTitle, listTitles } from './occupationLists';

/** One list of occupations as its document prints it, folded until asked for. */
export function OccupationList({ list }: { list: string }) {
  const { t, pick } = useWords();
  const { occupations } = useReference();
  const related = useRelatedText();
  const items = occupations.filter((one) => one.list === list);
  const title = hasTitle(list) ? t(listTitles[list]) : list;
  const hasHours = items.some(({ hours }) => hours !== null);
  const hasRelated = items.some((item) => item.related !== null);
  return (
    <details>
      <summary>
        {t('method.list.summary', { title, n: items.length })}{' '}
        <span lang="zh-CN" className="note">
          {items[0]?.document} {items[0]?.clause}
        </span>
      </summary>
      {hasHours && <p className="note">{t('method.list.hoursNote')}</p>}
      {hasRelated && <p className="note">{t('method.list.relatedNote')}</p>}
      <MethodTable
        name={list}
        caption={title}
        rowHead={2}
        heads={[
          t('method.list.seq'),
          t('method.list.code'),
          t('method.list.name'),
          ...(hasHours
            ? [t('method.list.junior'), t('method.list.intermediate'), t('method.list.senior')]
            : []),
          ...(hasRelated ? [t('method.list.related')] : []),
        ]}
        rows={items.map((item) => ({
          key: item.code ?? item.name.zh,
          cells: [
            item.seq,
            item.code ?? '—',
            pick(item.name),
            ...(hasHours ? hoursCells(item) : []),
            ...(hasRelated ? [related(item)] : []),
          ],
        }))}
      />
    </details>
  );
}

function hoursCells({ hours }: Occupation): (number | string)[] {
  return [hours?.junior, hours?.intermediate, hours?.senior].map((value) => value ?? '—');
}

/** The occupation that an item without a code is or belongs to. */
function useRelatedText(): (item: Occupation) => string {
  const { t, pick } = useWords();
  const names = occupationNames(useReference().occupations);
  return ({ related }) => {
    if (!related) return '—';
    const name = names.get(related.code);
    const text = [related.code, name && pick(name)].filter(Boolean).join(' ');
    return related.relation === 'work-type' ? t('method.list.workType', { occupation: text }) : text;
  };
}
