import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

interface ActionMenuProps<Id extends string> {
  /** On the button; `name` is what a screen reader hears instead. */
  label: string;
  name: string;
  items: readonly { id: Id; text: string }[];
  onAction(id: Id): void;
}

/** A button that opens a list of things to do. */
export function ActionMenu<Id extends string>({ label, name, items, onAction }: ActionMenuProps<Id>) {
  return (
    <MenuTrigger>
      <Button className="action-button" aria-label={name}>
        {label} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover action-list" placement="bottom end">
        <Menu aria-label={name} items={items} onAction={(key) => onAction(key as Id)}>
          {({ id, text }) => (
            <MenuItem id={id} className="action">
              {text}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
