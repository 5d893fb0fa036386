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

interface MultiSelectProps {
  label: string;
  texts: { all: string; search: string; chosen(n: number): string };
  options: readonly { id: string; name: string }[];
  selected: readonly string[];
  onChange(selected: string[]): void;
}

/** A button that opens a searchable list of which several may be chosen. */
export function MultiSelect({ label, texts, options, selected, onChange }: MultiSelectProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const only = selected.length === 1 ? options.find(({ id }) => id === selected[0])?.name : undefined;
  const value = selected.length === 0 ? texts.all : (only ?? texts.chosen(selected.length));
  return (
    <DialogTrigger>
      <Button className="select-button">
        <span className="muted">{label}</span> {value} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <Dialog aria-label={label}>
          <Autocomplete filter={contains}>
            <SearchField autoFocus aria-label={texts.search}>
              <Label className="visually-hidden">{texts.search}</Label>
              <Input placeholder={texts.search} />
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
