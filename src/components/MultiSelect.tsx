import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { useTranslate } from '../i18n/useTranslate';

interface MultiSelectProps {
  label: string;
  options: readonly { id: string; name: string }[];
  selected: readonly string[];
  onChange(selected: string[]): void;
}

/** A button that opens a searchable list of which several may be chosen. */
export function MultiSelect({ label, options, selected, onChange }: MultiSelectProps) {
  const { t } = useTranslate();
  const { contains } = useFilter({ sensitivity: 'base' });
  const only = selected.length === 1 ? options.find(({ id }) => id === selected[0])?.name : undefined;
  const value =
    selected.length === 0 ? t('filter.all') : (only ?? t('filter.chosen', { n: selected.length }));
  return (
    <DialogTrigger>
      <Button className="select-button">
        <span className="muted">{label}</span> {value} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <Dialog aria-label={label}>
          <Autocomplete filter={contains}>
            <SearchField autoFocus aria-label={t('filter.search')}>
              <Label className="visually-hidden">{t('filter.search')}</Label>
              <Input placeholder={t('filter.search')} />
            </SearchField>
            <ListBox
              aria-label={label}
              className="list-box"
              selectionMode="multiple"
              // Escape closes the list; it must not take back what was chosen.
              escapeKeyBehavior="none"
              items={options}
              selectedKeys={selected}
              onSelectionChange={(keys) =>
                onChange(keys === 'all' ? options.map(({ id }) => id) : [...keys].map(String))
              }
            >
              {({ id, name }) => (
                <ListBoxItem id={id} textValue={name}>
                  {({ isSelected }) => (
                    <>
                      <span aria-hidden="true">{isSelected ? '☑' : '☐'}</span> {name}
                    </>
                  )}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
