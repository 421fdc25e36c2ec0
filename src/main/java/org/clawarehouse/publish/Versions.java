package org.clawarehouse.publish;

import org.clawarehouse.sql.Session;

/**
 * What a rerun wrote.
 *
 * @param compared     figures that were computed
 * @param changed      figures that got a new version
 * @param added        figures that had none
 * @param evidenceRows evidence rows written
 * @param driftRows    rows written about closed months that no longer agree with the data, or do so again
 */
public record Versions(int compared, int changed, int added, long evidenceRows, int driftRows) {

    /**
     * Stores a new version of each computed figure of some months that differs from the one in force, in the caller's one transaction. The
     * old version and its evidence stay as they are for ever.
     *
     * @param months     condition on a month's key, for SQL
     * @param reason     why, as its author gave it
     * @param from       where the figures come from
     * @param withClosed whether every closed month has just been computed, so that the drift of the others can be told
     */
    public static Versions store(Session session, String months, String reason, Provenance from, boolean withClosed) {
        Figures figures = new Figures(session, from);
        figures.compare(months);
        figures.findDiffering();
        int changed = figures.supersedeChanged(reason);
        long evidence = figures.addEvidenceOfVersions();
        int added = figures.addNew();
        evidence += figures.addEvidenceOfNewFigures();
        int drifted = Drift.settle(session) + (withClosed ? Drift.of(session).write() : 0);
        return new Versions(session.query("select count(*)::int from computed", row -> row.getInt(1)).get(0), changed, added, evidence, drifted);
    }

    /** Returns how many rows of schema mart were written. */
    public long rows() {
        return 2L * changed + added + evidenceRows + driftRows;
    }
}
