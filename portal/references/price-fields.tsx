import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '../ui/icons.ts';
import { useWords } from '../words/use-words.tsx';
import type { WrittenPrice } from './reference.ts';
import styles from './references.module.css';

/** What a model usually costs, a line a market. */
export function PriceFields({
  prices,
  change,
  refused,
}: {
  prices: readonly WrittenPrice[];
  change: (prices: WrittenPrice[]) => void;
  refused: (pointer: string) => string | undefined;
}) {
  const words = useWords();
  const said = words.references;
  const write = (index: number, part: Partial<WrittenPrice>): void =>
    change(prices.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{said.prices}</legend>
      {prices.map((price, at) => (
        // Lines have no name of their own while they are written.
        <div key={at} className={styles.price}>
          <TextInput
            label={said.market}
            placeholder="DE"
            value={price.market}
            onChange={({ currentTarget }) => write(at, { market: currentTarget.value })}
            error={refused(`/prices/${at}/market`)}
          />
          <TextInput
            label={said.price}
            inputMode="decimal"
            value={price.amount}
            onChange={({ currentTarget }) => write(at, { amount: currentTarget.value })}
            error={refused(`/prices/${at}/price/amount`)}
          />
          <TextInput
            label={said.currency}
            value={price.currency}
            onChange={({ currentTarget }) => write(at, { currency: currentTarget.value })}
            error={refused(`/prices/${at}/price/currency`)}
          />
          <button
            type="button"
            className={styles.remove}
            aria-label={said.removePrice(price.market)}
            onClick={() => change(prices.filter((_, index) => index !== at))}
          >
            <IconTrash size={16} aria-hidden="true" />
          </button>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} />}
        onClick={() => change([...prices, { market: '', amount: '', currency: prices.at(-1)?.currency ?? 'EUR' }])}
      >
        {said.addPrice}
      </Button>
    </fieldset>
  );
}
