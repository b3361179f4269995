export * from './elementary';
export * from './normal';
export * from './beta';
export * from './philox';
export * from './quantile';
export * from './counts';
export * from './bins';
export * from './loss-years';
