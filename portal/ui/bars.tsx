import { scaleBand, scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { Axes, margins, pictureHeight } from './axes.tsx';
import styles from './chart.module.css';
import { Chart, type Series } from './chart.tsx';
import { stacked, tallest } from './chart-rules.ts';
import { useFormats } from './formats.ts';
import { useWidth } from './use-width.ts';

/** Counts in time, one upon the other, with their table. @param short the labels under the bars */
export function Bars({
  short,
  ...chart
}: {
  title: string;
  text?: string;
  headline?: ReactNode;
  heading: string;
  labels: readonly string[];
  short: readonly string[];
  series: readonly Series[];
}) {
  const formats = useFormats();
  const [place, width] = useWidth();
  const { labels, series } = chart;
  const across = scaleBand({
    domain: labels.map((_, at) => at),
    range: [margins.left, width - margins.right],
    padding: 0.3,
  });
  const up = scaleLinear({
    domain: [0, Math.max(1, tallest(series))],
    range: [pictureHeight - margins.bottom, margins.top],
    nice: 4,
  });
  const ticks = up.ticks(4).filter(Number.isInteger);
  const middleOf = (at: number): number => across(at)! + across.bandwidth() / 2;
  return (
    <Chart {...chart} format={formats.number}>
      <div ref={place} className={styles.frame}>
        {width > 0 && (
          <svg width={width} height={pictureHeight}>
            <Axes
              width={width}
              ticks={ticks.map((value) => ({ at: up(value), text: formats.number(value) }))}
              labels={short}
              placeOf={middleOf}
            />
            {stacked(series).map(({ at, from, to, colour, name }) => (
              <rect
                key={`${at} ${name}`}
                x={across(at)!}
                width={across.bandwidth()}
                y={up(to)}
                height={Math.max(0, up(from) - up(to) - 1)}
                fill={colour}
              />
            ))}
          </svg>
        )}
      </div>
    </Chart>
  );
}
