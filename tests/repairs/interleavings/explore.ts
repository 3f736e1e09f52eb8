/** Runs a program under every order in which the store may carry out the calls of its writers. */

/** A call that waits to be carried out. */
interface Waiting {
  readonly writer: number;
  readonly label: string;
  readonly isTimer: boolean;
  /** whether its turn may come: a statement waits for the row that another one holds */
  readonly may: () => boolean;
  readonly go: () => void;
}

/** One run of all writers: the calls in the order in which the store carried them out. */
export interface Schedule {
  readonly steps: readonly string[];
  readonly outcomes: readonly PromiseSettledResult<unknown>[];
}

/** Where calls of a store wait for their turn. */
export class Scheduler {
  private readonly waiting: Waiting[] = [];
  /** the writer whose code runs; calls made by it are its own */
  writer = 0;

  /** A call of the store: it is carried out, all at once, when its turn has come. */
  call<T>(label: string, carryOut: () => T, isTimer = false, may: () => boolean = () => true): Promise<T> {
    const { writer } = this;
    return new Promise((resolve, reject) => {
      this.waiting.push({
        writer,
        isTimer,
        may,
        label: `${String.fromCharCode(65 + writer)}: ${label}`,
        go: () => {
          this.writer = writer;
          try {
            resolve(carryOut());
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        },
      });
    });
  }

  /** The calls that wait, those of the first writer first. Timers go off only when nothing else waits, or a loop could wait for ever. */
  get ready(): readonly Waiting[] {
    const calls = this.waiting.filter(({ isTimer, may }) => !isTimer && may());
    return (calls.length > 0 ? calls : this.waiting.filter(({ may }) => may())).sort((a, b) => a.writer - b.writer);
  }

  carryOut(call: Waiting): void {
    this.waiting.splice(this.waiting.indexOf(call), 1);
    call.go();
  }
}

/** Lets all code run that does not wait for the store. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Runs of the same program are counted up to here; a program that needs more has too many calls for a proof. */
const maximumRuns = 20_000;

/**
 * Goes through all orders, depth first: each run follows a list of choices and then always takes the first call. `start` makes
 * a fresh store and gives the writers; `visit` looks at each run, and may end the search by returning `true`.
 */
export async function explore(
  start: (scheduler: Scheduler) => readonly (() => Promise<unknown>)[],
  visit: (schedule: Schedule) => boolean | void,
): Promise<number> {
  let choices: number[] = [];
  for (let runs = 1; runs <= maximumRuns; runs++) {
    const scheduler = new Scheduler();
    const widths: number[] = [];
    const steps: string[] = [];
    const outcomes = Promise.allSettled(
      start(scheduler).map((writer, index) => {
        scheduler.writer = index;
        return writer();
      }),
    );
    await settle();
    for (let step = 0; scheduler.ready.length > 0; step++) {
      const { ready } = scheduler;
      const call = ready[choices[step] ?? 0];
      if (!call) throw new Error('the program does not behave the same in every run');
      widths.push(ready.length);
      steps.push(call.label);
      scheduler.carryOut(call);
      await settle();
    }
    if (visit({ steps, outcomes: await outcomes })) return runs;
    const taken = widths.map((_, step) => choices[step] ?? 0);
    const last = taken.findLastIndex((choice, step) => choice + 1 < (widths[step] ?? 0));
    if (last === -1) return runs;
    choices = [...taken.slice(0, last), (taken[last] ?? 0) + 1];
  }
  throw new Error(`more than ${maximumRuns} orders`);
}
