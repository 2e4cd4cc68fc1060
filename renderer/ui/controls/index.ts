export {
  Anchor,
  Box,
  Center,
  Checkbox,
  CheckboxGroup,
  CloseButton,
  Collapse,
  Combobox,
  Divider,
  Drawer,
  Fieldset,
  Flex,
  FocusTrap,
  Grid,
  Group,
  Menu,
  Modal,
  MultiSelect,
  NativeSelect,
  NumberInput,
  PasswordInput,
  Popover,
  Portal,
  Radio,
  RadioGroup,
  ScrollArea,
  SegmentedControl,
  Select,
  SimpleGrid,
  Space,
  Stack,
  Switch,
  Table,
  Text,
  TextInput,
  Title,
  Tooltip,
  UnstyledButton,
  useCombobox,
  VisuallyHidden,
} from '@mantine/core'
export {
  useDebouncedCallback,
  useDebouncedValue,
  useDisclosure,
  useElementSize,
  useFocusReturn,
  useHotkeys,
  useId,
  useInterval,
  useMediaQuery,
  useMounted,
  type HotkeyItem,
} from '@mantine/hooks'
export { isNotEmpty, useForm, type UseFormReturnType } from '@mantine/form'
export { modals } from '@mantine/modals'
export { Button, IconButton, LinkButton, type ButtonProps, type IconButtonProps } from './button.tsx'
export { ConfidenceMark, type ConfidenceLevel } from './confidence-mark.tsx'
export { DateInput, type DateInputProps } from './date-input.tsx'
export { NewPassword, type NewPasswordWords } from './new-password.tsx'
export { IconView } from './icon-view.tsx'
export { FieldError, SearchInput, Textarea, type SearchInputProps } from './inputs.tsx'
export { Kbd } from './kbd.tsx'
export { PassphraseInput, StrengthMeter, type PassphraseInputProps } from './passphrase-input.tsx'
export { Tabs, type TabItem, type TabsProps } from './tabs.tsx'
export { Avatar, Tag, Tags } from './tag.tsx'
export { FieldForm, type FieldFormProps } from './field-form.tsx'
export { type FormField, type FormValue } from './form-field.ts'
