import { claims, groupSources, sources } from '../../src/evidence'

/** The sources as they are dealt out to the sources slides. */
export const groupedSources = groupSources(claims, sources)

/** The group, and so the slide, on which a source stands, by the source's id. */
export const groupOfSource = new Map(groupedSources.flatMap(group => group.sources.map(source => [source.id, group.id])))
