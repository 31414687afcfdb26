import { curveStep } from '@visx/curve';
import { scaleBand, scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import type { ReactNode } from 'react';
import { Axes, margins, pictureHeight } from './axes.tsx';
import styles from './chart.module.css';
import { Chart, type Series } from './chart.tsx';
import { knownPlaces, tallest, timeTicks } from './chart-rules.ts';
import { useWidth } from './use-width.ts';

/** How long something took, in seconds, each holding until the next, with their table. @param short the labels beneath */
export function Steps({
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
  format: (value: number) => string;
}) {
  const [place, width] = useWidth();
  const { labels, series, format } = chart;
  const across = scaleBand({ domain: labels.map((_, at) => at), range: [margins.left + 16, width - margins.right] });
  const ticks = timeTicks(Math.max(1, tallest(series, 'greatest')));
  const up = scaleLinear({ domain: [0, ticks.at(-1)!], range: [pictureHeight - margins.bottom, margins.top] });
  const middleOf = (at: number): number => across(at)! + across.bandwidth() / 2;
  return (
    <Chart {...chart} isDotted>
      <div ref={place} className={styles.frame}>
        {width > 0 && (
          <svg width={width} height={pictureHeight}>
            <Axes
              width={width}
              ticks={ticks.map((value) => ({ at: up(value), text: format(value) }))}
              labels={short}
              placeOf={middleOf}
            />
            {series.map(({ name, colour, isDashed, values }) => (
              <g key={name}>
                <LinePath
                  data={values.map((value, at) => ({ value, at }))}
                  defined={({ value }) => value !== undefined}
                  x={({ at }) => middleOf(at)}
                  y={({ value }) => up(value ?? 0)}
                  curve={curveStep}
                  stroke={colour}
                  strokeWidth={2}
                  {...(isDashed && { strokeDasharray: '4 3' })}
                />
                {knownPlaces(values).map(({ at, value }) => (
                  <circle key={at} cx={middleOf(at)} cy={up(value)} r={3.5} fill={colour} />
                ))}
              </g>
            ))}
          </svg>
        )}
      </div>
    </Chart>
  );
}
