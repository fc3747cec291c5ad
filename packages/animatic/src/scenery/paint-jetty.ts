import { at, floor, lit, snowed, unitAt, type Brush } from './brush.ts';
import { fade } from './palette.ts';

/** A wooden jetty out into the water. */
export function paintJetty(brush: Brush): void {
  const { random, context, lightFrom } = brush;
  const nearest = -brush.view.distance + 0.22;
  floor(brush, lit(brush, '#4a3a2c', { facing: 0.3 }), { x: [-1.9, 1.9], z: [nearest, 5.2] });
  for (let z = Math.ceil(nearest / 0.3) * 0.3; z < 5; z += 0.3) {
    const facing = random.between(0.6, 0.95) * brush.palette.ground;
    const wood = lit(brush, snowed(brush, '#a88a68', 0.6), { facing, z: Math.max(0, z) });
    floor(brush, wood, { x: [-1.85, 1.85], z: [Math.max(nearest, z), z + 0.27] });
  }
  for (const z of [4.6, 2.4, 0.6]) {
    for (const x of [-1.9, 1.82]) {
      const unit = unitAt(brush, z);
      const [left, foot] = at(brush, x, z);
      context.fillStyle = lit(brush, '#5c4838', { facing: x < 0 === lightFrom < 0 ? 0.35 : 0.7 });
      context.fillRect(left, foot - unit * 0.6, unit * 0.12, unit * 0.75);
    }
  }
  floor(brush, fade(brush.palette.near, 0.5), { x: [-1.9, -1.85], z: [nearest, 5.2] });
}
