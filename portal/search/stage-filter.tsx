import { Button, Checkbox, Input, Menu } from '@mantine/core';
import { stages, type Stage } from '../../domain/vocabulary.ts';
import { IconSelector } from '../ui/icons.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './search.module.css';

/** At which steps the cases stand: one, several, or any. */
export function StageFilter({ chosen, choose }: { chosen: readonly Stage[]; choose: (stages: Stage[]) => void }) {
  const words = useWords();
  const toggled = (stage: Stage): Stage[] =>
    stages.filter((one) => (one === stage ? !chosen.includes(one) : chosen.includes(one)));
  const [first] = chosen;
  const said = chosen.length > 1 ? words.search.steps(chosen.length) : first && words.shared.stages[first];
  return (
    <Input.Wrapper size="xs" label={words.search.filters.stage} labelElement="div" labelProps={{ id: 'stage-filter' }}>
      <Menu closeOnItemClick={false} position="bottom-start">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            justify="space-between"
            rightSection={<IconSelector size={18} aria-hidden="true" />}
            className={styles.steps}
            aria-describedby="stage-filter"
          >
            {said ?? words.search.any}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {stages.map((stage) => (
            <Menu.Item
              key={stage}
              role="menuitemcheckbox"
              aria-checked={chosen.includes(stage)}
              leftSection={<Checkbox.Indicator size="xs" checked={chosen.includes(stage)} aria-hidden="true" />}
              onClick={() => choose(toggled(stage))}
            >
              {words.shared.stages[stage]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Input.Wrapper>
  );
}
