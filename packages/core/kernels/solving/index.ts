export * from './tile';
export * from './packed';
export * from './factor';
export * from './many';
export * from './single';
