package org.clawarehouse.publish;

import java.util.List;
import java.util.Map;

import org.clawarehouse.sql.FolderBuild;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFile;
import org.clawarehouse.sql.TableDifference;

/**
 * What one publish wrote.
 *
 * @param tables         rows written, by table of the star
 * @param newFigures     figures (indicator and month) that had no version before
 * @param changedFigures figures of open months that were replaced in place
 * @param evidenceRows   evidence rows written
 * @param driftRows      rows written about closed months that no longer agree with the data, or do so again
 */
public record Publication(Map<String, TableDifference> tables, int newFigures, int changedFigures, long evidenceRows,
                          int driftRows) {

    /**
     * Brings schema mart to what conform and measure hold, by difference, inside the caller's one transaction:
     * readers see the whole night or nothing of it.
     *
     * @param files      the {@code dim_} and {@code fact_} files of sql/marts
     * @param from       where the figures come from
     * @param withClosed whether closed months were computed too, so that their drift can be told
     */
    public static Publication apply(Session session, List<SqlFile> files, Provenance from, boolean withClosed) {
        FirstNight firstNight = FirstNight.prepare(session);
        Map<String, TableDifference> tables = FolderBuild.apply(session, "mart", "mart, measure, conform", files);
        Figures figures = new Figures(session, from);
        figures.compare("is_open");
        figures.findDiffering();
        long evidence = figures.replaceDiffering();
        int changed = figures.replaceChanged();
        int added = figures.addNew();
        evidence += figures.addEvidenceOfNewFigures();
        int drifted = withClosed ? Drift.of(session).write() : 0;
        firstNight.restore();
        return new Publication(tables, added, changed, evidence, drifted);
    }

    /** Returns how many rows of schema mart were inserted, updated or deleted. */
    public long rows() {
        return tables.values().stream().mapToLong(TableDifference::rows).sum() + newFigures + changedFigures + evidenceRows + driftRows;
    }
}
