export * from './generated/ast.ts';
export { GuijuGeneratedModule, GuijuGeneratedSharedModule } from './generated/module.ts';
export { createLanguage, GuijuModule, register, type GuijuAddedServices, type GuijuServices } from './module.ts';
export * from './workspace.ts';
export {
    ATTRIBUTES,
    FUNCTIONS,
    functionOf,
    keywords,
    meaningOf,
    YES_NO,
    type FunctionMeaning,
    type KeywordPair
} from './words.ts';
export { canonicalSign, spellingsOf } from './lexer/signs.ts';
export * from './names/catalogue.ts';
export * from './names/base.ts';
export { choicesOf, inLightOf } from './names/light.ts';
export { scoringOfExample } from './names/example-scoring.ts';
export { keyOf } from './analysis/printed.ts';
export { proseOf } from './analysis/prose.ts';
export { outermostOf, statementsOf } from './names/statements.ts';
export * from './names/clauses.ts';
export { formerOf, revisionOf } from './names/revisions.ts';
export { fullOf, originOf } from './effective/effective.ts';
export { importsOf, keepUndecodable } from './names/imports.ts';
export { isBuiltinAttribute, type BuiltinAttribute } from './names/builtins.ts';
export { talliesOf, tallyNames } from './names/tallies.ts';
export * from './names/options.ts';
export * from './analysis/scales.ts';
export { bandsOf, domainOf, type BandSpan } from './analysis/scale-bands.ts';
export { awardReaches, groupsOf, lowerEnd, partsOf, upperEnd, type RowGroup } from './analysis/points.ts';
export { pointsIn, pointsText, type PointsTold } from './analysis/points-told.ts';
export { policiesOf } from './analysis/policies.ts';
export { unitOf, type ValueUnit } from './analysis/units.ts';
export { isWrittenUnit, type WrittenUnit } from './analysis/unit-rules.ts';
export { amountOf } from './analysis/literals.ts';
export { clauseCoverageOf, type ClauseCoverage } from './analysis/clause-coverage.ts';
export { thresholdInPoints } from './analysis/threshold-points.ts';
export { modeOf } from './analysis/roots.ts';
export { boundsOf } from './analysis/bounds.ts';
export { grainOf } from './analysis/grain.ts';
export { unreachedIn } from './analysis/reach.ts';
export {
    comparisonsOf,
    gatesOf,
    isAffirmed,
    type BandOn,
    type FactOn,
    type WrittenGate
} from './analysis/written-gates.ts';
export { actText, eventMeeting, termNames, termsOf } from './names/terms.ts';
export {
    apartsIn,
    calendarOf,
    countsEventDay,
    firstDayFor,
    monthEndFor,
    moveFor,
    needsCalendar,
    periodOf,
    periodsIn
} from './analysis/terms.ts';
export { calendarFileOf, calendarsNamedBy, keepCalendar, type CalendarText } from './names/calendar-file.ts';
export { eventNames, eventsOf } from './names/events.ts';
export { certificateOf, stateNames, statesNamed, statesOf, transitionsOf } from './names/life-cycle.ts';
export { bothNames, inputKindOf, inputNames, inputsOf, isJudgement } from './names/inputs.ts';
export { isNoneOpen, isRoundingOpen, sampleStepsOf } from './analysis/sampling.ts';
export { tableNames, tableOf, tablesOf } from './names/tables.ts';
export {
    cellsOf,
    edgesOf,
    keysOf,
    partOf,
    signedAmount,
    stepOfKey,
    type Cell,
    type Edge,
    type Slot
} from './analysis/lookup.ts';
export { columnKeyOf } from './names/tables.ts';
export { unitOfTable } from './analysis/units.ts';
export { asksFinding, classesMeant, findingsOf, isFindingState, isOfFindings, valuesOf } from './names/findings.ts';
export { collectionsOf, samplingOf } from './names/samples.ts';
export { firstGrades, memberBlocksOf, membersOf } from './names/members.ts';
export {
    answersMeeting,
    meeting,
    ordinalIn,
    partsWithLabel,
    rungsOf,
    type OrdinalPart,
    type OrdinalTest
} from './analysis/ordinals.ts';
export { isItemAlone, itemAskedBy } from './analysis/modalities.ts';
export { choiceIn } from './analysis/unit-conflicts.ts';
export { weightedIn } from './analysis/weighted.ts';
export { columnsOf, levelsOf, treatmentOf, type Column as WeightColumnNode, type Level } from './analysis/weights.ts';
export { firstDayOf, lengthOf, monthEndOf, type Length } from './analysis/periods.ts';
export { gradesAsked, rungsAsked } from './analysis/validity.ts';
export { boundText, failureOf, asksAtLeast, rolesOf, separationsOf } from './analysis/requirements.ts';
export { endsOfDuration, stagesBefore, unitOfDuration } from './analysis/process.ts';
export { stageTitle } from './names/stages.ts';
export { purposeNames } from './names/lists.ts';
export { truthOf } from './analysis/truth.ts';
export { amountIn, boundsOfInput, defaultOfInput } from './analysis/inputs.ts';
export { keepProject, projectPlaces, type ProjectText } from './project/projects.ts';
export { PROJECT_FILE } from './project/project-file.ts';
export { ignoring } from './suppressions/ignoring.ts';
export {
    decodeStrictly,
    decodeText,
    EncodingClues,
    isWide,
    type Decoded,
    type Encoding,
    type Undecodable
} from './source/decode.ts';
export { certainFixesOf, touches, type CertainFix } from './fixes/certain.ts';
export { fixesOf, type OfferedFix } from './fixes/offered.ts';
export { checks } from './checks/registry.ts';
export type { AnyCheck, Severity } from './checks/check.ts';
export type { Bilingual, Language } from './messages/bilingual.ts';
export { convertedText } from './format/conversion.ts';
export { formattingOf, isCurrent } from './format/format.ts';
export { createFormatter, type Formatter } from './format/formatter.ts';
export { languageOf, type Locale } from './messages/locale.ts';
export { auditFor, auditWhere, auditWhen, fallOf, isSure, type Found } from './analysis/grade-search.ts';
export { givenIn } from './analysis/audit-text.ts';
export type { Reading } from './analysis/reading.ts';
export { ladderOf } from './analysis/gates.ts';
