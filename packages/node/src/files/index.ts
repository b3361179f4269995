export {
  listEconomies,
  listShippedEconomies,
  loadEconomy,
  readTableFile,
  removeEconomy,
  requireFree,
  saveEconomy,
  type StoredEconomy,
  userFolder,
} from './economies.ts';
export { type EvidenceData, loadEvidenceData } from './evidence-data.ts';
export { fileSource, fileSources } from './file-source.ts';
export { fromFiles, layoutTitle } from './from-files.ts';
export { findScenario, type LibraryScenario, listScenarios } from './scenario-library.ts';
export { writeWhole } from './write-whole.ts';
