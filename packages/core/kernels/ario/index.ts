export * from './national';
export * from './pooled';
export * from './lowest';
