import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billUsage } from './bill-usage.ts';
import { findModel, models } from './catalogue/catalogue.ts';
import { inputVideoSeconds } from './input-video-seconds.ts';
import { priceSeconds } from './price.ts';
import { quoteRequest } from './quote-request.ts';
import type { Region } from './quote.ts';
import type { MediaRole, Resolution, TaskRequest } from './task-request.ts';

function request(model: string, changes: Partial<TaskRequest> = {}): TaskRequest {
  return {
    model,
    prompt: 'x',
    media: [],
    resolution: '720P',
    durationSeconds: 10,
    promptExtend: false,
    watermark: false,
    ...changes,
  };
}

function cast(...roles: MediaRole[]) {
  return roles.map((role) => ({ role, url: 'https://cdn.example.com/1' }));
}

const wan27 = ['wan2.7-r2v', 'wan2.7-i2v', 'wan2.7-t2v', 'wan2.7-videoedit', 'wan2.6-r2v'];
const standard: [string, Region, Resolution, number][] = wan27.flatMap((model) => [
  [model, 'china', '720P', 600_000],
  [model, 'china', '1080P', 1_000_000],
  [model, 'international', '720P', 733_924],
  [model, 'international', '1080P', 1_100_886],
]);

describe('§7-prices the price of a second', () => {
  it.each(standard)(
    'of %s in %s at %s is %d millionths of a yuan',
    (model, region, resolution, micros) => {
      const quote = quoteRequest(request(model, { resolution }), { region });
      expect(quote.perSecondMicros).toBe(micros);
    },
  );

  it.each([
    ['china', '720P', true, 300_000],
    ['china', '1080P', true, 500_000],
    ['international', '720P', true, 366_962],
    ['international', '1080P', true, 550_443],
    ['china', '720P', false, 150_000],
    ['china', '1080P', false, 250_000],
    ['international', '720P', false, 183_481],
    ['international', '1080P', false, 275_221],
  ] as const)(
    'of wan2.6-r2v-flash in %s at %s with sound %s is %d',
    (region, resolution, withAudio, micros) => {
      const quote = quoteRequest(request('wan2.6-r2v-flash', { resolution, withAudio }), {
        region,
      });
      expect(quote.perSecondMicros).toBe(micros);
    },
  );

  it.each(['china', 'international'] as const)(
    '§7-price-missing that is not known is an error, never 0, in %s',
    (region) => {
      expect(() => quoteRequest(request('wan3.0-video'), { region })).toThrow(
        expect.objectContaining({ code: 'billing.price_missing' }),
      );
      expect(() => quoteRequest(request('wan2.7-r2v', { resolution: '480P' }), { region })).toThrow(
        `There is no known price of wan2.7-r2v at 480P, with sound, in the region ${region}.`,
      );
      const usage = { inputVideoSeconds: 0, outputVideoSeconds: 5 };
      expect(() => billUsage(request('wan3.0-video'), usage, region)).toThrow(
        expect.objectContaining({ code: 'billing.price_missing' }),
      );
    },
  );
});

describe('a quote', () => {
  it('§7-formula of wan2.7-r2v adds the capped seconds of its videos to those of its output', () => {
    const order = request('wan2.7-r2v', {
      media: cast(
        'referenceVideo',
        'referenceImage',
        'referenceVideo',
        'referenceVideo',
        'firstFrame',
      ),
    });
    const facts = { region: 'china', inputVideoDurationsSeconds: [30, 30, 30] } as const;
    expect(quoteRequest(order, facts)).toEqual({
      model: 'wan2.7-r2v',
      region: 'china',
      resolution: '720P',
      perSecondMicros: 600_000,
      inputVideoSeconds: 4.95,
      outputVideoSeconds: 10,
      amount: { currency: 'CNY', amountMicros: 8_970_000 },
      isExact: true,
    });
  });

  it('counts the most that may be billed of a video whose length is not known, and says so', () => {
    const order = request('wan2.7-r2v', { media: cast('referenceVideo', 'referenceVideo') });
    const quote = quoteRequest(order, { region: 'china', inputVideoDurationsSeconds: [1.2, null] });
    expect(quote).toMatchObject({ inputVideoSeconds: 3.7, isExact: false });
    expect(quoteRequest(order, { region: 'china' })).toMatchObject({
      inputVideoSeconds: 5,
      isExact: false,
    });
  });

  it.each([
    ['wan2.7-i2v', cast('firstFrame', 'drivingAudio')],
    ['wan2.7-i2v', cast('firstClip', 'lastFrame')], // The duration is the total, the clip counted in.
    ['wan2.7-t2v', cast('drivingAudio')],
  ])('§7-output-only of %s is for the output only', (model, media) => {
    expect(
      quoteRequest(request(model, { media, durationSeconds: 15 }), { region: 'china' }),
    ).toMatchObject({
      inputVideoSeconds: 0,
      outputVideoSeconds: 15,
      amount: { amountMicros: 9_000_000 },
      isExact: true,
    });
  });

  it('§7-wan26-caps of wan2.6 caps by images and videos together', () => {
    const order = request('wan2.6-r2v', {
      media: cast('referenceImage', 'referenceImage', 'referenceVideo'),
    });
    const quote = quoteRequest(order, { region: 'china', inputVideoDurationsSeconds: [30] });
    expect(quote).toMatchObject({ inputVideoSeconds: 1.65, amount: { amountMicros: 6_990_000 } });
  });

  it('§7-videoedit of an edit is for input and output, and as long as the input without a duration', () => {
    const { durationSeconds: _, ...order } = request('wan2.7-videoedit', {
      media: cast('inputVideo', 'referenceImage'),
    });
    const known = quoteRequest(order, { region: 'china', inputVideoDurationsSeconds: [6.5] });
    expect(known).toMatchObject({
      inputVideoSeconds: 6.5,
      outputVideoSeconds: 6.5,
      amount: { amountMicros: 7_800_000 },
      isExact: true,
    });
    const open = quoteRequest(order, { region: 'china' });
    expect(open).toMatchObject({ inputVideoSeconds: 10, outputVideoSeconds: 10.1, isExact: false });
    const cut = quoteRequest(
      { ...order, durationSeconds: 4 },
      { region: 'china', inputVideoDurationsSeconds: [6.5] },
    );
    expect(cut).toMatchObject({ inputVideoSeconds: 6.5, outputVideoSeconds: 4 });
  });
});

it('§7-rounding rounds half a millionth up, once', () => {
  expect(priceSeconds(1, 0.5).amountMicros).toBe(1);
  expect(priceSeconds(1, 0.499).amountMicros).toBe(0);
  expect(priceSeconds(733_924, 4.95 + 10).amountMicros).toBe(10_972_164); // 10 972 163.8
  expect(priceSeconds(1_100_886, 1.25).amountMicros).toBe(1_376_108); // 1 376 107.5
});

const priced = models.filter(({ billing }) => billing.prices.length > 0);

/** A request, measured lengths of its videos, and usage that an engine may report of it. */
const settled = fc.constantFrom(...priced).chain((model) =>
  fc.record({
    id: fc.constantFrom(...model.ids),
    price: fc.constantFrom(...model.billing.prices),
    lengths: fc.array(fc.double({ min: 1, max: 31, noNaN: true }), {
      minLength: model.billing.input ? 1 : 0,
      maxLength: model.billing.input?.capsSeconds.length ?? 0,
    }),
    known: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    durationSeconds: fc.integer({ min: 2, max: 15 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

it('§7-quote-holds a quote is never less than what is settled, whatever was known of the videos', () => {
  fc.assert(
    fc.property(settled, ({ id, price, lengths, known, durationSeconds, share }) => {
      const role = findModel(id)!.billing.input?.role ?? 'firstFrame';
      const order = request(id, {
        media: cast(...lengths.map(() => role)),
        resolution: price.resolution,
        durationSeconds,
        ...(price.withAudio !== undefined && { withAudio: price.withAudio }),
      });
      const facts = lengths.map((length, index) => (known[index] ? length : null));
      const quote = quoteRequest(order, {
        region: price.region,
        inputVideoDurationsSeconds: facts,
      });
      const usage = {
        inputVideoSeconds: inputVideoSeconds(order, lengths),
        outputVideoSeconds: Math.round(quote.outputVideoSeconds * share * 1000) / 1000,
      };
      const bill = billUsage(order, usage, price.region);
      expect(Number.isSafeInteger(bill.amountMicros)).toBe(true);
      expect(bill.amountMicros).toBeLessThanOrEqual(quote.amount.amountMicros);
      if (!quote.isExact) return;
      const full = { ...usage, outputVideoSeconds: quote.outputVideoSeconds };
      expect(billUsage(order, full, price.region)).toEqual(quote.amount);
    }),
    { numRuns: 2000 },
  );
});

it('§7-rounding never costs less for more seconds', () => {
  const seconds = fc.double({ min: 0, max: 60, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), seconds, seconds, (price, some, more) => {
      const [few, many] = some < more ? [some, more] : [more, some];
      expect(priceSeconds(price, few).amountMicros).toBeLessThanOrEqual(
        priceSeconds(price, many).amountMicros,
      );
    }),
  );
});
