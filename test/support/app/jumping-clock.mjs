// Loaded before a program (`--import`): on SIGUSR2 its clock jumps by CLOCK_JUMP_MS, as a machine's does whose time is set by hand.
const RealDate = Date;
let jumped = 0;
process.on('SIGUSR2', () => {
  jumped += Number(process.env.CLOCK_JUMP_MS);
});

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [RealDate.now() + jumped] : given, newTarget),
  apply: () => new RealDate(RealDate.now() + jumped).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? () => RealDate.now() + jumped : Reflect.get(target, name, receiver),
});
