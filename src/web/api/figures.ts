import type { FigureCases, FigureCasesQuery, Figures, FiguresQuery } from '../../modules/supervision/contract.ts';
import type { ToleranceCoverage } from '../../modules/catalogue/contract/answers.ts';
import { catalogueAddresses, figureAddresses } from './addresses.ts';
import { read } from './client.ts';

export const readFigures = (query: FiguresQuery, signal?: AbortSignal) =>
  read<Figures>(figureAddresses.page(query), signal);

/** A page of the cases behind a figure. */
export const readFigureCases = (query: FigureCasesQuery, signal?: AbortSignal) =>
  read<FigureCases>(figureAddresses.cases(query), signal);

/** 容缺受理 for what enterprises apply for, as the catalogue stands today. */
export const readToleranceCoverage = (signal?: AbortSignal) =>
  read<ToleranceCoverage>(catalogueAddresses.toleranceCoverage, signal);
