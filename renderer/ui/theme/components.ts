import type { MantineThemeComponents } from '@mantine/core'
import fields from './fields.module.css'

const inputClasses = {
  label: fields.label,
  description: fields.description,
  error: fields.error,
  input: fields.input,
  wrapper: fields.wrapper,
  section: fields.section,
}

const field = {
  defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'description', 'error'] },
  classNames: inputClasses,
}

const choice = {
  defaultProps: { size: '16px' },
  classNames: {
    body: fields.choiceBody,
    label: fields.choiceLabel,
    description: fields.choiceDescription,
    error: fields.error,
    inner: fields.choiceInner,
    input: fields.tick,
    radio: fields.tick,
    icon: fields.tickIcon,
  },
}

/** Default props and classes of every Mantine component the kit shows. States never use Mantine's colour names. */
export const componentDefaults: MantineThemeComponents = {
  InputWrapper: { classNames: inputClasses },
  TextInput: field,
  Textarea: field,
  NumberInput: field,
  PasswordInput: { ...field, classNames: { ...inputClasses, innerInput: fields.inner } },
  Select: {
    ...field,
    defaultProps: {
      ...field.defaultProps,
      allowDeselect: false,
      checkIconPosition: 'right',
      comboboxProps: { shadow: 'sm', transitionProps: { duration: 0 } },
    },
    classNames: { ...inputClasses, dropdown: fields.dropdown, option: fields.option },
  },
  MultiSelect: {
    ...field,
    defaultProps: {
      ...field.defaultProps,
      checkIconPosition: 'right',
      comboboxProps: { shadow: 'sm', transitionProps: { duration: 0 } },
    },
    classNames: {
      ...inputClasses,
      input: `${fields.input} ${fields.several}`,
      pill: fields.pill,
      dropdown: fields.dropdown,
      option: fields.option,
    },
  },
  Checkbox: choice,
  // xs is 16 px with a dot of 6 px; a size in px would make the dot as large as the disc
  Radio: { ...choice, defaultProps: { size: 'xs' } },
  RadioGroup: field,
  CheckboxGroup: field,
  Switch: {
    defaultProps: { withThumbIndicator: false },
    classNames: { root: fields.switch, track: fields.track, thumb: fields.thumb, label: fields.choiceLabel },
  },
  Fieldset: { classNames: { root: fields.fieldset, legend: fields.label } },
  Menu: {
    defaultProps: { shadow: 'sm', withinPortal: true, transitionProps: { duration: 120 }, offset: 4 },
    classNames: {
      dropdown: fields.dropdown,
      item: fields.menuItem,
      label: fields.menuLabel,
      divider: fields.menuDivider,
      itemSection: fields.menuSection,
    },
  },
  Popover: { defaultProps: { shadow: 'sm', withinPortal: true }, classNames: { dropdown: fields.popover } },
  Modal: {
    defaultProps: {
      centered: false,
      yOffset: 96,
      size: 480,
      radius: 'xl',
      padding: 24,
      shadow: 'md',
      overlayProps: { blur: 0 },
      transitionProps: { transition: 'fade-up', duration: 160 },
    },
    classNames: {
      content: fields.dialog,
      title: fields.dialogTitle,
      header: fields.dialogHeader,
      overlay: fields.scrim,
    },
  },
  Drawer: {
    defaultProps: { size: 340, position: 'right', padding: 0, transitionProps: { duration: 160 } },
    classNames: { content: fields.dialog, title: fields.dialogTitle, overlay: fields.scrim },
  },
  Tooltip: {
    defaultProps: { openDelay: 500, withArrow: false, withinPortal: true },
    classNames: { tooltip: fields.tooltip },
  },
  Table: {
    defaultProps: {
      verticalSpacing: 0,
      horizontalSpacing: 10,
      withRowBorders: true,
      highlightOnHover: true,
      borderColor: 'var(--rd-line)',
      highlightOnHoverColor: 'var(--rd-hover)',
    },
    classNames: { th: fields.th, td: fields.td },
  },
  Title: { classNames: { root: fields.title } },
  Text: { defaultProps: { size: 'sm' } },
  Divider: { defaultProps: { color: 'var(--rd-line)' } },
  Notifications: { defaultProps: { position: 'bottom-right' } },
  ScrollArea: { defaultProps: { scrollbarSize: 10, type: 'auto' } },
}
