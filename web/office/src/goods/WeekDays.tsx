import { Checkbox, type CheckboxGroupProps, Group } from '@mantine/core';
import { useWords } from '../language/words';
import { weekday } from './orderDays';
import { WEEK } from './suppliers';

/** Some days of the week, Monday first, each with its box. */
export function WeekDays(props: Omit<CheckboxGroupProps<string>, 'children'>) {
  const { language } = useWords();
  return (
    <Checkbox.Group {...props}>
      <Group mt="xs">
        {WEEK.map((day) => (
          <Checkbox key={day} value={day} label={weekday(day, language, 'long')} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
