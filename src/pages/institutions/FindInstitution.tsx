import { useNavigate } from '@tanstack/react-router';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { formatCount } from '../../format/count';
import { formatShare } from '../../format/share';
import type { InstitutionTable } from '../../query/institutionTable';
import { keepSettings, type Search } from '../address';
import { useWords } from '../context';
import { hashAddress } from '../hashAddress';
import { useValueLabel } from '../target/valueLabel';
import { groupOf, standingOf, standingText } from './placeWords';

interface FindInstitutionProps {
  table: InstitutionTable;
  find: string | null;
  search: Search;
}

/** Finds one institution by a part of its name; it is then marked in drawing and table, and stands in the address. */
export function FindInstitution({ table, find, search }: FindInstitutionProps) {
  const words = useWords();
  const { t, language } = words;
  const label = useValueLabel();
  const navigate = useNavigate();
  const change = (id: string | undefined) =>
    void navigate({
      to: '.',
      resetScroll: false,
      search: (previous: Search) => ({ ...previous, find: id }),
    });
  const options = table.rows.map(({ id }) => ({ id, name: label('institution', id) }));
  const row = table.rows.find(({ id }) => id === find);
  return (
    <section className="find-institution" aria-label={t('insts.find')}>
      <div className="filter-row">
        <ComboBox
          className="combo-box"
          defaultItems={options}
          selectedKey={row ? find : null}
          onSelectionChange={(key) => change(key === null ? undefined : String(key))}
        >
          <Label>{t('insts.find')}</Label>
          <Input placeholder={t('insts.findHint')} />
          <Button aria-label={t('insts.findList')}>
            <span aria-hidden="true">▾</span>
          </Button>
          <Popover className="popover">
            <ListBox className="list-box">
              {({ id, name }: { id: string; name: string }) => (
                <ListBoxItem id={id} textValue={name}>
                  {name}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
        {find !== null && (
          <button type="button" className="quiet" onClick={() => change(undefined)}>
            {t('insts.unfind')}
          </button>
        )}
      </div>
      <p role="status" data-sentence="found">
        {find !== null && (
          <>
            <a href={hashAddress(`/institutions/${encodeURIComponent(find)}`, keepSettings(search))}>
              {label('institution', find)}
            </a>
            {t('list.colon')}
            {row ? foundText(row) : t('insts.notHere')}
          </>
        )}
      </p>
    </section>
  );

  function foundText(one: InstitutionTable['rows'][number]): string {
    const standing = standingText(words, standingOf(one, groupOf(table)));
    const { examinees, passed, rate } = one.current;
    if (rate === null) return `${standing}${t('list.stop')}`;
    const figures = t('insts.figures', {
      n: formatCount(examinees),
      m: formatCount(passed),
      p: formatShare(rate, language),
    });
    return `${figures}${t('list.semicolon')}${standing}${t('list.stop')}`;
  }
}
