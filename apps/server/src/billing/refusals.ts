import { makeFailure, type Failure, type Quote } from '@callsheet/contract';

export function insufficientFunds(neededMicros: number, availableMicros: number): Failure {
  return makeFailure({
    code: 'billing.insufficient_funds',
    message:
      `This needs ${yuan(neededMicros)} and the account has ${yuan(Math.max(0, availableMicros))} left to spend. ` +
      'Nothing was created. Ask the operator of this server for a top-up, or rehearse the request for nothing.',
    details: [{ rule: 'balance_micros', expected: neededMicros, received: availableMicros }],
  });
}

export function beyondBudget(neededMicros: number, leftMicros: number): Failure {
  return makeFailure({
    code: 'billing.key_budget_exceeded',
    message:
      `This needs ${yuan(neededMicros)} and ${yuan(Math.max(0, leftMicros))} of the API key's budget are left. ` +
      'Nothing was created. Use another key of the account, or rehearse the request for nothing.',
    details: [{ rule: 'key_budget_micros', expected: neededMicros, received: leftMicros }],
  });
}

export function freeSecondsUsedUp({ inputVideoSeconds, outputVideoSeconds }: Quote): Failure {
  const seconds = Math.round((inputVideoSeconds + outputVideoSeconds) * 1000) / 1000;
  return makeFailure({
    code: 'billing.free_quota_exhausted',
    message:
      `This needs up to ${seconds} billed seconds, more than the account's free seconds that are left, and the account may use no others. ` +
      'Nothing was created. Ask the operator of this server to lift that rule, or rehearse the request for nothing.',
    details: [{ rule: 'free_seconds', expected: seconds }],
  });
}

function yuan(micros: number): string {
  return `${(micros / 1e6).toFixed(2)} CNY`;
}
