package org.clawarehouse.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Place;
import org.clawarehouse.run.Severity;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFile;

/** What must hold of the computed figures before anybody reads them: the rows a file of sql/invariants returns are violations. */
public final class Invariants {

    private static final int SHOWN = 20;

    private Invariants() {
    }

    /**
     * Checks every invariant.
     *
     * @throws StopException with exit 15, naming month and figures, where one does not hold
     */
    public static void check(Session session, List<SqlFile> files) {
        session.searchPath("measure, conform");
        List<Issue> violations = new ArrayList<>();
        for (SqlFile file : files) {
            file.check(Set.of("title", "why", "source"), Set.of());
            violations.addAll(violations(session, file));
        }
        if (!violations.isEmpty()) {
            throw new StopException(ExitCode.NOT_RECONCILED, violations);
        }
    }

    private static List<Issue> violations(Session session, SqlFile file) {
        session.execute(file, "create temporary table violation on commit drop as select * from (", "\n) as file limit " + SHOWN);
        List<Issue> issues = session.query("select authority_code, month_key, found, expected from violation", row -> new Issue(
                Severity.STOP, file.name().toUpperCase(Locale.ROOT), Place.ofFile(row.getString(1) + ", month " + row.getInt(2)),
                row.getString(3), row.getString(4)));
        session.execute("drop table violation");
        return issues;
    }
}
